using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.Safety;

/// <summary>What the reader must never miss, must never alarm at, and must bear.</summary>
public sealed class SafetyReaderTests
{
    [Theory]
    [InlineData("I am going to kill myself", Danger.SelfHarm)]
    [InlineData("im gonna hang meself 2nite", Danger.SelfHarm)]
    [InlineData("I'm going to stab my padmate", Danger.HarmToOthers)]
    [InlineData("they are going to kill me", Danger.Unsafe)]
    [InlineData("im being bullied", Danger.Unsafe)]
    [InlineData("i need housing and i am being threatened", Danger.Unsafe)]
    [InlineData("he is not breathing", Danger.MedicalNow)]
    [InlineData("i have taken an overdose", Danger.MedicalNow)]
    public void Explicit_words_are_certain(string text, Danger danger) =>
        Assert.Equal(new SafetyReading(danger, Certainty.Certain), SafetyReader.Read(text));

    [Theory]
    [InlineData("i want to k i l l m y s e l f")]
    [InlineData("i want to k1ll mys3lf")]
    [InlineData("i want to ki\u200bll my\u00adself")]
    [InlineData("i want to k\u0338i\u0338l\u0338l\u0338 myself")]
    [InlineData("\uff49 \uff57\uff41\uff4e\uff54 \uff54\uff4f \uff44\uff49\uff45")]
    [InlineData("i w\u0430nt to di\u0435")]
    [InlineData("\ud835\udc24\ud835\udc22\ud835\udc25\ud835\udc25 myself")]
    [InlineData("i want to diiiiie")]
    [InlineData("im suicidel")]
    [InlineData("\u202ei want to die\u202c")]
    [InlineData("I WANT TO DIE!!!")]
    [InlineData("\ud83di want to die\ude00")]
    public void Hidden_or_misspelt_words_are_read(string text) =>
        Assert.Equal(Danger.SelfHarm, SafetyReader.Read(text).Danger);

    [Theory]
    [InlineData("Slough")]
    [InlineData("12 Killingworth Road, Hangleton")]
    [InlineData("Mr Slaughter")]
    [InlineData("Dyer Street")]
    [InlineData("dying for a brew")]
    [InlineData("")]
    [InlineData("I would like to live near my brother")]
    [InlineData("id like to live with my kids again")]
    [InlineData("I would love to live in Leeds")]
    [InlineData("I would like a room close to my mum, so that I can do her shopping each week")]
    [InlineData("   \t\n")]
    public void Names_places_and_sayings_do_not_alarm(string text) =>
        Assert.Equal(SafetyReading.Calm, SafetyReader.Read(text));

    [Fact]
    public void Danger_inside_a_long_ordinary_message_is_found()
    {
        var ordinary = string.Concat(Enumerable.Repeat("i need a form for the council and a bus pass for monday. ", 200));

        Assert.Equal(Danger.SelfHarm, SafetyReader.Read(ordinary + "i want to die. " + ordinary).Danger);
    }

    [Fact]
    public void A_saying_does_not_hide_danger_beside_it() =>
        Assert.Equal(Danger.SelfHarm, SafetyReader.Read("dying for a burn and then im going to kill myself").Danger);

    [Fact]
    public void A_phrase_of_the_prison_is_certain_self_harm_unless_it_says_otherwise()
    {
        string[] phrases = ["doing a Nelson", "unsafe: on the pipe list"];

        Assert.Equal(new(Danger.SelfHarm, Certainty.Certain), SafetyReader.Read("hes Doing a NELSON", phrases));
        Assert.Equal(new(Danger.Unsafe, Certainty.Certain), SafetyReader.Read("im on the pipe list", phrases));
        Assert.Equal(SafetyReading.Calm, SafetyReader.Read("nelson is my uncle", phrases));
    }

    [Fact]
    public void Any_string_is_read_and_always_the_same()
    {
        Prop.ForAll<string?>(text => SafetyReader.Read(text ?? "") == SafetyReader.Read(text ?? "")).QuickCheckThrowOnFailure();
        Prop.ForAll<char[]>(text => SafetyReader.Read(new string(text)) == SafetyReader.Read(new string(text))).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("a")]
    [InlineData("k ")]
    [InlineData("i want to ")]
    [InlineData("they said he will not get me in my cell or i ")]
    [InlineData("a\u0301\u0302")]
    public void Time_grows_no_faster_than_the_text(string part)
    {
        var once = string.Concat(Enumerable.Repeat(part, 25_000 / part.Length));
        var four = string.Concat(Enumerable.Repeat(once, 4));

        var quick = Fastest(once);

        Assert.True(Fastest(four) < (quick * 10) + TimeSpan.FromMilliseconds(50), part);
    }

    private static TimeSpan Fastest(string text) => Enumerable.Range(0, 9).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        SafetyReader.Read(text);
        return Stopwatch.GetElapsedTime(start);
    });
}
