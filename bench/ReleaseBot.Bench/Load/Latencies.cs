using System.Diagnostics;

namespace ReleaseBot.Bench.Load;

/// <summary>How long things took, every single one of them.</summary>
internal sealed class Latencies
{
    private readonly Lock gate = new();
    private readonly List<float> all = [];
    private bool isSorted;

    public int Count => all.Count;

    public double Mean => all.Count == 0 ? 0 : all.Average();

    public void Add(long since)
    {
        var took = (float)Stopwatch.GetElapsedTime(since).TotalMilliseconds;
        lock (gate)
        {
            all.Add(took);
            isSorted = false;
        }
    }

    /// <summary>In milliseconds; the share is between 0 and 1.</summary>
    public double At(double share)
    {
        lock (gate)
        {
            if (!isSorted)
            {
                all.Sort();
                isSorted = true;
            }

            return all.Count == 0 ? 0 : all[(int)Math.Min(all.Count - 1, share * all.Count)];
        }
    }
}
