namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Puts a mistyped topic word right: one slip in a word of four letters or more, two in a long one.</summary>
internal sealed class TopicSpelling
{
    private const int ShortestRepaired = 4;
    private const int LongWord = 8;
    private const int LongestRepaired = 20;

    private readonly string[] words;
    private readonly HashSet<uint> known;
    private readonly Dictionary<uint, int[]> withOneGone;

    /// <summary>Repairs towards <paramref name="topicWords"/>, and leaves every known word as it stands.</summary>
    public TopicSpelling(IEnumerable<string> topicWords, IEnumerable<uint> alsoKnown)
    {
        words = [.. topicWords.Where(w => w.Length is >= ShortestRepaired and <= LongestRepaired).Distinct()];
        known = [.. topicWords.Select(w => Hash.Of(w)), .. alsoKnown];
        withOneGone = words
            .SelectMany((word, i) => Shortened(word).Select(hash => (hash, i)))
            .GroupBy(pair => pair.hash, pair => pair.i)
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray());
    }

    /// <summary>The hash of the nearest topic word, or of the word itself when it is known or nothing is near.</summary>
    public uint Repair(ReadOnlySpan<char> word, uint hash)
    {
        if (word.Length is < ShortestRepaired or > LongestRepaired || known.Contains(hash))
            return hash;
        var (best, slips) = (-1, word.Length >= LongWord ? 3 : 2);
        Consider(word, hash, ref best, ref slips);
        for (var gone = 0; gone < word.Length; gone++)
            Consider(word, Without(word, gone), ref best, ref slips);
        return best < 0 ? hash : Hash.Of(words[best]);
    }

    private void Consider(ReadOnlySpan<char> word, uint shortened, ref int best, ref int slips)
    {
        if (!withOneGone.TryGetValue(shortened, out var near))
            return;
        foreach (var i in near)
            if (Slips.Between(word, words[i]) is var found && found < slips)
                (best, slips) = (i, found);
    }

    private static IEnumerable<uint> Shortened(string word)
    {
        yield return Hash.Of(word);
        for (var gone = 0; gone < word.Length; gone++)
            yield return Without(word, gone);
    }

    private static uint Without(ReadOnlySpan<char> word, int gone) =>
        Hash.Of(word[(gone + 1)..], Hash.Of(word[..gone]));
}
