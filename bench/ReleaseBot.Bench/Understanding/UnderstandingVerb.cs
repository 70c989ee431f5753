using System.Diagnostics;
using ReleaseBot.Bench.Figures;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Bench.Understanding;

/// <summary>What it costs to understand what a person types: one chat line, hostile text, loading the models, memory.</summary>
internal static class UnderstandingVerb
{
    private const string DotnetPeer = "Recognizers-Text .NET, dates alone, measured before";
    private const string JavaScriptPeer = "Recognizers-Text JavaScript, measured before";

    private static readonly DateTime Now = new(2026, 11, 23, 10, 0, 0);

    /// <summary>Must run first in its process: what is measured first is what loading costs.</summary>
    public static Task RunAsync()
    {
        var (load, memory) = FirstReading();
        var lines = ChatLines.All();
        var times = LineTimes(lines);
        Figure[] figures =
        [
            new("Understanding one chat line, all of it", "mean", times.Average(), "µs", DotnetPeer, 1300) { Less = true, Aim = 50 },
            new("Understanding one chat line, all of it", "p99", times[times.Length * 99 / 100], "µs", "limit", 300) { Less = true },
            .. HostileFigures(),
            new("Loading every model and lexicon, first reading", "time", load, "ms", DotnetPeer, 650) { Less = true, Aim = 150 },
            new("Models and lexicons in memory", "managed", memory, "MB", DotnetPeer, 70) { Less = true, Aim = 40 },
        ];
        return Kept.WriteAsync("understanding", figures);
    }

    private static (double Milliseconds, double Megabytes) FirstReading()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        Understand("nxt tues half 2 need me birth cert");
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (took, (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6);
    }

    /// <summary>Microseconds of each line in five rounds after two to warm up, smallest first.</summary>
    private static double[] LineTimes(IReadOnlyList<string> lines)
    {
        var times = new List<double>();
        for (var round = 0; round < 7; round++)
        {
            foreach (var line in lines)
            {
                var took = Microseconds(line);
                if (round >= 2)
                {
                    times.Add(took);
                }
            }
        }

        times.Sort();
        return [.. times];
    }

    private static IEnumerable<Figure> HostileFigures() =>
        HostileShapes.All.SelectMany(shape => new Figure[]
        {
            new($"2,000 hostile characters: {shape.Name}", "best of 5", Best(shape.Of(2_000)) / 1000, "ms", JavaScriptPeer, 3600) { Less = true, Aim = 2 },
            new($"100,000 hostile characters: {shape.Name}", "best of 5", Best(shape.Of(100_000)) / 1000, "ms", "limit", 50) { Less = true },
        });

    private static double Best(string text) => Enumerable.Range(0, 5).Min(_ => Microseconds(text));

    private static double Microseconds(string text)
    {
        var start = Stopwatch.GetTimestamp();
        Understand(text);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static void Understand(string text)
    {
        Reader.Read(text);
        WhenReader.Read(text, WhenContext.Appointment, Now, release: null);
    }
}
