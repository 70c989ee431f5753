using ReleaseBot.Dialogs.Housing;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>What has to be asked of people inside is due while the person is still there.</summary>
public class InTimeTests
{
    [Theory]
    [InlineData(60, 7, 7)]
    [InlineData(3, 7, 2)]
    [InlineData(3, 2, 2)]
    [InlineData(1, 7, 0)]
    [InlineData(0, 7, 0)]
    [InlineData(-5, 7, 7)]
    public void A_day_to_ask_on_is_before_release(int daysLeft, int days, int expected)
    {
        var day = TestDay.Default.ReleasedIn(daysLeft);

        Assert.Equal(day.Today.AddDays(expected), day.InDays(days));
    }

    [Fact]
    public void Without_a_date_nothing_is_sooner() =>
        Assert.Equal(TestDay.Default.Today.AddDays(7), (TestDay.Default with { Release = null }).InDays(7));

    [Theory]
    [InlineData(1, 2)]
    [InlineData(10, 17)]
    public void What_is_due_outside_is_asked_about_again_outside(int due, int expected)
    {
        var day = TestDay.Default.ReleasedIn(3);

        Assert.Equal(day.Today.AddDays(expected), day.AgainAfter(day.Today.AddDays(due), 7));
    }

    [Fact]
    public void Who_the_key_worker_is_is_to_be_asked_before_release()
    {
        var sitting = Sitting.Welcomed(TestDay.Default.ReleasedIn(3) with { KeyWorker = null });
        sitting.Tap("!topic:share");
        sitting.Tap("ok");

        Assert.Equal(sitting.Day.Today.AddDays(2), sitting.Place.Item("key-worker")!.Next!.By);
    }

    [Fact]
    public void A_page_for_the_handover_is_to_be_talked_of_before_release()
    {
        var sitting = Sitting.Welcomed(TestDay.Default.ReleasedIn(3));
        sitting.Tap("!topic:handover");
        sitting.Tap("ok");
        sitting.Tap("own-line");
        sitting.Say("mornings are hard for me");

        Assert.Equal(sitting.Day.Today.AddDays(2), sitting.Place.Item("handover")!.Next!.By);
    }

    [Theory]
    [InlineData(20, 6)]
    [InlineData(3, 1)]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    public void An_address_is_checked_two_weeks_before_release_or_soon(int daysLeft, int expected)
    {
        var day = TestDay.Default.ReleasedIn(daysLeft);

        Assert.Equal(day.Today.AddDays(expected), HousingPlan.CheckDay(new Known(Place.Start, day)));
    }

    /// <summary>Three days left, each topic by its first way: no step that is to be asked inside comes after the gate.</summary>
    [Theory]
    [InlineData("about")]
    [InlineData("id")]
    [InlineData("benefits")]
    [InlineData("housing")]
    [InlineData("health")]
    [InlineData("recovery")]
    [InlineData("family")]
    [InlineData("work")]
    [InlineData("money")]
    [InlineData("mentor")]
    [InlineData("person")]
    public void A_topic_planned_with_three_days_left_is_due_before_release(string topic)
    {
        var day = TestDay.Default.ReleasedIn(3);
        var sitting = Sitting.Welcomed(day);
        sitting.Tap("!topic:" + topic);
        for (var turn = 0; turn < 80 && sitting.Place.Current is not null; turn++)
        {
            var screen = sitting.Screen;
            var first = screen.Buttons.FirstOrDefault(button => button.Id[0] != '!');
            sitting.Take(screen.ExpectsWords || first is null ? new Said.Typed("skip") : new Said.Tapped(screen.Revision, [first.Id]));
        }

        Assert.NotEmpty(sitting.Place.Items);
        Assert.All(sitting.Place.Items, item => Assert.True(item.Next?.By is not { } by || by <= day.Release!.On, $"{item.Id}: {item.Next?.What.Key} is due on {item.Next?.By}"));
    }
}
