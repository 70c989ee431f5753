namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads the name of a council that has housing duties in England or Wales, by everyday names, initials and slips.</summary>
internal static class CouncilField
{
    private const int LongestName = 6;

    private static readonly Dictionary<string, string> Names = Load();

    public static FieldReading Read(FieldText answer)
    {
        if (answer.HasMarkup || !answer.Tidy.Any(char.IsLetter))
            return FieldReading.Reject("not-a-council");
        var words = Bare(answer.Words);
        var whole = string.Join(' ', words);
        if ((Named(answer.Line.Trim()) ?? Named(whole)) is { } known)
            return known;
        if (words.Contains("or"))
            return FieldReading.Ask("more-than-one");
        var inside = Inside(words);
        return inside.Count switch
        {
            1 => inside[0] == Unsettled ? FieldReading.Ask("which-one") : FieldReading.Accept(inside[0]),
            > 1 => FieldReading.Ask("more-than-one"),
            _ when Near(whole) is { } near => FieldReading.Accept(near),
            _ => answer.HasDigit ? FieldReading.Reject("not-a-council") : FieldReading.Ask(answer.SaysAny("not-known") ? "not-known" : "which-one"),
        };
    }

    private const string Unsettled = "?";

    private static FieldReading? Named(string key) => Names.TryGetValue(key, out var name)
        ? name == Unsettled ? FieldReading.Ask("which-one") : FieldReading.Accept(name)
        : null;

    // In a sentence the longest names are looked for first; names that are also everyday words count only alone.
    private static List<string> Inside(string[] words)
    {
        var found = new List<string>();
        for (var i = 0; i < words.Length;)
        {
            var length = Math.Min(LongestName, words.Length - i);
            while (length > 0 && !(Names.ContainsKey(Key(words, i, length)) && !FieldLexicon.Has("everyday-places", Key(words, i, length))))
                length--;
            if (length > 0 && !found.Contains(Names[Key(words, i, length)]))
                found.Add(Names[Key(words, i, length)]);
            i += Math.Max(1, length);
        }
        return found;
    }

    private static string Key(string[] words, int at, int length) => string.Join(' ', words, at, length);

    private static string? Near(string typed)
    {
        if (typed.Length is < 5 or > 40)
            return null;
        var most = typed.Length > 8 ? 2 : 1;
        var near = Names
            .Where(name => name.Key.Length > 4 && name.Key[0] == typed[0])
            .Select(name => (name.Value, Slips: Spelling.Distance(typed, name.Key, most)))
            .Where(name => name.Slips <= most)
            .ToList();
        var closest = near.Where(name => name.Slips == near.Min(n => n.Slips)).Select(name => name.Value).Distinct().ToList();
        return closest is [var one] && one != Unsettled ? one : null;
    }

    // "london" beside another word only says where the borough is.
    private static string[] Bare(string[] words) =>
        [.. words.Where(word => !FieldLexicon.Has("council-words", word)) is var kept && kept.Count() > 1 ? kept.Where(word => word != "london") : kept];

    private static Dictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>();
        foreach (var line in Resources.Text("councils.lexicon.txt").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#')
                continue;
            var parts = line.Split('=', StringSplitOptions.TrimEntries);
            foreach (var form in parts.Length == 1 ? [parts[0]] : parts[1].Split(',', StringSplitOptions.TrimEntries).Append(parts[0]))
            {
                var words = FieldText.Of(form).Words;
                names.TryAdd(string.Join(' ', words), parts[0]);
                names.TryAdd(string.Join(' ', Bare(words)), parts[0]);
            }
        }
        return names;
    }
}
