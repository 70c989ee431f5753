namespace ReleaseBot.Data;

/// <summary>What a roll import, or a check of a file, reported: kept sealed, since reasons can quote the file.</summary>
/// <param name="Report">The report as the host writes it.</param>
public sealed record KeptRollReport(string Id, string EstablishmentId, DateTimeOffset At, string StaffId, string Report);

/// <summary>Reports of roll imports made on a page, the last of each prison.</summary>
public sealed class RollImportStore(Database database)
{
    private const int Most = 20;

    private const string Add = """
        insert into roll_import (import_id, establishment_id, at, staff_id, report) values (@Id, @EstablishmentId, @At, @StaffId, @Report)
        """;

    private const string Drop = """
        delete from roll_import
        where establishment_id = @EstablishmentId
            and import_id not in (select k.import_id from roll_import k where k.establishment_id = @EstablishmentId order by k.at desc limit @Most)
        """;

    private const string Columns = "select import_id, establishment_id, at, staff_id, report from roll_import";
    private const string Last = Columns + " where establishment_id = @EstablishmentId order by at desc";
    private const string One = Columns + " where establishment_id = @EstablishmentId and import_id = @Id";

    /// <summary>Keeps a report with its audit entry; those before the last twenty go.</summary>
    public Task AddAsync(KeptRollReport report, AuditEntry audit, CancellationToken cancellation = default) => database.WriteAsync(async sql =>
    {
        await sql.ExecuteAsync(Add, new
        {
            report.Id,
            report.EstablishmentId,
            At = Times.Text(report.At),
            report.StaffId,
            Report = database.Sealer.Close(report.Report, Cell(report.Id)),
        });
        await sql.ExecuteAsync(Drop, new { report.EstablishmentId, Most = (long)Most });
        await new AuditLog(database).AppendAsync(sql, audit);
        return true;
    }, cancellation);

    public async Task<IReadOnlyList<KeptRollReport>> LastAsync(string establishmentId, CancellationToken cancellation = default) =>
        await ListAsync(Last, new { EstablishmentId = establishmentId }, cancellation);

    /// <summary>A report of this prison, or nothing.</summary>
    public async Task<KeptRollReport?> FindAsync(string id, string establishmentId, CancellationToken cancellation = default) =>
        (await ListAsync(One, new { Id = id, EstablishmentId = establishmentId }, cancellation)).SingleOrDefault();

    private static Cell Cell(string id) => new("roll_import", "report", id);

    private async Task<IReadOnlyList<KeptRollReport>> ListAsync(string text, object values, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(text, values), cancellation);
        return [.. rows.Select(row => new KeptRollReport(row.ImportId, row.EstablishmentId, Times.Time(row.At), row.StaffId, database.Sealer.OpenText(row.Report, Cell(row.ImportId))))];
    }

    private sealed class Row
    {
        public required string ImportId { get; init; }
        public required string EstablishmentId { get; init; }
        public required string At { get; init; }
        public required string StaffId { get; init; }
        public required byte[] Report { get; init; }
    }
}
