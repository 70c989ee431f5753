using System.Collections.Immutable;
using ReleaseBot.Dialogs.Goals;

namespace ReleaseBot.Dialogs.KeyWorkers;

/// <summary>How a shared part stands to what this worker read before.</summary>
public enum Freshness
{
    /// <summary>Read as it stands.</summary>
    Read,

    /// <summary>Never marked as read by this worker.</summary>
    New,

    /// <summary>Shared again since this worker read it.</summary>
    Changed,
}

/// <summary>A part of the plan as one worker sees it, in the words of the preview the person agreed to.</summary>
/// <param name="SharedAt">Which sharing this is: a receipt or an answer counts only for the words that were on the page.</param>
public sealed record SharedPart(
    string Id,
    string Title,
    ImmutableArray<string> Lines,
    DateTimeOffset SharedAt,
    Freshness Freshness,
    DateTimeOffset? ReadAt,
    ImmutableArray<StaffReply> Replies)
{
    /// <summary>The parts of a goal, as they are shared; absent for whatever is no goal.</summary>
    public Goal? Goal { get; init; }

    /// <summary>How the shared item stands, by its short name.</summary>
    public string? State { get; init; }

    /// <summary>The topic it comes from.</summary>
    public string Topic { get; init; } = "";

    /// <summary>The day of its next step.</summary>
    public DateOnly? NextBy { get; init; }

    /// <summary>What this worker suggested, with the person's answers, oldest first.</summary>
    public ImmutableArray<Edit> Edits { get; init; } = [];

    /// <summary>What the person and this worker said to it last.</summary>
    public Agreement? SaidByPerson { get; init; }

    public Agreement? SaidByWorker { get; init; }

    /// <summary>What this worker saw for themselves of the item as it is shared now.</summary>
    public ImmutableArray<Confirmation> Confirmations { get; init; } = [];

    /// <summary>When the shared words were last changed: an agreement about earlier words has to be made anew.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The list for the release day can be looked at by staff, line by line.</summary>
    public bool CanBeConfirmed => Topic == "readiness" && State is not null;

    /// <summary>A suggestion of this worker that the person has not answered.</summary>
    public Edit? Waiting(int? step) => Edits.LastOrDefault(edit => edit.Step == step && edit.Answer is null);
}

/// <summary>
/// All that a worker sees of a person's plan: what is shared with exactly them, and that something no longer is.
/// Nothing else of the place is looked at.
/// </summary>
public sealed record SharedPlan(ImmutableArray<SharedPart> Parts, ImmutableArray<DateTimeOffset> NoLongerShared)
{
    public static SharedPlan Nothing { get; } = new([], []);

    /// <summary>Parts that are new or changed since this worker read them.</summary>
    public int Unread => Parts.Count(part => part.Freshness != Freshness.Read);

    /// <summary>What this worker wrote down of meetings, oldest first.</summary>
    public ImmutableArray<SessionNote> Notes { get; init; } = [];

    /// <summary>Parts that were taken back since this worker last noted it.</summary>
    public int NewlyTakenBack { get; init; }

    /// <summary>When the worker last marked anything as read.</summary>
    public DateTimeOffset? LastReadAt { get; init; }

    public static SharedPlan Of(Phrasebook words, Place place, string workerId) => new(
        [.. place.Shares.Where(share => share.WorkerId == workerId).OrderBy(share => share.At).Select(share => Part(words, place, share))],
        [.. place.TakenBack.Where(mark => mark.WorkerId == workerId).Select(mark => mark.At).Order()])
    {
        Notes = [.. place.SessionNotes.Where(note => note.By.Id == workerId)],
        NewlyTakenBack = place.TakenBack.Count(mark => mark.WorkerId == workerId && mark.NotedAt is null),
        LastReadAt = place.Receipts.Where(receipt => receipt.WorkerId == workerId).Select(receipt => (DateTimeOffset?)receipt.At).Max(),
    };

    /// <summary>When this worker marked these very words as read; absent when they have not.</summary>
    internal static DateTimeOffset? ReadAt(Place place, Share share) =>
        LastReceipt(place, share) is { } at && at >= share.At ? at : null;

    /// <summary>Staff read English; the words of the plan are worked out from the same lines as the preview.</summary>
    private static SharedPart Part(Phrasebook words, Place place, Share share) => new(
        share.Item.Id,
        Reply.ItemTitle(words, "en", share.Item),
        Reply.ItemInWords(words, "en", share.Item),
        share.At,
        ReadAt(place, share) is not null ? Freshness.Read : LastReceipt(place, share) is null ? Freshness.New : Freshness.Changed,
        LastReceipt(place, share),
        [.. place.Replies.Where(reply => reply.ItemId == share.Item.Id && reply.WorkerId == share.WorkerId)])
    {
        Goal = share.Item.Topic == "goals" ? GoalPlan.Of(share.Item) : null,
        State = share.Item.State,
        Topic = share.Item.Topic,
        NextBy = share.Item.Next?.By,
        ChangedAt = share.Item.ChangedAt,
        Edits = [.. place.Edits.Where(edit => edit.ItemId == share.Item.Id && edit.By.Id == share.WorkerId)],
        SaidByPerson = GoalsByTwo.Last(place, share, byWorker: false),
        SaidByWorker = GoalsByTwo.Last(place, share, byWorker: true),
        Confirmations = [.. place.Confirmations.Where(seen => seen.By.Id == share.WorkerId && seen.IsOf(share.Item))],
    };

    private static DateTimeOffset? LastReceipt(Place place, Share share) => place.Receipts
        .Where(receipt => receipt.ItemId == share.Item.Id && receipt.WorkerId == share.WorkerId)
        .Select(receipt => (DateTimeOffset?)receipt.At)
        .Max();
}
