namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Lists of words and phrases for form answers, from <c>fields.lexicon.txt</c>.</summary>
internal static class FieldLexicon
{
    private static readonly Dictionary<string, string[]> Lists = Load();

    private static readonly Dictionary<string, HashSet<string>> Sets = Lists.ToDictionary(l => l.Key, l => l.Value.ToHashSet());

    public static string[] Phrases(string list) => Lists[list];

    public static bool Has(string list, string word) => Sets[list].Contains(word);

    private static Dictionary<string, string[]> Load() => Resources.Text("fields.lexicon.txt")
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line[0] != '#')
        .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
        .GroupBy(parts => parts[0], parts => parts[1].Split(',', StringSplitOptions.TrimEntries))
        .ToDictionary(list => list.Key, list => list.SelectMany(forms => forms).ToArray());
}
