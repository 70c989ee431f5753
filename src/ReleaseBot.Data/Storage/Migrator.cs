namespace ReleaseBot.Data;

/// <summary>Brings the schema to what this program needs, each step in one transaction and once, however many processes start.</summary>
internal sealed class Migrator(IEngine engine, IReadOnlyList<Migration> migrations, TimeProvider clock)
{
    public const string Table = "migration";

    private const string MakeJournal = """
        create table if not exists migration (
            number bigint primary key,
            name text not null,
            checksum text not null,
            oldest_program bigint not null,
            applied_at text not null)
        """;

    private const string Journal = """
        select number as "Number", name as "Name", checksum as "Checksum", oldest_program as "OldestProgram" from migration order by number
        """;

    private const string Note = """
        insert into migration (number, name, checksum, oldest_program, applied_at)
        values (@Number, @Name, @Checksum, @OldestProgram, @At)
        """;

    private long Program => migrations.Max(migration => migration.Number);

    /// <summary>Which steps were taken already; none where there are no data. A schema this program may not touch is refused.</summary>
    public Task<IReadOnlyList<long>> DoneAsync(CancellationToken cancellation) => engine.ReadAsync(StepsAsync, cancellation);

    /// <summary>The same for data that lie elsewhere.</summary>
    public async Task<IReadOnlyList<long>> StepsAsync(Sql sql)
    {
        IReadOnlyList<Line> journal = await sql.HasTableAsync(Table) ? await sql.ListAsync<Line>(Journal) : [];
        foreach (var line in journal)
            Check(line);
        return [.. journal.Select(line => line.Number)];
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        await engine.WriteAsync(MakeJournalAsync, cancellation);
        foreach (var migration in migrations)
            await engine.WriteAsync(sql => ApplyAsync(sql, migration), cancellation);
    }

    /// <summary>Makes an empty schema with these steps, within one transaction, for data that come from elsewhere.</summary>
    public async Task<bool> MakeAsync(Sql sql, IReadOnlyList<long> steps)
    {
        if (steps.Any(step => step > Program))
            throw new SchemaTooNewException($"The data were brought to step {steps.Max()} by a newer ReleaseBot. Use that one for this.");
        await MakeJournalAsync(sql);
        foreach (var migration in migrations.Where(migration => steps.Contains(migration.Number)))
            await ApplyAsync(sql, migration);
        return true;
    }

    private static async Task<bool> MakeJournalAsync(Sql sql)
    {
        await sql.AloneAsync();
        return await sql.ExecuteAsync(MakeJournal) == 0;
    }

    private async Task<bool> ApplyAsync(Sql sql, Migration migration)
    {
        await sql.AloneAsync();
        var journal = await sql.ListAsync<Line>(Journal);
        foreach (var line in journal)
            Check(line);
        if (journal.Any(line => line.Number == migration.Number))
            return false;

        await sql.ExecuteAsync(migration.Text.Replace("{blob}", engine.Blob, StringComparison.Ordinal));
        var values = new { migration.Number, migration.Name, migration.Checksum, migration.OldestProgram, At = Times.Text(clock.GetUtcNow()) };
        return await sql.ExecuteAsync(Note, values) == 1;
    }

    private void Check(Line line)
    {
        if (line.OldestProgram > Program)
            throw new SchemaTooNewException(
                $"The data were brought to step {line.Number} ({line.Name}) by a newer ReleaseBot. This one knows steps up to {Program}. " +
                "Start the newer program, or restore a backup made before the change.");

        var ours = migrations.FirstOrDefault(migration => migration.Number == line.Number);
        if (ours is not null && ours.Checksum != line.Checksum)
            throw new MigrationChangedException(
                $"Step {line.Number} ({line.Name}) of the schema was changed after it ran on these data. " +
                "Put the file back as it was and add a new step instead.");
    }

    private sealed class Line
    {
        public long Number { get; init; }
        public required string Name { get; init; }
        public required string Checksum { get; init; }
        public long OldestProgram { get; init; }
    }
}
