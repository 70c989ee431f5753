namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>A small hash of letters, the same on every machine.</summary>
internal static class Hash
{
    public const uint Start = 2166136261;

    public static uint Add(uint hash, uint value) => (hash ^ value) * 16777619;

    public static uint Of(ReadOnlySpan<char> letters, uint seed = Start)
    {
        foreach (var letter in letters)
            seed = Add(seed, letter);
        return seed;
    }

    /// <summary>Joins two hashes so that the order counts.</summary>
    public static uint Join(uint first, uint second) =>
        Mix(Add(Add(first, second & 0xFFFF), second >> 16));

    /// <summary>Spreads the bits, so that the low ones can choose a slot.</summary>
    public static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
