using System.Collections.Immutable;
using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Goals.GoalPlan;
using static ReleaseBot.Dialogs.Goals.GoalsByTwo;
using static ReleaseBot.Dialogs.Situation;

namespace ReleaseBot.Dialogs.Goals;

/// <summary>
/// Goals in the person's own words: what, why it matters, what might get in the way, when to look again; steps, each with who and when;
/// what was done, what cannot be done yet, stopping with a reason. A key worker may suggest other words and say whether they agree;
/// the person takes, changes or declines them, and says the same.
/// </summary>
public static class GoalDialog
{
    /// <summary>More goals than this at once help nobody; those that are over stand in a list of their own.</summary>
    private const int Most = 20;

    private const int MostSteps = 20;

    public static readonly Dialog Talk = Define("goals", version: 2,

        Ask("new-goal", How.ListOf(Goals, "write-one", "all-done"),
            On("suggested").GoTo("edit-look"),
            On("goal").GoTo("goal-look"),
            On("over").GoTo("goals-over"),
            On("write-one").When(IsFull).GoTo("goals-are-full"),
            On("write-one").BeginsAnew().GoTo("goal-words"),
            On("all-done").GoTo("goals-closed")).Afresh().Hub(),

        Ask("goals-over", How.ListOf(GoalsOver, "back-to-goals"),
            On("goal").GoTo("goal-look"),
            On("back-to-goals").GoTo("new-goal")).Afresh(),

        Ask("goals-are-full",
            On("ok").GoTo("new-goal")),

        Ask("goal-words", How.OwnWords,
            Anything.When(IsWritten).WritesAndStays(Changed).GoTo("goal-look"),
            Anything.GoTo("goal-matters"),
            Otherwise.When(IsWritten).GoTo("goal-look"),
            Otherwise.GoTo("new-goal")).Afresh(),

        Ask("goal-matters", How.OwnWords,
            Anything.When(IsWritten).WritesAndStays(Changed).GoTo("goal-look"),
            Anything.GoTo("goal-in-the-way"),
            Otherwise.When(IsWritten).GoTo("goal-look"),
            Otherwise.GoTo("goal-in-the-way")).Afresh(),

        Ask("goal-in-the-way", How.OwnWords,
            Anything.When(IsWritten).WritesAndStays(Changed).GoTo("goal-look"),
            Anything.GoTo("goal-look-again"),
            Otherwise.When(IsWritten).GoTo("goal-look"),
            Otherwise.GoTo("goal-look-again")).Afresh(),

        Ask("goal-look-again", How.Date,
            Anything.When(IsWritten).WritesAndStays(Changed).GoTo("goal-look"),
            Anything.GoTo("goal-is-right"),
            Otherwise.When(IsWritten).GoTo("goal-look"),
            Otherwise.GoTo("goal-is-right")).Afresh(),

        Ask("goal-is-right", How.ReadBack("right", "change", "not-now"),
            On("right").WritesAndStays(New).GoTo("step-what"),
            On("change").GoTo("goal-words"),
            On("not-now").GoTo("new-goal")).ReadsBack(AsWritten).Afresh(),

        Ask("step-what", How.OwnWords,
            Anything.GoTo("step-who"),
            Otherwise.When(HasKeyWorker).GoTo("ok-to-share-goal"),
            Otherwise.GoTo("new-goal")).Afresh(),

        Ask("step-who",
            On("me", "key-worker", "pom", "com").GoTo("step-by-when"),
            On("other").GoTo("step-who-name"),
            Otherwise.GoTo("step-by-when")).Afresh(),

        Ask("step-who-name", How.ShortText,
            Anything.GoTo("step-by-when")).Afresh(),

        Ask("step-by-when", How.Date,
            Anything.WritesAndStays(WithStep).GoTo("more-steps"),
            Otherwise.WritesAndStays(WithStep).GoTo("more-steps")).Afresh(),

        Ask("more-steps",
            Yes.When(HasManySteps).GoTo("goal-look"),
            Yes.GoTo("step-what"),
            No.When(HasKeyWorker).GoTo("ok-to-share-goal"),
            No.GoTo("new-goal")).ToDo().Afresh(),

        Ask("ok-to-share-goal",
            Yes.Shares(TheGoal).GoTo("new-goal"),
            No.GoTo("new-goal")).Fills(Worker).ReadsBack(AsShared).Afresh(),

        Ask("goal-look", How.ListOf(Acts, "all-good"),
            On("step").GoTo("step-now"),
            On("agree").GoTo("goal-agree"),
            On("add-step").GoTo("step-what"),
            On("change").GoTo("what-of-goal"),
            On("reached").WritesAndStays(Reached).GoTo("goal-praise"),
            On("later").WritesAndStays(ForLater).GoTo("goal-for-later"),
            On("again").WritesAndStays(Again).GoTo("goal-look"),
            On("end-goal").GoTo("stop-why"),
            On("take-out").GoTo("drop-goal"),
            On("all-good").When(ShowsOldWords).GoTo("ok-to-share-goal"),
            On("all-good").GoTo("new-goal")).ReadsBack(WholeGoal).Afresh(),

        Ask("what-of-goal",
            On("the-words").GoTo("goal-words"),
            On("why").GoTo("goal-matters"),
            On("in-the-way").GoTo("goal-in-the-way"),
            On("the-day").GoTo("goal-look-again"),
            Otherwise.GoTo("goal-look")).ToDo().Afresh(),

        Ask("step-now",
            On("did-it").WritesAndStays(StepDone).GoTo("step-praise"),
            On("started").WritesAndStays(StepStarted).GoTo("goal-look"),
            On("not-yet").GoTo("step-in-the-way"),
            On("not-needed").WritesAndStays(StepNotNeeded).GoTo("goal-look"),
            On("words").GoTo("step-words"),
            Otherwise.GoTo("goal-look")).ReadsBack(ChosenStep).Afresh(),

        Ask("step-praise",
            On("ok").When(AllIsDone).GoTo("goal-is-reached"),
            On("ok").GoTo("goal-look")).Fills(Praise),

        Ask("step-in-the-way", How.OwnWords,
            Anything.WritesAndStays(StepNotYet).GoTo("goal-look"),
            Otherwise.WritesAndStays(StepNotYet).GoTo("goal-look")).Afresh(),

        Ask("step-words", How.OwnWords,
            Anything.WritesAndStays(StepInOtherWords).GoTo("goal-look"),
            Otherwise.GoTo("goal-look")).Afresh(),

        Ask("goal-is-reached",
            Yes.WritesAndStays(Reached).GoTo("goal-praise"),
            No.GoTo("goal-look")).ReadsBack(TheWords).Afresh(),

        Ask("goal-praise",
            On("ok").When(ShowsOldWords).GoTo("ok-to-share-goal"),
            On("ok").GoTo("new-goal")).Fills(Praise),

        Ask("goal-for-later",
            On("ok").When(ShowsOldWords).GoTo("ok-to-share-goal"),
            On("ok").GoTo("new-goal")),

        Ask("stop-why", How.OwnWords,
            Anything.WritesAndStays(Stopped).GoTo("goal-stopped"),
            Otherwise.WritesAndStays(Stopped).GoTo("goal-stopped")).Afresh(),

        Ask("goal-stopped",
            On("ok").When(ShowsOldWords).GoTo("ok-to-share-goal"),
            On("ok").GoTo("new-goal")),

        Ask("drop-goal",
            Yes.Drops().GoTo("new-goal"),
            No.GoTo("new-goal")).ToDo().ReadsBack(WholeGoal).Afresh(),

        Ask("goal-agree",
            On("agree", "cannot-say").GoTo("ok-to-say-agree"),
            On("do-not-agree").GoTo("agree-why")).Fills(Worker).ReadsBack(SaidSoFar).Afresh(),

        Ask("agree-why", How.OwnWords,
            Anything.GoTo("ok-to-say-agree"),
            Otherwise.GoTo("ok-to-say-agree")).Fills(Worker).Afresh(),

        Ask("ok-to-say-agree",
            Yes.Records(Agree).GoTo("goal-look"),
            No.GoTo("goal-look")).Fills(Worker).ReadsBack(AgreementAsTold).Afresh(),

        Ask("edit-look", How.ReadBack("accept", "change", "decline"),
            On("accept").GoTo("ok-to-answer-edit"),
            On("change").GoTo("edit-own-words"),
            On("decline").GoTo("edit-why-not")).Fills(Suggester).ReadsBack(BothVersions).Afresh(),

        Ask("edit-own-words", How.OwnWords,
            Anything.GoTo("ok-to-answer-edit"),
            Otherwise.GoTo("new-goal")).Afresh(),

        Ask("edit-why-not", How.OwnWords,
            Anything.GoTo("ok-to-answer-edit"),
            Otherwise.GoTo("ok-to-answer-edit")).Fills(Suggester).Afresh(),

        Ask("ok-to-answer-edit",
            Yes.When(IsDeclined).Records(AnswerEdit).GoTo("new-goal"),
            Yes.Records(AnswerEdit).WritesAndStays(WithEdit).GoTo("ok-to-share-goal"),
            No.GoTo("new-goal")).Fills(Suggester).ReadsBack(EditAnswerAsTold).Afresh(),

        Finish("goals-closed").JustCloses());

