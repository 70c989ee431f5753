using System.Collections.Immutable;
using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Readiness.ReadinessPlan;
using static ReleaseBot.Dialogs.Situation;

namespace ReleaseBot.Dialogs.Readiness;

/// <summary>
/// Release day: who is there to help, then the checklist, at twelve weeks, two weeks, two days and on the morning; what to do about each
/// thing that is not ready; and sharing it, section by section, health line by line.
/// </summary>
public static class ReadinessDialog
{
    public static readonly Dialog Talk = Define("readiness", version: 1,

        Ask("status-right",
            Yes.When(IsTheDay).GoTo("check-today"),
            Yes.When(HasKeyWorker).GoTo("key-worker-talk"),
            Yes.When(HasProbation).GoTo("knows-pom-com"),
            Yes.GoTo("check-today"),
            No.GoTo("status-is"),
            NotSure.When(IsTheDay).GoTo("check-today"),
            NotSure.When(HasKeyWorker).GoTo("key-worker-talk"),
            NotSure.When(HasProbation).GoTo("knows-pom-com"),
            NotSure.GoTo("check-today")).Fills(AsListed),

        Ask("status-is",
            On("sentenced", "remand", "recall", "immigration", "not-sure").When(IsTheDay).GoTo("check-today"),
            On("sentenced", "remand", "recall", "immigration", "not-sure").When(HasKeyWorker).GoTo("key-worker-talk"),
            On("sentenced", "remand", "recall", "immigration", "not-sure").When(HasProbation).GoTo("knows-pom-com"),
            On("sentenced", "remand", "recall", "immigration", "not-sure").GoTo("check-today")),

        Ask("key-worker-talk",
            On("this-week", "this-month", "longer", "never").When(HasProbation).GoTo("knows-pom-com"),
            On("this-week", "this-month", "longer", "never").GoTo("check-today"),
            Otherwise.When(HasProbation).GoTo("knows-pom-com"),
            Otherwise.GoTo("check-today")).Fills(Worker),

        Ask("knows-pom-com",
            On("both").GoTo("met-together"),
            On("one", "none", "not-sure").When(PreReleaseHasBegun).GoTo("pre-release-talk"),
            On("one", "none", "not-sure").GoTo("check-today")),

        Ask("met-together",
            On("yes", "no", "not-sure").When(PreReleaseHasBegun).GoTo("pre-release-talk"),
            On("yes", "no", "not-sure").GoTo("check-today")),

        Ask("pre-release-talk",
            Yes.GoTo("check-today"),
            No.GoTo("ok-to-ask-pre-release"),
            NotSure.GoTo("ok-to-ask-pre-release")),

        Ask("ok-to-ask-pre-release",
            Yes.AsksStaffTo("pre-release-talk").GoTo("check-today"),
            No.GoTo("check-today")).ReadsBack(PreReleaseAsk).Afresh(),

        Ask("check-today",
            On("ok").When(IsFarOff).GoTo("look-now"),
            On("ok").When(NothingIsDue).GoTo("look-over"),
            On("ok").GoTo("ready-state")).ReadsBack(WhichCheck),

        Ask("look-now",
            Yes.When(NothingIsDue).GoTo("look-over"),
            Yes.GoTo("ready-state"),
            No.GoTo("readiness-later")).ToDo().Fills(FirstCheck).Afresh(),

        Ask("ready-state",
            On("ready", "waiting", "not-ready", "not-needed", "not-sure").When(MoreIsDue).Writes(NextLine).GoTo("ready-state"),
            On("ready", "waiting", "not-ready", "not-needed", "not-sure").Writes(NextLine).GoTo("look-over"),
            Otherwise.When(MoreIsDue).Writes(NextLine).GoTo("ready-state"),
            Otherwise.Writes(NextLine).GoTo("look-over")).Fills(OfNext).ReadsBack(HintsOfNext).Afresh(),

        Ask("look-over", How.ListOf(AllSaid, "all-done"),
            On("line").GoTo("change-state"),
            On("all-done").GoTo("what-to-do")).Afresh().Hub(),

        Ask("change-state",
            On("ready", "waiting", "not-ready", "not-needed", "not-sure").Writes(ChosenLine).GoTo("look-over"),
            Otherwise.GoTo("look-over")).Fills(OfChosen).ReadsBack(HintsOfChosen).Afresh(),

        Ask("what-to-do",
            On("ok").When(HasKeyWorker).GoTo("which-to-share"),
            On("ok").GoTo("readiness-kept-no-key-worker")).ReadsBack(Lines),

        Ask("which-to-share", How.ListOf(ToShare, "all-done"),
            On("section").GoTo("ok-to-share-section"),
            On("all-done").GoTo("readiness-kept")).Fills(Worker).Afresh().Hub(),

        Ask("ok-to-share-section",
            Yes.Shares(IdsOfChosen).GoTo("which-to-share"),
            No.GoTo("which-to-share")).Fills(Worker).ReadsBack(AsShared).Afresh(),

        Finish("readiness-kept").Writes(Item).ThenOpens(Mentors.MentorPlan.ToAsk),
        Finish("readiness-kept-no-key-worker").Writes(Item).ThenOpens(Mentors.MentorPlan.ToAsk),
        Finish("readiness-later").Writes(Item));

    /// <summary>On the morning itself only the list counts.</summary>
    private static bool IsTheDay(Known known) => known.Day.DaysToRelease is 0;

    private static bool PreReleaseHasBegun(Known known) => ReleaseDay(known) is not null && !IsFarOff(known);

    private static bool NothingIsDue(Known known) => Checks.Due(known).IsEmpty;

    private static bool MoreIsDue(Known known) => Checks.Due(known).Length > 1;

    private static ImmutableArray<Slot> FirstCheck(Known known) => Checks.NextCheck(known) is { } day ? [Slot.Date("opens", day)] : [];
}
