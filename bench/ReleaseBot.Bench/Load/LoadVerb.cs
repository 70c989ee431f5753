namespace ReleaseBot.Bench.Load;

internal static class LoadVerb
{
    public static async Task RunAsync()
    {
        await using var ours = Environment.GetEnvironmentVariable("BENCH_F") == "1" ? await Servers.FloorAsync() : await Servers.OursAsync(1000);
        await Loads.ClosedAsync(ours, 64, false, 4);
        if (Environment.GetEnvironmentVariable("BENCH_N") is { } one) { var q = await Loads.ClosedAsync(ours, Convert.ToInt32(one, System.Globalization.CultureInfo.InvariantCulture), Environment.GetEnvironmentVariable("BENCH_WS") == "1", 12); Console.WriteLine($"{one}: {q.PerSecond:0}/s p50 {q.Took.At(.5):0.00} p99 {q.Took.At(.99):0.00} cpu {q.Cpu:0.000} cores {q.Cores:0.00} mem {ours.Megabytes:0}"); return; }
        foreach (var n in new[] { 1, 32, 256, 1000 })
        {
            var r = await Loads.ClosedAsync(ours, n, false, 5);
            Console.WriteLine($"poll {n}: {r.PerSecond:0}/s p50 {r.Took.At(.5):0.00} p99 {r.Took.At(.99):0.00} cpu {r.Cpu:0.000} cores {r.Cores:0.00} mem {ours.Megabytes:0}");
        }
    }
}
