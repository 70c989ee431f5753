namespace ReleaseBot.Data;

/// <summary>Fills empty data from a SQLite file. Until it is finished they are marked, and nothing opens them.</summary>
internal sealed class Filling(DatabaseOptions options, IProgress<Copied>? progress)
{
    private static readonly string[] NotCopied = [Migrator.Table, Backup.NoteTableName];

    /// <param name="keys">The people's keys, where they come from a file of their own.</param>
    public async Task<Counted> RunAsync(Sql from, IReadOnlyDictionary<string, byte[]>? keys, CancellationToken cancellation)
    {
        await using var to = Database.OpenEngine(options);
        try
        {
            return await RunAsync(from, to, keys, cancellation);
        }
        catch (Exception fault) when (to.Refusal(fault) is { } refusal)
        {
            throw refusal;
        }
    }

    private async Task<Counted> RunAsync(Sql from, IEngine to, IReadOnlyDictionary<string, byte[]>? keys, CancellationToken cancellation)
    {
        await to.WriteAsync(sql => BeginAsync(from, sql, to), cancellation);
        var (rows, turns, people) = (0L, 0L, 0L);
        foreach (var table in await Table.AllAsync(from))
        {
            if (NotCopied.Contains(table.Name))
                continue;
            var copied = table.Name == Backup.KeyTable && keys is not null
                ? await KeysAsync(to, table, keys, cancellation)
                : await new TableCopy(to, progress).RunAsync(from, table, cancellation);
            rows += copied;
            turns += table.Name == "turn" ? copied : 0;
            people += table.Name == Backup.KeyTable ? copied : 0;
        }

        return new(rows, people, turns);
    }

    private async Task<bool> BeginAsync(Sql from, Sql sql, IEngine to)
    {
        if (await sql.HasTableAsync(Migrator.Table))
            throw new DataRefusedException($"There are ReleaseBot data in {options.Where} already. Name an empty place; nothing is ever written over.");
        var migrator = new Migrator(to, Migration.All, options.Clock);
        await migrator.MakeAsync(sql, await migrator.StepsAsync(from));
        return await Marks.SetAsync(sql, Marks.Unfinished, "") == 1;
    }

    private static async Task<long> KeysAsync(IEngine to, Table table, IReadOnlyDictionary<string, byte[]> keys, CancellationToken cancellation)
    {
        foreach (var some in keys.Chunk(2000))
            await to.WriteAsync([.. some.Select(key => new Statement(table.Insert, 2).Text("person_id", key.Key).Blob("wrapped", key.Value))], cancellation);
        return keys.Count;
    }
}
