using System.Collections.Immutable;
using ReleaseBot.Dialogs.Hearing;

namespace ReleaseBot.Dialogs.Changes;

/// <summary>
/// Compares what the roll says today with what the person was last told. What may be told is told once, on the next screen they see, and kept
/// as known in the same turn; bad news waits for staff. An import writes nothing here, so that nothing is lost and nothing told twice.
/// </summary>
internal static class ChangeWatch
{
    /// <summary>So many parts to look at again are offered at once; the others stand first on the menu.</summary>
    private const int MostOffers = 4;

    private static readonly string[] AboutStatus = ["status-right", "status-is"];

    /// <summary>The day as far as the person may know it. While bad news waits, there is no date to plan with.</summary>
    public static Day MayKnow(Place place, Day day) =>
        place.Listed is { } known && !known.IsStill(day) && known.IsBadNews(Listed.On(day), day.Today)
            ? day with { Status = known.Status, Release = null, AsksAboutDate = true }
            : day;

    /// <summary>Whether something changed while the person sits here. Danger and the welcome go first; an arrival tells by itself.</summary>
    public static bool IsDue(Place place, Heard heard, Day day) =>
        place is { Listed: { } known, Showing: not (Showing.Safety or Showing.SafeOrNot) }
        && (!known.IsStill(day) || place.ListedBefore is not null || place.KnownKeyWorker != day.KeyWorker?.Id)
        && heard is not (Heard.Danger or Heard.Safe or Heard.Arrived)
        && place.Current is not { Name: "welcome" };

    /// <summary>What changed, in words, and that it is known from now on.</summary>
    public static ImmutableArray<PlanEvent> Notice(Talk talk)
    {
        var now = Now(talk);
        if (talk.Place.Listed is not { } known)
        {
            return [new PlanEvent.RollNoticed(now, [], [])];
        }

        if (known == now && talk.Place.ListedBefore is null)
        {
            return [];
        }

        var change = new RollChange(talk.Place.ListedBefore is { } before && before != now ? before : known, now, talk);
        var noticed = new PlanEvent.RollNoticed(now, change.LookAgain, change.IsOfStatus ? [.. AboutStatus] : []);
        return change.Lines is { IsEmpty: false } lines ? [noticed, new PlanEvent.Told(lines)] : [noticed];
    }

    /// <summary>What is said on each visit until it is done: to ask about the date, and to look at parts that no longer fit.</summary>
    public static ImmutableArray<PlanEvent> Waits(Talk talk, ImmutableArray<PlanEvent> noticed) =>
    [
        .. talk.Day.AsksAboutDate ? [Turn.Tell("changes/ask-date")] : Array.Empty<PlanEvent>(),
        .. talk.Place.LookAgain.IsEmpty || Redone(noticed) ? Array.Empty<PlanEvent>() : [Turn.Tell("changes/still-to-look-at")],
    ];

    /// <summary>Parts to look at again, and sharing anew where somebody else is the key worker now.</summary>
    public static ImmutableArray<string> Offers(Talk after, ImmutableArray<PlanEvent> noticed)
    {
        ImmutableArray<string> topics = [.. MustShareAnew(after, noticed) ? ["share"] : Array.Empty<string>(), .. Redone(noticed) ? after.Place.LookAgain : []];
        return topics.IsEmpty
            ? []
            : [.. topics.Where(after.Shelf.Has).Take(MostOffers).Select(topic => Buttons.TopicMark + topic), Buttons.AnytimeMark + AnytimeWords.NameOf(Anytime.CarryOn)];
    }

    private static bool Redone(ImmutableArray<PlanEvent> noticed) => noticed.Any(happened => happened is PlanEvent.RollNoticed { LookAgain.IsEmpty: false });

    private static bool MustShareAnew(Talk after, ImmutableArray<PlanEvent> noticed) =>
        after.Day.KeyWorker is { } worker
        && noticed.Any(happened => happened is PlanEvent.KeyWorkerNoticed)
        && after.Place.Shares.Any(share => share.WorkerId != worker.Id);

    private static Listed Now(Talk talk) =>
        talk.Day.AsksAboutDate ? Listed.On(talk.Day) with { Release = talk.Place.Listed!.Release } : Listed.On(talk.Day);
}
