using FsCheck.Fluent;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.Intents;

public class ReaderTests
{
    [Theory]
    [InlineData("need a bank account and i want to kill myself", Intent.SelfHarm)]
    [InlineData("i am going to stab him tonight", Intent.HarmToOthers)]
    [InlineData("he is not breathing get help", Intent.MedicalNow)]
    public void Certain_danger_wins_over_every_other_want(string text, Intent danger)
    {
        var understood = Reader.Read(text);
        Assert.Equal(Certainty.Certain, understood.Safety.Certainty);
        Assert.Equal(danger, understood.Intent.Top);
        Assert.Equal(danger, understood.Intent.All[0].Intent);
        Assert.True(understood.Intent.IsSure);
    }

    [Fact]
    public void The_other_wants_are_kept_beside_danger() =>
        Assert.Contains(Reader.Read("need a bank account, i want to kill myself").Intent.All, i => i.Intent == Intent.Bank);

    [Fact]
    public void A_phrase_the_prison_added_is_danger()
    {
        Assert.False(Reader.Read("book it for the blue door").Safety.Raised);
        Assert.True(Reader.Read("book it for the blue door", ["blue door"]).Safety.Raised);
    }

    [Fact]
    public void An_everyday_message_raises_nothing() =>
        Assert.Equal((Intent.Bank, false), (Reader.Read("how do i open a bank account").Intent.Top, Reader.Read("how do i open a bank account").Safety.Raised));

    [Fact]
    public void A_danger_that_is_not_raised_is_never_acted_on() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<string?>(text =>
        {
            var read = Reader.Read(text ?? "");
            var danger = read.Intent.Top is Intent.SelfHarm or Intent.HarmToOthers or Intent.Unsafe or Intent.MedicalNow;
            return read.Safety.Raised || !danger || !read.Intent.IsSure;
        }));
}
