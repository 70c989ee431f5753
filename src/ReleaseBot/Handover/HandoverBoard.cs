using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Handover;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.Dialogs.Sheets;
using ReleaseBot.KeyWorkers;
using ReleaseBot.SignIn;
using ReleaseBot.Turns;

namespace ReleaseBot.Handover;

/// <summary>Somebody whose case is handed over, as their key worker or community offender manager may see them.</summary>
/// <param name="Lead">Who leads the case by what the roll says.</param>
/// <param name="Page">What the person shows to exactly this member of staff; absent when nothing.</param>
public sealed record HandedOver(Person Person, CaseLead Lead, HandoverPage? Page, string? KeyWorker, string? Com)
{
    public string Name => Person.Details.LastName + ", " + Person.Details.FirstName;
}

/// <summary>
/// What key workers (prison offender managers among them) and community offender managers see of a handover: whose case changes over and when,
/// from the roll; and the page that the person approved for exactly them. Every look is on record before it leaves.
/// </summary>
public sealed class HandoverBoard(PersonStore people, TurnStore turns, StaffSaving saving, AuditLog audit, Shelf shelf, TimeProvider clock)
{
    private const string Purpose = "handover";

    /// <summary>Everybody whose case this member of staff has or gets; who changes over soonest comes first, and last those of whom no day can be told.</summary>
    public async Task<IReadOnlyList<HandedOver>> ListAsync(ClaimsPrincipal staff, CancellationToken cancellation)
    {
        var isCom = staff.Role() == Roles.Com;
        var loaded = (isCom ? await turns.OfComAsync(staff.Id(), cancellation) : await turns.OfKeyWorkerAsync(staff.Id(), cancellation)).ToDictionary(from => from.PersonId);
        var mine = isCom ? await people.OfComAsync(staff.Id(), cancellation) : await people.OfKeyWorkerAsync(staff.Id(), cancellation);
        await audit.AppendAsync(staff.Entry("read-list", Purpose), cancellation);
        return
        [
            .. mine.Where(person => loaded.TryGetValue(person.Id, out var from) && IsTheirs(from, staff))
                .Select(person => Opened(loaded[person.Id], person, staff, "en"))
                .Where(one => one.Lead.Lead != Lead.Nobody || one.Page is not null)
                .OrderBy(one => one.Lead.ChangesOn ?? DateOnly.MaxValue)
                .ThenBy(one => one.Name, StringComparer.InvariantCultureIgnoreCase),
        ];
    }

    /// <summary>The page of one person; nothing when it is not shown to this member of staff, whoever the person is.</summary>
    public Task<HandedOver?> OpenAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation) =>
        OpenAsync(staff, personId, "read-handover", "en", cancellation);

    /// <summary>The same to print, in the person's language where no other is picked.</summary>
    public Task<HandedOver?> PrintAsync(ClaimsPrincipal staff, string personId, string? language, CancellationToken cancellation) =>
        OpenAsync(staff, personId, "print-handover", shelf.Words.Languages.FirstOrDefault(whole => whole.Code == language)?.Code, cancellation);

    /// <summary>Marks the page as read; the person is told on their next visit.</summary>
    public Task<Outcome> ReadAsync(ClaimsPrincipal staff, string personId, DateTimeOffset sharedAt, CancellationToken cancellation) => saving.TakeAsync(
        staff.Entry("mark-read", Purpose, personId),
        () => LoadAsync(staff, personId, cancellation),
        from => from,
        (from, now) => KeyWork.Read(from.Place, staff.AsKeyWorker(), new(HandoverSummary.ItemId, sharedAt), now),
        cancellation);

    private async Task<HandedOver?> OpenAsync(ClaimsPrincipal staff, string personId, string what, string? language, CancellationToken cancellation)
    {
        if (await LoadAsync(staff, personId, cancellation) is not { } from
            || await people.FindAsync(personId, cancellation) is not { } person
            || Opened(from, person, staff, language) is not { Page: not null } opened)
        {
            return null;
        }

        await audit.AppendAsync(staff.Entry(what, Purpose, personId), cancellation);
        return opened;
    }

    private async Task<Loaded?> LoadAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation) =>
        await turns.LoadAsync(personId, cancellation) is { LeftAt: null } from && IsTheirs(from, staff) ? from : null;

    /// <summary>In this prison, and by their role: a key worker of the prison, or the one who has the case outside.</summary>
    private static bool IsTheirs(Loaded from, ClaimsPrincipal staff) =>
        from.EstablishmentId == staff.EstablishmentId() && (staff.Role() == Roles.Com ? from.Com?.Id : from.KeyWorker?.Id) == staff.Id();

    private HandedOver Opened(Loaded from, Person person, ClaimsPrincipal staff, string? language)
    {
        var day = TurnTaker.DayOf(from, clock.GetUtcNow());
        var page = HandoverPage.Of(shelf.Words, from.Place, new SheetFor(person.Details.FirstName, staff.AsStaffName(), language), day);
        return new(person, CaseLead.Of(day), page, from.KeyWorker?.Name, from.Com?.Name);
    }
}
