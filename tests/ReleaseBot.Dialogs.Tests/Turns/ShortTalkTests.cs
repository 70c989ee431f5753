using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>The short talks: whatever is answered or passed over, each ends in a next step, and staff hear only what was agreed.</summary>
public class ShortTalkTests
{
    public static TheoryData<string, string> Topics => new()
    {
        { "money", "help-with-money" },
        { "health", "healthcare-before-release" },
        { "recovery", "drug-and-alcohol-help" },
        { "family", "help-with-family" },
        { "work", "help-with-work" },
    };

    [Theory]
    [MemberData(nameof(Topics))]
    public void With_everything_passed_over_there_is_a_next_step_and_staff_hear_nothing(string topic, string request)
    {
        foreach (var status in Enum.GetValues<LegalStatus>())
        {
            var sitting = Talk(topic, TestDay.Default with { Status = status, Release = null }, _ => "skip");

            Assert.NotNull(sitting.Place.Item(topic)!.Next);
            Assert.Empty(sitting.Place.Shares);
            Assert.DoesNotContain(sitting.Events.OfType<PlanEvent.StaffAsked>(), asked => asked.Request.Kind == request);
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_yes_asks_staff_once_in_the_words_that_were_read_back(string topic, string request)
    {
        var sitting = Talk(topic, TestDay.Default, step => step.StartsWith("ok-to-ask", StringComparison.Ordinal) ? "yes" : "skip");

        var asked = Assert.Single(sitting.Events.OfType<PlanEvent.StaffAsked>());
        Assert.Equal(request, asked.Request.Kind);
        Assert.Equal([$"{topic}/lines/request"], asked.Request.Lines.Select(line => line.Key));
    }

    [Theory]
    [InlineData(14, 1)]
    [InlineData(15, 7)]
    [InlineData(0, 0)]
    [InlineData(-2, 1)]
    public void Close_to_release_nothing_waits_for_a_week(int daysToRelease, int daysToAct)
    {
        var day = TestDay.Default.ReleasedIn(daysToRelease);

        var sitting = Talk("work", day, _ => "skip");

        Assert.Equal(day.Today.AddDays(daysToAct), sitting.Place.Item("work")!.Next!.By);
    }

    [Theory]
    [InlineData("england", "health/lines/reconnect")]
    [InlineData("wales", "health/lines/help-wales")]
    public void Help_that_goes_on_outside_differs_between_the_nations(string nation, string key)
    {
        var sitting = Talk("health", TestDay.Default, step => step == "nation-out" ? nation : step == "health-help" ? "meds" : "skip");

        Assert.Contains(sitting.Place.Item("health")!.Lines, line => line.Key == key);
    }

    private static Sitting Talk(string topic, Day day, Func<string, string> answer)
    {
        var sitting = Sitting.Welcomed(day);
        sitting.Tap("!topic:" + topic);
        for (var turn = 0; sitting.Place.Current is { } open && turn < 40; turn++)
        {
            var isDone = !open.Picked.IsEmpty;
            sitting.Say(isDone ? "done" : answer(open.Now.Step));
        }

        Assert.Null(sitting.Place.Current);
        return sitting;
    }
}
