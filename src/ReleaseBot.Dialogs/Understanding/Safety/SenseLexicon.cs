namespace ReleaseBot.Dialogs.Understanding;

/// <summary>The meanings each word may have, as small hashes; most words have none or one.</summary>
internal sealed class SenseLexicon
{
    private const StringSplitOptions Tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private readonly Dictionary<string, uint[]> sensesOfWord;

    private SenseLexicon(IEnumerable<(string Word, string Sense)> entries) =>
        sensesOfWord = entries
            .GroupBy(entry => entry.Word, entry => SafetyFeatures.Hash(entry.Sense), StringComparer.Ordinal)
            .ToDictionary(word => word.Key, word => word.Distinct().ToArray(), StringComparer.Ordinal);

    public static SenseLexicon Standard { get; } = Read(Resources.Text("senses.lexicon.txt"));

    public uint[] Of(string word) => sensesOfWord.TryGetValue(word, out var senses) ? senses : [];

    private static SenseLexicon Read(string text) =>
        new(from line in text.Split('\n', Tidy)
            where !line.StartsWith('#')
            let sides = line.Split('=', Tidy)
            from word in sides[1].Split(' ', Tidy)
            select (word, sides[0]));
}
