using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Benefits;

/// <summary>What the plan for benefits says, and which next step comes first.</summary>
public class BenefitsRuleTests
{
    private static readonly Dictionary<string, string> Plain = new()
    {
        ["status-right"] = "yes",
        ["benefits-before"] = "none",
        ["claimed-as"] = "single",
        ["home-lived-in"] = "no-home",
        ["age-group"] = "25-or-over",
        ["british"] = "yes",
        ["have-id"] = "yes",
        ["account-now"] = "yes",
        ["debt-kinds"] = "none",
        ["release-area"] = "Leeds",
    };

    [Theory]
    [InlineData(85, "coach-app-later", 1)]
    [InlineData(84, "coach-app", 1)]
    [InlineData(15, "coach-app", 1)]
    [InlineData(14, "coach-app", 0)]
    [InlineData(0, "coach-app", 0)]
    [InlineData(-3, "ask-date", 1)]
    public void The_work_coach_is_asked_for_when_the_time_has_come(int days, string step, int inDays)
    {
        var item = Plan(TestDay.Default.ReleasedIn(days));

        Assert.Equal(("benefits/lines/step-" + step, TestDay.Default.Today.AddDays(inDays)), (item.Next!.What.Key, item.Next.By!.Value));
    }

    [Fact]
    public void Who_has_met_the_work_coach_claims_on_release_day()
    {
        var item = Plan(TestDay.Default.ReleasedIn(20), ("work-coach", "yes"));

        Assert.Equal(("benefits/lines/step-claim", TestDay.Default.Today.AddDays(20)), (item.Next!.What.Key, item.Next.By!.Value));
    }

    [Theory]
    [InlineData(LegalStatus.Remand, "uc-housing", "keep-uc-housing")]
    [InlineData(LegalStatus.Remand, "housing-benefit", "keep-hb-remand")]
    [InlineData(LegalStatus.Sentenced, "housing-benefit", "keep-hb")]
    public void Rent_help_that_may_be_kept_comes_before_everything_else(LegalStatus status, string benefit, string line)
    {
        var sitting = Talk(TestDay.Default with { Status = status }, ("benefits-before", benefit), ("home-lived-in", "nobody"), ("rent-now", "rent"), ("inside-under-limit", "yes"), ("ok-to-tell-work-coach", "yes"));
        var item = sitting.Place.Item("benefits")!;

        Assert.Equal("benefits/lines/step-rent", item.Next!.What.Key);
        Assert.Contains(item.Lines, told => told.Key == "benefits/lines/" + line);
        Assert.Equal("keep-housing-costs", Assert.Single(sitting.Events.OfType<PlanEvent.StaffAsked>()).Request.Kind);
    }

    [Fact]
    public void Rent_help_is_no_race_when_the_time_inside_is_longer()
    {
        var item = Plan(TestDay.Default, ("benefits-before", "uc-housing"), ("told-benefits-office", "yes"), ("home-lived-in", "nobody"), ("rent-now", "rent"), ("inside-under-limit", "no"));

        Assert.Equal("benefits/lines/step-coach-app", item.Next!.What.Key);
        Assert.Contains(item.Lines, told => told.Key == "benefits/lines/rent-long");
    }

    [Fact]
    public void Who_may_still_be_paid_tells_the_office_first()
    {
        var item = Plan(TestDay.Default, ("benefits-before", "pip"), ("told-benefits-office", "no"));

        Assert.Equal("benefits/lines/step-tell-office", item.Next!.What.Key);
        Assert.Contains(item.Lines, told => told.Key == "benefits/lines/had-pip" && told.Slots.Contains(Slot.Number("days", 28)));
    }

    [Fact]
    public void An_advance_is_told_with_what_goes_off_each_month()
    {
        var item = Plan(TestDay.Default, ("early-money", "yes"));

        var example = item.Lines.Single(line => line.Key == "benefits/lines/advance-example");
        Assert.Contains(new Slot("amount", "money", "424.90"), example.Slots);
        Assert.Contains(new Slot("monthly", "money", "17.70"), example.Slots);
    }

    [Theory]
    [InlineData("not-sure", "single")]
    [InlineData("25-or-over", "couple")]
    public void No_example_is_made_up_where_the_rate_is_not_known(string age, string household)
    {
        var item = Plan(TestDay.Default, ("early-money", "yes"), ("age-group", age), ("claimed-as", household));

        Assert.DoesNotContain(item.Lines, line => line.Key == "benefits/lines/advance-example");
    }

