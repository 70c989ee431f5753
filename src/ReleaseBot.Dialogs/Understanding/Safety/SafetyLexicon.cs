namespace ReleaseBot.Dialogs.Understanding;

/// <summary>The words and patterns of the lexicon files, ready to match.</summary>
internal sealed class SafetyLexicon
{
    private static readonly string[] Files =
    [
        "words.lexicon.txt", "self-harm.lexicon.txt", "harm-to-others.lexicon.txt", "unsafe.lexicon.txt",
        "medical-now.lexicon.txt", "sayings.lexicon.txt", "other-languages.lexicon.txt",
    ];

    // Classes of words that say whom a message is about.
    private static readonly string[] Subjects = ["i", "im", "my", "family", "padmate", "person", "officer", "noone", "debtors"];

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<(string[] From, string To)> joins = [];
    private readonly Dictionary<string, List<int>> joinsByFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, uint> classOfWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> shared;
    private readonly HashSet<uint> subjects = [.. Subjects.Select(s => SafetyFeatures.Hash(s))];
    private readonly Dictionary<string, List<string>> classes;
    private readonly uint denial = SafetyFeatures.Hash("not");

    private SafetyLexicon(LexiconParser parsed)
    {
        foreach (var word in parsed.Words)
            ids.Add(word, ids.Count);
        shared = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (from, to) in parsed.Joins)
            AddJoin(from, to);
        foreach (var (name, words) in parsed.Classes)
        {
            foreach (var word in words)
                classOfWord.TryAdd(word, SafetyFeatures.Hash(name));
        }
        classes = parsed.Classes;
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

    /// <summary>The hash of the first class a word stands in, or of the word itself.</summary>
    public uint ClassHashOf(string word) => classOfWord.TryGetValue(word, out var hash) ? hash : SafetyFeatures.Hash(word);

    /// <summary>All words of a class.</summary>
    public HashSet<string> WordsOf(string className) => [.. classes[className]];

    public bool IsSubject(uint classHash) => subjects.Contains(classHash);

    public bool IsDenial(uint classHash) => classHash == denial;

    /// <summary>The one instance of a known word, or a new string.</summary>
    public string Share(ReadOnlySpan<char> word) => shared.TryGetValue(word, out var known, out _) ? known : new string(word);

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
        if (!joinsByFirst.TryGetValue(words[at], out var starting))
            return null;
        foreach (var index in starting)
        {
            if (StandsAt(words, at, joins[index].From))
                return joins[index];
        }
        return null;
    }

    private static bool StandsAt(List<string> words, int at, string[] from)
    {
        for (var i = 0; i < from.Length; i++)
        {
            if (at + i >= words.Count || words[at + i] != from[i])
                return false;
        }
        return true;
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
