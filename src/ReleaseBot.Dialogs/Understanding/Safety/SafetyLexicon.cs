namespace ReleaseBot.Dialogs.Understanding;

/// <summary>The words and patterns of the lexicon files, ready to match.</summary>
internal sealed class SafetyLexicon
{
    private static readonly string[] Files =
    [
        "words.lexicon.txt", "self-harm.lexicon.txt", "harm-to-others.lexicon.txt", "unsafe.lexicon.txt",
        "medical-now.lexicon.txt", "sayings.lexicon.txt", "other-languages.lexicon.txt",
    ];

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<(string[] From, string To)> joins = [];
    private readonly Dictionary<string, List<int>> joinsByFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> classOfWord = new(StringComparer.Ordinal);

    private SafetyLexicon(LexiconParser parsed)
    {
        foreach (var word in parsed.Words)
            ids.Add(word, ids.Count);
        foreach (var (from, to) in parsed.Joins)
            AddJoin(from, to);
        foreach (var (name, words) in parsed.Classes)
        {
            foreach (var word in words)
                classOfWord.TryAdd(word, name);
        }
        var builder = new PatternBuilder(ids, parsed.Classes);
        Patterns = [.. parsed.Patterns.Select(builder.Build)];
        SetsOfWord = builder.SetsOfWord();
        SetCount = builder.SetCount;
        Spelling = new([.. ids.Keys, .. parsed.Joins.SelectMany(j => j.From)], parsed.Fixable);
    }

    public static SafetyLexicon Standard { get; } = Load();

    public SafetyPattern[] Patterns { get; }

    /// <summary>For each word, in which element sets it stands.</summary>
    public int[][] SetsOfWord { get; }

    public int SetCount { get; }

    public SafetySpelling Spelling { get; }

    /// <summary>The number of a word, or -1 for words no pattern asks for.</summary>
    public int IdOf(string word) => ids.GetValueOrDefault(word, -1);

    /// <summary>The first class a word stands in, or the word itself.</summary>
    public string ClassOf(string word) => classOfWord.GetValueOrDefault(word, word);

    /// <summary>Brings words that belong together to one: "pad mate" is "padmate".</summary>
    public List<string> Join(List<string> words)
    {
        List<string> joined = new(words.Count);
        for (var at = 0; at < words.Count;)
        {
            var join = JoinAt(words, at);
            joined.Add(join is null ? words[at] : join.Value.To);
            at += join?.From.Length ?? 1;
        }
        return joined;
    }

    private (string[] From, string To)? JoinAt(List<string> words, int at)
    {
        foreach (var index in joinsByFirst.GetValueOrDefault(words[at]) ?? [])
        {
            var (from, _) = joins[index];
            if (at + from.Length <= words.Count && from.Index().All(w => words[at + w.Index] == w.Item))
                return joins[index];
        }
        return null;
    }

    private void AddJoin(string[] from, string to)
    {
        if (!joinsByFirst.TryGetValue(from[0], out var list))
            joinsByFirst[from[0]] = list = [];
        list.Add(joins.Count);
        joins.Add((from, to));
    }

    private static SafetyLexicon Load()
    {
        var parser = new LexiconParser();
        foreach (var file in Files)
            parser.Read(file, Resources.Text(file));
        return new(parser);
    }
}
