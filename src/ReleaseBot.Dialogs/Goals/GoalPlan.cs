using System.Collections.Immutable;
using System.Globalization;

namespace ReleaseBot.Dialogs.Goals;

/// <summary>A goal as a part of the plan: its lines, its next step, and what each answer changes in it.</summary>
public static class GoalPlan
{
    private const string Key = "goals/lines/";

    /// <summary>Without a day for it, a step is looked at again in a week.</summary>
    private const int AskAgainDays = 7;

    /// <summary>The goal of an item; one that was written before goals had parts is read from the answers kept with it.</summary>
    public static Goal Of(PlanItem item) => item.Goal ?? FromAnswers(item);

    /// <summary>A new goal, from the answers just given.</summary>
    internal static PlanItem? New(Known known) => Words(known, "goal-words") is { } words
        ? Item(known.Place.NewItemId("goal"), FromAnswers(known, new Goal(words)), GoalStates.Active, known)
        : null;

    /// <summary>The goal that the talk is about, with what was answered anew.</summary>
    internal static PlanItem? Changed(Known known) => Change(known, goal => FromAnswers(known, goal));

    internal static PlanItem? WithStep(Known known) => Words(known, "step-what") is { } words
        ? Change(known, goal => goal with { Steps = goal.Steps.Add(NewStep(known, goal, words)) })
        : null;

    internal static PlanItem? StepStarted(Known known) => ChangeStep(known, step => step with { State = StepStates.Started });

    internal static PlanItem? StepDone(Known known) => ChangeStep(known, step => step with { State = StepStates.Done, DoneAt = known.Day.Now });

    internal static PlanItem? StepNotNeeded(Known known) => ChangeStep(known, step => step with { State = StepStates.NotNeeded });

    internal static PlanItem? StepNotYet(Known known) =>
        ChangeStep(known, step => step with { State = StepStates.NotYet, InTheWay = Words(known, "step-in-the-way") });

    internal static PlanItem? StepInOtherWords(Known known) => Words(known, "step-words") is { } words ? ChangeStep(known, step => step with { Words = words }) : null;

    internal static PlanItem? Reached(Known known) => Stands(known, GoalStates.Reached);

    internal static PlanItem? ForLater(Known known) => Stands(known, GoalStates.Later);

    internal static PlanItem? Again(Known known) => Stands(known, GoalStates.Active);

    internal static PlanItem? Stopped(Known known) =>
        Subject(known) is { } item ? Item(item.Id, Of(item) with { StopReason = Words(known, "stop-why") }, GoalStates.Stopped, known) : null;

    /// <summary>The goal with other words for itself or one of its steps.</summary>
    internal static PlanItem? InOtherWords(PlanItem item, int? step, string words, Known known) =>
        Item(item.Id, step is { } number ? Of(item) is var goal && goal.Step(number) is { } old ? goal.With(old with { Words = words }) : goal : Of(item) with { Words = words }, StateOf(item), known);

    /// <summary>The item that the talk is about: a goal, also where one of its steps was picked.</summary>
    internal static PlanItem? Subject(Known known) => known.Subject is { } id ? known.Place.Item(GoalIdOf(id)) : null;

