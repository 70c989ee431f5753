using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>A change of a prison's settings: who made it, and what they were before and after.</summary>
public sealed record SettingsChange(string Id, DateTimeOffset At, string StaffId, PrisonSettings Before, PrisonSettings After);

/// <summary>Settings as they are changed: with the change kept beside them, so that it can be seen and taken back.</summary>
public sealed class SettingsHistory(Database database)
{
    private const string Now = "select settings from establishment where establishment_id = @EstablishmentId";

    private const string Change = """
        update establishment set settings = @After where establishment_id = @EstablishmentId and settings = @Before
        """;

    private const string Add = """
        insert into settings_change (change_id, establishment_id, at, staff_id, old_settings, new_settings)
        values (@Id, @EstablishmentId, @At, @StaffId, @Before, @After)
        """;

    private const string Last = """
        select change_id, at, staff_id, old_settings, new_settings from settings_change
        where establishment_id = @EstablishmentId order by at desc, change_id limit @Most
        """;

    private const string Latest = """
        select old_settings from settings_change
        where establishment_id = @EstablishmentId and change_id = @ChangeId and new_settings = @Before
            and at = (select max(l.at) from settings_change l where l.establishment_id = @EstablishmentId)
        """;

    /// <summary>Changes settings as they stand in this moment; false when that came to nothing new, or somebody else changed them in between.</summary>
    public Task<bool> ChangeAsync(
        (string Id, string EstablishmentId) change, Func<PrisonSettings, PrisonSettings> to, AuditEntry audit, CancellationToken cancellation = default) =>
        database.WriteAsync(async sql =>
        {
            var before = await sql.FirstAsync<string>(Now, new { change.EstablishmentId });
            return before is not null && await PutAsync(sql, change, (before, EstablishmentStore.Text(to(EstablishmentStore.Settings(before)))), audit);
        }, cancellation);

    /// <summary>Takes back the last change, while nothing was changed since; false when that is not so.</summary>
    public Task<bool> TakeBackAsync(
        (string Id, string EstablishmentId) change, string changeId, AuditEntry audit, CancellationToken cancellation = default) =>
        database.WriteAsync(async sql =>
        {
            var before = await sql.FirstAsync<string>(Now, new { change.EstablishmentId });
            var older = await sql.FirstAsync<string>(Latest, new { change.EstablishmentId, ChangeId = changeId, Before = before });
            return before is not null && older is not null && await PutAsync(sql, change, (before, older), audit);
        }, cancellation);

    /// <summary>The last changes, newest first.</summary>
    public async Task<IReadOnlyList<SettingsChange>> LastAsync(string establishmentId, int most, CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(Last, new { EstablishmentId = establishmentId, Most = (long)most }), cancellation);
        return [.. rows.Select(row => new SettingsChange(
            row.ChangeId, Times.Time(row.At), row.StaffId, EstablishmentStore.Settings(row.OldSettings), EstablishmentStore.Settings(row.NewSettings)))];
    }

    private async Task<bool> PutAsync(Sql sql, (string Id, string EstablishmentId) change, (string Before, string After) settings, AuditEntry audit)
    {
        var values = new { change.Id, change.EstablishmentId, At = database.Now(), StaffId = audit.Who, settings.Before, settings.After };
        if (settings.Before == settings.After || await sql.ExecuteAsync(Change, values) != 1)
            return false;
        await sql.ExecuteAsync(Add, values);
        await new AuditLog(database).AppendAsync(sql, audit);
        return true;
    }

    private sealed class Row
    {
        public required string ChangeId { get; init; }
        public required string At { get; init; }
        public required string StaffId { get; init; }
        public required string OldSettings { get; init; }
        public required string NewSettings { get; init; }
    }
}