    [Fact]
    public void Pension_age_is_not_offered_an_advance_of_universal_credit()
    {
        var item = Plan(TestDay.Default, ("age-group", "pension-age"), ("early-money", "yes"));

        Assert.Contains(item.Lines, line => line.Key == "benefits/lines/claim-pension");
        Assert.DoesNotContain(item.Lines, line => line.Key.Contains("advance", StringComparison.Ordinal));
    }

    [Fact]
    public void Debt_on_the_wing_goes_to_safer_custody_and_into_no_plan()
    {
        var sitting = Talk(TestDay.Default, ("debt-kinds", "people-inside"), ("ok-to-tell-safer-custody", "yes"), ("ok-to-share-benefits", "yes"));

        Assert.Contains(sitting.Events.OfType<PlanEvent.StaffAsked>(), asked => asked.Request.Kind == "talk-with-safer-custody");
        Assert.DoesNotContain(Assert.Single(sitting.Place.Shares).Item.Lines, line => line.Key.Contains("wing", StringComparison.Ordinal));
    }

    [Fact]
    public void No_public_funds_goes_to_a_person_who_knows_the_law()
    {
        var item = Plan(TestDay.Default, ("british", "no"), ("public-funds", "yes"));

        Assert.Contains(item.Lines, line => line.Key == "benefits/lines/public-funds");
    }

    [Theory]
    [InlineData(LegalStatus.Remand)]
    [InlineData(LegalStatus.ImmigrationDetainee)]
    [InlineData(LegalStatus.CivilPrisoner)]
    public void The_payment_at_the_gate_is_not_offered_to_whom_it_is_not_for(LegalStatus status)
    {
        var sitting = Talk(TestDay.Default with { Status = status, Release = null });

        Assert.DoesNotContain(sitting.Events.OfType<PlanEvent.Answered>(), answered => answered.Step == "gate-money-form");
    }

    [Theory]
    [InlineData(Nation.England, "crisis-england")]
    [InlineData(Nation.Wales, "crisis-wales")]
    public void Help_with_no_money_at_all_is_each_nations_own(Nation nation, string line) =>
        Assert.Contains(Plan(TestDay.Default with { Nation = nation }).Lines, told => told.Key == "benefits/lines/" + line);

    [Fact]
    public void Doubt_about_the_figures_turns_them_into_questions_for_staff()
    {
        var doubted = new FactTable(FactTable.InForce.All.Select(fact => fact with { Confidence = Confidence.Low }));

        var item = Plan(TestDay.Default with { Facts = doubted }, ("benefits-before", "pip"), ("early-money", "yes"), ("debt-kinds", "loans"));

        Assert.All(["had-pip-ask", "first-payment-ask", "advance-loan-ask", "debt-line-ask"], name => Assert.Contains(item.Lines, line => line.Key == "benefits/lines/" + name));
    }

    [Fact]
    public void What_was_said_of_the_bank_account_is_only_read_back()
    {
        var place = Place.Start with { Finished = ["welcome"], Answers = [new("account-now", Answer.Chose("no"), TestDay.Default.Now)] };
        var sitting = Talk(TestDay.Default, place, []);

        Assert.Contains(sitting.Place.Item("benefits")!.Lines, line => line.Key == "benefits/lines/need-bank");
    }

    private static PlanItem Plan(Day day, params (string Step, string Answer)[] said) => Talk(day, said).Place.Item("benefits")!;

    private static Sitting Talk(Day day, params (string Step, string Answer)[] said) => Talk(day, Place.Start with { Finished = ["welcome"] }, said);

    /// <summary>Talks to the end: each question is answered as said here, else as plainly as can be, else with no.</summary>
    private static Sitting Talk(Day day, Place place, (string Step, string Answer)[] said)
    {
        var sitting = new Sitting(day, place);
        sitting.Say("benefits and money");
        for (var turn = 0; sitting.Place.Current is { } open && turn < 60; turn++)
        {
            Respond(sitting, said.FirstOrDefault(answer => answer.Step == open.Now.Step).Answer ?? Plain.GetValueOrDefault(open.Now.Step, "no"));
        }

        Assert.Null(sitting.Place.Current);
        return sitting;
    }

    private static void Respond(Sitting sitting, string answer)
    {
        var buttons = sitting.Screen.Buttons;
        var button = buttons.FirstOrDefault(button => button.Id is "right" or "done")
            ?? buttons.FirstOrDefault(button => button.Id == answer) ?? buttons.FirstOrDefault(button => button.Id is "no" or "ok" or "neither" or "none");
        _ = button is not null ? sitting.Tap(button.Id) : sitting.Say(answer);
    }
}
