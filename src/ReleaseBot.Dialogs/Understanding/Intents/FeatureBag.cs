namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>The features of one text with their weights, reused from text to text.</summary>
internal sealed class FeatureBag
{
    private uint[] hashes = new uint[1024];
    private float[] weights = new float[1024];

    public int Count { get; private set; }
    public ReadOnlySpan<uint> Hashes => hashes.AsSpan(0, Count);
    public ReadOnlySpan<float> Weights => weights.AsSpan(0, Count);

    /// <summary>The sum of the squared weights, by which a long text is brought down to the size of a short one.</summary>
    public double SquaredLength { get; private set; }

    public void Clear() => (Count, SquaredLength) = (0, 0);

    public void Add(uint hash, float weight)
    {
        if (Count == hashes.Length)
        {
            Array.Resize(ref hashes, Count * 2);
            Array.Resize(ref weights, Count * 2);
        }

        hashes[Count] = hash;
        weights[Count++] = weight;
        SquaredLength += weight * weight;
    }
}
