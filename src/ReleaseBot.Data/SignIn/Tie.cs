namespace ReleaseBot.Data;

/// <summary>What a token or a stream of a person hangs on: a kiosk session, or the secret of the prison they are in.</summary>
public sealed record Tie(string PersonId, string? SessionHash, string? SecretHash)
{
    /// <summary>True while the session is neither locked nor over, or the secret is in force where the person is now.</summary>
    internal const string Holds = """
        (exists (
            select 1 from session
            where session_id_hash = @SessionHash and person_id = @PersonId and ended_at is null and expires_at > @Now and locked_at is null)
        or exists (
            select 1
            from person tied join establishment there on there.establishment_id = tied.establishment_id
            where tied.person_id = @PersonId and tied.left_at is null and there.secret_hash = @SecretHash))
        """;

    private const string Whether = $"select 1 where {Holds}";

    /// <summary>Looks now. What acts on the answer is better asked in the statement that acts, by <see cref="Holds"/>.</summary>
    public Task<bool> HoldsAsync(Database database, CancellationToken cancellation = default) =>
        database.ReadAsync(sql => HoldsAsync(sql, database.Now(), cancellation), cancellation);

    internal async Task<bool> HoldsAsync(Sql sql, string now, CancellationToken cancellation)
    {
        var whether = AddTo(new Statement(Whether, 4).Text("PersonId", PersonId), now);
        return (await sql.RowsAsync(whether, _ => true, cancellation)).Count > 0;
    }

    /// <summary>Binds what <see cref="Holds"/> asks for, but the person.</summary>
    internal Statement AddTo(Statement statement, string now) =>
        statement.Text("SessionHash", SessionHash).Text("SecretHash", SecretHash).Text("Now", now);
}
