namespace ReleaseBot.Dialogs.Understanding;

/// <summary>The words for dates and times, from <c>when.lexicon.txt</c>, with a little patience for slips of the finger.</summary>
internal sealed class WhenLexicon
{
    private const int ShortestSlip = 4;

    private readonly Dictionary<string, string> words = [];
    private readonly Dictionary<string, WhenToken> forms = [];
    private readonly Dictionary<string, int> longest = [];
    private readonly List<string>[] patient = [.. Enumerable.Range(0, 26).Select(_ => new List<string>())];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> wordsBySpan;

    private WhenLexicon(string source)
    {
        wordsBySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var lines = source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToList();
        foreach (var line in lines.OrderBy(IsPlain))
            Add(line);
    }

    public static WhenLexicon Instance { get; } = new(Resources.Text("when.lexicon.txt"));

    /// <summary>The word as the lexicon knows it, or null for a word that means nothing here.</summary>
    public string? Word(ReadOnlySpan<char> typed)
    {
        if (wordsBySpan.TryGetValue(typed, out var known))
            return known;
        return typed.Length >= ShortestSlip && typed.Length <= 20 ? Slip(typed) : null;
    }

    /// <summary>The word as it is, without patience.</summary>
    public string? Known(ReadOnlySpan<char> typed) => wordsBySpan.TryGetValue(typed, out var known) ? known : null;

    public bool Knows(ReadOnlySpan<char> typed) => wordsBySpan.ContainsKey(typed);

    /// <summary>What a form of one or more words means.</summary>
    public WhenToken? Meaning(string form) => forms.TryGetValue(form, out var token) ? token : null;

    /// <summary>How many words the longest form has that begins with this word.</summary>
    public int LongestFrom(string word) => longest.GetValueOrDefault(word);

    private static bool IsPlain(string line) => line.StartsWith("plain", StringComparison.Ordinal);

    private void Add(string line)
    {
        var (key, list) = (line[..line.IndexOf('=')].Trim(), line[(line.IndexOf('=') + 1)..].Split(',', StringSplitOptions.TrimEntries));
        switch (key.Split(' '))
        {
            case ["plain"]:
                Array.ForEach(list, word => words.TryAdd(Folded(word), Folded(word)));
                break;
            case ["spell", var word]:
                Array.ForEach(list, typed => words[Folded(typed)] = word);
                break;
            case [var sense, .. var value]:
                var token = new WhenToken(Enum.Parse<WhenSense>(sense), value is [var n] ? int.Parse(n, System.Globalization.CultureInfo.InvariantCulture) : 0);
                Array.ForEach(list, form => AddForm(form, token));
                break;
        }
    }

    private void AddForm(string written, WhenToken token)
    {
        var form = Folded(written.TrimEnd('*'));
        var parts = form.Split(' ');
        forms.TryAdd(form, token);
        longest[parts[0]] = Math.Max(longest.GetValueOrDefault(parts[0]), parts.Length);
        foreach (var part in parts)
            words.TryAdd(part, part);
        if (written.EndsWith('*'))
            patient[form[0] - 'a'].Add(form);
    }

    private static string Folded(string form) =>
        string.Concat(form.Select(WhenLetters.Fold).Where(c => c is not ('\0' or '\'')));

    private string? Slip(ReadOnlySpan<char> typed)
    {
        foreach (var word in char.IsAsciiLetterLower(typed[0]) ? patient[typed[0] - 'a'] : [])
        {
            if (IsOneSlipAway(typed, word))
                return word;
        }
        return null;
    }

    // One letter wrong, missing, too many, or two neighbours swapped.
    private static bool IsOneSlipAway(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        if (Math.Abs(typed.Length - word.Length) > 1)
            return false;
        var same = typed.CommonPrefixLength(word);
        var left = typed[same..];
        var right = word[same..];
        return left.Length == 0
            || right.Length == 0
            || left[1..].SequenceEqual(right[1..])
            || left.SequenceEqual(right[1..])
            || left[1..].SequenceEqual(right)
            || (left is [var a, var b, .. var l] && right is [var c, var d, .. var r] && a == d && b == c && l.SequenceEqual(r));
    }
}
