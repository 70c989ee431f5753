using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Sheets;
using ReleaseBot.SignIn;
using ReleaseBot.Turns;

namespace ReleaseBot.KeyWorkers;

/// <summary>What key workers print for their people. Rights are those of the page it is printed from; that it was printed is on record before it leaves.</summary>
public sealed class Papers(StaffTurns turns, MyPeople people, PersonStore persons, AuditLog audit, Shelf shelf, TimeProvider clock)
{
    /// <summary>The kind of request in which a person asks for their plan on paper.</summary>
    public const string PlanRequest = "print-my-plan";

    private const string Purpose = "key-work";

    /// <summary>The release-day sheet; nothing when the person is not theirs to see, and no sheet when nothing is shared with them.</summary>
    public async Task<(Person Person, DaySheet? Sheet)?> SheetAsync(ClaimsPrincipal staff, string personId, string? language, CancellationToken cancellation)
    {
        if (await turns.LoadAsync(staff, personId, cancellation) is not { } from || await persons.FindAsync(personId, cancellation) is not { } person)
        {
            return null;
        }

        await audit.AppendAsync(staff.Entry("print-day-sheet", Purpose, personId), cancellation);
        return (person, SheetOf(from, person, staff, language));
    }

    /// <summary>The plan that the person asked their key worker to print; nothing once the request is done or taken back, or when it is not theirs.</summary>
    public async Task<(Person Person, PlanOnPaper Plan)?> PlanAsync(ClaimsPrincipal staff, string personId, string requestId, CancellationToken cancellation)
    {
        if (await turns.LoadAsync(staff, personId, cancellation) is not { } from
            || (await people.WaitingAsync(staff, personId, cancellation)).FirstOrDefault(request => request.Id == requestId && request.Kind == PlanRequest) is not { } asked
            || await persons.FindAsync(personId, cancellation) is not { } person)
        {
            return null;
        }

        await audit.AppendAsync(staff.Entry("print-plan", Purpose, personId), cancellation);
        return (person, PlanOnPaper.Of(shelf.Words, from.Place, new(person.Details.FirstName, staff.AsStaffName(), null), asked.At, clock.GetUtcNow()));
    }

    /// <summary>The sheet of what is shared with this member of staff; the caller has looked at the rights and records the look.</summary>
    internal DaySheet? SheetOf(Loaded from, Person person, ClaimsPrincipal staff, string? language) => DaySheet.Of(
        shelf.Words,
        from.Place,
        new(person.Details.FirstName, staff.AsStaffName(), shelf.Words.Languages.FirstOrDefault(whole => whole.Code == language)?.Code),
        TurnTaker.DayOf(from, clock.GetUtcNow()));
}
