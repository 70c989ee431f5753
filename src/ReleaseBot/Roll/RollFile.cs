using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Roll;

/// <summary>Reads a prison roll from a file, CSV or prisoner-search JSON, told apart by what is in it and not by its name.</summary>
public static class RollFile
{
    /// <summary>Throws <see cref="RollFileException"/>, and nothing else, when the file as a whole cannot be read.</summary>
    public static RollReading Read(Stream file, string fileName, DateOnly today)
    {
        try
        {
            var bytes = RollBytes.Load(file);
            var rows = RollBytes.IsJson(bytes.Span) ? RollJson.Read(bytes) : RollCsv.Read(bytes);
            return RollReader.Read(rows.Records, rows.Problems, today);
        }
        catch (RollFileException why)
        {
            throw new RollFileException($"{Shown(fileName)} cannot be read: {why.Message}", why);
        }
    }

    private static string Shown(string fileName)
    {
        var name = string.Concat(Path.GetFileName(fileName).Where(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ' '));
        return name is { Length: > 0 and <= 80 } ? name : "The file";
    }
}

/// <summary>What a file holds before any rule is applied to it: its rows, and what is wrong with the file as a whole.</summary>
internal sealed record RollRows(IReadOnlyList<RollRecord> Records, IReadOnlyList<RollProblem> Problems)
{
    // About 88,000 people are in prison in England and Wales; a file with many more rows than that is not a roll.
    private const int Most = 250_000;

    public static void ThrowIfTooMany(int rows)
    {
        if (rows > Most)
            throw new RollFileException($"it has more than {Most} rows, which is more than there are people in prison.");
    }
}
