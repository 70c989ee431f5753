using System.Collections.Immutable;
using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.Benefits;

/// <summary>
/// Benefits and the first money: what was paid before, who must be told now, what can be kept, what the claim on release day needs,
/// and what an advance costs. Nothing is claimed here and nobody is told that they will get something.
/// </summary>
public static class BenefitsDialog
{
    public static readonly Dialog Talk = Define("benefits", version: 1,

        Ask("status-right",
            Yes.GoTo("benefits-before"),
            No.GoTo("status-is"),
            NotSure.GoTo("benefits-before")).Fills(Situation.AsListed),

        Ask("status-is",
            On("sentenced", "remand", "recall", "immigration", "not-sure").GoTo("benefits-before")),

        Ask("benefits-before", How.Several("none", "uc", "uc-housing", "housing-benefit", "pip", "esa", "state-pension"),
            On("none").GoTo("claimed-as"),
            Anything.GoTo("told-benefits-office")),

        Ask("told-benefits-office",
            YesOrNo.GoTo("claimed-as")),

        Ask("claimed-as",
            On("single", "couple", "not-sure").GoTo("home-lived-in")),

        Ask("home-lived-in",
            On("nobody", "somebody").GoTo("rent-now"),
            On("no-home").GoTo("age-group"),
            NotSure.GoTo("rent-now")),

        Ask("rent-now",
            On("rent", "mortgage").When(MayKeepHousingHelp).GoTo("inside-under-limit"),
            On("rent", "mortgage", "no", "not-sure").GoTo("age-group")),

        Ask("inside-under-limit",
            YesOrNo.GoTo("age-group")).Fills(BenefitsHome.Limit),

        Ask("age-group",
            On("under-25").GoTo("care-leaver"),
            On("25-or-over", "pension-age", "not-sure").GoTo("savings-or-income")),

        Ask("care-leaver",
            YesOrNo.GoTo("savings-or-income")),

        Ask("savings-or-income",
            YesOrNo.GoTo("health-part")),

        Ask("health-part",
            YesOrNo.GoTo("british")),

        Ask("british",
            Yes.When(PapersAreKnown).GoTo("account-now"),
            Yes.GoTo("have-id"),
            No.GoTo("public-funds"),
            NotSure.GoTo("public-funds"),
            Otherwise.When(PapersAreKnown).GoTo("account-now"),
            Otherwise.GoTo("have-id")),

        Ask("public-funds",
            YesOrNo.When(PapersAreKnown).GoTo("account-now"),
            YesOrNo.GoTo("have-id"),
            Otherwise.When(PapersAreKnown).GoTo("account-now")),

        Ask("have-id",
            YesOrNo.GoTo("account-now")),

        Ask("account-now",
            On("yes", "cannot-use", "not-sure", "no").GoTo("phone-or-email")),

        Ask("phone-or-email", How.Several("neither", "phone", "email"),
            Anything.GoTo("work-coach")),

        Ask("work-coach",
            On("yes", "no", "none-here", "not-sure").When(WaitsForCourt).GoTo("debt-kinds"),
            On("yes", "no", "none-here", "not-sure").GoTo("release-area"),
            Otherwise.When(WaitsForCourt).GoTo("debt-kinds")),

        Ask("release-area", How.ShortText,
            Anything.GoTo("job-on-day-one")),

        Ask("job-on-day-one",
            YesOrNo.When(MayGetMoneyAtTheGate).GoTo("gate-money-form"),
            YesOrNo.GoTo("debt-kinds"),
            Otherwise.When(MayGetMoneyAtTheGate).GoTo("gate-money-form")),

        Ask("gate-money-form",
            YesOrNo.GoTo("debt-kinds")).ReadsBack(BenefitsMoney.AtTheGate),

        Ask("debt-kinds", How.Several("none", "rent", "council-tax", "fines", "loans", "bills", "people-inside"),
            Anything.When(OwesOnTheWing).GoTo("ok-to-tell-safer-custody"),
            Anything.When(IsOfPensionAge).GoTo("ok-to-tell-work-coach"),
            Anything.GoTo("early-money"),
            Otherwise.When(IsOfPensionAge).GoTo("ok-to-tell-work-coach")),

        Ask("ok-to-tell-safer-custody",
            Yes.When(IsOfPensionAge).AsksStaffTo("talk-with-safer-custody").GoTo("ok-to-tell-work-coach"),
            Yes.AsksStaffTo("talk-with-safer-custody").GoTo("early-money"),
            No.When(IsOfPensionAge).GoTo("ok-to-tell-work-coach"),
            No.GoTo("early-money")).ReadsBack(BenefitsMoney.ForSaferCustody).Afresh(),

        Ask("early-money",
            YesOrNo.GoTo("ok-to-tell-work-coach")).ReadsBack(BenefitsMoney.FirstPayment),

        Ask("ok-to-tell-work-coach",
            Yes.When(HousingHelpIsAtRisk).AsksStaffTo("keep-housing-costs").GoTo("plan-read-back"),
            Yes.AsksStaffTo("meet-work-coach").GoTo("plan-read-back"),
            No.GoTo("plan-read-back")).ReadsBack(BenefitsPlan.ForTheWorkCoach).Afresh(),

        Ask("plan-read-back",
            On("ok").When(Situation.HasKeyWorker).GoTo("ok-to-share-benefits"),
            On("ok").GoTo("plan-kept-no-key-worker")).ReadsBack(BenefitsPlan.Lines),

        Ask("ok-to-share-benefits",
            Yes.GoTo("plan-shared"),
            No.GoTo("plan-kept")).Fills(Situation.Worker).ReadsBack(BenefitsPlan.AsShared).Afresh(),

        Finish("plan-shared").Fills(Situation.Worker).Writes(BenefitsPlan.Item).Shares(),
        Finish("plan-kept").Writes(BenefitsPlan.Item),
        Finish("plan-kept-no-key-worker").Writes(BenefitsPlan.Item));

    private static ArrowStart YesOrNo => On("yes", "no", "not-sure");

    /// <summary>What was said of papers in the ID talk counts here.</summary>
    private static bool PapersAreKnown(Known known) => known.Answer("which-id") is not null;

    private static bool MayKeepHousingHelp(Known known) => BenefitsHome.HadHousingHelp(known) && !WaitsForCourt(known);

    private static bool HousingHelpIsAtRisk(Known known) => BenefitsHome.IsUrgent(known);

    private static bool WaitsForCourt(Known known) => Track.Of(known) == Track.Remand;

    private static bool MayGetMoneyAtTheGate(Known known) => Track.Of(known) == Track.Sentenced;

    private static bool OwesOnTheWing(Known known) => known.Said("debt-kinds", "people-inside");

    private static bool IsOfPensionAge(Known known) => known.Said("age-group", "pension-age");
}
