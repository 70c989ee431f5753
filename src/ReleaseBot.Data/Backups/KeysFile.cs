using System.Globalization;

namespace ReleaseBot.Data;

/// <summary>
/// The wrapped keys of a backup, in a file beside it: a first line, a line a person, a last line.
/// Without it nothing of the backup opens; whoever is missing from it is erased from that backup too.
/// </summary>
internal static class KeysFile
{
    private const string First = "ReleaseBot keys";
    private const string Last = "end";

    public static string Beside(string backup) => backup + ".keys";

    public static async Task WriteAsync(string path, IReadOnlyList<PersonKeyRow> keys)
    {
        await using var file = Disk.Create(path);
        await using (var writer = new StreamWriter(file, leaveOpen: true))
        {
            await writer.WriteLineAsync(First);
            foreach (var key in keys)
                await writer.WriteLineAsync($"{key.PersonId} {Convert.ToBase64String(key.Wrapped)}");
            await writer.WriteLineAsync(Last + " " + keys.Count.ToString(CultureInfo.InvariantCulture));
        }

        file.Flush(flushToDisk: true);
    }

    public static async Task<Dictionary<string, byte[]>> ReadAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            throw new DataRefusedException($"{path} is missing. It holds the keys without which nothing in the backup opens. Put it beside the backup, or name it with --keys.");
        var lines = await File.ReadAllLinesAsync(path, cancellation);
        var keys = lines.Skip(1).SkipLast(1).Select(line => line.Split(' ')).ToArray();
        if (lines.Length < 2 || lines[0] != First || lines[^1] != Last + " " + keys.Length.ToString(CultureInfo.InvariantCulture)
            || keys.Any(key => key.Length != 2))
            throw new DataRefusedException($"{path} is no keys file of a backup, or was cut short. Use the one that was written with the backup, or a newer one.");
        try
        {
            return keys.ToDictionary(key => key[0], key => Convert.FromBase64String(key[1]));
        }
        catch (FormatException broken)
        {
            throw new DataRefusedException($"{path} is damaged. Use another copy of it, or a newer one.", broken);
        }
    }
}

/// <summary>A person's wrapped key as it stands in its table.</summary>
internal sealed record PersonKeyRow
{
    public required string PersonId { get; init; }
    public required byte[] Wrapped { get; init; }
}
