namespace ReleaseBot.Data;

/// <summary>The people on the roll: found by number, listed for a key worker or a prison, changed by import; who of the staff they have also by hand.</summary>
public sealed class PersonStore(Database database)
{
    private const int MostTries = 3;
    private const string From = $"select {PersonRow.Columns} from person p join person_key k on k.person_id = p.person_id";

    private const string ByNumber = $"""
        {From} where p.person_id = coalesce(
            (select a.person_id from number_alias a where a.number_hash = @Hash),
            (select q.person_id from person q where q.number_hash = @Hash))
        """;

    private const string ById = From + " where p.person_id = @Id";
    private const string ByTokenUser = From + " where p.token_user = @Id";
    private const string ByKeyWorker = From + " where p.key_worker_id = @Id and p.left_at is null";
    private const string ByMentor = From + " where p.mentor_id = @Id";
    private const string ByCom = From + " where p.com_id = @Id and p.left_at is null";
    private const string ByEstablishment = From + " where p.establishment_id = @Id and p.left_at is null";

    private const string Changes = """
        select h.history_id, h.at, h.source, h.field, h.old_value, h.new_value, k.wrapped
        from person_history h
        join person_key k on k.person_id = h.person_id
        where h.person_id = @Id
        order by h.at, h.history_id
        """;

    private const string JoinedTo = From + " where p.number_hash like 'joined to ' || @Id || ' from %' order by p.person_id";

    private readonly PersonImport _import = new(database);

    /// <summary>Takes one person from a roll file; two imports of the same person at once end as one after the other.</summary>
    public async Task<Imported> ImportAsync(ImportedPerson person, CancellationToken cancellation = default)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await database.WriteAsync(sql => _import.RunAsync(sql, person), cancellation);
            }
            catch (Exception fault) when (Refusals.IsByKey(fault) && tries < MostTries)
            {
                // Another process added the same person just now; the next try finds them.
            }
        }
    }

    /// <summary>
    /// Sets the key worker by hand, or nobody; history and audit are kept with it. False when the person is not in this prison, or the key worker has no account there that is in use.
    /// </summary>
    public Task<bool> SetKeyWorkerAsync(
        string personId, string establishmentId, string? keyWorkerId, AuditEntry audit, CancellationToken cancellation = default) =>
        database.WriteAsync(sql => AllocationChange.KeyWorker.RunAsync(database, sql, personId, establishmentId, keyWorkerId, audit), cancellation);

    /// <summary>Who has this prison number, or had it before the prison joined two numbers.</summary>
    public Task<Person?> FindByNumberAsync(string number, CancellationToken cancellation = default) =>
        FirstAsync(ByNumber, new { Hash = database.Sealer.NumberHash(number) }, cancellation);

    public Task<Person?> FindAsync(string personId, CancellationToken cancellation = default) =>
        FirstAsync(ById, new { Id = personId }, cancellation);

    public Task<Person?> FindByTokenUserAsync(string tokenUser, CancellationToken cancellation = default) =>
        FirstAsync(ByTokenUser, new { Id = tokenUser }, cancellation);

    /// <summary>The people of a key worker who are still here, by name.</summary>
    public Task<IReadOnlyList<Person>> OfKeyWorkerAsync(string staffId, CancellationToken cancellation = default) =>
        ListAsync(ByKeyWorker, staffId, cancellation);

    /// <summary>
    /// Sets the mentor by hand, or nobody; history and audit are kept with it. False when the person is not of this prison, or the mentor has no account there that is in use.
    /// </summary>
    public Task<bool> SetMentorAsync(
        string personId, string establishmentId, string? mentorId, AuditEntry audit, CancellationToken cancellation = default) =>
        database.WriteAsync(sql => AllocationChange.Mentor.RunAsync(database, sql, personId, establishmentId, mentorId, audit), cancellation);

    /// <summary>The people of a mentor, those among them who have left, by name.</summary>
    public Task<IReadOnlyList<Person>> OfMentorAsync(string staffId, CancellationToken cancellation = default) =>
        ListAsync(ByMentor, staffId, cancellation);

    /// <summary>Sets the community offender manager by hand, or nobody; false as for a mentor.</summary>
    public Task<bool> SetComAsync(
        string personId, string establishmentId, string? comId, AuditEntry audit, CancellationToken cancellation = default) =>
        database.WriteAsync(sql => AllocationChange.Com.RunAsync(database, sql, personId, establishmentId, comId, audit), cancellation);

    /// <summary>The people of a community offender manager who are still here, by name.</summary>
    public Task<IReadOnlyList<Person>> OfComAsync(string staffId, CancellationToken cancellation = default) =>
        ListAsync(ByCom, staffId, cancellation);

    /// <summary>The people of a prison who are still here, by name.</summary>
    public Task<IReadOnlyList<Person>> OfEstablishmentAsync(string establishmentId, CancellationToken cancellation = default) =>
        ListAsync(ByEstablishment, establishmentId, cancellation);

    /// <summary>Those whose number the prison has joined to this person's: the same person, with what was kept under the other number.</summary>
    public async Task<IReadOnlyList<Person>> JoinedToAsync(string personId, CancellationToken cancellation = default)
    {
        var joined = new List<Person>();
        foreach (var other in await ListAsync(JoinedTo, personId, cancellation))
            joined.AddRange([other, .. await JoinedToAsync(other.Id, cancellation)]);
        return joined;
    }

    /// <summary>What imports have changed of a person, oldest first.</summary>
    public async Task<IReadOnlyList<PersonChange>> ChangesAsync(string personId, CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<ChangeRow>(Changes, new { Id = personId }), cancellation);
        return [.. rows.Select(row => row.ToChange(database.Sealer.Unwrap(personId, row.Wrapped)))];
    }

    private async Task<Person?> FirstAsync(string text, object values, CancellationToken cancellation) =>
        (await database.ReadAsync(sql => sql.FirstAsync<PersonRow>(text, values), cancellation))?.ToPerson(database.Sealer);

    private async Task<IReadOnlyList<Person>> ListAsync(string text, string id, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<PersonRow>(text, new { Id = id }), cancellation);
        return [.. rows
            .Select(row => row.ToPerson(database.Sealer))
            .OrderBy(person => person.Details.LastName, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(person => person.Details.FirstName, StringComparer.InvariantCultureIgnoreCase)];
    }

    private sealed class ChangeRow
    {
        public required string HistoryId { get; init; }
        public required string At { get; init; }
        public required string Source { get; init; }
        public required string Field { get; init; }
        public byte[]? OldValue { get; init; }
        public byte[]? NewValue { get; init; }
        public required byte[] Wrapped { get; init; }

        public PersonChange ToChange(PersonKey key) =>
            new(Times.Time(At), Source, Field, Open(key, OldValue, "old_value"), Open(key, NewValue, "new_value"));

        private string? Open(PersonKey key, byte[]? value, string column) =>
            value is null ? null : key.OpenText(value, PersonImport.HistoryCell(column, HistoryId));
    }
}
