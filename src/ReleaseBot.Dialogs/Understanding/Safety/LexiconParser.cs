namespace ReleaseBot.Dialogs.Understanding;

/// <summary>A pattern as it stands in a lexicon file.</summary>
internal sealed record PatternLine(string Text, Danger Danger, Weight Weight);

/// <summary>Reads lexicon files: sections of word classes, joins, fixable words and patterns.</summary>
internal sealed class LexiconParser
{
    private const StringSplitOptions Tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    public Dictionary<string, List<string>> Classes { get; } = new(StringComparer.Ordinal);

    public List<(string[] From, string To)> Joins { get; } = [];

    public List<PatternLine> Patterns { get; } = [];

    public HashSet<string> Fixable { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    public void Read(string file, string text)
    {
        var section = "";
        foreach (var line in text.Split('\n', Tidy))
        {
            if (line.StartsWith('['))
                section = line[1..^1];
            else if (!line.StartsWith('#'))
                ReadLine(section, line, file);
        }
    }

    private void ReadLine(string section, string line, string file)
    {
        switch (section)
        {
            case "words":
                ReadClass(line);
                break;
            case "joins":
                var (from, to) = Sides(line);
                Joins.Add((from.Split(' ', Tidy), to));
                Words.Add(to);
                break;
            case "fix":
                Fixable.UnionWith(line.Split(' ', Tidy));
                Words.UnionWith(line.Split(' ', Tidy));
                break;
            case "real":
                Words.UnionWith(line.Split(' ', Tidy));
                break;
            default:
                Patterns.Add(ReadPattern(section, line, file));
                break;
        }
    }

    private void ReadClass(string line)
    {
        var (name, words) = Sides(line);
        if (!Classes.TryGetValue(name, out var list))
            Classes[name] = list = [];
        foreach (var word in words.Split(' ', Tidy))
            list.AddRange(word[0] == '<' ? Classes[word[1..^1]] : [word]);
        Words.UnionWith(list);
    }

    private PatternLine ReadPattern(string section, string line, string file)
    {
        foreach (var part in line.Split(' ', Tidy))
            Words.UnionWith(part.TrimEnd('?').Split('|').Where(w => w[0] is not ('<' or '~' or '^' or '$')));
        return section.Split(' ') switch
        {
            ["sayings"] => new(line, Danger.None, Weight.Saying),
            ["settings"] => new(line, Danger.None, Weight.Setting),
            [var kind] => new(line, DangerNamed(kind, file), Weight.Plain),
            [var kind, "stated"] => new(line, DangerNamed(kind, file), Weight.Stated),
            [var kind, "deeds"] => new(line, DangerNamed(kind, file), Weight.Deed),
            [var kind, "hints"] => new(line, DangerNamed(kind, file), Weight.Hint),
            _ => throw new InvalidDataException($"{file}: no section '{section}'"),
        };
    }

    internal static Danger DangerNamed(string kind, string file) => kind switch
    {
        "self_harm" => Danger.SelfHarm,
        "harm_to_others" => Danger.HarmToOthers,
        "unsafe" => Danger.Unsafe,
        "medical_now" => Danger.MedicalNow,
        _ => throw new InvalidDataException($"{file}: no kind '{kind}'"),
    };

    private static (string Left, string Right) Sides(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        return (line[..equals].Trim(), line[(equals + 1)..].Trim());
    }
}
