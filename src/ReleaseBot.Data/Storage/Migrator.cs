namespace ReleaseBot.Data;

/// <summary>Brings the schema to what this program needs, each step in one transaction and once, however many processes start.</summary>
internal sealed class Migrator(IEngine engine, IReadOnlyList<Migration> migrations, TimeProvider clock)
{
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

    public async Task RunAsync(CancellationToken cancellation)
    {
        await engine.WriteAsync(async sql =>
        {
            await sql.AloneAsync();
            return await sql.ExecuteAsync(MakeJournal);
        }, cancellation);
        foreach (var migration in migrations)
            await engine.WriteAsync(sql => ApplyAsync(sql, migration), cancellation);
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
