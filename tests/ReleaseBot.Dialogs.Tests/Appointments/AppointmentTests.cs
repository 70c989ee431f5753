using ReleaseBot.Dialogs.Appointments;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Appointments;

public class AppointmentTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 26);

    [Theory]
    [InlineData("10:00", "10:00", null, "same-time")]
    [InlineData("10:00", "10:45", 60, "too-close")]
    [InlineData("10:00", "11:00", 60, null)]
    [InlineData("10:00", "10:05", null, null)]
    public void Two_on_one_day_are_in_each_others_way_when_the_time_between_is_less_than_the_way(string first, string then, int? journey, string? why)
    {
        var clashes = Visits.Clashes([At("appointment-1", Thursday, first, 30), At("appointment-2", Thursday, then, journey)]);

        Assert.Equal(why, clashes.SingleOrDefault()?.Why);
    }

    [Fact]
    public void On_two_days_nothing_is_in_the_way() =>
        Assert.Empty(Visits.Clashes([At("appointment-1", Thursday, "10:00", 180), At("appointment-2", Thursday.AddDays(1), "10:00", 180)]));

    /// <summary>"By 2pm" is a last hour, so an appointment at two does not clash with it.</summary>
    [Fact]
    public void A_rule_with_a_last_hour_clashes_with_nothing() =>
        Assert.Empty(Visits.Clashes([At("appointment-1", Thursday, "14:00", null) with { Probation = "by-two" }, At("appointment-2", Thursday, "14:00", null)]));

    [Theory]
    [InlineData(31, "before-holiday")] // Thursday 24 December 2026
    [InlineData(32, "holiday")]
    [InlineData(4, "friday")]
    [InlineData(5, "weekend")]
    [InlineData(3, null)]
    public void A_date_next_to_closed_days_may_come_earlier(int days, string? why)
    {
        var lines = AppointmentRules.WhyEarlier(new Known(Place.Start, TestDay.Default.ReleasedIn(days)));

        Assert.Equal(why, lines.FirstOrDefault()?.Key["appointments/lines/release-".Length..]);
        Assert.Equal(why is not null, AppointmentRules.MayComeEarlier(new Known(Place.Start, TestDay.Default.ReleasedIn(days))));
    }

    [Fact]
    public void On_remand_a_date_on_the_roll_is_no_release_day() =>
        Assert.False(AppointmentRules.MayComeEarlier(new Known(Place.Start, TestDay.Default.ReleasedIn(4) with { Status = LegalStatus.Remand })));

    [Theory]
    [InlineData("2026-12-06", "jobcentre", true)]
    [InlineData("2026-12-25", "jobcentre", true)]
    [InlineData("2026-12-07", "jobcentre", false)]
    [InlineData("2026-12-06", "tag", false)]
    [InlineData("2026-12-25", "private", false)]
    public void Offices_are_shut_at_weekends_and_on_bank_holidays(string day, string kind, bool isShut) =>
        Assert.Equal(isShut, AppointmentRules.OfficeIsShut(Given(("appointment-kind", Answer.Chose(kind)), ("appointment-on", Answer.Gave(day)))));

    [Theory]
    [InlineData("07:59", true)]
    [InlineData("08:00", false)]
    [InlineData("18:00", false)]
    [InlineData("23:00", true)]
    public void Early_and_late_times_are_asked_about(string time, bool isOdd) =>
        Assert.Equal(isOdd, AppointmentRules.IsOddTime(Given(("appointment-kind", Answer.Chose("gp")), ("appointment-at", Answer.Gave(time)))));

    [Theory]
    [InlineData(Nation.England, true)]
    [InlineData(Nation.Wales, false)]
    public void Reconnect_is_offered_where_it_is(Nation nation, bool isOffered) =>
        Assert.Equal(isOffered, AppointmentRules.HasReconnect(new Known(Place.Start, TestDay.Default with { Nation = nation })));

    [Fact]
    public void Forty_fill_the_list_and_the_next_is_met_with_a_kind_word()
    {
        var sitting = Sitting.Welcomed(TestDay.Default.ReleasedIn(50));
        sitting.SayAll("my appointments", "yes", "no", "no");
        while (sitting.Place.Items.Length < Visits.Most)
        {
            sitting.SayAll("add", "private", "skip", "yes");
        }

        var screen = sitting.Say("add");

        Assert.Equal("list-is-full", sitting.Place.Current!.Now.Step);
        Assert.Contains("well done", screen.Bubbles[^1], StringComparison.Ordinal);
        Assert.Equal("which-appointment", After(sitting, "ok"));
        Assert.Equal(Visits.Most, sitting.Place.Items.Length);
    }

    private static string After(Sitting sitting, string said)
    {
        sitting.Say(said);
        return sitting.Place.Current!.Now.Step;
    }

    private static Known Given(params (string Name, Answer Answer)[] answers) =>
        new(Place.Start with { Answers = [.. answers.Select(answer => new Given(answer.Name, answer.Answer, TestDay.Default.Now))] }, TestDay.Default);

    private static Visit At(string id, DateOnly day, string time, int? journey) =>
        new(id, "other", day, TimeOnly.ParseExact(time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture), null, journey, null);
}
