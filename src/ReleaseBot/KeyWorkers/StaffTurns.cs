using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.SignIn;
using ReleaseBot.Turns;

namespace ReleaseBot.KeyWorkers;

/// <summary>A person as their key worker may open them now.</summary>
/// <param name="Cover">How this worker stands in for the key worker; absent when they are the key worker.</param>
public sealed record Opened(Loaded From, SharedPlan Plan, Cover? Cover);

/// <summary>
/// What key workers read and do in a person's plan. Rights are looked at on what was loaded for this very request,
/// so that a change of key worker or a part taken back counts at once.
/// </summary>
public sealed class StaffTurns(TurnStore turns, StaffSaving saving, AuditLog audit, Shelf shelf, TimeProvider clock)
{
    /// <summary>Opens the shared part of a plan; the record of the look is on disk when this returns. Nothing when it is not theirs to see.</summary>
    public async Task<Opened?> OpenAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation)
    {
        if (await LoadAsync(staff, personId, cancellation) is not { } from)
        {
            return null;
        }

        await audit.AppendAsync(staff.Entry("read-plan", "key-work", personId), cancellation);
        return new(from, PlanFor(from, staff), CoverOf(from, staff));
    }

    /// <summary>Marks a part as read; the person is told on their next visit.</summary>
    public Task<Outcome> ReadAsync(ClaimsPrincipal staff, string personId, PartSeen seen, CancellationToken cancellation) => TakeAsync(
        staff, personId, "mark-read", (place, now) => KeyWork.Read(place, staff.AsKeyWorker(), seen, now), cancellation);

    /// <summary>Writes back about a part; the person reads it on their next visit.</summary>
    public Task<Outcome> AnswerAsync(ClaimsPrincipal staff, string personId, PartSeen seen, string words, CancellationToken cancellation) => TakeAsync(
        staff, personId, "answer", (place, now) => KeyWork.Answer(place, staff.AsKeyWorker(), seen, words, now), cancellation);

    /// <summary>Suggests other words for a goal or a step; the person takes, changes or declines them. For the key worker alone.</summary>
    public Task<Outcome> SuggestAsync(ClaimsPrincipal staff, string personId, PartSeen seen, int? step, string words, string why, CancellationToken cancellation) => TakeAsync(
        staff, personId, "suggest", (place, now) => KeyWork.Suggest(place, staff.AsKeyWorker(), seen, step, words, why, now), cancellation, byCover: false);

    /// <summary>Says whether the key worker agrees with a goal; the words are kept. For the key worker alone.</summary>
    public Task<Outcome> AgreeAsync(ClaimsPrincipal staff, string personId, PartSeen seen, string outcome, string? words, CancellationToken cancellation) => TakeAsync(
        staff, personId, "agree", (place, now) => KeyWork.Agree(place, staff.AsKeyWorker(), seen, outcome, words, now), cancellation, byCover: false);

    /// <summary>Confirms something for the release day with what was seen.</summary>
    public Task<Outcome> ConfirmAsync(ClaimsPrincipal staff, string personId, PartSeen seen, string saw, CancellationToken cancellation) => TakeAsync(
        staff, personId, "confirm", (place, now) => KeyWork.Confirm(place, staff.AsKeyWorker(), staff.Role(), seen, saw, now), cancellation);

    /// <summary>Writes down what was agreed in a meeting; the person reads it on their next visit.</summary>
    public Task<Outcome> NoteAsync(ClaimsPrincipal staff, string personId, string words, CancellationToken cancellation) => TakeAsync(
        staff, personId, "note-session", (place, now) => KeyWork.Note(place, staff.AsKeyWorker(), words, now), cancellation);

    /// <summary>Notes that parts were taken back.</summary>
    public Task<Outcome> NoteTakenBackAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation) => TakeAsync(
        staff, personId, "note-taken-back", (place, now) => KeyWork.NoteTakenBack(place, staff.AsKeyWorker(), now), cancellation);

    /// <summary>What a worker sees of what was loaded, for the list; the caller records the look.</summary>
    internal SharedPlan PlanFor(Loaded from, ClaimsPrincipal staff) => SharedPlan.Of(shelf.Words, from.Place, staff.Id());

    /// <summary>The person, if this worker is their key worker now or stands in for them by the person's own word, in the same prison.</summary>
    internal async Task<Loaded?> LoadAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation) =>
        await turns.LoadAsync(personId, cancellation) is { LeftAt: null } from
        && (from.KeyWorker?.Id == staff.Id() || CoverOf(from, staff) is not null)
        && from.EstablishmentId == staff.EstablishmentId()
            ? from
            : null;

    /// <summary>How this worker stands in for the key worker today; nothing when they do not, or are the key worker.</summary>
    internal Cover? CoverOf(Loaded from, ClaimsPrincipal staff) => from.KeyWorker?.Id == staff.Id() ? null
        : from.Place.Covers.FirstOrDefault(cover => cover.Worker.Id == staff.Id() && cover.Counts(from.KeyWorker?.Id, TurnTaker.DayOf(from, clock.GetUtcNow()).Today));

    private Task<Outcome> TakeAsync(
        ClaimsPrincipal staff, string personId, string what, Func<Place, DateTimeOffset, Worked> act, CancellationToken cancellation, bool byCover = true) => saving.TakeAsync(
            staff.Entry(what, "key-work", personId),
            async () => await LoadAsync(staff, personId, cancellation) is { } from && (byCover || CoverOf(from, staff) is null) ? from : null,
            from => from,
            (from, now) => act(from.Place, now),
            cancellation);
}
