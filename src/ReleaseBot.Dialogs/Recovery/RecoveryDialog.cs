using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Situation;

namespace ReleaseBot.Dialogs.Recovery;

/// <summary>Drugs and alcohol: what help is wanted, whether the team here knows, and help that is ready on release day. Never what is taken.</summary>
public static class RecoveryDialog
{
    private static readonly ShortPlan Plan = new(
        "recovery",
        [
            new("recovery-help", "script", "stay-off", "drink", "stay-safe", "people"),
            new("team-knows-me", "yes", "no", "not-sure"),
            new("help-outside", "yes", "not-sure"),
        ],
        [new("recovery-help", "script", "stay-safe", "stay-off", "drink", "people"), new("help-outside", "yes", "not-sure")],
        _ => [Line.Of("recovery/lines/first-days"), Line.Of("recovery/lines/all-topics")]);

    public static readonly Dialog Talk = Define("recovery", version: 1,

        Ask("status-right",
            Yes.GoTo("recovery-help"),
            No.GoTo("status-is"),
            NotSure.GoTo("recovery-help")).Fills(AsListed),

        Ask("status-is",
            On("sentenced", "remand", "recall", "immigration", "not-sure").GoTo("recovery-help")),

        Ask("recovery-help", How.Several("none", "script", "stay-off", "drink", "stay-safe", "people"),
            Anything.GoTo("team-knows-me")),

        Ask("team-knows-me",
            Yes.GoTo("help-outside"),
            No.GoTo("help-outside"),
            NotSure.GoTo("help-outside")),

        Ask("help-outside",
            Yes.GoTo("first-days-are-risky"),
            No.GoTo("first-days-are-risky"),
            NotSure.GoTo("first-days-are-risky")),

        Ask("first-days-are-risky",
            On("ok").GoTo("ok-to-ask-recovery-team")),

        Ask("ok-to-ask-recovery-team",
            Yes.AsksStaffTo("drug-and-alcohol-help").GoTo("recovery-plan"),
            No.GoTo("recovery-plan")).ReadsBack(Plan.Request).Afresh(),

        Ask("recovery-plan",
            On("ok").When(HasKeyWorker).GoTo("ok-to-share-recovery"),
            On("ok").GoTo("plan-kept-no-key-worker")).ReadsBack(Plan.Lines),

        Ask("ok-to-share-recovery",
            Yes.GoTo("plan-shared"),
            No.GoTo("plan-kept")).Fills(Worker).ReadsBack(Plan.AsShared).Afresh(),

        Finish("plan-shared").Fills(Worker).Writes(Plan.Item).Shares(),
        Finish("plan-kept").Writes(Plan.Item),
        Finish("plan-kept-no-key-worker").Writes(Plan.Item));
}
