using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Housing;

/// <summary>When a council can be asked, what is sent, and what comes of it.</summary>
public class HousingRuleTests
{
    private static readonly string[] ToTheCouncil = ["housing", "yes", "nowhere", "england", "yes", "none", "yes", "no pets", "no", "no", "benefits"];

    [Theory]
    [InlineData(57, "when-later")]
    [InlineData(56, "when-now")]
    [InlineData(8, "when-now")]
    public void The_council_is_asked_from_the_day_the_law_names(int days, string told)
    {
        var sitting = Talked(TestDay.Default.ReleasedIn(days), ToTheCouncil);

        Assert.Equal("ok-to-refer", sitting.Place.Current!.Now.Step);
        Assert.Contains(sitting.Place.Current.Now.Lines, line => line.Key == "housing/lines/" + told);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(0)]
    [InlineData(-3)]
    public void With_days_to_go_and_no_bed_the_team_is_offered_at_once(int days)
    {
        var sitting = Talked(TestDay.Default.ReleasedIn(days), "housing", "yes", "nowhere");

        Assert.Equal("ok-to-tell-team-today", sitting.Place.Current!.Now.Step);
        Assert.DoesNotContain(sitting.Events, happened => happened is PlanEvent.StaffAsked);
    }

    [Fact]
    public void Before_the_window_the_referral_is_asked_after_a_week_after_it_opens()
    {
        var day = TestDay.Default.ReleasedIn(100);

        var sitting = Talked(day, [.. ToTheCouncil, "yes", "leeds", "none", "none", "yes", "yes", "ok", "no"]);

        Assert.Equal(day.Today.AddDays(100 - 56 + 7), sitting.Place.Item("council-referral")!.Next!.By);
    }

    [Theory]
    [InlineData("no-word", 7)]
    [InlineData("wants-to-talk", 1)]
    [InlineData("will-help", 7)]
    [InlineData("will-house", 7)]
    [InlineData("no-link", 2)]
    [InlineData("own-doing", 2)]
    [InlineData("refused", 2)]
    [InlineData("closed", 1)]
    public void Each_outcome_has_a_state_and_a_next_step(string news, int days)
    {
        var sitting = Referred();

        sitting.Tap($"{news}:council-referral");
        sitting.Say("no");

        var item = sitting.Place.Item("council-referral")!;
        Assert.Equal(news, item.State);
        Assert.Equal(sitting.Day.Today.AddDays(days), item.Next!.By);
        Assert.Equal("Leeds", item.Title.Slots.Single().Value);
    }

    [Theory]
    [InlineData("no-link")]
    [InlineData("own-doing")]
    [InlineData("refused")]
    public void A_no_says_how_to_challenge_it(string news)
    {
        var sitting = Referred();

        sitting.Tap($"{news}:council-referral");

        Assert.Contains(sitting.Place.Current!.Now.Lines, line => line.Key == "housing/lines/challenge");
    }

    [Fact]
    public void What_staff_are_sent_is_what_was_read_back_and_names_the_council()
    {
        var sitting = Talked(TestDay.Default, [.. ToTheCouncil, "yes", "leeds", "my mum", "done", "army", "done", "yes"]);
        var readBack = sitting.Place.Current!.Now.Lines;

        sitting.Say("yes");

        var request = sitting.Events.OfType<PlanEvent.StaffAsked>().Single().Request;
        Assert.Equal(("refer-to-council", readBack), (request.Kind, request.Lines));
        Assert.Equal(
            ["send-to", "told-nowhere", "told-link-family", "told-forces", "send-contact"],
            request.Lines.Select(line => line.Key["housing/lines/".Length..]));
    }

    [Fact]
    public void Each_of_the_three_consents_is_asked_by_itself_and_a_no_to_any_sends_nothing()
    {
        foreach (var no in new[] { 0, 1, 2 })
        {
            string[] answers = ["yes", "leeds", "none", "none", "yes", "yes"];
            int[] consents = [0, 4, 5];
            var said = answers[..consents[no]].Append("no").ToArray();

            var sitting = Talked(TestDay.Default, [.. ToTheCouncil, .. said]);

            Assert.Equal("housing-plan", sitting.Place.Current!.Now.Step);
            Assert.DoesNotContain(sitting.Events, happened => happened is PlanEvent.StaffAsked);
            Assert.Null(sitting.Place.Item("council-referral"));
        }
    }

    [Fact]
    public void A_referral_under_way_is_not_asked_for_again()
    {
        var sitting = Referred();

        sitting.Tap("plan-again");
        while (sitting.Place.Current!.Now.Step != "housing-plan")
        {
            Assert.NotEqual("ok-to-refer", sitting.Place.Current.Now.Step);
            sitting.Say(sitting.Screen.Buttons.Any(button => button.Id == "right") ? "right" : "skip");
        }
    }

    [Theory]
    [InlineData(LegalStatus.Remand)]
    [InlineData(LegalStatus.ImmigrationDetainee)]
    [InlineData(LegalStatus.CivilPrisoner)]
    public void Housing_from_probation_is_not_held_out_to_whoever_will_have_no_probation(LegalStatus status)
    {
        var sitting = Talked(TestDay.Default with { Status = status, Release = null }, "housing", "yes", "nowhere", "england", "yes", "none", "yes", "no pets");

        Assert.Equal("money-for-home", sitting.Place.Current!.Now.Step);
    }

    [Fact]
    public void Passing_over_a_told_step_goes_the_way_of_its_button()
    {
        var sitting = Talked(TestDay.Default, [.. ToTheCouncil, "no", "skip"]);

        Assert.Equal("ok-to-share-housing", sitting.Place.Current!.Now.Step);
    }

    private static Sitting Referred()
    {
        var sitting = Talked(TestDay.Default, [.. ToTheCouncil, "yes", "leeds", "none", "none", "yes", "yes", "ok", "no", "housing", "yes"]);
        Assert.Equal("referral-news", sitting.Place.Current!.Now.Step);
        return sitting;
    }

    private static Sitting Talked(Day day, params string[] said)
    {
        var sitting = Sitting.Welcomed(day);
        sitting.SayAll(said);
        return sitting;
    }
}
