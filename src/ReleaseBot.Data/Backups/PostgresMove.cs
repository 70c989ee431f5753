namespace ReleaseBot.Data;

/// <summary>Moves a prison from SQLite to PostgreSQL: copied, proven there, and only then closed here.</summary>
public sealed class PostgresMove(DatabaseOptions sqlite, DatabaseOptions postgres)
{
    /// <summary>What was moved, and what was found wrong with it; with a fault the old data stay in use and the new ones closed.</summary>
    public async Task<(Counted Counted, IReadOnlyList<string> Faults)> RunAsync(IProgress<Copied>? progress = null, CancellationToken cancellation = default)
    {
        using var held = DirectoryLock.Take(sqlite.DataDirectory);
        await using var old = await Database.OpenAsync(sqlite with { MustExist = true }, cancellation);
        var counted = await old.SnapshotAsync(sql => new Filling(postgres, progress).RunAsync(sql, null, cancellation), cancellation);
        var faults = await Proving.RunAsync(postgres, "move-to-postgres", progress, cancellation);
        if (faults.Count == 0)
            await old.WriteAsync(sql => Marks.SetAsync(sql, Marks.Moved, old.Now()), cancellation);
        return (counted, faults);
    }
}
