using System.Security.Cryptography;
using ReleaseBot.Data;

namespace ReleaseBot.Setup;

/// <summary>Where this installation keeps its data, and the key they are sealed with.</summary>
public sealed record Installation
{
    private const int KeyBytes = 32;

    /// <summary>The data directory; also where <c>demo.json</c> goes.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>A PostgreSQL connection string, instead of SQLite in the data directory.</summary>
    public string? Postgres { get; init; }

    public required byte[] Key { get; init; }

    /// <summary>Where the key was made just now; absent when it was there.</summary>
    public string? NewKeyFile { get; init; }

    /// <summary>Finds the installation, making its key at the first start. The key stands outside the data, so that a copy of the data opens nothing.</summary>
    /// <exception cref="SetupException">The key file cannot be read or is no key.</exception>
    public static Installation Find(string dataDirectory, string? postgres, string? keyFile) => Find(dataDirectory, postgres, keyFile, mayMakeKey: true);

    /// <summary>Finds an installation that has its key already: a new one would open nothing.</summary>
    /// <exception cref="SetupException">The key file is missing, cannot be read or is no key.</exception>
    public static Installation FindKept(string dataDirectory, string? postgres, string? keyFile) => Find(dataDirectory, postgres, keyFile, mayMakeKey: false);

    private static Installation Find(string dataDirectory, string? postgres, string? keyFile, bool mayMakeKey)
    {
        var data = Path.GetFullPath(dataDirectory);
        var file = Path.GetFullPath(keyFile ?? Path.TrimEndingDirectorySeparator(data) + ".key");
        var isNew = !File.Exists(file);
        if (isNew && !(mayMakeKey && (postgres is not null || DatabaseOptions.IsEmpty(data))))
        {
            throw new SetupException($"The installation key {file} is missing. Put it back from where you keep keys, or name another file with --key. Without it the data cannot be opened by anybody.");
        }

        return new() { DataDirectory = data, Postgres = postgres, Key = ReadOrMakeKey(file), NewKeyFile = isNew ? file : null };
    }

    /// <summary>A key for one purpose, derived so that one key's use never touches another's.</summary>
    public byte[] KeyFor(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Key, KeyBytes, info: System.Text.Encoding.UTF8.GetBytes("releasebot/" + purpose));

    public DatabaseOptions Options(TimeProvider clock) => new() { DataDirectory = DataDirectory, Postgres = Postgres, InstallationKey = Key, Clock = clock };

    /// <summary>Opens the data. A key made for data that have one already is taken away again, so that it is in nobody's way.</summary>
    public async Task<Database> OpenAsync(TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            return await Database.OpenAsync(Options(clock), cancellation);
        }
        catch (WrongKeyException fault) when (NewKeyFile is not null)
        {
            File.Delete(NewKeyFile);
            throw new SetupException($"The installation key {NewKeyFile} is missing, and these data were sealed with one. Put it back from where you keep keys, or name another file with --key.", fault);
        }
    }

    private static byte[] ReadOrMakeKey(string file)
    {
        try
        {
            return File.Exists(file) ? ReadKey(file) : MakeKey(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"The installation key {file} cannot be read or made: {fault.Message} Name another file with --key.", fault);
        }
    }

    private static byte[] ReadKey(string file)
    {
        var text = File.ReadAllText(file).Trim();
        var key = new byte[KeyBytes];
        return Convert.TryFromBase64String(text, key, out var length) && length == KeyBytes
            ? key
            : throw new SetupException($"The file {file} holds no installation key. It should be {KeyBytes} bytes in base64. Restore it from where you keep keys.");
    }

    private static byte[] MakeKey(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(file, options))
        {
            writer.WriteLine(Convert.ToBase64String(key));
        }

        return key;
    }
}

/// <summary>Something about the installation is wrong; the message says what to do.</summary>
public sealed class SetupException(string message, Exception? inner = null) : Exception(message, inner);
