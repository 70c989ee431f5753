using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Bank;

/// <summary>The time for a bank form, the next step that follows from it, and what each answer of the bank means.</summary>
public class BankRuleTests
{
    [Theory]
    [InlineData(183, "too-early", 1)]
    [InlineData(182, "to-apply", 1)]
    [InlineData(57, "to-apply", 1)]
    [InlineData(56, "to-apply", 0)]
    [InlineData(42, "to-apply", 0)]
    public void A_form_is_asked_for_while_its_window_is_open_and_at_once_when_it_closes_soon(int days, string state, int nextInDays)
    {
        var item = Plan(TestDay.Default.ReleasedIn(days), "no", "yes", "none", "benefits", "ok");

        Assert.Equal(state, item.State);
        Assert.Equal(TestDay.Default.Today.AddDays(nextInDays), item.Next!.By);
    }

    [Theory]
    [InlineData(41)]
    [InlineData(3)]
    [InlineData(0)]
    public void Too_late_for_the_form_means_a_bank_in_the_first_week_out_with_id(int days)
    {
        var item = Plan(TestDay.Default.ReleasedIn(days), "no", "yes", "none", "benefits", "ok");

        Assert.Equal("after-release", item.State);
        Assert.Equal(("bank/lines/step-bank-outside", TestDay.Default.Today.AddDays(days + 7)), (item.Next!.What.Key, item.Next.By));
    }

    [Fact]
    public void Too_late_and_no_id_means_id_first_and_today()
    {
        var item = Plan(TestDay.Default.ReleasedIn(3), "no", "no", "none", "benefits", "ok");

        Assert.Equal(("bank/lines/step-id-first", TestDay.Default.Today), (item.Next!.What.Key, item.Next.By!.Value));
    }

    [Theory]
    [InlineData(LegalStatus.Remand, "bank/lines/when-remand")]
    [InlineData(LegalStatus.ConvictedUnsentenced, "bank/lines/when-remand")]
    [InlineData(LegalStatus.ImmigrationDetainee, "bank/lines/when-immigration")]
    [InlineData(LegalStatus.CivilPrisoner, "bank/lines/when-no-date")]
    [InlineData(LegalStatus.Indeterminate, "bank/lines/when-no-date")]
    [InlineData(LegalStatus.Unknown, "bank/lines/when-no-date")]
    public void Who_is_outside_the_programme_is_told_and_the_need_is_noted_after_a_yes(LegalStatus status, string line)
    {
        var sitting = Talk(TestDay.Default with { Status = status, Release = null }, "no", "no", "none", "benefits", "ok", "yes");
        sitting.SayAll("ok", "no");

        Assert.Contains(sitting.Place.Item("bank")!.Lines, told => told.Key == line);
        Assert.Equal("note-need-of-bank-account", Assert.Single(sitting.Events.OfType<PlanEvent.StaffAsked>()).Request.Kind);
    }

    [Fact]
    public void A_date_that_has_gone_by_is_asked_about_first()
    {
        var item = Plan(TestDay.Default.ReleasedIn(-2), "no", "yes", "none", "wages", "ok", "no");

        Assert.Equal("bank/lines/step-ask-date", item.Next!.What.Key);
    }

    [Fact]
    public void Papers_named_in_the_id_talk_are_not_asked_for_again()
    {
        var place = Place.Start with { Finished = ["welcome", "id"], Answers = [new("which-id", Answer.Chose("passport"), TestDay.Default.Now), new("where-is-passport", Answer.Chose("here"), TestDay.Default.Now)] };
        var sitting = new Sitting(TestDay.Default.ReleasedIn(3), place);

        sitting.SayAll("bank account", "yes", "no");

        Assert.Equal("bank-may-slow", sitting.Place.Current!.Now.Step);
        sitting.SayAll("none", "wages", "ok", "ok", "no");
        Assert.Equal("bank/lines/step-bank-outside", sitting.Place.Item("bank")!.Next!.What.Key);
    }

    [Fact]
    public void An_account_that_works_needs_no_form_and_nothing_of_staff()
    {
        var sitting = Talk(TestDay.Default, "yes", "wages");
        sitting.SayAll("ok", "no");

        Assert.Equal("own-account", sitting.Place.Item("bank")!.State);
        Assert.Empty(sitting.Events.OfType<PlanEvent.StaffAsked>());
    }

