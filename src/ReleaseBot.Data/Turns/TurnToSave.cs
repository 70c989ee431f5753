using System.Collections.Immutable;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>One turn as taken: what was loaded for it, what happened, where that leaves the person, and what was shown.</summary>
public sealed record TurnToSave
{
    public required Loaded From { get; init; }
    public required Place Place { get; init; }
    public required ImmutableArray<PlanEvent> Events { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Where this turn moves <see cref="Loaded.PacedTo"/>; absent where it leaves it.</summary>
    public long? PacedTo { get; init; }

    /// <summary>The sitting it belongs to; absent for what staff did.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The id the client gave its activity; a second turn with the same one changes nothing.</summary>
    public string? ClientActivityId { get; init; }

    /// <summary>What the sender's right to speak hangs on; where it no longer holds, nothing is kept. Absent where the right was looked at otherwise.</summary>
    public Tie? Tie { get; init; }

    /// <summary>The activities of both sides as JSON objects in UTF-8, without id and time: those are given when they are read.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Activities { get; init; } = [];

    public IReadOnlyList<NewAlert> Alerts { get; init; } = [];
    public IReadOnlyList<NewRequest> Requests { get; init; } = [];

    /// <summary>For what staff did: kept in the same transaction. A person's own turns stand in the event list, not here.</summary>
    public IReadOnlyList<AuditEntry> Audit { get; init; } = [];
}

/// <summary>What became of a turn that was to be saved.</summary>
public abstract record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>Kept, on disk; its activities are numbered from <see cref="FirstNumber"/> on, the first at <see cref="At"/>, each 1 ms after the one before.</summary>
    public sealed record Saved(long Revision, long? FirstNumber, DateTimeOffset At) : SaveResult;

    /// <summary>The client sent this activity before; this is the number of the first answer.</summary>
    public sealed record Repeated(long? FirstNumber, DateTimeOffset At) : SaveResult;

    /// <summary>Another turn of this person came between; load and take again.</summary>
    public sealed record Stale : SaveResult;

    /// <summary>What the sender's right to speak hangs on does not hold any more.</summary>
    public sealed record NotAllowed : SaveResult;

    /// <summary>There is no such sitting of this person.</summary>
    public sealed record NoSuchConversation : SaveResult;
}
