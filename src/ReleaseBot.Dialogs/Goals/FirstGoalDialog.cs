using System.Collections.Immutable;
using System.Globalization;
using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.Goals;

/// <summary>Goals as they were first talked about, with one step; kept for whoever stands in the middle of it.</summary>
public static class FirstGoalDialog
{
    public static readonly Dialog Talk = Define("goals", version: 1,

        Ask("new-goal", How.ListOf(Goals, "write-one", "all-done"),
            On("goal").GoTo("drop-goal"),
            On("write-one").GoTo("goal-words"),
            On("all-done").GoTo("goals-closed")).Afresh(),

        Ask("drop-goal",
            Yes.Drops().GoTo("new-goal"),
            No.GoTo("new-goal")).ToDo().ReadsBack(ChosenGoal).Afresh(),

        Ask("goal-words", How.OwnWords,
            Anything.GoTo("goal-matters"),
            Otherwise.GoTo("goals-closed")).Afresh(),

        Ask("goal-matters", How.OwnWords,
            Anything.GoTo("goal-first-step")).Afresh(),

        Ask("goal-first-step", How.OwnWords,
            Anything.GoTo("goal-by-when"),
            Otherwise.GoTo("goal-in-the-way")).Afresh(),

        Ask("goal-by-when", How.Date,
            Anything.GoTo("goal-in-the-way")).Afresh(),

        Ask("goal-in-the-way", How.OwnWords,
            Anything.GoTo("goal-is-right")).Afresh(),

        Ask("goal-is-right", How.ReadBack("right", "change", "not-now"),
            On("right").GoTo("goal-written"),
            On("change").GoTo("goal-words"),
            On("not-now").GoTo("goals-closed")).ReadsBack(known => Lines(known)).Afresh(),

        Finish("goal-written").Writes(Item),
        Finish("goals-closed").JustCloses());

    /// <summary>The goals written so far, to look at or drop.</summary>
    private static ImmutableArray<LiveChoice> Goals(Known known) =>
        [.. known.Place.Items.Where(item => item.Topic == "goals").Select(item => new LiveChoice("goal", item.Id, item.Title))];

    private static ImmutableArray<Line> ChosenGoal(Known known) =>
        known.Subject is { } id && known.Place.Item(id) is { } item ? [.. item.Lines, .. Ending.NextStep(item)] : [];

    private static PlanItem? Item(Known known) => known.Answer("goal-words")?.Words is { } words
        ? new PlanItem(
            known.Place.NewItemId("goal"),
            "goals",
            Line.Of("goals/lines/title", Slot.Own("goal", words)),
            Lines(known),
            Next(known),
            known.Day.Now)
        : null;

    private static ImmutableArray<Line> Lines(Known known) =>
        [.. Said(known, "goal-words"), .. Said(known, "goal-matters"), .. Said(known, "goal-first-step"), .. ByWhen(known), .. Said(known, "goal-in-the-way")];

    private static IEnumerable<Line> Said(Known known, string step) =>
        known.Answer(step)?.Words is { } words ? [Line.Of($"goals/lines/{step}", Slot.Own("words", words))] : [];

    private static IEnumerable<Line> ByWhen(Known known) =>
        ByWhenDate(known) is { } date ? [Line.Of("goals/lines/goal-by-when", Slot.Date("by", date))] : [];

    /// <summary>Without a first step the next step is to think of one within a week, with somebody.</summary>
    private static NextStep Next(Known known) => known.Answer("goal-first-step")?.Words is { } words
        ? new("you", Line.Of("goals/lines/do-step", Slot.Own("step", words)), ByWhenDate(known) ?? known.Day.InDays(7), Line.Of("goals/lines/if-not"))
        : new("you", Line.Of("goals/lines/find-step"), known.Day.InDays(7), Line.Of("goals/lines/if-not"));

    private static DateOnly? ByWhenDate(Known known) => known.Answer("goal-by-when")?.Words is { } date
        ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;
}