    /// <summary>Suggestions first, then the goals that are not over, then a way to the others.</summary>
    private static ImmutableArray<LiveChoice> Goals(Known known) =>
    [
        .. Suggestions(known).Select(edit => new LiveChoice("suggested", edit.Id, Line.Of("goals/lines/label-suggested", Slot.Own("worker", edit.By.Name), Slot.Own("words", edit.Before)))),
        .. Now(known).Select(item => new LiveChoice("goal", item.Id, item.Title)),
        .. Over(known).Any() ? [new LiveChoice("over", null, Line.Of("goals/lines/label-over"))] : Array.Empty<LiveChoice>(),
    ];

    private static ImmutableArray<LiveChoice> GoalsOver(Known known) => [.. Over(known).Select(item => new LiveChoice("goal", item.Id, item.Title))];

    private static IEnumerable<PlanItem> All(Known known) => known.Place.Items.Where(item => item.Topic == "goals");

    private static IEnumerable<PlanItem> Now(Known known) => All(known).Where(item => !IsOver(item)).TakeLast(Most);

    /// <summary>What is over, and what there was no room for in the first list.</summary>
    private static IEnumerable<PlanItem> Over(Known known) => All(known).Except(Now(known));

    private static bool IsOver(PlanItem item) => StateOf(item) is GoalStates.Stopped or GoalStates.Reached;

