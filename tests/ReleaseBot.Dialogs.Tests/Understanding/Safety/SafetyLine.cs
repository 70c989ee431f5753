using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ReleaseBot.Dialogs.Tests.Understanding.Safety;

/// <summary>A line somebody might type, and the danger it tells of (or none).</summary>
internal sealed record SafetyLine(string Text, string Kind, string Lang)
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<SafetyLine> All(string file) =>
        [.. File.ReadLines(Path.Combine(Folder(), file)).Select(line => JsonSerializer.Deserialize<SafetyLine>(line, Names)!)];

    public static string[] Plain(string file) => File.ReadAllLines(Path.Combine(Folder(), file));

    /// <summary>The lines the model is trained on, with their labels, in the order of the file names.</summary>
    public static IEnumerable<(string Text, string Label)> Training() =>
        from file in Directory.GetFiles(TrainingFolder(), "*.txt").Order(StringComparer.Ordinal)
        let label = Path.GetFileName(file).Split('.')[0].Replace('-', '_')
        from text in File.ReadAllLines(file)
        where text.Length > 0 && !text.StartsWith("# ", StringComparison.Ordinal)
        select (text, label);

    private static string TrainingFolder() =>
        Path.Combine(Folder(), "../../../../src/ReleaseBot.Dialogs/Understanding/Safety/Training");

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
