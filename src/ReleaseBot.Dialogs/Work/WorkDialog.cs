using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Situation;

namespace ReleaseBot.Dialogs.Work;

/// <summary>Work and learning: a job to keep or to go to, what help is wanted, and the papers a job asks for. Never the offence.</summary>
public static class WorkDialog
{
    private static readonly ShortPlan Plan = new(
        "work",
        [
            new("job-held-before", "yes", "not-sure"),
            new("job-to-go-to", "yes", "no"),
            new("work-help", "find-work", "training", "reading", "cv", "what-to-say"),
        ],
        [new("job-held-before", "yes"), new("job-to-go-to", "yes"), new("work-help", "reading", "find-work", "training", "cv", "what-to-say")],
        Papers);

    public static readonly Dialog Talk = Define("work", version: 1,

        Ask("status-right",
            Yes.GoTo("job-held-before"),
            No.GoTo("status-is"),
            NotSure.GoTo("job-held-before")).Fills(AsListed),

        Ask("status-is",
            On("sentenced", "remand", "recall", "immigration", "not-sure").GoTo("job-held-before")),

        Ask("job-held-before",
            Yes.GoTo("job-to-go-to"),
            No.GoTo("job-to-go-to"),
            NotSure.GoTo("job-to-go-to")),

        Ask("job-to-go-to",
            Yes.GoTo("work-help"),
            No.GoTo("work-help"),
            NotSure.GoTo("work-help")),

        Ask("work-help", How.Several("none", "find-work", "training", "reading", "cv", "what-to-say"),
            Anything.GoTo("ok-to-ask-work-help")),

        Ask("ok-to-ask-work-help",
            Yes.AsksStaffTo("help-with-work").GoTo("work-plan"),
            No.GoTo("work-plan")).ReadsBack(Plan.Request).Afresh(),

        Ask("work-plan",
            On("ok").When(HasKeyWorker).GoTo("ok-to-share-work"),
            On("ok").GoTo("plan-kept-no-key-worker")).ReadsBack(Plan.Lines),

        Ask("ok-to-share-work",
            Yes.GoTo("plan-shared"),
            No.GoTo("plan-kept")).Fills(Worker).ReadsBack(Plan.AsShared).Afresh(),

        Finish("plan-shared").Fills(Worker).Writes(Plan.Item).Shares(),
        Finish("plan-kept").Writes(Plan.Item),
        Finish("plan-kept-no-key-worker").Writes(Plan.Item));

    /// <summary>What was said in the talk on ID counts here: which papers a job will ask for, and whether they are there.</summary>
    private static IEnumerable<Line> Papers(Known known) =>
        known.Said("british", "no") ? [Line.Of("work/lines/papers-evisa")]
        : known.Said("which-id", "passport") ? [Line.Of("work/lines/papers-ready")]
        : [Line.Of("work/lines/papers")];
}
