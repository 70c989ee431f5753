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
        var near = Names.Where(n => n.Key.Length > 4 && n.Key[0] == typed[0] && Spelling.Distance(typed, n.Key, most) <= most).Select(n => n.Value).Distinct().Take(2).ToList();
        return near is [var one] && one != Unsettled ? one : null;
    }

    private static string[] Bare(IEnumerable<string> words) => [.. words.Where(word => !FieldLexicon.Has("council-words", word))];

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
