using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Rotl;
using ReleaseBot.SignIn;
using ReleaseBot.Turns;

namespace ReleaseBot.Rotl;

/// <summary>An application and whose it is.</summary>
public sealed record DeskItem(Person Person, RotlCase Case)
{
    public string Name => Person.Details.LastName + ", " + Person.Details.FirstName;
}

/// <summary>
/// The ROTL desk of a prison: what people here handed in, and the steps of staff. Nothing else of a plan is looked at,
/// rights are looked at on what was loaded for this very request, and every look is on record before it leaves.
/// </summary>
public sealed class RotlBoard(HandedInStore handedIn, PersonStore people, TurnStore turns, AuditLog audit, Shelf shelf, TimeProvider clock)
{
    public const string Desk = "rotl";

    /// <summary>For so long what came to its end stays on the list of the desk.</summary>
    public const int DaysOver = 90;

    private const int MostTries = 20;

    /// <summary>What stands open: emergencies first, then what waits for staff, the longest waiting first.</summary>
    public async Task<IReadOnlyList<DeskItem>> OpenAsync(ClaimsPrincipal staff, CancellationToken cancellation) =>
        [.. (await ListAsync(staff, await handedIn.OpenAsync(Desk, staff.EstablishmentId(), cancellation), cancellation))
            .OrderBy(item => item.Case is { IsUrgent: true, WaitsForStaff: true } ? 0 : 1)
            .ThenBy(item => item.Case.WaitsForStaff ? 0 : 1)
            .ThenBy(item => item.Case.Seen)];

    /// <summary>What came to its end lately, the latest first.</summary>
    public async Task<IReadOnlyList<DeskItem>> OverAsync(ClaimsPrincipal staff, CancellationToken cancellation) =>
        await ListAsync(staff, await handedIn.OverSinceAsync(Desk, staff.EstablishmentId(), clock.GetUtcNow().AddDays(-DaysOver), cancellation), cancellation);

    /// <summary>One application; nothing when it is not of this prison.</summary>
    public async Task<DeskItem?> FindAsync(ClaimsPrincipal staff, string personId, string itemId, CancellationToken cancellation)
    {
        if (await LoadAsync(staff, personId, cancellation) is not { } from
            || RotlCase.Find(shelf.Words, from.Place, itemId) is not { } found
            || await people.FindAsync(personId, cancellation) is not { } person)
        {
            return null;
        }

        await audit.AppendAsync(staff.Entry("read-application", Desk, personId), cancellation);
        return new(person, found);
    }

    /// <summary>What stands open, for a file: one entry on record for each person in it.</summary>
    public async Task<IReadOnlyList<DeskItem>> ExportAsync(ClaimsPrincipal staff, CancellationToken cancellation)
    {
        var items = await OpenAsync(staff, cancellation);
        foreach (var personId in items.Select(item => item.Person.Id).Distinct())
        {
            await audit.AppendAsync(staff.Entry("export-application", Desk, personId), cancellation);
        }

        return items;
    }

    /// <summary>Takes a step of staff; the person reads of it on their next visit, bad news only after it was told.</summary>
    public Task<RotlWorked> ActAsync(ClaimsPrincipal staff, string personId, RotlAct act, CancellationToken cancellation) => TakeAsync(
        staff, personId, "move-application", (from, now) => RotlDesk.Act(from.Place, staff.AsStaffName(), act, TurnTaker.DayOf(from, now)), cancellation);

    /// <summary>Marks that a member of staff has told the person the bad news.</summary>
    public Task<RotlWorked> ToldAsync(ClaimsPrincipal staff, string personId, string itemId, DateTimeOffset seen, CancellationToken cancellation) => TakeAsync(
        staff, personId, "told-decision", (from, now) => RotlDesk.Tell(from.Place, staff.AsStaffName(), itemId, seen, now), cancellation);

    private async Task<IReadOnlyList<DeskItem>> ListAsync(ClaimsPrincipal staff, IReadOnlyList<HandedIn> rows, CancellationToken cancellation)
    {
        var items = new List<DeskItem>();
        foreach (var row in rows)
        {
            if (await LoadAsync(staff, row.PersonId, cancellation) is { } from
                && RotlCase.Find(shelf.Words, from.Place, row.ItemId) is { } found
                && await people.FindAsync(row.PersonId, cancellation) is { } person)
            {
                items.Add(new(person, found));
            }
        }

        await audit.AppendAsync(staff.Entry("read-list", Desk), cancellation);
        return items;
    }

    private async Task<Loaded?> LoadAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation) =>
        await turns.LoadAsync(personId, cancellation) is { LeftAt: null } from && from.EstablishmentId == staff.EstablishmentId() ? from : null;

    private async Task<RotlWorked> TakeAsync(
        ClaimsPrincipal staff, string personId, string what, Func<Loaded, DateTimeOffset, RotlWorked> act, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await LoadAsync(staff, personId, cancellation) is not { } from)
            {
                return new(RotlOutcome.NotThere, [], []);
            }

            var now = clock.GetUtcNow();
            var worked = act(from, now);
            if (worked.Events.IsEmpty || await SaveAsync(staff, from, worked, what, now, cancellation))
            {
                return worked;
            }
        }

        throw new InvalidOperationException("A step of the ROTL desk met another turn of the same person every time it was tried.");
    }

    private async Task<bool> SaveAsync(ClaimsPrincipal staff, Loaded from, RotlWorked worked, string what, DateTimeOffset now, CancellationToken cancellation)
    {
        var turn = new TurnToSave
        {
            From = from,
            Place = from.Place.EvolveTurn(worked.Events),
            Events = worked.Events,
            At = now,
            Audit = [staff.Entry(what, Desk, from.PersonId)],
        };
        return await turns.SaveAsync(turn, cancellation) is SaveResult.Saved;
    }
}
