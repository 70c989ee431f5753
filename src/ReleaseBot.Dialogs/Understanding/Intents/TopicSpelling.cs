namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Puts a mistyped topic word right: one slip in a word of four letters or more, two in a long one.</summary>
internal sealed class TopicSpelling
{
    private const int ShortestRepaired = 4;
    private const int LongWord = 8;
    private const int LongestRepaired = 20;

    private readonly string[] words;
    private readonly HashSet<uint> known;
    private readonly Dictionary<uint, Range> withOneGone;
    private readonly int[] near;

    /// <summary>Repairs towards <paramref name="topicWords"/>, and leaves every known word as it stands.</summary>
    public TopicSpelling(IEnumerable<string> topicWords, IEnumerable<uint> alsoKnown)
    {
        words = [.. topicWords.Where(w => w.Length is >= ShortestRepaired and <= LongestRepaired).Distinct()];
        known = [.. topicWords.Select(w => Hash.Of(w)), .. alsoKnown];
        var all = Shortened(words);
        near = Array.ConvertAll(all, pair => (int)(uint)pair);
        withOneGone = Grouped(all);
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
        if (!withOneGone.TryGetValue(shortened, out var range))
            return;
        foreach (var i in near.AsSpan(range))
            if (Slips.Between(word, words[i]) is var found && found < slips)
                (best, slips) = (i, found);
    }

    /// <summary>Each word whole and with each letter gone in turn: the hash above, the number of the word below, in order.</summary>
    private static ulong[] Shortened(string[] words)
    {
        var all = new List<ulong>(words.Length * 8);
        for (var i = 0; i < words.Length; i++)
        {
            all.Add(((ulong)Hash.Of(words[i]) << 32) | (uint)i);
            for (var gone = 0; gone < words[i].Length; gone++)
                all.Add(((ulong)Without(words[i], gone) << 32) | (uint)i);
        }

        all.Sort();
        return [.. all];
    }

    /// <summary>Where the words of each hash stand.</summary>
    private static Dictionary<uint, Range> Grouped(ulong[] all)
    {
        var grouped = new Dictionary<uint, Range>(all.Length);
        for (int from = 0, to = 0; from < all.Length; from = to)
        {
            var hash = all[from] >> 32;
            while (to < all.Length && all[to] >> 32 == hash)
                to++;
            grouped.Add((uint)hash, from..to);
        }

        return grouped;
    }

    private static uint Without(ReadOnlySpan<char> word, int gone) =>
        Hash.Of(word[(gone + 1)..], Hash.Of(word[..gone]));
}
