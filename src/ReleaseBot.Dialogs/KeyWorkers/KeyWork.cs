using System.Collections.Immutable;
using System.Globalization;
using ReleaseBot.Dialogs.Goals;

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

    /// <summary>The person has not answered the last suggestion yet.</summary>
    StillWaits,

    /// <summary>What is suggested stands there already.</summary>
    SameWords,
}

/// <summary>What a worker's act came to, and the events it makes; doing the same twice makes none the second time.</summary>
public sealed record Worked(Outcome Outcome, ImmutableArray<PlanEvent> Events)
{
    internal static Worked With(params ImmutableArray<PlanEvent> events) => new(Outcome.Done, events);
}

/// <summary>
/// What a key worker does with a shared part: marks it as read, writes back, suggests other words, agrees or not, confirms what they saw.
/// Pure; only for parts shared with exactly them.
/// </summary>
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

    /// <summary>Suggests other words for a goal, or for the step with this number; nothing changes until the person says so.</summary>
    public static Worked Suggest(Place place, KeyWorker worker, PartSeen seen, int? step, string words, string why, DateTimeOffset now) => On(place, worker, seen, share =>
        (WordsOf(share, step), place.Edits.LastOrDefault(edit => edit.ItemId == share.Item.Id && edit.Step == step && edit.By.Id == worker.Id && edit.Answer is null)) switch
        {
            (null, _) => new(Outcome.NotShared, []),
            (_, { } waiting) => waiting.Words == words ? Worked.With() : new(Outcome.StillWaits, []),
            (var before, _) when before == words => new(Outcome.SameWords, []),
            (var before, _) => Worked.With(new PlanEvent.EditProposed(new(NewEditId(place), share.Item.Id, step, before, words, why, NameOf(worker), NotBefore(share, now)))),
        });

    /// <summary>Says whether the worker agrees with a goal as it is shared.</summary>
    public static Worked Agree(Place place, KeyWorker worker, PartSeen seen, string outcome, string? words, DateTimeOffset now) => On(place, worker, seen, share =>
    {
        var last = GoalsByTwo.Last(place, share, byWorker: true);
        if (share.Item.Topic != "goals")
        {
            return new(Outcome.NotShared, []);
        }

        return last is not null && last.About == share.Item.ChangedAt && last.Words == words && last.Outcome.EndsWith(outcome, StringComparison.Ordinal)
            ? Worked.With()
            : Worked.With(new PlanEvent.StaffAgreed(new(share.Item.Id, worker.Id, AgreementOutcomes.After(last, outcome), words, share.Item.ChangedAt, NotBefore(share, now)) { By = NameOf(worker) }));
    });

    /// <summary>Writes down that the worker saw for themselves how something stands.</summary>
    public static Worked Confirm(Place place, KeyWorker worker, string role, PartSeen seen, string saw, DateTimeOffset now) => On(place, worker, seen, share =>
        place.Confirmations.LastOrDefault(one => one.By.Id == worker.Id && one.IsOf(share.Item)) is { } last && last.Saw == saw
            ? Worked.With()
            : Worked.With(new PlanEvent.ItemConfirmed(new(share.Item.Id, share.Item.State, saw, NameOf(worker), role, share.Item.ChangedAt, NotBefore(share, now)))));

    /// <summary>Writes down what was agreed in a meeting, for the person too.</summary>
    public static Worked Note(Place place, KeyWorker worker, string words, DateTimeOffset now) =>
        place.SessionNotes.LastOrDefault(note => note.By.Id == worker.Id) is { } last && last.Words == words && last.ShownAt is null
            ? Worked.With()
            : Worked.With(new PlanEvent.SessionNoted(new(NameOf(worker), words, now)));

    /// <summary>Notes that parts were taken back, so that they are new no more.</summary>
    public static Worked NoteTakenBack(Place place, KeyWorker worker, DateTimeOffset now) =>
        place.TakenBack.Any(mark => mark.WorkerId == worker.Id && mark.NotedAt is null) ? Worked.With(new PlanEvent.TakenBackNoted(worker.Id, now)) : Worked.With();

    private static string? WordsOf(Share share, int? step) => share.Item.Topic != "goals" ? null
        : step is { } number ? GoalPlan.Of(share.Item).Step(number)?.Words
        : GoalPlan.Of(share.Item).Words;

    private static string NewEditId(Place place) => "edit-" + (place.Edits.Length + 1).ToString(CultureInfo.InvariantCulture);

    private static StaffName NameOf(KeyWorker worker) => new(worker.Id, worker.Name);

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
