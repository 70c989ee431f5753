namespace ReleaseBot.Data;

/// <summary>Words of a member of staff that could not be sent, by the page they were for.</summary>
public sealed record StaffDraft(string StaffId, string PersonId, string Page, string Words, DateTimeOffset At);

/// <summary>What staff had written for a person when their session was over; one for each page, sealed for the person it is about.</summary>
public sealed class StaffDraftStore(Database database)
{
    private const string KeyOf = "select wrapped from person_key where person_id = @PersonId";

    private const string Put = """
        insert into staff_draft (staff_id, person_id, page, body, at) values (@StaffId, @PersonId, @Page, @Body, @At)
        on conflict (staff_id, person_id, page) do update set body = excluded.body, at = excluded.at
        """;

    private const string OfStaff = """
        select d.staff_id, d.person_id, d.page, d.body, d.at, k.wrapped
        from staff_draft d
        join person_key k on k.person_id = d.person_id
        where d.staff_id = @StaffId
        order by d.at, d.person_id, d.page
        """;

    private const string OfPerson = """
        select d.staff_id, d.person_id, d.page, d.body, d.at, k.wrapped
        from staff_draft d
        join person_key k on k.person_id = d.person_id
        where d.person_id = @PersonId
        order by d.at, d.staff_id, d.page
        """;

    private const string Drop = "delete from staff_draft where staff_id = @StaffId and person_id = @PersonId and page = @Page";

    private const string Forget = "delete from staff_draft where at < @Before";

    /// <summary>Keeps words in place of those before; false when there is no such person.</summary>
    public async Task<bool> PutAsync(string staffId, string personId, string page, string words, CancellationToken cancellation = default)
    {
        var wrapped = await database.ReadAsync(sql => sql.FirstAsync<byte[]>(KeyOf, new { PersonId = personId }), cancellation);
        if (wrapped is null)
            return false;
        var body = database.Sealer.Unwrap(personId, wrapped).Close(words, CellOf(staffId, page));
        var values = new { StaffId = staffId, PersonId = personId, Page = page, Body = body, At = database.Now() };
        return await database.WriteAsync(sql => sql.ExecuteAsync(Put, values), cancellation) == 1;
    }

    /// <summary>All that a member of staff has waiting, oldest first.</summary>
    public async Task<IReadOnlyList<StaffDraft>> OfStaffAsync(string staffId, CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(OfStaff, new { StaffId = staffId }), cancellation);
        return [.. rows.Select(row => row.ToDraft(database.Sealer))];
    }

    /// <summary>All that staff had written for a person and did not send, oldest first.</summary>
    public async Task<IReadOnlyList<StaffDraft>> OfPersonAsync(string personId, CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(OfPerson, new { PersonId = personId }), cancellation);
        return [.. rows.Select(row => row.ToDraft(database.Sealer))];
    }

    public Task<int> DropAsync(string staffId, string personId, string page, CancellationToken cancellation = default) =>
        database.WriteAsync(sql => sql.ExecuteAsync(Drop, new { StaffId = staffId, PersonId = personId, Page = page }), cancellation);

    /// <summary>Clears away what nobody came back to.</summary>
    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation = default) =>
        database.WriteAsync(sql => sql.ExecuteAsync(Forget, new { Before = Times.Text(before) }), cancellation);

    private static Cell CellOf(string staffId, string page) => new("staff_draft", $"{staffId} {page}");

    private sealed class Row
    {
        public required string StaffId { get; init; }
        public required string PersonId { get; init; }
        public required string Page { get; init; }
        public required byte[] Body { get; init; }
        public required string At { get; init; }
        public required byte[] Wrapped { get; init; }

        public StaffDraft ToDraft(Sealer sealer) => new(StaffId, PersonId, Page, sealer.Unwrap(PersonId, Wrapped).OpenText(Body, CellOf(StaffId, Page)), Times.Time(At));
    }
}
