using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ReleaseBot.Dialogs;

/// <summary>A member of staff, by id and name.</summary>
public sealed record StaffName(string Id, string Name);

/// <summary>
/// One step in the life of something that was handed to staff, such as an application: who took it, what was said, and what the person reads of it.
/// </summary>
/// <param name="Topic">Name of the dialog the item came from; the desk that deals with it goes by the same name.</param>
/// <param name="State">How the item stands from now on.</param>
public sealed record Move(string ItemId, string Topic, string State, DateTimeOffset At)
{
    /// <summary>How an item stands for the person while staff have bad news for them; with words under <c>topic/states/</c> like every state.</summary>
    public const string AskStaff = "ask";

    /// <summary>The member of staff who took the step; absent when the person did.</summary>
    public StaffName? By { get; init; }

    /// <summary>What goes with the step under names: a reason, a date, the fields of an application.</summary>
    public ImmutableArray<Slot> Said { get; init; } = [];

    /// <summary>What the item says from now on, after its own lines.</summary>
    public ImmutableArray<Line> Lines { get; init; } = [];

    /// <summary>What the person is told on the next visit.</summary>
    public ImmutableArray<Line> News { get; init; } = [];

    public NextStep? Next { get; init; }

    /// <summary>The next step while the person has not been told; only bad news has one.</summary>
    public NextStep? UntilTold { get; init; }

    /// <summary>What was handed in, exactly as it was read back; absent where nothing new was.</summary>
    public PlanItem? Item { get; init; }

    /// <summary>Nothing is left to do for staff once the person knows of it.</summary>
    public bool Ends { get; init; }

    /// <summary>When staff had told the person bad news face to face.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>When the person read of it on the screen.</summary>
    public DateTimeOffset? ShownAt { get; init; }

    /// <summary>Bad news is never broken by a machine: a member of staff tells it first.</summary>
    [JsonIgnore]
    public bool IsBadNews => UntilTold is not null;

    /// <summary>It waits for staff to tell it.</summary>
    [JsonIgnore]
    public bool IsHeld => IsBadNews && ToldAt is null;

    /// <summary>It still stands on the desk.</summary>
    [JsonIgnore]
    public bool IsOpen => !Ends || IsHeld;

    /// <summary>The person may read it and has not yet.</summary>
    [JsonIgnore]
    public bool IsNews => By is not null && ShownAt is null && !IsHeld;

    /// <summary>What was said under a name, or nothing.</summary>
    public string? Word(string name) => Said.FirstOrDefault(slot => slot.Name == name)?.Value;
}

/// <summary>Folds the steps of an item's life into the place.</summary>
internal static class MoveFolding
{
    public static Place After(this Place place, Move move)
    {
        var moved = place with { Moves = place.Moves.Add(move) };
        return (move.IsHeld ? moved.WithItem(move.ItemId, item => Held(item, move)) : moved.WithItem(move.ItemId, item => Moved(item, move))).About(move);
    }

    public static Place After(this Place place, PlanEvent.MoveTold told)
    {
        var move = place.Moves.LastOrDefault(move => move.ItemId == told.ItemId && move.At == told.MovedAt);
        if (move is null)
        {
            return place;
        }

        var known = move with { ToldAt = told.At };
        var after = place with { Moves = place.Moves.Replace(move, known) };
        return place.LastMove(told.ItemId) == move ? after.WithItem(told.ItemId, item => Moved(item, known with { At = told.At })) : after;
    }

    private static PlanItem Moved(PlanItem item, Move move) => item with
    {
        State = move.State,
        Lines = item.Lines.AddRange(move.Lines),
        Next = move.Next,
        ChangedAt = move.At,
    };

    private static PlanItem Held(PlanItem item, Move move) => item with { State = Move.AskStaff, Next = move.UntilTold, ChangedAt = move.At };

    private static Place WithItem(this Place place, string id, Func<PlanItem, PlanItem> change) =>
        place with { Items = [.. place.Items.Select(item => item.Id == id ? change(item) : item)] };

    /// <summary>After the person handed something in, the talk is about that.</summary>
    private static Place About(this Place place, Move move) => move.By is null && place.Current is { } open
        ? place with { Open = place.Open.SetItem(place.Open.Length - 1, open with { Subject = move.ItemId }) }
        : place;
}
