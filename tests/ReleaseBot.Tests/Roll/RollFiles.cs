using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Roll;

namespace ReleaseBot.Tests.Roll;

/// <summary>Roll files for tests: made-up people, and one fixed day on which they are read.</summary>
internal static class RollFiles
{
    public static readonly DateOnly Today = new(2026, 9, 1);

    public static RollReading Read(byte[] bytes, string name = "roll.csv") => RollFile.Read(new MemoryStream(bytes), name, Today);

    public static RollReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>One person from a CSV with these columns and the usual ones; the row stands on line 2.</summary>
    public static RollReading ReadOne(params (string Column, string Value)[] values)
    {
        Dictionary<string, string> row = new()
        {
            ["prisonerNumber"] = "A0001ZZ",
            ["firstName"] = "Carys",
            ["lastName"] = "Larkspur",
            ["legalStatus"] = "SENTENCED",
            ["cellLocation"] = "A-1-001",
            ["prisonId"] = "FXI",
        };
        foreach (var (column, value) in values)
            row[column] = value;
        return Read($"{Line(row.Keys)}\n{Line(row.Values)}\n");
    }

    public static RollPerson Person(params (string Column, string Value)[] values) => Assert.Single(ReadOne(values).Rows).Person;

    /// <summary>A page of people as prisoner search gives it, from the fields of each.</summary>
    public static RollReading ReadPage(params object[] people) => Read(JsonSerializer.Serialize(new { content = people, totalElements = people.Length }));

    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Folder(), "Samples", name));

    public static string Doc() => File.ReadAllText(Path.Combine(Folder(), "..", "..", "..", "docs", "roll-import.md"));

    private static string Line(IEnumerable<string> cells) =>
        string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
