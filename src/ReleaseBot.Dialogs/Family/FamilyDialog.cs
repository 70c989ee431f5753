using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Situation;

namespace ReleaseBot.Dialogs.Family;

/// <summary>Family and children: what matters, whether there is somebody not to contact, who meets at the gate. Nobody is named.</summary>
public static class FamilyDialog
{
    private static readonly ShortPlan Plan = new(
        "family",
        [
            new("family-matters", "children", "childrens-services", "partner-or-family", "visits"),
            new("family-matters", "nobody") { UnlessSaid = ["children", "partner-or-family", "visits"] },
            new("told-no-contact", "yes", "not-sure"),
            new("met-at-the-gate", "yes", "no", "not-sure"),
        ],
        [new("told-no-contact", "yes"), new("family-matters", "children", "childrens-services", "partner-or-family", "visits"), new("family-matters", "nobody")],
        _ => []);

    public static readonly Dialog Talk = Define("family", version: 1,

        Ask("status-right",
            Yes.GoTo("family-matters"),
            No.GoTo("status-is"),
            NotSure.GoTo("family-matters")).Fills(AsListed),

        Ask("status-is",
            On("sentenced", "remand", "recall", "immigration", "not-sure").GoTo("family-matters")),

        Ask("family-matters", How.Several("none", "children", "childrens-services", "partner-or-family", "visits", "nobody"),
            Anything.GoTo("told-no-contact")),

        Ask("told-no-contact",
            Yes.GoTo("met-at-the-gate"),
            No.GoTo("met-at-the-gate"),
            NotSure.GoTo("met-at-the-gate")),

        Ask("met-at-the-gate",
            Yes.GoTo("ok-to-ask-family-help"),
            No.GoTo("ok-to-ask-family-help"),
            NotSure.GoTo("ok-to-ask-family-help")),

        Ask("ok-to-ask-family-help",
            Yes.AsksStaffTo("help-with-family").GoTo("family-plan"),
            No.GoTo("family-plan")).ReadsBack(Plan.Request).Afresh(),

        Ask("family-plan",
            On("ok").When(HasKeyWorker).GoTo("ok-to-share-family"),
            On("ok").GoTo("plan-kept-no-key-worker")).ReadsBack(Plan.Lines),

        Ask("ok-to-share-family",
            Yes.GoTo("plan-shared"),
            No.GoTo("plan-kept")).Fills(Worker).ReadsBack(Plan.AsShared).Afresh(),

        Finish("plan-shared").Fills(Worker).Writes(Plan.Item).Shares(),
        Finish("plan-kept").Writes(Plan.Item),
        Finish("plan-kept-no-key-worker").Writes(Plan.Item));
}
