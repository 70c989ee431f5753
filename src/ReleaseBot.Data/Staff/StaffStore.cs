namespace ReleaseBot.Data;

/// <summary>Staff accounts, and the throttle on wrong passwords.</summary>
public sealed class StaffStore(Database database)
{
    private const string Insert = """
        insert into staff (staff_id, establishment_id, role, user_name, name, password_hash)
        values (@Id, @EstablishmentId, @Role, @UserName, @Name, @PasswordHash)
        on conflict (user_name) do nothing
        """;

    private const string Select = """
        select staff_id, establishment_id, role, user_name, name, password_hash, disabled_at, wrong_tries, next_try_at from staff
        """;

    private const string ById = Select + " where staff_id = @Id";
    private const string ByUserName = Select + " where user_name = @Id";
    private const string ByEstablishment = Select + " where establishment_id = @Id";
    private const string OneOfPrison = "staff_id = @Id and establishment_id = @EstablishmentId";
    private const string Disable = $"update staff set disabled_at = @At where {OneOfPrison} and disabled_at is null";
    private const string Enable = $"update staff set disabled_at = null where {OneOfPrison} and disabled_at is not null";

    private const string NewPassword = $"""
        update staff set password_hash = @PasswordHash, wrong_tries = 0, next_try_at = null where {OneOfPrison}
        """;

    private const string CountTry = """
        update staff set wrong_tries = wrong_tries + 1, next_try_at = @NextTryAt
        where staff_id = @Id and wrong_tries = @TriesBefore and (next_try_at is null or next_try_at <= @At)
        """;

    private const string Right = """
        update staff set wrong_tries = 0, next_try_at = null
        where staff_id = @Id and disabled_at is null and (next_try_at is null or next_try_at <= @At or wrong_tries = @Counted)
        """;

    /// <summary>Adds an account; false when the user name or id is taken.</summary>
    public Task<bool> AddAsync(StaffMember member, AuditEntry? audit = null, CancellationToken cancellation = default)
    {
        var values = new
        {
            member.Id,
            member.EstablishmentId,
            member.Role,
            UserName = Plain(member.UserName),
            Name = database.Sealer.Close(member.Name, NameCell(member.Id)),
            member.PasswordHash,
        };
        return database.ActAsync(Insert, values, audit, cancellation);
    }

    public Task<StaffMember?> FindAsync(string id, CancellationToken cancellation = default) => FirstAsync(ById, id, cancellation);

    /// <summary>Finds an account by user name, however capitals were typed.</summary>
    public Task<StaffMember?> FindByUserNameAsync(string userName, CancellationToken cancellation = default) =>
        FirstAsync(ByUserName, Plain(userName), cancellation);

    /// <summary>All accounts of a prison, disabled ones too, by name.</summary>
    public async Task<IReadOnlyList<StaffMember>> OfEstablishmentAsync(string establishmentId, CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(ByEstablishment, new { Id = establishmentId }), cancellation);
        return [.. rows.Select(row => row.ToMember(database.Sealer)).OrderBy(member => member.Name, StringComparer.InvariantCultureIgnoreCase)];
    }

    /// <summary>Shuts an account out; false when this prison has none such, or it is shut out already.</summary>
    public Task<bool> DisableAsync(
        string id, string establishmentId, AuditEntry? audit = null, CancellationToken cancellation = default) =>
        database.ActAsync(Disable, new { Id = id, EstablishmentId = establishmentId, At = database.Now() }, audit, cancellation);

    public Task<bool> EnableAsync(
        string id, string establishmentId, AuditEntry? audit = null, CancellationToken cancellation = default) =>
        database.ActAsync(Enable, new { Id = id, EstablishmentId = establishmentId }, audit, cancellation);

    public Task<bool> SetPasswordAsync(
        string id, string establishmentId, string passwordHash, AuditEntry? audit = null, CancellationToken cancellation = default) =>
        database.ActAsync(NewPassword, new { Id = id, EstablishmentId = establishmentId, PasswordHash = passwordHash }, audit, cancellation);

    /// <summary>
    /// Counts a try before the password is looked at, so that many at once are no way round the wait;
    /// false when another try was counted meanwhile or the account must wait.
    /// </summary>
    public Task<bool> CountTryAsync(string id, int triesBefore, DateTimeOffset? nextTryAt, CancellationToken cancellation = default)
    {
        var values = new { Id = id, TriesBefore = (long)triesBefore, NextTryAt = Times.Text(nextTryAt), At = database.Now() };
        return database.ActAsync(CountTry, values, null, cancellation);
    }

    /// <summary>Takes a right password; false when the account is disabled, or others than the try that was counted must wait.</summary>
    public Task<bool> RightTryAsync(string id, int counted = -1, CancellationToken cancellation = default) =>
        database.ActAsync(Right, new { Id = id, Counted = (long)counted, At = database.Now() }, null, cancellation);

    internal static Cell NameCell(string staffId) => new("staff", "name", staffId);

    private static string Plain(string userName) => userName.Trim().ToLowerInvariant();

    private async Task<StaffMember?> FirstAsync(string text, string id, CancellationToken cancellation) =>
        (await database.ReadAsync(sql => sql.FirstAsync<Row>(text, new { Id = id }), cancellation))?.ToMember(database.Sealer);

    private sealed class Row
    {
        public required string StaffId { get; init; }
        public required string EstablishmentId { get; init; }
        public required string Role { get; init; }
        public required string UserName { get; init; }
        public required byte[] Name { get; init; }
        public required string PasswordHash { get; init; }
        public string? DisabledAt { get; init; }
        public long WrongTries { get; init; }
        public string? NextTryAt { get; init; }

        public StaffMember ToMember(Sealer sealer) => new()
        {
            Id = StaffId,
            EstablishmentId = EstablishmentId,
            Role = Role,
            UserName = UserName,
            Name = sealer.OpenText(Name, NameCell(StaffId)),
            PasswordHash = PasswordHash,
            DisabledAt = Times.TimeOrNone(DisabledAt),
            WrongTries = (int)WrongTries,
            NextTryAt = Times.TimeOrNone(NextTryAt),
        };
    }
}
