using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>Where a cover finds the people who named them. Kept with the turn that named or ended it; what they may see stands in the place.</summary>
public sealed class CoverStore(Database database)
{
    private const string Keep = """
        insert into cover (person_id, staff_id, stands_in_for, last_day)
        select t.person_id, @StaffId, @For, @LastDay
        from turn t
        where t.person_id = @PersonId and t.revision = @Revision
        on conflict (person_id, staff_id) do update set stands_in_for = excluded.stands_in_for, last_day = excluded.last_day
        returning 1
        """;

    private const string End = """
        delete from cover
        where person_id = @PersonId and staff_id = @StaffId and exists (select 1 from turn t where t.person_id = @PersonId and t.revision = @Revision)
        returning 1
        """;

    private const string OfCover = """
        select c.person_id
        from cover c
        join person p on p.person_id = c.person_id
        join staff s on s.staff_id = c.staff_id
        where c.staff_id = @StaffId and c.last_day >= @Today and p.key_worker_id = c.stands_in_for
            and p.establishment_id = s.establishment_id and p.left_at is null
        order by c.person_id
        """;

    /// <summary>The people for whom this member of staff stands in on a day.</summary>
    public async Task<IReadOnlyList<string>> PeopleOfAsync(string staffId, DateOnly today, CancellationToken cancellation = default)
    {
        var values = new { StaffId = staffId, Today = Times.Text(today) };
        return [.. await database.ReadAsync(sql => sql.ListAsync<string>(OfCover, values), cancellation)];
    }

    /// <summary>The statements that keep what a turn said of covers.</summary>
    internal static IEnumerable<Statement> Of(TurnToSave turn, long revision) =>
        turn.Events.Select(happened => happened switch
        {
            PlanEvent.CoverNamed named => About(Keep, turn, revision, named.Cover.Worker.Id).Text("For", named.Cover.For).Text("LastDay", Times.Text(named.Cover.Until)),
            PlanEvent.CoverEnded ended => About(End, turn, revision, ended.WorkerId),
            _ => null,
        }).OfType<Statement>();

    private static Statement About(string text, TurnToSave turn, long revision, string staffId) =>
        new Statement(text, 5).Text("PersonId", turn.From.PersonId).Number("Revision", revision).Text("StaffId", staffId);
}
