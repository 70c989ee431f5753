using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.KeyWorkers;

/// <summary>What a worker did with one shared part: the part, and which sharing of it was on their page.</summary>
public sealed record PartSeen(string ItemId, DateTimeOffset SharedAt);

/// <summary>What came of something a worker did.</summary>
public enum Outcome
{
    Done,

    /// <summary>The person shared other words since the page was drawn; the worker looks again first.</summary>
    SharedAnew,

    /// <summary>It is not shared with this worker.</summary>
    NotShared,
}

/// <summary>What a worker's act came to, and the events it makes; doing the same twice makes none the second time.</summary>
public sealed record Worked(Outcome Outcome, ImmutableArray<PlanEvent> Events)
{
    internal static Worked With(params ImmutableArray<PlanEvent> events) => new(Outcome.Done, events);
}

/// <summary>What a key worker does with a shared part: marks it as read, or writes back. Pure; only for parts shared with exactly them.</summary>
public static class KeyWork
{
    public const int LongestAnswer = 1_000;

    public static Worked Read(Place place, KeyWorker worker, PartSeen seen, DateTimeOffset now) => On(place, worker, seen, share =>
        SharedPlan.ReadAt(place, share) is not null
            ? Worked.With()
            : Worked.With(new PlanEvent.ReadByStaff(new ReadReceipt(share.Item.Id, worker.Id, worker.Name, NotBefore(share, now)))));

    public static Worked Answer(Place place, KeyWorker worker, PartSeen seen, string words, DateTimeOffset now) => On(place, worker, seen, share =>
        IsRepeat(place, share, words)
            ? Worked.With()
            : Worked.With(new PlanEvent.AnsweredByStaff(new StaffReply(share.Item.Id, worker.Id, worker.Name, words, NotBefore(share, now), null))));

    private static Worked On(Place place, KeyWorker worker, PartSeen seen, Func<Share, Worked> act) =>
        place.Shares.FirstOrDefault(share => share.Item.Id == seen.ItemId && share.WorkerId == worker.Id) switch
        {
            null => new(Outcome.NotShared, []),
            { At: var at } when at != seen.SharedAt => new(Outcome.SharedAnew, []),
            { } share => act(share),
        };

    /// <summary>A form that was sent twice: the last answer since this sharing has the same words.</summary>
    private static bool IsRepeat(Place place, Share share, string words) =>
        place.Replies.LastOrDefault(reply => reply.ItemId == share.Item.Id && reply.WorkerId == share.WorkerId) is { } last
        && last.Words == words
        && last.At >= share.At;

    /// <summary>The clocks of two machines differ a little; a receipt never stands before what it is for.</summary>
    private static DateTimeOffset NotBefore(Share share, DateTimeOffset now) => now > share.At ? now : share.At;
}
