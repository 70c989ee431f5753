namespace ReleaseBot.Data;

/// <summary>Alerts: raised within the turn, seen and closed by staff of that prison.</summary>
public sealed class AlertStore(Database database)
{
    private const string Raise = """
        insert into alert (alert_id, person_id, establishment_id, conversation_id, kiosk_id, at, danger, level, words)
        select @AlertId, t.person_id, @EstablishmentId, t.conversation_id, @KioskId, @At, @Danger, @Level, @Words
        from turn t
        where t.person_id = @PersonId and t.revision = @Revision
        returning 1
        """;

    private const string Columns = """
        select a.alert_id, a.person_id, a.establishment_id, a.conversation_id, a.kiosk_id, a.at, a.danger, a.level, a.words,
            a.seen_at, a.seen_by, a.closed_at, a.closed_by, a.relayed_at, p.details, k.wrapped
        from alert a
        join person p on p.person_id = a.person_id
        join person_key k on k.person_id = a.person_id
        """;

    private const string Open = Columns + " where a.establishment_id = @EstablishmentId and a.closed_at is null order by a.at, a.alert_id";
    private const string ClosedSince = Columns + " where a.establishment_id = @EstablishmentId and a.closed_at >= @Since order by a.at desc, a.alert_id";
    private const string One = Columns + " where a.alert_id = @AlertId and a.establishment_id = @EstablishmentId";

    private const string OfPerson = Columns + " where a.person_id = @PersonId order by a.at, a.alert_id";

    private const string Unseen = Columns + """
         where a.closed_at is null and a.seen_at is null and a.relayed_at is null and a.at <= @Before order by a.at, a.alert_id
        """;

    private const string Count = """
        select count(*) as open, coalesce(sum(case when a.seen_at is null then 1 else 0 end), 0) as unseen
        from alert a
        join person_key k on k.person_id = a.person_id
        where a.closed_at is null
        """;

    private const string See = """
        update alert set seen_at = @At, seen_by = @StaffId
        where alert_id = @AlertId and establishment_id = @EstablishmentId and seen_at is null
        """;

    private const string End = """
        update alert
        set closed_at = @At, closed_by = @StaffId, seen_at = coalesce(seen_at, @At), seen_by = coalesce(seen_by, @StaffId)
        where alert_id = @AlertId and establishment_id = @EstablishmentId and closed_at is null
        """;

    /// <summary>What stands open in a prison, oldest first.</summary>
    public Task<IReadOnlyList<Alert>> OpenAsync(string establishmentId, CancellationToken cancellation = default) =>
        ListAsync(Open, new { EstablishmentId = establishmentId }, cancellation);

    /// <summary>What was closed in a prison since then, the newest first.</summary>
    public Task<IReadOnlyList<Alert>> ClosedSinceAsync(string establishmentId, DateTimeOffset since, CancellationToken cancellation = default) =>
        ListAsync(ClosedSince, new { EstablishmentId = establishmentId, Since = Times.Text(since) }, cancellation);

    /// <summary>How many stand open everywhere, and how many of those nobody has opened.</summary>
    public async Task<(long Open, long Unseen)> CountAsync(CancellationToken cancellation = default)
    {
        var row = await database.ReadAsync(sql => sql.FirstAsync<CountRow>(Count), cancellation);
        return (row!.Open, row.Unseen);
    }

    public async Task<Alert?> FindAsync(string alertId, string establishmentId, CancellationToken cancellation = default) =>
        (await ListAsync(One, new { AlertId = alertId, EstablishmentId = establishmentId }, cancellation)).SingleOrDefault();

    /// <summary>Alerts raised before a time that nobody has opened and that went to no second relay.</summary>
    public Task<IReadOnlyList<Alert>> UnseenSinceAsync(DateTimeOffset before, CancellationToken cancellation = default) =>
        ListAsync(Unseen, new { Before = Times.Text(before) }, cancellation);

    /// <summary>All alerts that were ever raised for a person, oldest first.</summary>
    public Task<IReadOnlyList<Alert>> OfPersonAsync(string personId, CancellationToken cancellation = default) =>
        ListAsync(OfPerson, new { PersonId = personId }, cancellation);

    /// <summary>True for the first who opens it.</summary>
    public Task<bool> SeenAsync(
        string alertId, string establishmentId, string staffId, AuditEntry? audit = null, CancellationToken cancellation = default) =>
        database.ActAsync(See, Values(alertId, establishmentId, staffId), audit, cancellation);

    public Task<bool> ClosedAsync(
        string alertId, string establishmentId, string staffId, AuditEntry? audit = null, CancellationToken cancellation = default) =>
        database.ActAsync(End, Values(alertId, establishmentId, staffId), audit, cancellation);

    /// <summary>The statement that keeps an alert with its turn.</summary>
    internal static Statement Add(TurnToSave turn, NewAlert alert, long revision, DateTimeOffset at) => new Statement(Raise, 9)
        .Text("AlertId", alert.Id)
        .Text("PersonId", turn.From.PersonId)
        .Number("Revision", revision)
        .Text("EstablishmentId", turn.From.EstablishmentId)
        .Text("KioskId", alert.KioskId)
        .Text("At", Times.Text(at))
        .Text("Danger", alert.Danger)
        .Text("Level", alert.Level)
        .Blob("Words", turn.From.Key.Close(alert.Words, WordsCell(alert.Id)));

    private static Cell WordsCell(string alertId) => new("alert", "words", alertId);

    private object Values(string alertId, string? establishmentId, string? staffId) =>
        new { AlertId = alertId, EstablishmentId = establishmentId, StaffId = staffId, At = database.Now() };

    private async Task<IReadOnlyList<Alert>> ListAsync(string text, object values, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(text, values), cancellation);
        return [.. rows.Select(row => row.ToAlert(database.Sealer.Unwrap(row.PersonId, row.Wrapped)))];
    }

    private sealed class CountRow
    {
        public long Open { get; init; }
        public long Unseen { get; init; }
    }

    private sealed class Row
    {
        public required string AlertId { get; init; }
        public required string PersonId { get; init; }
        public required string EstablishmentId { get; init; }
        public string? ConversationId { get; init; }
        public string? KioskId { get; init; }
        public required string At { get; init; }
        public required string Danger { get; init; }
        public required string Level { get; init; }
        public required byte[] Words { get; init; }
        public string? SeenAt { get; init; }
        public string? SeenBy { get; init; }
        public string? ClosedAt { get; init; }
        public string? ClosedBy { get; init; }
        public string? RelayedAt { get; init; }
        public required byte[] Details { get; init; }
        public required byte[] Wrapped { get; init; }

        public Alert ToAlert(PersonKey key) => new()
        {
            Id = AlertId,
            PersonId = PersonId,
            Person = PersonRow.OpenDetails(key, Details),
            EstablishmentId = EstablishmentId,
            ConversationId = ConversationId,
            KioskId = KioskId,
            At = Times.Time(At),
            Danger = Danger,
            Level = Level,
            Words = key.OpenText(Words, WordsCell(AlertId)),
            SeenAt = Times.TimeOrNone(SeenAt),
            SeenBy = SeenBy,
            ClosedAt = Times.TimeOrNone(ClosedAt),
            ClosedBy = ClosedBy,
            RelayedAt = Times.TimeOrNone(RelayedAt),
        };
    }
}
