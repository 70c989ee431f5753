using System.Collections.Immutable;

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
    ImmutableArray<StaffReply> Replies);

/// <summary>
/// All that a worker sees of a person's plan: what is shared with exactly them, and that something no longer is.
/// Nothing else of the place is looked at.
/// </summary>
public sealed record SharedPlan(ImmutableArray<SharedPart> Parts, ImmutableArray<DateTimeOffset> NoLongerShared)
{
    /// <summary>Parts that are new or changed since this worker read them.</summary>
    public int Unread => Parts.Count(part => part.Freshness != Freshness.Read);

    public static SharedPlan Of(Phrasebook words, Place place, string workerId) => new(
        [.. place.Shares.Where(share => share.WorkerId == workerId).OrderBy(share => share.At).Select(share => Part(words, place, share))],
        [.. place.TakenBack.Where(mark => mark.WorkerId == workerId).Select(mark => mark.At).Order()]);

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
        [.. place.Replies.Where(reply => reply.ItemId == share.Item.Id && reply.WorkerId == share.WorkerId)]);

    private static DateTimeOffset? LastReceipt(Place place, Share share) => place.Receipts
        .Where(receipt => receipt.ItemId == share.Item.Id && receipt.WorkerId == share.WorkerId)
        .Select(receipt => (DateTimeOffset?)receipt.At)
        .Max();
}
