using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>
/// The one thing to do next that every topic ends with: who does it, what, by when, and what to do if it does not happen.
/// <paramref name="Owner"/> is a key under <c>owner/</c> in the words files.
/// </summary>
public sealed record NextStep(string Owner, Line What, DateOnly? By, Line IfNot);

/// <summary>A part of the person's plan that can be shown or shared by itself: a finished topic or a goal.</summary>
/// <param name="Id">Stable within the person: <c>id</c> for a topic, <c>goal-2</c> for the second goal.</param>
/// <param name="Topic">Name of the dialog it came from.</param>
public sealed record PlanItem(
    string Id,
    string Topic,
    Line Title,
    ImmutableArray<Line> Lines,
    NextStep? Next,
    DateTimeOffset ChangedAt)
{
    /// <summary>How it stands, as a short name with words under <c>topic/states/</c>, for items that have a life of their own: an application, an appointment.</summary>
    public string? State { get; init; }

    /// <summary>The London day it takes place on, for whatever has one.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The London time it takes place at; absent where only the day is known.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>What a goal says, part by part, where the item is a goal; all of it stands in its lines too.</summary>
    public Goals.Goal? Goal { get; init; }

    /// <summary>The lines of the summary for the handover, where the item is one; all of it stands in its lines too.</summary>
    public Handover.HandoverSummary? Summary { get; init; }

    /// <summary>The answers it was written from that belong to it alone, so that it can be changed without asking all of them again.</summary>
    public ImmutableArray<Given> Kept { get; init; } = [];

    /// <summary>What others may be shown: everything that is read aloud and nothing that stands behind it.</summary>
    public PlanItem AsShown() => this with { Kept = [] };
}

/// <summary>
/// What a person agreed to show one named worker, exactly as it stood when they agreed.
/// A later change of the item is not shared until they agree again.
/// </summary>
public sealed record Share(PlanItem Item, string WorkerId, string WorkerName, DateTimeOffset At);

/// <summary>That something shared with a worker was taken back, without a word of what it was.</summary>
public sealed record TakenBack(string ItemId, string WorkerId, DateTimeOffset At)
{
    /// <summary>When the worker noted it; the person is told nothing of that.</summary>
    public DateTimeOffset? NotedAt { get; init; }
}

/// <summary>That a worker marked a shared item as read, and when.</summary>
public sealed record ReadReceipt(string ItemId, string WorkerId, string WorkerName, DateTimeOffset At);

/// <summary>What a worker wrote back about a shared item. <paramref name="ShownAt"/> is when the person saw it.</summary>
public sealed record StaffReply(string ItemId, string WorkerId, string WorkerName, string Words, DateTimeOffset At, DateTimeOffset? ShownAt);

/// <summary>Something staff are asked to do, by the short name of the request. Never holds the person's words.</summary>
/// <param name="Kind">For example <c>apply-for-documents</c> or <c>talk</c>.</param>
/// <param name="Lines">What was read back to the person when they agreed, such as the documents to apply for.</param>
public sealed record StaffRequest(string Kind, string Topic, ImmutableArray<Line> Lines);
