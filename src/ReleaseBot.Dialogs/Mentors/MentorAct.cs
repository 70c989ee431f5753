using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ReleaseBot.Dialogs.Mentors;

/// <summary>
/// Something a mentor saw or did, in a closed word and never in free text. It is an event of the person's plan: they read it on their next visit.
/// </summary>
/// <param name="Kind">One of <see cref="MentorActs"/>.</param>
/// <param name="ItemId">The shared part it is about; absent for what is about the day itself.</param>
/// <param name="On">The London day it was marked on.</param>
public sealed record MentorAct(string Kind, string? ItemId, StaffName By, DateOnly On, DateTimeOffset At)
{
    /// <summary>What the person reads of it.</summary>
    public required Line News { get; init; }

    /// <summary>When the person read of it on the screen.</summary>
    public DateTimeOffset? ShownAt { get; init; }

    [JsonIgnore]
    public bool IsNews => ShownAt is null;

    public bool IsAbout(string itemId, string workerId) => ItemId == itemId && By.Id == workerId;
}

/// <summary>The closed words for what a mentor can mark; each has words for the person under <c>mentor/lines/did-</c>.</summary>
public static class MentorActs
{
    /// <summary>A line of the checklist: the mentor saw that it is ready, or that it is not.</summary>
    public const string LineSeen = "line-seen", LineNotReady = "line-not-ready";

    /// <summary>The release day: who came out, and where.</summary>
    public const string Met = "met", NotMet = "not-met", DidNotComeOut = "did-not-come-out", ReleasedElsewhere = "released-elsewhere", ReleasedEarly = "released-early";

    /// <summary>What became of an appointment.</summary>
    public const string Kept = "kept", Missed = "missed", Moved = "moved";

    /// <summary>A check-in after release, and the end of them.</summary>
    public const string SpokeWell = "spoke-well", SpokeHelp = "spoke-help", NotReached = "not-reached", CheckInsOver = "check-ins-over";

    public static readonly ImmutableArray<string> All =
        [LineSeen, LineNotReady, Met, NotMet, DidNotComeOut, ReleasedElsewhere, ReleasedEarly, Kept, Missed, Moved, SpokeWell, SpokeHelp, NotReached, CheckInsOver];

    public static bool IsOfLine(string kind) => kind is LineSeen or LineNotReady;

    public static bool IsOfDay(string kind) => kind is Met or NotMet or DidNotComeOut or ReleasedElsewhere or ReleasedEarly;

    public static bool IsOfAppointment(string kind) => kind is Kept or Missed or Moved;

    public static bool IsCheckIn(string kind) => kind is SpokeWell or SpokeHelp or NotReached or CheckInsOver;
}
