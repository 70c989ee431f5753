namespace ReleaseBot.Data;

/// <summary>One way by which an alert that nobody opened is told on, and how far that has come.</summary>
/// <param name="Way">A short name, such as <c>webhook</c>.</param>
/// <param name="Fault">Why the last try failed, as a short name; absent when none has.</param>
public sealed record Relay(string AlertId, string EstablishmentId, string Way, int Tries, DateTimeOffset NextTryAt, DateTimeOffset? SentAt, string? Fault);

/// <summary>
/// The second relay: begun once for an alert, tried by one process at a time, and on disk between tries.
/// A process that dies while it sends leaves the row to be tried again after its hold has run out.
/// </summary>
public sealed class AlertRelays(Database database)
{
    private const string Begin = "update alert set relayed_at = @At where alert_id = @AlertId and relayed_at is null and seen_at is null and closed_at is null";

    private const string Add = """
        insert into alert_relay (alert_id, way, next_try_at) values (@AlertId, @Way, @At) on conflict (alert_id, way) do nothing
        """;

    private const string Columns = """
        select r.alert_id, a.establishment_id, r.way, r.tries, r.next_try_at, r.sent_at, r.fault
        from alert_relay r
        join alert a on a.alert_id = r.alert_id
        """;

    // Whoever has opened the alert meanwhile needs no further word of it.
    private const string Due = Columns + """
         where r.sent_at is null and r.next_try_at <= @At and a.seen_at is null and a.closed_at is null
        order by r.next_try_at, r.alert_id, r.way
        """;

    private const string OfEstablishment = Columns + " where a.establishment_id = @Id and a.at >= @Since order by r.alert_id, r.way";

    private const string Claim = """
        update alert_relay set tries = tries + 1, next_try_at = @Until
        where alert_id = @AlertId and way = @Way and tries = @Tries and sent_at is null and next_try_at <= @At
        """;

    private const string Sent = "update alert_relay set sent_at = @At, fault = null where alert_id = @AlertId and way = @Way and sent_at is null";

    private const string Failed = """
        update alert_relay set next_try_at = @Until, fault = @Fault
        where alert_id = @AlertId and way = @Way and tries = @Tries and sent_at is null
        """;

    /// <summary>Begins the relay of an alert, with all its ways in one step; true for the one process that did.</summary>
    public Task<bool> BeginAsync(string alertId, IReadOnlyList<string> ways, CancellationToken cancellation = default)
    {
        var at = database.Now();
        return database.WriteAsync(async sql =>
        {
            if (await sql.ExecuteAsync(Begin, new { AlertId = alertId, At = at }) != 1)
                return false;
            foreach (var way in ways)
                await sql.ExecuteAsync(Add, new { AlertId = alertId, Way = way, At = at });
            return true;
        }, cancellation);
    }

    /// <summary>What is to be tried now, the longest waiting first. Nothing of alerts that somebody has opened.</summary>
    public Task<IReadOnlyList<Relay>> DueAsync(CancellationToken cancellation = default) => ListAsync(Due, new { At = database.Now() }, cancellation);

    /// <summary>How the relays of a prison's alerts stand that were raised since then.</summary>
    public Task<IReadOnlyList<Relay>> OfEstablishmentAsync(string establishmentId, DateTimeOffset since, CancellationToken cancellation = default) =>
        ListAsync(OfEstablishment, new { Id = establishmentId, Since = Times.Text(since) }, cancellation);

    /// <summary>Takes a try for this process until then; true for the one that has it.</summary>
    public Task<bool> ClaimAsync(Relay relay, DateTimeOffset until, CancellationToken cancellation = default)
    {
        var values = new { relay.AlertId, relay.Way, Tries = (long)relay.Tries, At = database.Now(), Until = Times.Text(until) };
        return database.ActAsync(Claim, values, null, cancellation);
    }

    public Task<bool> SentAsync(Relay relay, CancellationToken cancellation = default) =>
        database.ActAsync(Sent, new { relay.AlertId, relay.Way, At = database.Now() }, null, cancellation);

    /// <summary>Keeps why the claimed try failed and when the next one is due.</summary>
    public Task<bool> FailedAsync(Relay relay, string fault, DateTimeOffset next, CancellationToken cancellation = default)
    {
        var values = new { relay.AlertId, relay.Way, Tries = relay.Tries + 1L, Until = Times.Text(next), Fault = fault };
        return database.ActAsync(Failed, values, null, cancellation);
    }

    private async Task<IReadOnlyList<Relay>> ListAsync(string text, object values, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(text, values), cancellation);
        return [.. rows.Select(row => row.ToRelay())];
    }

    private sealed class Row
    {
        public required string AlertId { get; init; }
        public required string EstablishmentId { get; init; }
        public required string Way { get; init; }
        public long Tries { get; init; }
        public required string NextTryAt { get; init; }
        public string? SentAt { get; init; }
        public string? Fault { get; init; }

        public Relay ToRelay() => new(AlertId, EstablishmentId, Way, (int)Tries, Times.Time(NextTryAt), Times.TimeOrNone(SentAt), Fault);
    }
}
