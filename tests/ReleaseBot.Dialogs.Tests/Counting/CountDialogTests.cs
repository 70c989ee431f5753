using ReleaseBot.Dialogs.Counting;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Counting;

/// <summary>Nobody is counted before they say yes, and whoever says no, skips or leaves is not.</summary>
public class CountDialogTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true, "yes")]
    [InlineData(false, "no")]
    [InlineData(false, "skip")]
    [InlineData(false, "i would rather not say")]
    [InlineData(false, "yes", "again", "no")]
    [InlineData(false, "yes", "again", "skip")]
    [InlineData(true, "no", "again", "yes")]
    [InlineData(true, "yes", "again", "menu")]
    public void Only_the_last_yes_counts(bool isCounted, params string[] said)
    {
        var here = new Sitting(TestDay.Default, Place.Start with { Finished = ["welcome"] });
        here.Tap("!topic:count");
        foreach (var words in said)
        {
            if (words == "again")
            {
                here.Tap("!topic:count");
            }
            else
            {
                here.Say(words);
            }
        }

        Assert.Equal(isCounted, CountDialog.IsYes(here.Place));
    }
}
