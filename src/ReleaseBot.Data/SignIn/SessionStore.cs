namespace ReleaseBot.Data;

/// <summary>Sessions: started, seen, locked, given a new secret, ended. Every process sees an end at once.</summary>
public sealed class SessionStore(Database database)
{
    private static readonly (SessionKind Kind, string Name)[] Kinds =
        [(SessionKind.Person, "person"), (SessionKind.Staff, "staff"), (SessionKind.Token, "token")];

    private const string Insert = """
        insert into session (session_id_hash, kind, person_id, staff_id, kiosk_id, started_at, last_seen_at, expires_at)
        values (@IdHash, @Kind, @PersonId, @StaffId, @KioskId, @At, @At, @ExpiresAt)
        """;

    private const string Live = "session_id_hash = @IdHash and ended_at is null and expires_at > @At";

    private const string Find = $"""
        select session_id_hash, kind, person_id, staff_id, kiosk_id, started_at, last_seen_at, locked_at, expires_at
        from session where {Live}
        """;

    private const string Over = """
        select session_id_hash, kind, person_id, staff_id, kiosk_id, started_at, last_seen_at, locked_at, expires_at
        from session where session_id_hash = @IdHash and ended_at is null and expires_at <= @At
        """;

    private const string ByPerson = """
        select session_id_hash, kind, person_id, staff_id, kiosk_id, started_at, last_seen_at, locked_at, expires_at
        from session where person_id = @Id order by started_at, session_id_hash
        """;

    private const string Touch = $"update session set last_seen_at = @At where {Live} and locked_at is null";
    private const string Lock = $"update session set locked_at = @At where {Live} and locked_at is null";
    private const string Unlock = $"update session set locked_at = null, last_seen_at = @At where {Live} and locked_at is not null";
    private const string Rotate = $"update session set session_id_hash = @NewIdHash, expires_at = @ExpiresAt where {Live}";
    private const string End = $"update session set ended_at = @At where {Live}";
    private const string EndPerson = "update session set ended_at = @At where person_id = @Id and ended_at is null";
    private const string EndStaff = "update session set ended_at = @At where staff_id = @Id and ended_at is null";
    private const string EndKiosk = "update session set ended_at = @At where kiosk_id = @Id and ended_at is null";
    private const string Forget = "delete from session where expires_at < @Before";

    public Task StartAsync(Session session, CancellationToken cancellation = default)
    {
        var values = new
        {
            session.IdHash,
            Kind = Array.Find(Kinds, pair => pair.Kind == session.Kind).Name,
            session.PersonId,
            session.StaffId,
            session.KioskId,
            At = database.Now(),
            ExpiresAt = Times.Text(session.ExpiresAt),
        };
        return ChangeAsync(Insert, values, cancellation);
    }

    /// <summary>The session with this secret, locked or not; none when it has ended or run out.</summary>
    public async Task<Session?> FindAsync(string idHash, CancellationToken cancellation = default) =>
        (await database.ReadAsync(sql => sql.FirstAsync<Row>(Find, Values(idHash)), cancellation))?.ToSession();

    /// <summary>The session with this secret that nobody ended, and whose time is over.</summary>
    public async Task<Session?> FindOverAsync(string idHash, CancellationToken cancellation = default) =>
        (await database.ReadAsync(sql => sql.FirstAsync<Row>(Over, Values(idHash)), cancellation))?.ToSession();

    /// <summary>Every session of a person that is still kept, ended ones too.</summary>
    public async Task<IReadOnlyList<Session>> OfPersonAsync(string personId, CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(ByPerson, new { Id = personId }), cancellation);
        return [.. rows.Select(row => row.ToSession())];
    }

    /// <summary>Notes that somebody is there; false when the session is locked, ended or run out.</summary>
    public Task<bool> TouchAsync(string idHash, CancellationToken cancellation = default) => OneAsync(Touch, Values(idHash), cancellation);

    public Task<bool> LockAsync(string idHash, CancellationToken cancellation = default) => OneAsync(Lock, Values(idHash), cancellation);

    public Task<bool> UnlockAsync(string idHash, CancellationToken cancellation = default) => OneAsync(Unlock, Values(idHash), cancellation);

    /// <summary>Gives a session a new secret; the old one ends with this call.</summary>
    public Task<bool> RotateAsync(string idHash, string newIdHash, DateTimeOffset expiresAt, CancellationToken cancellation = default) =>
        OneAsync(Rotate, new { IdHash = idHash, NewIdHash = newIdHash, ExpiresAt = Times.Text(expiresAt), At = database.Now() }, cancellation);

    public Task<bool> EndAsync(string idHash, CancellationToken cancellation = default) => OneAsync(End, Values(idHash), cancellation);

    /// <summary>Ends every session of a person; says how many.</summary>
    public Task<int> EndAllOfPersonAsync(string personId, CancellationToken cancellation = default) => EndAllAsync(EndPerson, personId, cancellation);

    public Task<int> EndAllOfStaffAsync(string staffId, CancellationToken cancellation = default) => EndAllAsync(EndStaff, staffId, cancellation);

    public Task<int> EndAllOfKioskAsync(string kioskId, CancellationToken cancellation = default) => EndAllAsync(EndKiosk, kioskId, cancellation);

    /// <summary>Clears away sessions that ran out before a time.</summary>
    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation = default) =>
        ChangeAsync(Forget, new { Before = Times.Text(before) }, cancellation);

    private object Values(string idHash) => new { IdHash = idHash, At = database.Now() };

    private Task<int> EndAllAsync(string text, string id, CancellationToken cancellation) =>
        ChangeAsync(text, new { Id = id, At = database.Now() }, cancellation);

    private async Task<bool> OneAsync(string text, object values, CancellationToken cancellation) =>
        await ChangeAsync(text, values, cancellation) == 1;

    private Task<int> ChangeAsync(string text, object values, CancellationToken cancellation) =>
        database.WriteAsync(sql => sql.ExecuteAsync(text, values), cancellation);

    private sealed class Row
    {
        public required string SessionIdHash { get; init; }
        public required string Kind { get; init; }
        public string? PersonId { get; init; }
        public string? StaffId { get; init; }
        public string? KioskId { get; init; }
        public required string StartedAt { get; init; }
        public required string LastSeenAt { get; init; }
        public string? LockedAt { get; init; }
        public required string ExpiresAt { get; init; }

        public Session ToSession() => new()
        {
            IdHash = SessionIdHash,
            Kind = Array.Find(Kinds, pair => pair.Name == Kind).Kind,
            PersonId = PersonId,
            StaffId = StaffId,
            KioskId = KioskId,
            StartedAt = Times.Time(StartedAt),
            LastSeenAt = Times.Time(LastSeenAt),
            LockedAt = Times.TimeOrNone(LockedAt),
            ExpiresAt = Times.Time(ExpiresAt),
        };
    }
}
