using System.Text.Json;

namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>A message with what it truly asks for, its language, and what makes it interesting.</summary>
public sealed record LabelledMessage(string Text, IReadOnlyList<Intent> Intents, string Language, string Note)
{
    /// <summary>Reads JSON Lines with <c>text</c> and <c>intent</c>, or <c>intents</c>, and perhaps <c>lang</c> and <c>note</c>.</summary>
    public static IReadOnlyList<LabelledMessage> ReadLines(string jsonLines) =>
        [.. jsonLines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ReadLine)];

    private static LabelledMessage ReadLine(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var names = root.TryGetProperty("intents", out var several)
            ? several.EnumerateArray().Select(i => i.GetString()!)
            : [root.GetProperty("intent").GetString()!];
        return new LabelledMessage(root.GetProperty("text").GetString()!, [.. names.Select(Named)], Word(root, "lang"), Word(root, "note"));
    }

    private static Intent Named(string name) =>
        IntentNames.TryParse(name, out var intent) ? intent : throw new InvalidDataException($"No intent is called '{name}'.");

    private static string Word(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } word ? word : "none";
}
