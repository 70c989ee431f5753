using System.Text.Json;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>The prisons of this installation, their settings and the secrets of their kiosk vendors.</summary>
public sealed class EstablishmentStore(Database database)
{
    private const string Columns = "establishment_id, code, name, nation, settings";

    private const string Upsert = $"""
        insert into establishment ({Columns}) values (@Id, @Code, @Name, @Nation, @Settings)
        on conflict (code) do update set name = excluded.name, nation = excluded.nation
        returning {Columns}
        """;

    private const string ById = $"select {Columns} from establishment where establishment_id = @Id";
    private const string ByCode = $"select {Columns} from establishment where code = @Code";
    private const string BySecret = $"select {Columns} from establishment where secret_hash = @SecretHash";

    private const string Everything = $"select {Columns} from establishment order by code";
    private const string NewSecret = "update establishment set secret_hash = @SecretHash where establishment_id = @Id";
    private const string NewSettings = "update establishment set settings = @Settings where establishment_id = @Id";

    /// <summary>Adds the prison, or renames the one with the same code; its id, settings and secret stay as they are.</summary>
    public async Task<Establishment> UpsertAsync(Establishment establishment, CancellationToken cancellation = default)
    {
        var values = new
        {
            establishment.Id,
            establishment.Code,
            establishment.Name,
            Nation = ShortNames.Of(establishment.Nation),
            Settings = Text(establishment.Settings),
        };
        return (await database.WriteAsync(sql => sql.FirstAsync<Row>(Upsert, values), cancellation))!.ToEstablishment();
    }

    public Task<Establishment?> FindAsync(string id, CancellationToken cancellation = default) =>
        FirstAsync(ById, new { Id = id }, cancellation);

    public Task<Establishment?> FindByCodeAsync(string code, CancellationToken cancellation = default) =>
        FirstAsync(ByCode, new { Code = code }, cancellation);

    public Task<Establishment?> FindBySecretAsync(string secretHash, CancellationToken cancellation = default) =>
        FirstAsync(BySecret, new { SecretHash = secretHash }, cancellation);

    public async Task<IReadOnlyList<Establishment>> AllAsync(CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(Everything), cancellation);
        return [.. rows.Select(row => row.ToEstablishment())];
    }

    /// <summary>Puts a new vendor secret in force; the former one ends.</summary>
    public Task<bool> SetSecretAsync(
        string id, string? secretHash, AuditEntry? audit = null, CancellationToken cancellation = default) =>
        database.ActAsync(NewSecret, new { Id = id, SecretHash = secretHash }, audit, cancellation);

    public Task<bool> SetSettingsAsync(
        string id, PrisonSettings settings, AuditEntry? audit = null, CancellationToken cancellation = default) =>
        database.ActAsync(NewSettings, new { Id = id, Settings = Text(settings) }, audit, cancellation);

    internal static PrisonSettings Settings(string text) =>
        JsonSerializer.Deserialize(text, SettingsJson.Default.PrisonSettings) ?? PrisonSettings.Default;

    internal static string Text(PrisonSettings settings) => JsonSerializer.Serialize(settings, SettingsJson.Default.PrisonSettings);

    private async Task<Establishment?> FirstAsync(string text, object values, CancellationToken cancellation) =>
        (await database.ReadAsync(sql => sql.FirstAsync<Row>(text, values), cancellation))?.ToEstablishment();

    private sealed class Row
    {
        public required string EstablishmentId { get; init; }
        public required string Code { get; init; }
        public required string Name { get; init; }
        public required string Nation { get; init; }
        public required string Settings { get; init; }

        public Establishment ToEstablishment() => new()
        {
            Id = EstablishmentId,
            Code = Code,
            Name = Name,
            Nation = ShortNames.NationOf(Nation),
            Settings = EstablishmentStore.Settings(Settings),
        };
    }
}
