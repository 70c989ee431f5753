using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Rotl;

/// <summary>One step in an application's life, as the desk reads it.</summary>
public sealed record RotlStep(string State, DateTimeOffset At, StaffName? By, ImmutableArray<Slot> Said, DateTimeOffset? ToldAt, DateTimeOffset? ShownAt);

/// <summary>
/// An application as the ROTL desk sees it: what the person handed in, in their own words, and every step since.
/// Drafts, changes not handed in and everything else in the plan are not looked at; what was taken back shows that and nothing more.
/// </summary>
public sealed record RotlCase(string Id, string Title, ImmutableArray<string> Lines, ImmutableArray<Slot> Fields, ImmutableArray<RotlStep> Steps, bool IsOpen, bool IsHeld)
{
    public string State => Steps[^1].State;

    /// <summary>The last step on the page; an act counts only while it is still the last.</summary>
    public DateTimeOffset Seen => Steps[^1].At;

    public DateTimeOffset HandedInAt => Steps.Last(step => step.State == RotlLife.Submitted).At;

    public bool IsUrgent => Field("urgent") is not null;

    public bool IsWithdrawn => State == RotlLife.Withdrawn;

    /// <summary>What staff can do next.</summary>
    public ImmutableArray<Way> Ways => IsHeld ? [] : RotlLife.From(State, Mover.Staff);

    /// <summary>Staff have it in hand: the next step is theirs and not the person's.</summary>
    public bool WaitsForStaff => IsHeld || State is RotlLife.Submitted or RotlLife.Checks or RotlLife.Board or RotlLife.Appealed or RotlLife.Understood or RotlLife.Booked;

    /// <summary>A day on which something is set: the board, or the next outing.</summary>
    public DateOnly? On => State is RotlLife.Board or RotlLife.Booked && Steps[^1].Said.FirstOrDefault(said => said.Name == "day")?.Value is { } day
        ? DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : null;

    public string? Field(string name) => Fields.FirstOrDefault(field => field.Name == name)?.Value;

    /// <summary>Everything the person ever handed to this desk, newest first.</summary>
    public static ImmutableArray<RotlCase> Of(Phrasebook words, Place place) =>
    [
        .. from moves in place.Moves.Where(move => move.Topic == "rotl").GroupBy(move => move.ItemId)
           let handed = moves.LastOrDefault(move => move.Item is not null)
           where handed is not null
           orderby moves.Last().At descending
           select Case(words, [.. moves], handed),
    ];

    public static RotlCase? Find(Phrasebook words, Place place, string itemId) => Of(words, place).FirstOrDefault(one => one.Id == itemId);

    private static RotlCase Case(Phrasebook words, ImmutableArray<Move> moves, Move handed)
    {
        var last = moves[^1];
        var isGone = last.State == RotlLife.Withdrawn;
        return new(
            last.ItemId,
            isGone ? "Taken back" : Reply.ItemTitle(words, "en", handed.Item!),
            isGone ? [] : [.. handed.Item!.Lines.Select(line => words.Say("en", line))],
            isGone ? [] : handed.Said,
            [.. moves.Select(move => new RotlStep(move.State, move.At, move.By, isGone || move.Item is not null ? [] : move.Said, move.ToldAt, move.ShownAt))],
            last.IsOpen,
            last.IsHeld);
    }
}
