using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>The menu has what makes sense for this person on this day; whoever names a topic that it leaves out comes to it all the same.</summary>
public class FitTests
{
    [Theory]
    [InlineData(60, true, "rotl cover", "waiting after")]
    [InlineData(0, true, "after cover", "waiting rotl")]
    [InlineData(-5, false, "after", "waiting rotl cover")]
    [InlineData(null, true, "waiting rotl cover", "after")]
    public void The_menu_fits_the_person(int? daysLeft, bool hasKeyWorker, string has, string hasNot)
    {
        var day = daysLeft is { } days ? TestDay.Default.ReleasedIn(days) : TestDay.Default with { Release = null, Status = LegalStatus.Remand };
        var sitting = Sitting.Welcomed(hasKeyWorker ? day : day with { KeyWorker = null });

        var topics = Topics(sitting);

        Assert.All(has.Split(' '), topic => Assert.Contains(topic, topics));
        Assert.All(hasNot.Split(' '), topic => Assert.DoesNotContain(topic, topics));
        Assert.Equal(Sitting.Json(sitting.Place), Sitting.Json(sitting.Folded()));
    }

    [Fact]
    public void A_date_that_comes_changes_the_menu_in_the_same_turn()
    {
        var sitting = Sitting.Welcomed(TestDay.Default with { Release = null, Status = LegalStatus.Remand });
        sitting.Day = TestDay.Default with { Status = LegalStatus.Sentenced };

        sitting.Say("menu");

        Assert.DoesNotContain("waiting", Topics(sitting));
    }

    [Fact]
    public void While_a_date_waits_to_be_told_no_date_is_denied()
    {
        var sitting = Sitting.Welcomed(TestDay.Default.ReleasedIn(20));
        sitting.Day = TestDay.Default.ReleasedIn(90);

        sitting.Arrive();

        Assert.DoesNotContain("waiting", Topics(sitting));
    }

    [Fact]
    public void A_topic_that_is_left_out_is_there_for_whoever_names_it()
    {
        var sitting = Sitting.Welcomed();

        sitting.Say("after the gate");

        Assert.Equal("after", sitting.Place.Current?.Name);
    }

    [Fact]
    public void An_application_keeps_its_topic_on_the_menu()
    {
        var place = Sitting.Welcomed(TestDay.Default.ReleasedIn(0)).Place with
        {
            Items = [new PlanItem("rotl-1", "rotl", Line.Of("rotl/topic/title"), [], null, TestDay.Default.Now)],
        };
        var sitting = new Sitting(TestDay.Default.ReleasedIn(0), place);

        sitting.Say("menu");

        Assert.Contains("rotl", Topics(sitting));
    }

    private static string[] Topics(Sitting sitting) =>
        [.. sitting.Screen.Buttons.Where(button => button.Id.StartsWith("!topic:", StringComparison.Ordinal)).Select(button => button.Id["!topic:".Length..])];
}
