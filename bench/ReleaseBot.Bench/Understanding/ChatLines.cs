using System.Text.Json;
using ReleaseBot.Bench.Figures;

namespace ReleaseBot.Bench.Understanding;

/// <summary>The chat lines the readers are tested on, of all lengths and languages.</summary>
internal static class ChatLines
{
    private static readonly string[] Files = ["intents.test.jsonl", "intents.unseen.jsonl", "crisis.test.jsonl", "crisis.unseen.jsonl", "dates.test.jsonl"];

    public static IReadOnlyList<string> All() =>
        [.. Files.SelectMany(file => File.ReadLines(Path.Combine(Folders.Root, "tests", "ReleaseBot.Dialogs.Tests", "Understanding", "Data", file))).Select(Text)];

    private static string Text(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString()!;
    }
}
