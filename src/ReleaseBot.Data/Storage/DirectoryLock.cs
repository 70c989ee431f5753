namespace ReleaseBot.Data;

/// <summary>Holds a data directory for one process; the operating system lets go of it when the process ends, however it ends.</summary>
public sealed class DirectoryLock : IDisposable
{
    public const string FileName = "releasebot.lock";

    // EWOULDBLOCK on Linux and on macOS, ERROR_SHARING_VIOLATION on Windows.
    private const int TakenOnUnix = 11, TakenOnMac = 35, TakenOnWindows = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private DirectoryLock(FileStream file) => _file = file;

    /// <summary>Takes the directory, or throws <see cref="DirectoryLockedException"/> when another process has it.</summary>
    public static DirectoryLock Take(string directory)
    {
        try
        {
            Disk.MakeDirectory(directory);
            return new(new FileStream(Path.Combine(directory, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException fault) when (fault.HResult is TakenOnUnix or TakenOnMac or TakenOnWindows)
        {
            throw new DirectoryLockedException(Path.GetFullPath(directory), fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DataRefusedException(
                $"{Path.GetFullPath(directory)} cannot be written to ({fault.Message}). " +
                "Let the account that runs ReleaseBot own the directory and all in it, and see that the disk is not full or read-only.",
                fault);
        }
    }

    public void Dispose() => _file.Dispose();
}
