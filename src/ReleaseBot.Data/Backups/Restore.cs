namespace ReleaseBot.Data;

/// <summary>Brings a backup back into a new place, and proves it before anything may open it.</summary>
public sealed class Restore(DatabaseOptions options)
{
    /// <summary>What was brought back, and what was found wrong with it; with a fault the place stays closed.</summary>
    public async Task<(Counted Counted, IReadOnlyList<string> Faults)> RunAsync(
        string file, string? keysFile = null, IProgress<Copied>? progress = null, CancellationToken cancellation = default)
    {
        using var backup = await BackupFile.OpenAsync(file, keysFile, new Sealer(options.InstallationKey), cancellation);
        using var held = options.Postgres is null ? TakeEmpty(options.DataDirectory) : null;
        var counted = await new Filling(options, progress).RunAsync(backup.Sql, backup.Keys, cancellation);
        return (counted, await Proving.RunAsync(options, "restore", progress, cancellation));
    }

    private static DirectoryLock TakeEmpty(string directory)
    {
        var held = DirectoryLock.Take(directory);
        if (Directory.EnumerateFileSystemEntries(directory).All(entry => Path.GetFileName(entry) == DirectoryLock.FileName))
            return held;
        held.Dispose();
        throw new DataRefusedException($"{Path.GetFullPath(directory)} is not empty. A backup is only ever restored into a new directory; name one with --data.");
    }
}
