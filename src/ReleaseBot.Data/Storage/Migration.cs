using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReleaseBot.Data;

/// <summary>One numbered step of the schema; <see cref="OldestProgram"/> is the oldest program that still runs on it.</summary>
internal sealed record Migration(long Number, string Name, string Text, long OldestProgram)
{
    private const string OldestProgramLine = "-- oldest program:";

    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>All migrations embedded in this room, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = Embedded();

    /// <summary>Reads a migration from a file name such as <c>0001_start.sql</c> and its text.</summary>
    public static Migration Parse(string fileName, string text)
    {
        text = text.ReplaceLineEndings("\n");
        var first = text.Split('\n')[0];
        if (!first.StartsWith(OldestProgramLine, StringComparison.Ordinal))
            throw new InvalidOperationException($"{fileName} must open with '{OldestProgramLine} NUMBER'.");
        var oldest = long.Parse(first[OldestProgramLine.Length..], CultureInfo.InvariantCulture);
        return new(long.Parse(fileName[..4], CultureInfo.InvariantCulture), fileName[5..^4], text, oldest);
    }

    private static List<Migration> Embedded()
    {
        const string folder = "ReleaseBot.Data.Migrations.";
        var home = typeof(Migration).Assembly;
        return [.. home.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Parse(name[folder.Length..], TextOf(home.GetManifestResourceStream(name)!)))];
    }

    private static string TextOf(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
