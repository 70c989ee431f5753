namespace ReleaseBot.Data;

/// <summary>
/// Sets by hand whom a person has among the staff, with its line in the history and its audit entry, in one transaction.
/// A key worker is for somebody who is here; mentors and community offender managers go on after that.
/// </summary>
internal sealed class AllocationChange
{
    private const string Source = "administrator";
    private const int MostTries = 3;

    private const string Find = $"""
        select {PersonRow.Columns}
        from person p
        join person_key k on k.person_id = p.person_id
        where p.person_id = @PersonId and p.establishment_id = @EstablishmentId
        """;

    private readonly string _field;
    private readonly string _change;
    private readonly Func<PersonRow, string?> _before;

    private AllocationChange(string field, string column, string who, Func<PersonRow, string?> before)
    {
        (_field, _before) = (field, before);
        _change = $"""
            update person
            set {column} = @StaffId, revision = revision + 1
            where person_id = @PersonId and establishment_id = @EstablishmentId and revision = @Revision {who}
                and (@StaffId is null or @StaffId in (
                    select s.staff_id from staff s where s.establishment_id = @EstablishmentId and s.disabled_at is null))
            """;
    }

    public static AllocationChange KeyWorker { get; } = new("key-worker", "key_worker_id", "and left_at is null", person => person.KeyWorkerId);

    public static AllocationChange Mentor { get; } = new("mentor", "mentor_id", "", person => person.MentorId);

    public static AllocationChange Com { get; } = new("com", "com_id", "", person => person.ComId);

    public async Task<bool> RunAsync(Database database, Sql sql, string personId, string establishmentId, string? staffId, AuditEntry audit)
    {
        if (await ChangeAsync(sql, personId, establishmentId, staffId) is not { } person)
            return false;
        if (_before(person) is var before && before != staffId)
        {
            var key = database.Sealer.Unwrap(person.PersonId, person.Wrapped);
            await sql.ExecuteAsync(PersonImport.AddHistory, PersonImport.History(key, person, database.Now(), new(Source, _field, before, staffId)));
        }

        await new AuditLog(database).AppendAsync(sql, audit);
        return true;
    }

    /// <summary>The person as they were before; nothing when the change may not be made. An import at the same moment is looked at anew.</summary>
    private async Task<PersonRow?> ChangeAsync(Sql sql, string personId, string establishmentId, string? staffId)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var who = new { PersonId = personId, EstablishmentId = establishmentId };
            if (await sql.FirstAsync<PersonRow>(Find, who) is not { } person)
                return null;
            var values = new { person.PersonId, EstablishmentId = establishmentId, StaffId = staffId, person.Revision };
            if (await sql.ExecuteAsync(_change, values) == 1)
                return person;
        }

        return null;
    }
}
