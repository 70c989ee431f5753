using System.Text.Json;

namespace ReleaseBot.Bench.Figures;

/// <summary>The figures of one verb with the circumstances they were measured in, kept until the report is written.</summary>
internal sealed record Kept(string Verb, DateTimeOffset At, string Machine, double LoadBefore, IReadOnlyList<Figure> Figures, IReadOnlyList<Curve> Curves)
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true };

    /// <summary>Keeps the figures of a verb, says them, and replaces those of an earlier run.</summary>
    public static async Task WriteAsync(string verb, IReadOnlyList<Figure> figures, IReadOnlyList<Curve>? curves = null)
    {
        var kept = new Kept(verb, DateTimeOffset.UtcNow, Machines.Text, Machines.LoadAtStart, figures, curves ?? []);
        await File.WriteAllTextAsync(PathOf(verb), JsonSerializer.Serialize(kept, Form));
        foreach (var figure in figures)
        {
            await Console.Out.WriteLineAsync(Tables.Line(figure));
        }
    }

    public static IEnumerable<Kept> All() =>
        from file in Directory.EnumerateFiles(Folders.Artifacts, "*.figures.json").Order(StringComparer.Ordinal)
        select JsonSerializer.Deserialize<Kept>(File.ReadAllText(file))!;

    private static string PathOf(string verb) => Path.Combine(Folders.Artifacts, verb + ".figures.json");
}
