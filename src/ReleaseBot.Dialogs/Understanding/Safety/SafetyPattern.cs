namespace ReleaseBot.Dialogs.Understanding;

/// <summary>What a pattern means when it is found.</summary>
internal enum Weight
{
    /// <summary>Said outright of oneself, or of somebody now: raised wherever it stands.</summary>
    Stated,

    /// <summary>A wish, plan, fear or state now: certain.</summary>
    Plain,

    /// <summary>Something done or suffered: certain, unless the message tells of long ago.</summary>
    Deed,

    /// <summary>May be meant: ask.</summary>
    Hint,

    /// <summary>A saying or a harmless use: what overlaps it is not meant.</summary>
    Saying,

    /// <summary>Tells of a film, a course, work, the court or long ago: hints and deeds are weighed again.</summary>
    Setting,
}

/// <summary>One place in a pattern: any of some words, or a gap of any words.</summary>
internal readonly record struct Element(ulong[]? Words, int Gap, bool Optional)
{
    public bool Fits(int word) => word >= 0 && (Words![word >> 6] >> (word & 63) & 1) != 0;
}

/// <summary>Words in order with small gaps, and what finding them means.</summary>
internal sealed record SafetyPattern(string Text, Danger Danger, Weight Weight, Element[] Elements, int[] Needs, bool AtStart, bool AtEnd)
{
    /// <summary>The place after the match that begins at a word, or -1. What counts as the end of the message may stand before a last "mate" or "please".</summary>
    public int EndOfMatch(ReadOnlySpan<int> words, int last, int at) => Match(words, last, at, 0);

    private int Match(ReadOnlySpan<int> words, int last, int at, int element)
    {
        if (element == Elements.Length)
            return !AtEnd || at >= last ? at : -1;
        var next = Elements[element];
        if (next.Words is null)
            return MatchAfterGap(words, last, at, element, next.Gap);
        var end = at < words.Length && next.Fits(words[at]) ? Match(words, last, at + 1, element + 1) : -1;
        return end < 0 && next.Optional ? Match(words, last, at, element + 1) : end;
    }

    private int MatchAfterGap(ReadOnlySpan<int> words, int last, int at, int element, int gap)
    {
        for (var skipped = 0; skipped <= gap && at + skipped <= words.Length; skipped++)
        {
            var end = Match(words, last, at + skipped, element + 1);
            if (end >= 0)
                return end;
        }
        return -1;
    }
}
