using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.Dialogs.Mentors;
using ReleaseBot.Dialogs.Sheets;
using ReleaseBot.KeyWorkers;
using ReleaseBot.Pages.Shared;
using ReleaseBot.SignIn;

namespace ReleaseBot.Mentors;

/// <summary>A person as their mentor may see them today.</summary>
/// <param name="KeyWorker">Who in the prison knows them best; absent when nobody is named.</param>
public sealed record Mentored(Person Person, MentorView View, string? KeyWorker)
{
    /// <summary>What the prison settled: the numbers that mentors ring.</summary>
    public required PrisonSettings Prison { get; init; }

    public string Name => Person.Details.LastName + ", " + Person.Details.FirstName;
}

/// <summary>
/// What mentors read and mark. Only people who share with exactly them, from two weeks before release on, and rights are looked at on what
/// was loaded for this very request; every look is on record before it leaves.
/// </summary>
public sealed class MentorBoard(PersonStore people, TurnStore turns, StaffSaving saving, Papers papers, AuditLog audit, Shelf shelf, TimeProvider clock)
{
    private const string Purpose = "mentoring";

    /// <summary>Everybody this mentor sees today: who is released soonest first.</summary>
    public async Task<IReadOnlyList<Mentored>> ListAsync(ClaimsPrincipal staff, CancellationToken cancellation)
    {
        var seen = new List<Mentored>();
        foreach (var person in await people.OfMentorAsync(staff.Id(), cancellation))
        {
            if (await LoadAsync(staff, person.Id, cancellation) is { } open)
            {
                seen.Add(new(person, open.View, open.From.KeyWorker?.Name) { Prison = open.From.Prison });
            }
        }

        await audit.AppendAsync(staff.Entry("read-list", Purpose), cancellation);
        return [.. seen.OrderBy(one => one.View.Out).ThenBy(one => one.Name, StringComparer.InvariantCultureIgnoreCase)];
    }

    /// <summary>One person; nothing when they are not this mentor's to see today.</summary>
    public async Task<Mentored?> OpenAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation)
    {
        if (await LoadAsync(staff, personId, cancellation) is not { } open || await people.FindAsync(personId, cancellation) is not { } person)
        {
            return null;
        }

        await audit.AppendAsync(staff.Entry("read-release-day", Purpose, personId), cancellation);
        return new(person, open.View, open.From.KeyWorker?.Name) { Prison = open.From.Prison };
    }

    /// <summary>The release-day sheet of what is shared with this mentor; nothing when the person is not theirs to see today.</summary>
    public async Task<(Person Person, DaySheet Sheet)?> SheetAsync(ClaimsPrincipal staff, string personId, string? language, CancellationToken cancellation)
    {
        if (await LoadAsync(staff, personId, cancellation) is not { } open
            || await people.FindAsync(personId, cancellation) is not { } person
            || papers.SheetOf(open.From, person, staff, language) is not { } sheet)
        {
            return null;
        }

        await audit.AppendAsync(staff.Entry("print-day-sheet", Purpose, personId), cancellation);
        return (person, sheet);
    }

    /// <summary>Marks what the mentor saw; the person reads it on their next visit. Doing it twice changes nothing.</summary>
    public Task<Outcome> MarkAsync(ClaimsPrincipal staff, string personId, string kind, PartSeen? seen, CancellationToken cancellation) => TakeAsync(
        staff, personId, "mark-" + kind, (open, now) => MentorWork.Act(open.From.Place, staff.AsStaffName(), kind, seen, new(open.View.Out, StaffText.Today(clock), now)), cancellation);

    /// <summary>Marks all that was on the page as read; the person is told on their next visit.</summary>
    public Task<Outcome> ReadAsync(ClaimsPrincipal staff, string personId, DateTimeOffset drawn, CancellationToken cancellation) => TakeAsync(
        staff, personId, "mark-read", (open, now) => MentorWork.Read(open.From.Place, staff.AsStaffName(), drawn, now), cancellation);

    private async Task<Open?> LoadAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation)
    {
        if (await turns.LoadAsync(personId, cancellation) is not { } from
            || from.Mentor?.Id != staff.Id()
            || from.EstablishmentId != staff.EstablishmentId())
        {
            return null;
        }

        var left = from.LeftAt is { } at ? DateOnly.FromDateTime(StaffText.London(at)) : (DateOnly?)null;
        var view = MentorView.Of(shelf.Words, from.Place, staff.Id(), MentorSpan.Out(from.Release?.On, left), StaffText.Today(clock));
        return view is null ? null : new(from, view);
    }

    private Task<Outcome> TakeAsync(
        ClaimsPrincipal staff, string personId, string what, Func<Open, DateTimeOffset, Worked> act, CancellationToken cancellation) => saving.TakeAsync(
            staff.Entry(what, Purpose, personId),
            () => LoadAsync(staff, personId, cancellation),
            open => open.From,
            act,
            cancellation);

    private sealed record Open(Loaded From, MentorView View);
}
