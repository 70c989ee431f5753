namespace ReleaseBot.Data;

/// <summary>Tries to sign in under names that are nobody's, counted as those of known ones are, so that the answer gives nobody away.</summary>
public sealed class StrangerStore(Database database)
{
    private const string Count = """
        insert into stranger (number_hash, tries, at) values (@Hash, 1, @At)
        on conflict (number_hash) do update set tries = stranger.tries + 1, at = excluded.at
        where stranger.next_try_at is null or stranger.next_try_at <= excluded.at
        returning tries
        """;

    private const string SetWait = "update stranger set next_try_at = @NextTryAt where number_hash = @Hash";
    private const string Waiting = "select next_try_at from stranger where number_hash = @Hash";
    private const string Forget = "delete from stranger where at < @Before";

    /// <summary>Counts a try before it is made.</summary>
    /// <returns>Whether it may be made now, and until when the next one must wait, if at all.</returns>
    public Task<(bool MayTry, DateTimeOffset? Until)> TakeTryAsync(
        string name, Func<int, DateTimeOffset?> nextTry, CancellationToken cancellation = default)
    {
        var (hash, at) = (database.Sealer.NumberHash(name), database.Now());
        return database.WriteAsync(async sql =>
        {
            if (await sql.FirstAsync<long?>(Count, new { Hash = hash, At = at }) is not { } tries)
                return (false, Times.TimeOrNone(await sql.FirstAsync<string>(Waiting, new { Hash = hash })));
            var until = nextTry((int)tries);
            await sql.ExecuteAsync(SetWait, new { Hash = hash, NextTryAt = Times.Text(until) });
            return (true, until);
        }, cancellation);
    }

    /// <summary>Clears away names that nobody has tried since a time.</summary>
    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation = default) =>
        database.WriteAsync(sql => sql.ExecuteAsync(Forget, new { Before = Times.Text(before) }), cancellation);
}