    [Fact]
    public void Doubt_about_the_figures_turns_them_into_questions_for_staff()
    {
        var doubted = new FactTable(FactTable.InForce.All.Select(fact => fact with { Confidence = Confidence.Low }));

        var item = Plan(TestDay.Default with { Facts = doubted }, "no", "yes", "none", "wages", "ok");

        Assert.Contains(item.Lines, line => line.Key == "bank/lines/rule-ask");
        Assert.DoesNotContain(item.Lines, line => line.Slots.Any(slot => slot.Name is "weeks" or "text" or "banks"));
    }

    /// <summary>News of a form that was planned: what it makes of the item, and what is next.</summary>
    [Theory]
    [InlineData("sent", "bank/lines/step-ask-news", "the form was sent")]
    [InlineData("opened", "bank/lines/step-ask-card", "the account is open")]
    [InlineData("declined", "bank/lines/step-read-reason", "the bank said no", "yes")]
    [InlineData("declined", "bank/lines/step-ask-reason", "the bank said no", "no", "yes")]
    [InlineData("returned-incomplete", "bank/lines/step-put-right", "the form came back", "something missing", "sign it", "done", "yes")]
    [InlineData("returned-inaccurate", "bank/lines/step-put-right", "the form came back", "wrong address", "address", "done", "yes")]
    [InlineData("returned-ineligible", "bank/lines/step-ask-reason", "the form came back", "their rules say no", "yes")]
    [InlineData("returned", "bank/lines/step-put-right", "the form came back", "dunno", "yes")]
    [InlineData("to-apply", "bank/lines/step-app-now", "no news yet", "yes")]
    public void Each_answer_of_the_bank_has_its_state_and_its_next_step(string state, string next, params string[] said)
    {
        var sitting = Planned();

        sitting.SayAll(["bank account", "yes", .. said, "ok", "no"]);

        Assert.Null(sitting.Place.Current);
        Assert.Equal((state, next), (sitting.Place.Item("bank")!.State!, sitting.Place.Item("bank")!.Next!.What.Key));
    }

    [Fact]
    public void A_form_that_came_back_lists_just_what_was_wrong_and_can_be_sent_again()
    {
        var sitting = Planned();
        sitting.SayAll("bank account", "yes", "the form came back", "something missing", "sign it, address", "done", "yes", "ok", "no");

        Assert.Equal(["bank/lines/put-right-signature", "bank/lines/put-right-address"], sitting.Place.Item("bank")!.Lines.Select(line => line.Key).Where(key => key.Contains("put-right", StringComparison.Ordinal)));
        sitting.SayAll("bank account", "yes", "it was sent again", "ok", "no");
        Assert.Equal("sent", sitting.Place.Item("bank")!.State);
    }

    [Fact]
    public void A_no_from_the_bank_reminds_of_the_benefits_that_were_to_go_into_the_account()
    {
        var sitting = Planned();

        sitting.SayAll("bank account", "yes", "the bank said no", "yes", "ok", "no");

        Assert.Contains(sitting.Place.Item("bank")!.Lines, line => line.Key == "bank/lines/tell-jobcentre");
    }

    [Fact]
    public void Going_through_it_again_makes_a_new_plan()
    {
        var sitting = Planned();

        sitting.SayAll("bank account", "yes", "go through it again");

        Assert.Equal(("account-now", Asking.IsItRight), (sitting.Place.Current!.Now.Step, sitting.Place.Asks(Sitting.Shelf)));
    }

    private static Sitting Planned()
    {
        var sitting = Talk(TestDay.Default, "no", "yes", "none", "benefits", "ok", "yes", "just me", "yes");
        sitting.SayAll("ok", "no");
        Assert.Equal("to-apply", sitting.Place.Item("bank")!.State);
        return sitting;
    }

    private static Sitting Talk(Day day, params string[] said)
    {
        var sitting = Sitting.Welcomed(day);
        sitting.SayAll(["bank account", "yes", .. said]);
        return sitting;
    }

    /// <summary>The plan after these answers; whatever is still asked then is answered with the last button, which shares and asks nothing.</summary>
    private static PlanItem Plan(Day day, params string[] said)
    {
        var sitting = Talk(day, said);
        for (var more = 0; sitting.Place.Current is not null && more < 8; more++)
        {
            sitting.Tap(sitting.Screen.Buttons[^1].Id);
        }

        return sitting.Place.Item("bank")!;
    }
}
