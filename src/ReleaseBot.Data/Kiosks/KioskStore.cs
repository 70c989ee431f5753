namespace ReleaseBot.Data;

/// <summary>A kiosk in a cell or on a wing. It may be used once it is enrolled and until it is revoked.</summary>
public sealed record Kiosk
{
    public required string Id { get; init; }
    public required string EstablishmentId { get; init; }
    public required string Name { get; init; }
    public DateTimeOffset? EnrolledAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }
}

/// <summary>Kiosks: added by staff with a one-use code, enrolled with it, revoked when lost.</summary>
public sealed class KioskStore(Database database)
{
    private const string Insert = """
        insert into kiosk (kiosk_id, establishment_id, name, enrol_hash, enrol_expires_at)
        values (@Id, @EstablishmentId, @Name, @EnrolHash, @EnrolExpiresAt)
        on conflict (establishment_id, name) do nothing
        """;

    private const string Columns = "kiosk_id, establishment_id, name, enrolled_at, revoked_at";
    private const string BySecret = $"select {Columns} from kiosk where secret_hash = @SecretHash and revoked_at is null";
    private const string ByEstablishment = $"select {Columns} from kiosk where establishment_id = @Id order by name";

    private const string NewCode = """
        update kiosk set enrol_hash = @EnrolHash, enrol_expires_at = @EnrolExpiresAt
        where kiosk_id = @Id and establishment_id = @EstablishmentId and revoked_at is null
        """;

    private const string Enrol = $"""
        update kiosk
        set secret_hash = @SecretHash, enrolled_at = @At, enrol_hash = null, enrol_expires_at = null
        where enrol_hash = @EnrolHash and enrol_expires_at > @At and revoked_at is null
        returning {Columns}
        """;

    private const string Revoke = """
        update kiosk set revoked_at = @At, secret_hash = null, enrol_hash = null
        where kiosk_id = @Id and establishment_id = @EstablishmentId and revoked_at is null
        """;

    /// <summary>Adds a kiosk with the code it is to be enrolled with; false when the prison has one of that name.</summary>
    public Task<bool> AddAsync(
        Kiosk kiosk, string enrolHash, DateTimeOffset expiresAt, AuditEntry? audit = null, CancellationToken cancellation = default) =>
        database.ActAsync(Insert, Values(kiosk, enrolHash, expiresAt), audit, cancellation);

    /// <summary>Gives a kiosk a new code, for example after its browser was wiped; false when this prison has none such, or it was revoked.</summary>
    public Task<bool> NewCodeAsync(
        string id, string establishmentId, string enrolHash, DateTimeOffset expiresAt, AuditEntry? audit = null, CancellationToken cancellation = default)
    {
        var values = new { Id = id, EstablishmentId = establishmentId, EnrolHash = enrolHash, EnrolExpiresAt = Times.Text(expiresAt) };
        return database.ActAsync(NewCode, values, audit, cancellation);
    }

    /// <summary>Uses a code, once, in exchange for the secret the kiosk keeps.</summary>
    public async Task<Kiosk?> EnrolAsync(string enrolHash, string secretHash, CancellationToken cancellation = default)
    {
        var values = new { EnrolHash = enrolHash, SecretHash = secretHash, At = database.Now() };
        return (await database.WriteAsync(sql => sql.FirstAsync<Row>(Enrol, values), cancellation))?.ToKiosk();
    }

    /// <summary>The enrolled kiosk with this secret; none once it is revoked.</summary>
    public async Task<Kiosk?> FindBySecretAsync(string secretHash, CancellationToken cancellation = default) =>
        (await database.ReadAsync(sql => sql.FirstAsync<Row>(BySecret, new { SecretHash = secretHash }), cancellation))?.ToKiosk();

    public async Task<IReadOnlyList<Kiosk>> OfEstablishmentAsync(string establishmentId, CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(ByEstablishment, new { Id = establishmentId }), cancellation);
        return [.. rows.Select(row => row.ToKiosk())];
    }

    public Task<bool> RevokeAsync(
        string id, string establishmentId, AuditEntry? audit = null, CancellationToken cancellation = default) =>
        database.ActAsync(Revoke, new { Id = id, EstablishmentId = establishmentId, At = database.Now() }, audit, cancellation);

    private static object Values(Kiosk kiosk, string enrolHash, DateTimeOffset expiresAt) => new
    {
        kiosk.Id,
        kiosk.EstablishmentId,
        kiosk.Name,
        EnrolHash = enrolHash,
        EnrolExpiresAt = Times.Text(expiresAt),
    };

    private sealed class Row
    {
        public required string KioskId { get; init; }
        public required string EstablishmentId { get; init; }
        public required string Name { get; init; }
        public string? EnrolledAt { get; init; }
        public string? RevokedAt { get; init; }

        public Kiosk ToKiosk() => new()
        {
            Id = KioskId,
            EstablishmentId = EstablishmentId,
            Name = Name,
            EnrolledAt = Times.TimeOrNone(EnrolledAt),
            RevokedAt = Times.TimeOrNone(RevokedAt),
        };
    }
}
