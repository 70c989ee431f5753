namespace ReleaseBot.Data;

/// <summary>What came of a wish to erase somebody.</summary>
public enum Erasure
{
    Done,
    NobodyThere,

    /// <summary>Somebody may be in danger: an alert about them is open. It must be dealt with first.</summary>
    AlertIsOpen,
}

/// <summary>Erases a person for good: their key is destroyed, so nothing sealed for them opens again, and what stands clear is taken out.</summary>
public sealed class PersonErasure(Database database)
{
    private const string OpenAlert = "select count(*) from alert where person_id = @PersonId and closed_at is null";

    // Taking the place comes first: a turn in the midst of being saved either came before all of this or is not kept.
    private const string TakePlace = "update place set revision = revision + 1 where person_id = @PersonId";

    private const string EmptyPerson = """
        update person
        set erased_at = @At, left_at = coalesce(left_at, @At), number_hash = 'erased ' || person_id, token_user = 'erased ' || person_id,
            key_worker_id = null, mentor_id = null, com_id = null, legal_status = 'unknown', release_date = null, release_date_kind = null, temporarily_out = 0,
            revision = revision + 1
        where person_id = @PersonId and erased_at is null
        """;

    private static readonly string[] Rest =
    [
        "delete from stream_ticket where conversation_id in (select c.conversation_id from conversation c where c.person_id = @PersonId)",
        "update conversation set session_id = null, locale = null where person_id = @PersonId",
        "update staff_request set withdrawn_at = @At where person_id = @PersonId and done_at is null and withdrawn_at is null",
        "delete from session where person_id = @PersonId",
        "delete from pin where person_id = @PersonId",
        "delete from roll_change where person_id = @PersonId",
        "delete from handed_in where person_id = @PersonId",
        "delete from cover where person_id = @PersonId",
        "delete from staff_draft where person_id = @PersonId",
        "delete from draft where person_id = @PersonId",
        "delete from number_alias where person_id = @PersonId",
        "delete from person_history where person_id = @PersonId",
        "delete from person_key where person_id = @PersonId",
    ];

    /// <summary>Erases somebody, unless an alert about them is open. What was kept under joined numbers goes in the same moment.</summary>
    public async Task<Erasure> RunAsync(string personId, IEnumerable<string>? joined = null, CancellationToken cancellation = default)
    {
        try
        {
            return await RunAsync([personId, .. joined ?? []], evenWithAlert: false, cancellation);
        }
        catch (AlertIsOpenException)
        {
            return Erasure.AlertIsOpen;
        }
    }

    /// <summary>Erases somebody again whose key is gone already, in data older than their erasure.</summary>
    internal Task<Erasure> AgainAsync(string personId, CancellationToken cancellation) => RunAsync([personId], evenWithAlert: true, cancellation);

    private async Task<Erasure> RunAsync(string[] people, bool evenWithAlert, CancellationToken cancellation)
    {
        var erased = await database.WriteAsync(async sql =>
        {
            var any = Erasure.NobodyThere;
            foreach (var personId in people)
                any = await EraseAsync(sql, personId, evenWithAlert) ? Erasure.Done : any;
            return any;
        }, cancellation);
        if (erased == Erasure.Done)
            await database.WipeAsync(Backup.KeyTable, cancellation);
        return erased;
    }

    private async Task<bool> EraseAsync(Sql sql, string personId, bool evenWithAlert)
    {
        var values = new { PersonId = personId, At = database.Now() };
        await sql.ExecuteAsync(TakePlace, values);
        if (!evenWithAlert && await sql.FirstAsync<long>(OpenAlert, values) > 0)
            throw new AlertIsOpenException();
        if (await sql.ExecuteAsync(EmptyPerson, values) == 0)
            return false;
        foreach (var text in Rest)
            await sql.ExecuteAsync(text, values);
        await new AuditLog(database).AppendAsync(sql, Entry(personId));
        return true;
    }

    private static AuditEntry Entry(string personId) =>
        new() { Who = "command", Role = "Command", What = "erase-person", Purpose = "erasure", PersonId = personId };

    /// <summary>Undoes what was begun.</summary>
    private sealed class AlertIsOpenException : Exception;
}
