using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.SignIn;

namespace ReleaseBot.KeyWorkers;

/// <summary>A person as their key worker may open them now.</summary>
public sealed record Opened(Loaded From, SharedPlan Plan);

/// <summary>
/// What key workers read and do in a person's plan. Rights are looked at on what was loaded for this very request,
/// so that a change of key worker or a part taken back counts at once.
/// </summary>
public sealed class StaffTurns(TurnStore turns, AuditLog audit, Shelf shelf, TimeProvider clock)
{
    private const int MostTries = 20;

    /// <summary>Opens the shared part of a plan; the record of the look is on disk when this returns. Nothing when it is not theirs to see.</summary>
    public async Task<Opened?> OpenAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation)
    {
        if (await LoadAsync(staff, personId, cancellation) is not { } from)
        {
            return null;
        }

        await audit.AppendAsync(staff.Entry("read-plan", "key-work", personId), cancellation);
        return new(from, PlanFor(from, staff));
    }

    /// <summary>Marks a part as read; the person is told on their next visit.</summary>
    public Task<Outcome> ReadAsync(ClaimsPrincipal staff, string personId, PartSeen seen, CancellationToken cancellation) => TakeAsync(
        staff, personId, "mark-read", (place, now) => KeyWork.Read(place, staff.AsKeyWorker(), seen, now), cancellation);

    /// <summary>Writes back about a part; the person reads it on their next visit.</summary>
    public Task<Outcome> AnswerAsync(ClaimsPrincipal staff, string personId, PartSeen seen, string words, CancellationToken cancellation) => TakeAsync(
        staff, personId, "answer", (place, now) => KeyWork.Answer(place, staff.AsKeyWorker(), seen, words, now), cancellation);

    /// <summary>What a worker sees of what was loaded, for the list; the caller records the look.</summary>
    internal SharedPlan PlanFor(Loaded from, ClaimsPrincipal staff) => SharedPlan.Of(shelf.Words, from.Place, staff.Id());

    /// <summary>The person, if this worker is their key worker now, in the same prison.</summary>
    internal async Task<Loaded?> LoadAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation) =>
        await turns.LoadAsync(personId, cancellation) is { LeftAt: null } from
        && from.KeyWorker?.Id == staff.Id()
        && from.EstablishmentId == staff.EstablishmentId()
            ? from
            : null;

    private async Task<Outcome> TakeAsync(
        ClaimsPrincipal staff, string personId, string what, Func<Place, DateTimeOffset, Worked> act, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await LoadAsync(staff, personId, cancellation) is not { } from)
            {
                return Outcome.NotShared;
            }

            var now = clock.GetUtcNow();
            var worked = act(from.Place, now);
            if (worked.Events.IsEmpty)
            {
                return worked.Outcome;
            }

            var turn = new TurnToSave
            {
                From = from,
                Place = from.Place.EvolveTurn(worked.Events),
                Events = worked.Events,
                At = now,
                Audit = [staff.Entry(what, "key-work", personId)],
            };
            if (await turns.SaveAsync(turn, cancellation) is SaveResult.Saved)
            {
                return worked.Outcome;
            }
        }

        throw new InvalidOperationException("A staff turn met another turn of the same person every time it was tried.");
    }
}
