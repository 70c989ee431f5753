namespace ReleaseBot.Data;

/// <summary>Holds a data directory for one process; the operating system lets go of it when the process ends, however it ends.</summary>
public sealed class DirectoryLock : IDisposable
{
    private readonly FileStream _file;

    private DirectoryLock(FileStream file) => _file = file;

    /// <summary>Takes the directory, or throws <see cref="DirectoryLockedException"/> when another process has it.</summary>
    public static DirectoryLock Take(string directory)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, "releasebot.lock");
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken)
        {
            throw new DirectoryLockedException(Path.GetFullPath(directory), taken);
        }
    }

    public void Dispose() => _file.Dispose();
}
