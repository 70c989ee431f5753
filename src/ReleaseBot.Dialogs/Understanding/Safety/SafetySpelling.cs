namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Mends spelling towards known words: spaced-out letters, figures for letters, drawn-out letters, slips in long trigger words.</summary>
internal sealed class SafetySpelling
{
    private const int LongestRun = 48;

    /// <summary>Shorter words are too often one slip away from another that is meant.</summary>
    private const int ShortestMended = 6;

    private readonly HashSet<string> known;
    private readonly Dictionary<string, string> bySqueezed = new(StringComparer.Ordinal);
    private readonly Dictionary<(char First, int Length), List<string>> fixable = [];

    public SafetySpelling(HashSet<string> known, IEnumerable<string> fixableWords)
    {
        this.known = known;
        foreach (var word in fixableWords)
        {
            bySqueezed.TryAdd(Squeeze(word), word);
            if (!fixable.TryGetValue((word[0], word.Length), out var bucket))
                fixable[(word[0], word.Length)] = bucket = [];
            bucket.Add(word);
        }
    }

    public List<string> Mend(List<string> cut)
    {
        List<string> words = new(cut.Count);
        for (var at = 0; at < cut.Count;)
        {
            var run = SingleLettersFrom(cut, at);
            if (run >= 3)
                AddSpacedOut(words, string.Concat(cut.GetRange(at, run)));
            else if (run == 0 && IsSplitWord(cut, at))
                words.Add(cut[at] + cut[++at]);
            else
                AddMended(words, cut[at]);
            at += run >= 3 ? run : 1;
        }
        return words;
    }

    private static int SingleLettersFrom(List<string> cut, int at)
    {
        var run = 0;
        while (at + run < cut.Count && run < LongestRun && cut[at + run].Length == 1)
            run++;
        return run;
    }

    private bool IsSplitWord(List<string> cut, int at) =>
        at + 1 < cut.Count && cut[at + 1].Length > 1 && !known.Contains(cut[at]) && !known.Contains(cut[at + 1])
        && IsFixable(cut[at], cut[at + 1]);

    private bool IsFixable(string start, string rest)
    {
        if (!fixable.TryGetValue((start[0], start.Length + rest.Length), out var bucket))
            return false;
        foreach (var word in bucket)
        {
            if (word.StartsWith(start, StringComparison.Ordinal) && word.EndsWith(rest, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private void AddSpacedOut(List<string> words, string letters)
    {
        if (Split(letters) is { } pieces)
            words.AddRange(pieces);
        else
            AddMended(words, letters);
    }

    private void AddMended(List<string> words, string word)
    {
        if (known.Contains(word))
            words.Add(word);
        else if (word.Length >= 8 && Split(word) is { Count: >= 3 } pieces)
            words.AddRange(pieces);
        else
            words.Add(Closest(word));
    }

    private string Closest(string word)
    {
        var plain = WithoutFigures(word);
        if (known.Contains(plain))
            return plain;
        if (plain.Length >= 5 && bySqueezed.TryGetValue(Squeeze(plain), out var drawn))
            return drawn;
        return plain.Length >= 5 ? OneSlipAway(plain) ?? word : word;
    }

    // "k1ll", "su!c1de", "d34d": only taken where a known word comes out.
    private string WithoutFigures(string word)
    {
        if (!word.AsSpan().ContainsAnyInRange('!', '9') && !word.Contains('|') && !word.Contains('@'))
            return word;
        var withI = ReadFigures(word, 'i');
        return known.Contains(withI) ? withI : ReadFigures(word, 'l') is var withL && known.Contains(withL) ? withL : word.Replace("*", "");
    }

    private static string ReadFigures(string word, char one) => string.Create(word.Length, (word, one), static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = from.word[i] switch
            {
                '1' or '!' or '|' => from.one,
                '3' => 'e',
                '4' or '@' => 'a',
                '0' => 'o',
                '5' or '$' => 's',
                '7' => 't',
                '8' => 'b',
                var c => c,
            };
        }
    });

    private string? OneSlipAway(string word)
    {
        for (var length = Math.Max(word.Length - 1, ShortestMended); length <= word.Length + 1; length++)
        {
            if (!fixable.TryGetValue((word[0], length), out var bucket))
                continue;
            foreach (var candidate in bucket)
            {
                if (IsOneSlip(word, candidate))
                    return candidate;
            }
        }
        return null;
    }

    /// <summary>One letter wrong, missing, too many, or two neighbours swapped.</summary>
    internal static bool IsOneSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        if (a.IsEmpty || b.IsEmpty)
            return a.Length + b.Length <= 1;
        return a.Length == b.Length
            ? a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]))
            : a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
    }

    private static string Squeeze(string word)
    {
        Span<char> kept = stackalloc char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (length == 0 || kept[length - 1] != c)
                kept[length++] = c;
        }
        return new string(kept[..length]);
    }

    /// <summary>The fewest known words that make up the letters, or null.</summary>
    private List<string>? Split(string letters)
    {
        Span<int> fewest = stackalloc int[letters.Length + 1];
        Span<int> start = stackalloc int[letters.Length + 1];
        fewest.Clear();
        for (var end = 1; end <= letters.Length; end++)
        {
            fewest[end] = int.MaxValue;
            for (var from = Math.Max(0, end - 12); from < end; from++)
            {
                if (fewest[from] < fewest[end] - 1 && CanBePiece(letters.AsSpan(from, end - from)))
                    (fewest[end], start[end]) = (fewest[from] + 1, from);
            }
        }
        return fewest[^1] == int.MaxValue ? null : Pieces(letters, start);
    }

    private bool CanBePiece(ReadOnlySpan<char> piece) =>
        (piece.Length > 1 || piece[0] == 'i') && known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(piece);

    private static List<string> Pieces(string letters, ReadOnlySpan<int> start)
    {
        List<string> pieces = [];
        for (var end = letters.Length; end > 0; end = start[end])
            pieces.Insert(0, letters[start[end]..end]);
        return pieces;
    }
}
