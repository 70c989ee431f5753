using System.Collections.Immutable;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs.Changes;

/// <summary>What came of marking a change of date or status as told.</summary>
public enum TellOutcome
{
    Done,

    /// <summary>The roll says something else by now; look again first.</summary>
    ChangedSince,

    /// <summary>There is nothing that waits to be told.</summary>
    NothingToTell,
}

/// <summary>
/// Bad news on the roll that a machine must not break. Staff see it here, tell the person face to face and mark it as told.
/// Till then the person reads "ask about your date" and nothing is planned by either date.
/// </summary>
/// <param name="Known">What the person knows.</param>
/// <param name="Now">What the roll says.</param>
public sealed record DateNews(Listed Known, Listed Now)
{
    /// <summary>What waits to be told, or nothing. <paramref name="day"/> is the day as the roll gives it.</summary>
    public static DateNews? Of(Place place, Day day) =>
        place.Listed is { } known && Listed.On(day) is var now && known.IsBadNews(now, day.Today) ? new(known, now) : null;

    /// <summary>Marks as told what the member of staff read: this status and this date, and no other.</summary>
    public static (TellOutcome Outcome, ImmutableArray<PlanEvent> Events) Tell(Place place, Day day, LegalStatus status, DateOnly? release, StaffName by) =>
        Of(place, day) switch
        {
            null => (TellOutcome.NothingToTell, []),
            { Now: var now } when now.Status != status || now.Release?.On != release => (TellOutcome.ChangedSince, []),
            { Now: var now } => (TellOutcome.Done, [new PlanEvent.DateTold(now.Status, now.Release, by, day.Now)]),
        };
}
