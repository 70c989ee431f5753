namespace ReleaseBot.Data;

/// <summary>Checks filled data as a whole, and takes their mark away when nothing is wrong.</summary>
internal static class Proving
{
    private const string WithoutKey = """
        select p.person_id from person p
        where p.erased_at is null and not exists (select 1 from person_key k where k.person_id = p.person_id)
        """;

    public static async Task<IReadOnlyList<string>> RunAsync(
        DatabaseOptions options, string what, IProgress<Copied>? progress, CancellationToken cancellation)
    {
        await using var database = await Database.OpenAsync(options with { IsBeingFilled = true }, cancellation);

        // Whoever was erased after the backup was made stays erased: a newer keys file does not know them.
        foreach (var personId in await database.ReadAsync(sql => sql.ListAsync<string>(WithoutKey), cancellation))
            await new PersonErasure(database).AgainAsync(personId, cancellation);

        var faults = await new Verify(database).RunAsync(progress, cancellation);
        if (faults.Count > 0)
            return faults;
        await new AuditLog(database).AppendAsync(new() { Who = "command", Role = "Command", What = what, Purpose = "administration" }, cancellation);
        await database.WriteAsync(sql => Marks.DropAsync(sql, Marks.Unfinished), cancellation);
        return faults;
    }
}
