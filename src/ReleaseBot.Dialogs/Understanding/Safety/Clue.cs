namespace ReleaseBot.Dialogs.Understanding;

/// <summary>One thing the safety model looks at: the bucket its weights stand in, and how much it counts.</summary>
internal readonly record struct Clue(int Bucket, float Weight);

/// <summary>The clues of one word, in a fixed space; what does not fit is left out.</summary>
internal ref struct Clues(Span<Clue> into)
{
    private readonly Span<Clue> into = into;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<Clue> All => into[..Count];

    public void Add(uint a, uint b, uint kind, float weight)
    {
        if (Count < into.Length)
            into[Count++] = new(Bucket(a, b, kind), weight);
    }

    private static int Bucket(uint a, uint b, uint kind)
    {
        var mixed = (a * 0x9E3779B1u) ^ (b * 0x85EBCA77u) ^ (kind * 0xC2B2AE3Du);
        mixed = (mixed ^ (mixed >> 15)) * 0x2C1B3C6Du;
        return (int)((mixed ^ (mixed >> 13)) % SafetyFeatures.Buckets);
    }
}
