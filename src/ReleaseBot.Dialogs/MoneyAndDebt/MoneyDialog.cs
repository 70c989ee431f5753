using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Situation;

namespace ReleaseBot.Dialogs.MoneyAndDebt;

/// <summary>Money and debt: kinds of debt and never to whom, letters, money that still goes out, and who helps. Debt inside is for a person, in private.</summary>
public static class MoneyDialog
{
    private static readonly ShortPlan Plan = new(
        "money",
        [
            new("debt-kinds", "rent", "council-tax", "fines", "loans", "bills"),
            new("ok-to-ask-for-private-talk", "yes"),
            new("debt-letters", "no", "not-sure"),
            new("money-still-goes-out", "yes", "not-sure"),
            new("budget-help", "yes"),
        ],
        [new("debt-kinds", "rent", "fines", "council-tax", "loans", "bills"), new("money-still-goes-out", "yes", "not-sure")],
        FreeAdvice);

    public static readonly Dialog Talk = Define("money", version: 1,

        Ask("status-right",
            Yes.GoTo("debt-kinds"),
            No.GoTo("status-is"),
            NotSure.GoTo("debt-kinds")).Fills(AsListed),

        Ask("status-is",
            On("sentenced", "remand", "recall", "immigration", "not-sure").GoTo("debt-kinds")),

        Ask("debt-kinds", How.Several("none", "rent", "council-tax", "fines", "loans", "bills", "people-inside"),
            Anything.When(OwesInside).GoTo("ok-to-ask-for-private-talk"),
            Anything.When(OwesOutside).GoTo("debt-letters"),
            Anything.GoTo("money-still-goes-out")),

        Ask("ok-to-ask-for-private-talk",
            Yes.AsksStaffTo("talk-in-private").GoTo("debt-letters"),
            No.GoTo("debt-letters")).ReadsBack(_ => [Line.Of("money/lines/private-request")]).Afresh(),

        Ask("debt-letters",
            Yes.GoTo("money-still-goes-out"),
            No.GoTo("money-still-goes-out"),
            NotSure.GoTo("money-still-goes-out")),

        Ask("money-still-goes-out",
            Yes.GoTo("budget-help"),
            No.GoTo("budget-help"),
            NotSure.GoTo("budget-help")),

        Ask("budget-help",
            Yes.GoTo("ok-to-ask-money-help"),
            No.GoTo("ok-to-ask-money-help"),
            NotSure.GoTo("ok-to-ask-money-help")),

        Ask("ok-to-ask-money-help",
            Yes.AsksStaffTo("help-with-money").GoTo("money-plan"),
            No.GoTo("money-plan")).ReadsBack(Plan.Request).Afresh(),

        Ask("money-plan",
            On("ok").When(HasKeyWorker).GoTo("ok-to-share-money"),
            On("ok").GoTo("plan-kept-no-key-worker")).ReadsBack(Plan.Lines),

        Ask("ok-to-share-money",
            Yes.GoTo("plan-shared"),
            No.GoTo("plan-kept")).Fills(Worker).ReadsBack(Plan.AsShared).Afresh(),

        Finish("plan-shared").Fills(Worker).Writes(Plan.Item).Shares(),
        Finish("plan-kept").Writes(Plan.Item),
        Finish("plan-kept-no-key-worker").Writes(Plan.Item));

    private static bool OwesInside(Known known) => known.Said("debt-kinds", "people-inside");

    private static bool OwesOutside(Known known) => known.Answer("debt-kinds") is not null && !known.Said("debt-kinds", "none");

    private static IEnumerable<Line> FreeAdvice(Known known)
    {
        if (!OwesOutside(known))
        {
            return [Line.Of("money/lines/no-debt")];
        }

        var phone = known.Day.Facts.Telling("money.debtline-phone", known.Day.Today);
        return
        [
            Line.Of("money/lines/debt-stays"),
            phone is null || phone.MayHaveChanged(known.Day.Today) ? Line.Of("money/lines/adviser-ask") : Line.Of("money/lines/adviser", Slot.Own("phone", phone.Value)),
        ];
    }
}
