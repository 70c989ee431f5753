namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Gathers what a message asks for, part by part in the order asked, weighed against the message as a whole.</summary>
internal sealed class AskedFor
{
    private const double LikelyInPart = 0.6;
    private const double LikelyInWhole = 0.01;
    private const double PlainInPart = 0.9;
    private const double PlainInWhole = 0.35;
    private const int ShortPart = 4;

    private readonly List<ScoredIntent> found = [];

    public int Count => found.Count;

    public void Clear() => found.Clear();

    public ScoredIntent[] InOrder() => [.. found];

    /// <summary>The best of the whole when it is among what was found, else the best of what was found.</summary>
    public ScoredIntent Top(ScoredIntent ofWhole) =>
        found.Exists(f => f.Intent == ofWhole.Intent) ? ofWhole : found.MaxBy(f => f.Confidence);

    /// <summary>Takes the best intent of a part when both the part and the whole speak for it.</summary>
    public void Consider(ReadOnlySpan<double> part, ReadOnlySpan<double> whole, int words, bool isFirst)
    {
        var best = Best(part);
        if (!CanBePart(best.Intent, words, isFirst))
            return;
        var inWhole = whole[(int)best.Intent];
        if (best.Confidence >= PlainInPart || best.Confidence >= LikelyInPart && inWhole >= LikelyInWhole)
            Add(best.Intent, Math.Max(best.Confidence, inWhole));
    }

    /// <summary>Adds what the whole speaks for plainly although no part of it does.</summary>
    public void ConsiderWhole(ReadOnlySpan<double> whole)
    {
        for (var k = 0; k < whole.Length; k++)
            if (whole[k] >= PlainInWhole)
                Add((Intent)k, whole[k]);
    }

    public static ScoredIntent Best(ReadOnlySpan<double> likely)
    {
        var best = 0;
        for (var k = 1; k < likely.Length; k++)
            if (likely[k] > likely[best])
                best = k;
        return new ScoredIntent((Intent)best, likely[best]);
    }

    /// <summary>Yes and no come first, small talk is short, and what we do not do is no want beside others.</summary>
    private static bool CanBePart(Intent intent, int words, bool isFirst) => intent switch
    {
        Intent.OutOfScope => false,
        Intent.Yes or Intent.No => isFirst && words <= ShortPart,
        Intent.Greeting or Intent.Thanks or Intent.DontKnow or Intent.Skip or Intent.Repeat => words <= ShortPart,
        _ => true,
    };

    private void Add(Intent intent, double confidence)
    {
        var at = found.FindIndex(f => f.Intent == intent);
        if (at < 0)
            found.Add(new ScoredIntent(intent, confidence));
        else
            found[at] = new ScoredIntent(intent, Math.Max(found[at].Confidence, confidence));
    }
}
