using System.Text.Json;

namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Reads the files that training lines stand in: one file a label, and JSON Lines where a line names its own label or labels.</summary>
public static class TrainingLines
{
    /// <summary>Between the labels of a line that asks for several things: <c>housing+family</c>.</summary>
    public const char And = '+';

    /// <summary>Reads all files, by name in a fixed order, into lines with their labels. <c>id.txt</c> holds the lines of <c>id</c>.</summary>
    public static IReadOnlyList<(string Text, string Label)> Read(IEnumerable<(string FileName, string Content)> files) =>
        [.. files.OrderBy(f => f.FileName, StringComparer.Ordinal).SelectMany(f => ReadFile(f.FileName, f.Content))];

    private static IEnumerable<(string Text, string Label)> ReadFile(string fileName, string content)
    {
        var lines = content.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return fileName.EndsWith(".jsonl", StringComparison.Ordinal)
            ? lines.Select(Several)
            : lines.Where(line => !line.StartsWith("# ", StringComparison.Ordinal)).Select(line => (line, fileName[..^".txt".Length]));
    }

    private static (string Text, string Label) Several(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        return json.RootElement.TryGetProperty("intents", out var several)
            ? (text, string.Join(And, several.EnumerateArray().Select(i => i.GetString())))
            : (text, json.RootElement.GetProperty("intent").GetString()!);
    }
}
