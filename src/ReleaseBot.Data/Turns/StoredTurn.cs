using System.Collections.Immutable;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>One activity of a sitting's log: its number, its time, and its JSON as it was shown.</summary>
public sealed record StoredActivity(long Number, DateTimeOffset At, ReadOnlyMemory<byte> Json);

/// <summary>A page of a sitting's log. <paramref name="Last"/> is the number to ask from next, or the log's true end when nothing was left.</summary>
/// <param name="IsFull">There may be more after it.</param>
public sealed record LogPage(IReadOnlyList<StoredActivity> Activities, long Last, bool IsFull);

/// <summary>One turn in a person's history, with what happened and what was shown.</summary>
public sealed record StoredTurn(
    long Revision,
    DateTimeOffset At,
    string? ConversationId,
    ImmutableArray<PlanEvent> Events,
    IReadOnlyList<ReadOnlyMemory<byte>> Activities);

/// <summary>One sitting. <paramref name="LastNumber"/> is 0 while nothing was said.</summary>
public sealed record StoredConversation(
    string Id, string PersonId, string? Locale, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, long LastNumber);

/// <summary>What became of opening a sitting.</summary>
public enum Opening
{
    First,
    Again,

    /// <summary>The id belongs to somebody else.</summary>
    Refused,
}
