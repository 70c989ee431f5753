using System.Diagnostics;

namespace ReleaseBot.Serving;

/// <summary>Counts what this process does. It holds numbers only, of nobody in particular.</summary>
public sealed class Metrics
{
    /// <summary>Upper ends of the spans that turns are counted in, in milliseconds.</summary>
    public static readonly double[] Spans = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500];

    private readonly long[] within = new long[Spans.Length + 1];
    private long ticks;
    private long repeats;
    private long unavailable;
    private long faults;
    private long streams;

    public long Repeats => Interlocked.Read(ref repeats);

    /// <summary>Requests that were answered with 503, because nothing could be stored.</summary>
    public long Unavailable => Interlocked.Read(ref unavailable);

    /// <summary>Requests that failed by a fault of ours.</summary>
    public long Faults => Interlocked.Read(ref faults);

    public long Streams => Interlocked.Read(ref streams);

    public double TurnSeconds => Interlocked.Read(ref ticks) / (double)Stopwatch.Frequency;

    /// <summary>How many turns took no longer than each span, then how many there were.</summary>
    public IReadOnlyList<long> TurnsWithin()
    {
        var (sums, sum) = (new long[within.Length], 0L);
        for (var i = 0; i < within.Length; i++)
        {
            sums[i] = sum += Interlocked.Read(ref within[i]);
        }

        return sums;
    }

    /// <param name="since">When the turn came in, as <see cref="Stopwatch.GetTimestamp"/> gives it.</param>
    public void TurnTaken(long since)
    {
        var took = Stopwatch.GetTimestamp() - since;
        var milliseconds = took * 1000.0 / Stopwatch.Frequency;
        var span = 0;
        while (span < Spans.Length && milliseconds > Spans[span])
        {
            span++;
        }

        Interlocked.Increment(ref within[span]);
        Interlocked.Add(ref ticks, took);
    }

    public void Repeated() => Interlocked.Increment(ref repeats);

    public void Failed(int status) => Interlocked.Increment(ref status == StatusCodes.Status503ServiceUnavailable ? ref unavailable : ref faults);

    public void StreamOpened() => Interlocked.Increment(ref streams);

    public void StreamClosed() => Interlocked.Decrement(ref streams);
}