    private static bool IsFull(Known known) => All(known).Count(item => !IsOver(item)) >= Most;

    private static bool IsWritten(Known known) => Subject(known) is not null;

    private static bool HasManySteps(Known known) => Subject(known) is { } item && Of(item).Steps.Length >= MostSteps;

    private static bool AllIsDone(Known known) => Subject(known) is { } item && Of(item) is { Steps.IsEmpty: false } goal && goal.Steps.All(step => !step.IsOpen) && StateOf(item) == GoalStates.Active;

    /// <summary>What can be done with the goal as it stands: its steps first.</summary>
    private static ImmutableArray<LiveChoice> Acts(Known known) => Subject(known) is not { } item
        ? []
        :
        [
            .. IsOver(item) ? [] : Of(item).Steps.Where(step => step.IsOpen).Select(step => new LiveChoice("step", StepId(item, step), Line.Of("goals/lines/label-step", StepSlots(step)))),
            .. ShareOf(known) is { } share ? [new LiveChoice("agree", null, Line.Of("goals/lines/label-agree", Slot.Own("worker", share.WorkerName)))] : Array.Empty<LiveChoice>(),
            .. (IsOver(item), StateOf(item)) switch
            {
                (true, _) => (ImmutableArray<LiveChoice>)[Act("again"), Act("take-out")],
                (_, GoalStates.Later) => [Act("again"), Act("change"), Act("end-goal"), Act("take-out")],
                _ => [.. HasManySteps(known) ? [] : (ImmutableArray<LiveChoice>)[Act("add-step")], Act("change"), Act("reached"), Act("later"), Act("end-goal"), Act("take-out")],
            },
        ];

    private static LiveChoice Act(string name) => new(name, null, Line.Of("goals/lines/label-" + name));

    private static ImmutableArray<Line> AsWritten(Known known) => New(known) is { } item ? item.Lines : [];

    private static ImmutableArray<Line> WholeGoal(Known known) => Subject(known) is { } item ? [.. item.Lines, .. SaidSoFar(known), .. Ending.NextStep(item)] : [];

    private static ImmutableArray<Line> TheWords(Known known) => Subject(known) is { } item ? [Line.Of("goals/lines/goal-words", Slot.Own("words", Of(item).Words))] : [];

    private static ImmutableArray<Line> ChosenStep(Known known) => StepOf(known) is { } step ? [.. OfStep(step)] : [];

    /// <summary>Exactly what a key worker will see.</summary>
    private static ImmutableArray<Line> AsShared(Known known) => Subject(known) is { } item ? [item.Title, .. item.Lines, .. Ending.NextStep(item)] : [];

    private static ImmutableArray<string> TheGoal(Known known) => Subject(known) is { } item ? [item.Id] : [];

    private static ImmutableArray<Slot> Praise(Known known) => Subject(known) is { } item
        ? [Slot.Number("count", Of(item).Steps.Count(step => step.State == StepStates.Done))]
        : [Slot.Number("count", 0)];
}
