using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Rotl;

/// <summary>The applications in the plan: how each stands, and what the person reads of it.</summary>
internal static class RotlItems
{
    public static ImmutableArray<LiveChoice> List(Known known) =>
        [.. known.Place.Items.Where(item => item is { Topic: "rotl", State: not null }).Select(item => new LiveChoice("rotl", item.Id, Label(item)))];

    public static bool IsDraft(Known known) => State(known) == RotlLife.Draft;

    public static bool IsSentBack(Known known) => State(known) == RotlLife.SentBack;

    public static bool IsApproved(Known known) => State(known) == RotlLife.Approved;

    public static bool HasBeenOut(Known known) => State(known) == RotlLife.BeenOut;

    public static bool IsRefused(Known known) => State(known) is RotlLife.Refused or RotlLife.Stopped;

    public static bool CanWithdraw(Known known) => State(known) is { } state && RotlLife.Find(state, RotlLife.Withdrawn, Mover.Person) is not null;

    public static PlanItem? TheOne(Known known) => known.Subject is { } id ? known.Place.Item(id) : null;

    /// <summary>All that is in it, how it stands and the next step.</summary>
    public static ImmutableArray<Line> Whole(Known known) => TheOne(known) is { } item
        ? [Label(item), .. item.Lines, .. Ending.NextStep(item)]
        : [];

    public static ImmutableArray<Line> Name(Known known) => TheOne(known) is { } item ? [Label(item)] : [];

    /// <summary>Exactly what a key worker will see.</summary>
    public static ImmutableArray<Line> Shared(Known known) => TheOne(known) is { } item ? [item.Title, .. item.Lines, .. Ending.NextStep(item)] : [];

    /// <summary>The rules on the licence, as staff wrote them.</summary>
    public static ImmutableArray<Line> Conditions(Known known) =>
        known.Subject is { } id && known.Place.Moves.LastOrDefault(move => move.ItemId == id && move.State == RotlLife.Approved) is { } approved ? approved.Lines : [];

    public static ImmutableArray<Line> Went(Known known) => Words(known, "rotl-went", "told-how");

    public static ImmutableArray<Line> AppealWords(Known known) => Words(known, "appeal-words", "is-appealed");

    private static ImmutableArray<Line> Words(Known known, string step, string line) =>
        known.Answer(step)?.Words is { } words ? [Line.Of("rotl/lines/" + line, Slot.Own("words", words))] : [];

    private static string? State(Known known) => TheOne(known)?.State;

    private static Line Label(PlanItem item) =>
        Line.Of("rotl/lines/label", [.. item.Title.Slots, Slot.Words("title", item.Title.Key), Slot.Words("state", $"rotl/states/{item.State ?? RotlLife.Draft}")]);
}
