using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.SignIn;

namespace ReleaseBot.KeyWorkers;

/// <summary>One of a key worker's people, with what is shared with them and what was asked of staff.</summary>
public sealed record MyPerson(Person Person, SharedPlan Plan, IReadOnlyList<StoredRequest> Requests)
{
    /// <summary>Days for which the list says that something is no longer shared; the person's page always says it.</summary>
    private const int DaysOfMark = 7;

    public string Name => Person.Details.LastName + ", " + Person.Details.FirstName;

    public bool WantsHelp => Requests.Count > 0;

    public bool TookSomethingBack(DateTimeOffset now) => Plan.NoLongerShared.Any(at => at >= now.AddDays(-DaysOfMark));
}

/// <summary>The people of one key worker, with all that their list shows.</summary>
public sealed class MyPeople(PersonStore people, RequestStore requests, StaffTurns turns, AuditLog audit)
{
    /// <summary>Reads the list; the record of the look is on disk when this returns.</summary>
    public async Task<IReadOnlyList<MyPerson>> ListAsync(ClaimsPrincipal staff, CancellationToken cancellation)
    {
        var waiting = (await requests.WaitingForAsync(staff.Id(), cancellation)).ToLookup(request => request.PersonId);
        var mine = new List<MyPerson>();
        foreach (var person in await people.OfKeyWorkerAsync(staff.Id(), cancellation))
        {
            if (await turns.LoadAsync(staff, person.Id, cancellation) is { } from)
            {
                mine.Add(new(person, turns.PlanFor(from, staff), [.. waiting[person.Id]]));
            }
        }

        await audit.AppendAsync(staff.Entry("read-list", "key-work"), cancellation);
        return mine;
    }

    /// <summary>Marks a request of one of their own people as done; false when it is not theirs or was done before.</summary>
    public Task<bool> DoneAsync(ClaimsPrincipal staff, string personId, string requestId, CancellationToken cancellation) =>
        requests.DoneByKeyWorkerAsync(
            requestId, personId, (staff.Id(), staff.EstablishmentId()), staff.Entry("request-done", "key-work", personId), cancellation);

    /// <summary>What one of their people asked for and still waits for.</summary>
    public async Task<IReadOnlyList<StoredRequest>> WaitingAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation) =>
        [.. (await requests.WaitingForAsync(staff.Id(), cancellation)).Where(request => request.PersonId == personId)];
}
