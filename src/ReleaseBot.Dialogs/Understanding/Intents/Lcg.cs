namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Numbers that look drawn by chance and are always the same: a 64-bit linear congruential sequence.</summary>
internal sealed class Lcg(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from zero up to, but not including, <paramref name="below"/>.</summary>
    public int Next(int below)
    {
        state = state * 6364136223846793005 + 1442695040888963407;
        return (int)((state >> 33) % (ulong)below);
    }

    public void Shuffle(Span<int> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (values[i], values[other]) = (values[other], values[i]);
        }
    }
}