    /// <summary>The step that was picked: <c>goal-2.1</c> is the first step of the second goal.</summary>
    internal static GoalStep? StepOf(Known known) =>
        known.Subject is { } id && Subject(known) is { } item && id.Length > item.Id.Length
        && int.TryParse(id.AsSpan(item.Id.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Of(item).Step(number)
            : null;

    internal static string StepId(PlanItem item, GoalStep step) => string.Create(CultureInfo.InvariantCulture, $"{item.Id}.{step.Number}");

    internal static string StateOf(PlanItem item) => item.State ?? GoalStates.Active;

    /// <summary>Every line of a goal, as its owner and whoever it is shared with read it.</summary>
    internal static ImmutableArray<Line> Lines(Goal goal, string state) =>
    [
        Line.Of(Key + "goal-words", Slot.Own("words", goal.Words)),
        .. Said("goal-matters", goal.Matters),
        .. state == GoalStates.Active ? Array.Empty<Line>() : [Line.Of(Key + "is-" + state)],
        .. state == GoalStates.Stopped ? Said("stop-reason", goal.StopReason) : [],
        .. goal.Steps.SelectMany(OfStep),
        .. Said("goal-in-the-way", goal.InTheWay),
        .. goal.LookAgain is { } day && state is GoalStates.Active or GoalStates.Later ? [Line.Of(Key + "look-again", Slot.Date("by", day))] : Array.Empty<Line>(),
    ];

    /// <summary>The lines of one step: how it stands, who does it, by when, and what is in its way.</summary>
    internal static IEnumerable<Line> OfStep(GoalStep step) =>
    [
        Line.Of(Key + "step", StepSlots(step)),
        step.By is { } by ? Line.Of(Key + "step-who-by", [.. StepSlots(step), Slot.Date("by", by)]) : Line.Of(Key + "step-who", StepSlots(step)),
        .. step.State == StepStates.NotYet ? Said("step-in-the-way", step.InTheWay) : [],
    ];

    internal static ImmutableArray<Slot> StepSlots(GoalStep step) =>
    [
        Slot.Words("state", "goals/step-states/" + step.State),
        Slot.Own("step", step.Words),
        step.Name is { } name ? Slot.Own("who", name) : Slot.Words("who", "goals/who/" + step.Who),
    ];

    private static PlanItem Item(string id, Goal goal, string state, Known known) => new(
        id,
        "goals",
        Line.Of(Key + (state == GoalStates.Active ? "title" : "title-" + state), Slot.Own("goal", goal.Words)),
        Lines(goal, state),
        Next(goal, state, known),
        known.Day.Now)
    {
        State = state,
        Goal = goal,
    };

    private static PlanItem? Change(Known known, Func<Goal, Goal> change) =>
        Subject(known) is { } item ? Item(item.Id, change(Of(item)), StateOf(item), known) : null;

    private static PlanItem? ChangeStep(Known known, Func<GoalStep, GoalStep> change) =>
        StepOf(known) is { } step ? Change(known, goal => goal.With(change(step with { InTheWay = null, DoneAt = null }))) : null;

    private static PlanItem? Stands(Known known, string state) =>
        Subject(known) is { } item ? Item(item.Id, Of(item) with { StopReason = null }, state, known) : null;

    private static GoalStep NewStep(Known known, Goal goal, string words) => new(
        goal.Steps.Select(step => step.Number).DefaultIfEmpty().Max() + 1,
        words,
        known.AnswerNow("step-who")?.Choices.FirstOrDefault() ?? "me",
        Date(known, "step-by-when"),
        StepStates.NotStarted)
    {
        Name = known.AnswerNow("step-who")?.Has("other") == true ? Words(known, "step-who-name") : null,
    };

    /// <summary>What was answered just now stands for what was there; what was not asked stays.</summary>
    private static Goal FromAnswers(Known known, Goal goal) => goal with
    {
        Words = Words(known, "goal-words") ?? goal.Words,
        Matters = Words(known, "goal-matters") ?? goal.Matters,
        InTheWay = Words(known, "goal-in-the-way") ?? goal.InTheWay,
        LookAgain = Date(known, "goal-look-again") ?? goal.LookAgain,
    };

    /// <summary>A goal of the first version, with its one step.</summary>
    private static Goal FromAnswers(PlanItem item)
    {
        var by = Kept(item, "goal-by-when") is { } date && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        return new Goal(Kept(item, "goal-words") ?? item.Title.Slots.FirstOrDefault(slot => slot.Name == "goal")?.Value ?? "")
        {
            Matters = Kept(item, "goal-matters"),
            InTheWay = Kept(item, "goal-in-the-way"),
            Steps = Kept(item, "goal-first-step") is { } step ? [new GoalStep(1, step, "me", by, StepStates.NotStarted)] : [],
        };
    }

    private static NextStep? Next(Goal goal, string state, Known known) => (state, goal.Steps.FirstOrDefault(step => step.IsOpen)) switch
    {
        (GoalStates.Stopped or GoalStates.Reached, _) => null,
        (GoalStates.Later, _) => Step("do-look-again", goal.LookAgain, known),
        (_, { State: StepStates.NotYet } step) => Step("do-get-help", step.By, known, Slot.Own("step", step.Words)),
        (_, { Who: "me" } step) => Step("do-step", step.By, known, Slot.Own("step", step.Words)),
        (_, { } step) => Step("do-ask", step.By, known, [.. StepSlots(step)]),
        _ => Step("find-step", null, known),
    };

    private static NextStep Step(string name, DateOnly? by, Known known, params ImmutableArray<Slot> slots) =>
        new("you", Line.Of(Key + name, slots), by ?? known.Day.InDays(AskAgainDays), Line.Of(Key + "if-not"));

    private static IEnumerable<Line> Said(string name, string? words) => words is null ? [] : [Line.Of(Key + name, Slot.Own("words", words))];

    private static string? Words(Known known, string step) => known.AnswerNow(step)?.Words;

    private static DateOnly? Date(Known known, string step) =>
        Words(known, step) is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string? Kept(PlanItem item, string name) => item.Kept.FirstOrDefault(given => given.Name == name)?.Answer.Words;

    private static string GoalIdOf(string subject) => subject.Split('.')[0];
}
