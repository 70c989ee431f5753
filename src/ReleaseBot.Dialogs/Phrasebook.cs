using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace ReleaseBot.Dialogs;

/// <summary>A language that people can choose.</summary>
/// <param name="Culture">The culture that writes its dates and money, such as <c>en-GB</c>.</param>
public sealed record Language(string Code, string Name, string Culture, string Direction)
{
    /// <summary>The words files there are in it, by name; absent when it has all of them. Talks are held only in a language that has all.</summary>
    public ImmutableArray<string>? Covers { get; init; }

    /// <summary>What people type to ask for it.</summary>
    public ImmutableArray<string> Said { get; init; } = [];

    public bool IsWhole => Covers is null;
}

/// <summary>
/// Every sentence a person can be shown, read whole at start from the words files that stand beside the flows.
/// A key is the path through the file: <c>id/born-in-uk/say</c>. There is no falling back from one language to another.
/// </summary>
public sealed class Phrasebook
{
    private readonly Dictionary<string, Dictionary<string, string>> languages;
    private readonly FrozenDictionary<string, Writer> writers;

    public Phrasebook(IReadOnlyList<Language> offered, IEnumerable<WordsFile> files)
    {
        Every = offered;
        Languages = [.. offered.Where(language => language.IsWhole)];
        languages = files.GroupBy(file => file.Language).ToDictionary(
            same => same.Key,
            same => same.SelectMany(file => file.Flatten()).ToDictionary());
        writers = offered.ToFrozenDictionary(language => language.Code, language => new Writer(language));
    }

    /// <summary>The words of this program.</summary>
    public static Phrasebook Standard { get; } = new(ReadLanguages(), ReadFiles());

    /// <summary>The languages that talks are held in: each has every word.</summary>
    public IReadOnlyList<Language> Languages { get; }

    /// <summary>All languages, those among them that have only some of the words files.</summary>
    public IReadOnlyList<Language> Every { get; }

    public Language Language(string code) => writers[code].Language;

    public IReadOnlyDictionary<string, string> AllOf(string language) => languages[language];

    public bool Has(string language, string key) => languages[language].ContainsKey(key);

    /// <summary>Whether there are words for a line and for each text that stands in its blanks.</summary>
    public bool Has(string language, Line line) => Has(language, line.Key) && line.Slots.All(slot => slot.Kind != "words" || Has(language, slot.Value));

    /// <summary>The words under a key, blanks and all. A missing key is a mistake of ours, found at start.</summary>
    public string Text(string language, string key) => languages[language][key];

    public string? Find(string language, string key) => languages[language].GetValueOrDefault(key);

    /// <summary>The sentence that a line stands for, blanks filled.</summary>
    public string Say(string language, Line line) => Fill(language, Text(language, line.Key), line.Slots);

    /// <summary>Fills the blanks of a text. A blank that has no value stays, so that it is seen.</summary>
    public string Fill(string language, string text, ImmutableArray<Slot> slots)
    {
        if (!text.Contains('{'))
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 32);
        var rest = text.AsSpan();
        while (rest.IndexOf('{') is var start and >= 0 && rest[start..].IndexOf('}') is var length and > 0)
        {
            filled.Append(rest[..start]);
            filled.Append(Value(language, rest.Slice(start + 1, length - 1), slots));
            rest = rest[(start + length + 1)..];
        }

        return filled.Append(rest).ToString();
    }

    /// <summary>The label of a choice: the step's own, or else that of the answer set the step names.</summary>
    public string Label(string language, Dialog dialog, string step, string choice)
    {
        var own = Find(language, $"{dialog.Name}/{step}/answers/{choice}");
        return own ?? Text(language, $"answers/{Find(language, $"{dialog.Name}/{step}/set") ?? "plain"}/{choice}");
    }

    private string Value(string language, ReadOnlySpan<char> blank, ImmutableArray<Slot> slots)
    {
        foreach (var slot in slots)
        {
            if (blank.SequenceEqual(slot.Name))
            {
                return slot.Kind == "words" ? Fill(language, Text(language, slot.Value), slots.Remove(slot)) : writers[language].Write(slot);
            }
        }

        return $"{{{blank}}}";
    }

    private static IReadOnlyList<Language> ReadLanguages()
    {
        using var document = JsonDocument.Parse(Resources.Text("Words.languages.json"));
        return [.. document.RootElement.EnumerateArray().Select(row => new Language(
            row.GetProperty("code").GetString()!,
            row.GetProperty("name").GetString()!,
            row.GetProperty("culture").GetString()!,
            row.GetProperty("direction").GetString()!)
        {
            Covers = row.TryGetProperty("covers", out var covers) ? Texts(covers) : null,
            Said = Texts(row.GetProperty("said")),
        })];
    }

    private static ImmutableArray<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static IEnumerable<WordsFile> ReadFiles() =>
        from name in Resources.Names
        let parts = name.Split('.')
        where parts is [.., _, { Length: 2 }, "json"]
        select new WordsFile(parts[^3], parts[^2], Resources.Text(string.Join('.', parts[^3..])));
}

/// <summary>A words file: the topic it is named for, its language and its JSON.</summary>
public sealed record WordsFile(string Name, string Language, string Json)
{
    /// <summary>Every text under its path; a list of texts is one text with a line each.</summary>
    public IEnumerable<KeyValuePair<string, string>> Flatten()
    {
        using var document = JsonDocument.Parse(Json);
        return [.. Flatten(Name, document.RootElement)];
    }

    private static IEnumerable<KeyValuePair<string, string>> Flatten(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Flatten($"{path}/{property.Name}", property.Value)),
        JsonValueKind.Array => [new(path, string.Join('\n', element.EnumerateArray().Select(text => text.GetString())))],
        _ => [new(path, element.GetString()!)],
    };
}
