using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.SignIn;
using ReleaseBot.Turns;

namespace ReleaseBot.KeyWorkers;

/// <summary>Somebody whose date moved to the worse, or who was recalled or refused, and who has not been told.</summary>
public sealed record ToBeTold(Person Person, DateNews News);

/// <summary>
/// Bad news on the roll that staff tell face to face: a key worker for their own people, the offender management unit and duty staff for everybody in their prison.
/// Rights are looked at on what was loaded for this very request, and every look is on record before it leaves.
/// </summary>
public sealed class DateDesk(RollChangeStore changes, PersonStore people, TurnStore turns, AuditLog audit, TimeProvider clock)
{
    private const int MostTries = 20;
    private const string Purpose = "tell-date";

    /// <summary>All in this prison who wait to be told and whom this member of staff may tell, the longest waiting first.</summary>
    public async Task<IReadOnlyList<ToBeTold>> ListAsync(ClaimsPrincipal staff, CancellationToken cancellation)
    {
        var waiting = new List<ToBeTold>();
        foreach (var personId in await changes.InPrisonAsync(staff.EstablishmentId(), cancellation))
        {
            if (await FindAsync(staff, personId, cancellation) is { } news && await people.FindAsync(personId, cancellation) is { } person)
            {
                waiting.Add(new(person, news));
            }
        }

        return waiting;
    }

    /// <summary>What this person has to be told; nothing when there is nothing, or when it is not for this member of staff. The look is on record.</summary>
    public async Task<DateNews?> FindAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation)
    {
        if (await LoadAsync(staff, personId, cancellation) is not { } from || DateNews.Of(from.Place, TurnTaker.DayOf(from, clock.GetUtcNow())) is not { } news)
        {
            return null;
        }

        await audit.AppendAsync(staff.Entry("read-date-news", Purpose, personId), cancellation);
        return news;
    }

    /// <summary>Marks that this member of staff has told the person the status and date that stood on the page. From now on the person can read of it.</summary>
    public async Task<TellOutcome> TellAsync(ClaimsPrincipal staff, string personId, LegalStatus status, DateOnly? release, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await LoadAsync(staff, personId, cancellation) is not { } from)
            {
                return TellOutcome.NothingToTell;
            }

            var now = clock.GetUtcNow();
            var (outcome, events) = DateNews.Tell(from.Place, TurnTaker.DayOf(from, now), status, release, staff.AsStaffName());
            if (outcome != TellOutcome.Done)
            {
                return outcome;
            }

            var turn = new TurnToSave
            {
                From = from,
                Place = Dialogs.Folding.EvolveTurn(from.Place, events),
                Events = events,
                At = now,
                Audit = [staff.Entry("told-date", Purpose, personId)],
            };
            if (await turns.SaveAsync(turn, cancellation) is SaveResult.Saved)
            {
                return TellOutcome.Done;
            }
        }

        throw new InvalidOperationException("A telling met another turn of the same person every time it was tried.");
    }

    private async Task<Loaded?> LoadAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation) =>
        await turns.LoadAsync(personId, cancellation) is { LeftAt: null } from
        && from.EstablishmentId == staff.EstablishmentId()
        && (staff.Role() is Roles.Omu or Roles.Duty || (staff.Role() == Roles.KeyWorker && from.KeyWorker?.Id == staff.Id()))
            ? from
            : null;
}
