using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>A pattern found in a message, from a word up to another.</summary>
internal readonly record struct Finding(SafetyPattern Pattern, int Start, int End);

/// <summary>What was found in a message, and its words with those that belong to a saying taken out.</summary>
internal sealed record Findings(List<Finding> Found, List<Finding> Said, List<string> Plain)
{
    /// <summary>Something was found and left out, because it was denied.</summary>
    public bool SomeDenied { get; init; }
}

/// <summary>Finds the patterns of a lexicon in a message, and drops what a saying covers.</summary>
internal sealed class PatternFinder
{
    private const int MostSayings = 64;
    private const string Saying = "_";

    private readonly SafetyLexicon lexicon;
    private readonly HashSet<string> tail;
    private readonly SafetyPattern[][] sayingsBySet;
    private readonly SafetyPattern[][] othersBySet;

    public PatternFinder(SafetyLexicon lexicon)
    {
        this.lexicon = lexicon;
        tail = lexicon.WordsOf("tail");
        sayingsBySet = BySet(lexicon.Patterns.Where(p => p.Weight == Weight.Saying));
        othersBySet = BySet(lexicon.Patterns.Where(p => p.Weight != Weight.Saying));
    }

    public static PatternFinder Standard { get; } = new(SafetyLexicon.Standard);

    /// <summary>The first finding of each pattern that no saying covers.</summary>
    public Findings Find(List<string> words)
    {
        var rented = ArrayPool<int>.Shared.Rent(words.Count);
        var ids = rented.AsSpan(0, words.Count);
        for (var at = 0; at < ids.Length; at++)
            ids[at] = lexicon.IdOf(words[at]);
        Span<ulong> present = stackalloc ulong[(lexicon.SetCount + 63) / 64];
        MarkPresent(ids, present);
        var findings = Find(words, ids, present);
        ArrayPool<int>.Shared.Return(rented);
        return findings;
    }

    private Findings Find(List<string> words, ReadOnlySpan<int> ids, ReadOnlySpan<ulong> present)
    {
        List<Finding> said = [];
        List<Finding> found = [];
        var last = LastOf(words);
        foreach (var saying in Possible(sayingsBySet, present))
            AddAll(said, saying, ids, last);
        foreach (var pattern in Possible(othersBySet, present))
            AddFirst(found, pattern, ids, last, said);
        var denied = found.RemoveAll(f => f.Pattern.Weight != Weight.Setting && Denial.Standard.Covers(f, words));
        return new(found, said, WithoutSayings(words, said)) { SomeDenied = denied > 0 };
    }

    // Each pattern stands under the set it needs that holds the fewest words.
    private SafetyPattern[][] BySet(IEnumerable<SafetyPattern> patterns)
    {
        var sizes = new int[lexicon.SetCount];
        foreach (var sets in lexicon.SetsOfWord)
        {
            foreach (var set in sets)
                sizes[set]++;
        }
        var bySet = patterns.ToLookup(p => p.Needs.MinBy(need => sizes[need]));
        return [.. Enumerable.Range(0, lexicon.SetCount).Select(set => bySet[set].ToArray())];
    }

    private static List<SafetyPattern> Possible(SafetyPattern[][] bySet, ReadOnlySpan<ulong> present)
    {
        List<SafetyPattern> possible = [];
        for (var block = 0; block < present.Length; block++)
        {
            for (var bits = present[block]; bits != 0; bits &= bits - 1)
                AddPossible(possible, bySet[(block * 64) + BitOperations.TrailingZeroCount(bits)], present);
        }
        return possible;
    }

    private static void AddPossible(List<SafetyPattern> possible, SafetyPattern[] patterns, ReadOnlySpan<ulong> present)
    {
        foreach (var pattern in patterns)
        {
            if (CanOccur(pattern, present))
                possible.Add(pattern);
        }
    }

    private static bool CanOccur(SafetyPattern pattern, ReadOnlySpan<ulong> present)
    {
        foreach (var need in pattern.Needs)
        {
            if ((present[need >> 6] >> (need & 63) & 1) == 0)
                return false;
        }
        return true;
    }

    private void MarkPresent(ReadOnlySpan<int> ids, Span<ulong> present)
    {
        present.Clear();
        foreach (var id in ids)
        {
            foreach (var set in id >= 0 ? lexicon.SetsOfWord[id] : [])
                present[set >> 6] |= 1UL << (set & 63);
        }
    }

    private static void AddAll(List<Finding> found, SafetyPattern pattern, ReadOnlySpan<int> ids, int last)
    {
        for (var at = 0; at < ids.Length && found.Count < MostSayings; at++)
        {
            if (EndAt(pattern, ids, last, at) is var end && end >= 0)
                found.Add(new(pattern, at, end));
        }
    }

    private static void AddFirst(List<Finding> found, SafetyPattern pattern, ReadOnlySpan<int> ids, int last, List<Finding> said)
    {
        for (var at = 0; at < ids.Length; at++)
        {
            var end = EndAt(pattern, ids, last, at);
            if (end < 0 || (!IsAlwaysMeant(pattern) && IsCovered(at, end, said)))
                continue;
            found.Add(new(pattern, at, end));
            return;
        }
    }

    // People say that they will kill him at chess; "end my life now" only looks like "end the chat now".
    private static bool IsAlwaysMeant(SafetyPattern pattern) => pattern is { Weight: Weight.Stated, Danger: Danger.SelfHarm };

    private static bool IsCovered(int start, int end, List<Finding> said)
    {
        foreach (var saying in said)
        {
            if (saying.Start < end && start < saying.End)
                return true;
        }
        return false;
    }

    private static int EndAt(SafetyPattern pattern, ReadOnlySpan<int> ids, int last, int at) =>
        pattern.Elements[0].Fits(ids[at]) && (at == 0 || !pattern.AtStart) ? pattern.EndOfMatch(ids, last, at) : -1;

    // "i dont feel safe bruv please" ends with "safe".
    private int LastOf(List<string> words)
    {
        var last = words.Count;
        while (last > 1 && tail.Contains(words[last - 1]))
            last--;
        return last;
    }

    private static List<string> WithoutSayings(List<string> words, List<Finding> said)
    {
        if (said.Count == 0)
            return words;
        List<string> plain = [.. words];
        foreach (var saying in said)
            CollectionsMarshal.AsSpan(plain)[saying.Start..saying.End].Fill(Saying);
        return plain;
    }
}
