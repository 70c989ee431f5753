using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.Pages.Shared;
using ReleaseBot.SignIn;
using ReleaseBot.Turns;

namespace ReleaseBot.KeyWorkers;

/// <summary>One of a key worker's people, with what is shared with them and what was asked of staff.</summary>
public sealed record MyPerson(Person Person, SharedPlan Plan, IReadOnlyList<StoredRequest> Requests)
{
    /// <summary>How the worker stands in for this person's key worker; absent for their own people.</summary>
    public Cover? Cover { get; init; }

    public string Name => Person.Details.LastName + ", " + Person.Details.FirstName;

    public bool WantsHelp => Requests.Count > 0;

    /// <summary>The roll changed something to the worse that the key worker has to tell.</summary>
    public bool HasNewsToTell { get; init; }

    /// <summary>Something was taken back that the worker has not noted yet.</summary>
    public bool TookSomethingBack => Plan.NewlyTakenBack > 0;

    public bool SharesNothing => Plan.Parts.IsEmpty;
}

/// <summary>A page of a key worker's list, and everybody on the list before any filter; those who are not shown may stand without their plan.</summary>
public sealed record MyList(PeopleList Page, IReadOnlyList<MyPerson> Everybody);

/// <summary>The people of one key worker, with all that their list shows.</summary>
public sealed class MyPeople(PersonStore people, RequestStore requests, TurnStore places, CoverStore covers, StaffTurns turns, AuditLog audit, TimeProvider clock)
{
    /// <summary>
    /// Reads the list; the record of the look is on disk when this returns. Plans are opened for those who are shown,
    /// and for everybody only where the filter asks what is in them.
    /// </summary>
    public async Task<MyList> ListAsync(ClaimsPrincipal staff, PeopleFilter filter, int page, CancellationToken cancellation)
    {
        var today = StaffText.Today(clock);
        var waiting = (await requests.WaitingForAsync(staff.Id(), cancellation)).ToLookup(request => request.PersonId);
        var mine = (await people.OfKeyWorkerAsync(staff.Id(), cancellation))
            .Where(person => person.EstablishmentId == staff.EstablishmentId())
            .Select(person => new MyPerson(person, SharedPlan.Nothing, [.. waiting[person.Id]]))
            .ToList();
        mine = filter.AsksForPlans ? await WithPlansAsync(mine, staff, cancellation) : mine;
        await AddCoveredAsync(mine, staff, cancellation);
        var list = PeopleList.Of(mine, filter, today, page);
        list = filter.AsksForPlans ? list : list with { Rows = await WithPlansOneByOneAsync(list.Rows, staff, cancellation) };
        await audit.AppendAsync(staff.Entry("read-list", "key-work"), cancellation);
        return new(list, mine);
    }

    private async Task<List<MyPerson>> WithPlansAsync(List<MyPerson> mine, ClaimsPrincipal staff, CancellationToken cancellation)
    {
        var loaded = (await places.OfKeyWorkerAsync(staff.Id(), cancellation)).ToDictionary(from => from.PersonId);
        return [.. mine.Where(someone => loaded.ContainsKey(someone.Person.Id)).Select(someone => Opened(someone, loaded[someone.Person.Id], staff))];
    }

    private async Task<IReadOnlyList<MyPerson>> WithPlansOneByOneAsync(IReadOnlyList<MyPerson> rows, ClaimsPrincipal staff, CancellationToken cancellation)
    {
        var opened = new List<MyPerson>();
        foreach (var someone in rows)
        {
            if (await turns.LoadAsync(staff, someone.Person.Id, cancellation) is { } from)
            {
                opened.Add(Opened(someone, from, staff));
            }
        }

        return opened;
    }

    private MyPerson Opened(MyPerson someone, Loaded from, ClaimsPrincipal staff) => someone with
    {
        Plan = turns.PlanFor(from, staff),
        HasNewsToTell = someone.Cover is null && DateNews.Of(from.Place, TurnTaker.DayOf(from, clock.GetUtcNow())) is not null,
    };

    /// <summary>Those who named this worker to stand in; what they asked their key worker for is not theirs to see.</summary>
    private async Task AddCoveredAsync(List<MyPerson> mine, ClaimsPrincipal staff, CancellationToken cancellation)
    {
        foreach (var personId in await covers.PeopleOfAsync(staff.Id(), StaffText.Today(clock), cancellation))
        {
            if (await turns.LoadAsync(staff, personId, cancellation) is { } from
                && turns.CoverOf(from, staff) is { } cover
                && await people.FindAsync(personId, cancellation) is { } person)
            {
                mine.Add(new(person, turns.PlanFor(from, staff), []) { Cover = cover });
            }
        }
    }

    /// <summary>Marks a request of one of their own people as done; false when it is not theirs or was done before.</summary>
    public Task<bool> DoneAsync(ClaimsPrincipal staff, string personId, string requestId, CancellationToken cancellation) =>
        requests.DoneByKeyWorkerAsync(
            requestId, personId, (staff.Id(), staff.EstablishmentId()), staff.Entry("request-done", "key-work", personId), cancellation);

    /// <summary>What one of their people asked for and still waits for.</summary>
    public async Task<IReadOnlyList<StoredRequest>> WaitingAsync(ClaimsPrincipal staff, string personId, CancellationToken cancellation) =>
        [.. (await requests.WaitingForAsync(staff.Id(), cancellation)).Where(request => request.PersonId == personId)];
}
