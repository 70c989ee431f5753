namespace ReleaseBot.Data;

/// <summary>Sets a person's mentor by hand, with its line in the history and its audit entry, in one transaction. It may be set for somebody who has left.</summary>
internal sealed class MentorChange(Database database)
{
    private const string Source = "administrator";
    private const string Field = "mentor";
    private const int MostTries = 3;

    private const string Find = $"""
        select {PersonRow.Columns}
        from person p
        join person_key k on k.person_id = p.person_id
        where p.person_id = @PersonId and p.establishment_id = @EstablishmentId
        """;

    private const string Change = """
        update person
        set mentor_id = @MentorId, revision = revision + 1
        where person_id = @PersonId and establishment_id = @EstablishmentId and revision = @Revision
            and (@MentorId is null or @MentorId in (
                select s.staff_id from staff s where s.establishment_id = @EstablishmentId and s.disabled_at is null))
        """;

    public async Task<bool> RunAsync(Sql sql, string personId, string establishmentId, string? mentorId, AuditEntry audit)
    {
        if (await ChangeAsync(sql, personId, establishmentId, mentorId) is not { } person)
            return false;
        if (person.MentorId != mentorId)
            await sql.ExecuteAsync(PersonImport.AddHistory, History(person, mentorId));
        await new AuditLog(database).AppendAsync(sql, audit);
        return true;
    }

    /// <summary>The person as they were before; nothing when the change may not be made. An import at the same moment is looked at anew.</summary>
    private static async Task<PersonRow?> ChangeAsync(Sql sql, string personId, string establishmentId, string? mentorId)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var who = new { PersonId = personId, EstablishmentId = establishmentId };
            if (await sql.FirstAsync<PersonRow>(Find, who) is not { } person)
                return null;
            var values = new { person.PersonId, EstablishmentId = establishmentId, MentorId = mentorId, person.Revision };
            if (await sql.ExecuteAsync(Change, values) == 1)
                return person;
        }

        return null;
    }

    private object History(PersonRow person, string? after)
    {
        var key = database.Sealer.Unwrap(person.PersonId, person.Wrapped);
        return PersonImport.History(key, person, database.Now(), new(Source, Field, person.MentorId, after));
    }
}
