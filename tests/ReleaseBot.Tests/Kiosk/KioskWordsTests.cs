using ReleaseBot.Dialogs;
using ReleaseBot.Kiosks;
using ReleaseBot.Pages.Kiosks;

namespace ReleaseBot.Tests.Kiosk;

public sealed class KioskWordsTests
{
    private const int LongestSentence = 15;

    private readonly PageWords words = new(Phrasebook.Standard, "en");

    [Fact]
    public void No_sentence_of_the_page_is_long()
    {
        var sentences = Phrasebook.Standard.AllOf("en")
            .Where(pair => pair.Key.StartsWith("kiosk/", StringComparison.Ordinal))
            .SelectMany(pair => pair.Value.Split(['.', '?', ':'], StringSplitOptions.RemoveEmptyEntries));

        Assert.All(sentences, sentence => Assert.InRange(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 1, LongestSentence));
    }

    [Fact]
    public void What_works_at_any_time_has_a_label_and_the_name_the_dialogs_know() => Assert.All(TalkModel.Anytime, name =>
    {
        Assert.NotEmpty(words["anytime/" + name]);
        Assert.True(Phrasebook.Standard.Has("en", "anytime/buttons/" + name));
    });

    [Fact]
    public void A_wait_is_told_in_London_time_and_rounded_up()
    {
        var summer = new DateTimeOffset(2030, 7, 1, 9, 30, 1, TimeSpan.Zero);

        Assert.Equal("There were too many wrong tries. You can try again at 10:31am.", words.Fill("wrong/wait", PageWords.Time(summer, roundUp: true)));
    }

    [Fact]
    public void The_last_visit_is_told_as_a_day_and_a_time()
    {
        var winter = new DateTimeOffset(2030, 1, 4, 15, 0, 0, TimeSpan.Zero);

        Assert.Equal("You last signed in on Friday 4 January 2030 at 3pm.", words.Fill("talk/last-time", PageWords.Day(winter), PageWords.Time(winter)));
    }
}
