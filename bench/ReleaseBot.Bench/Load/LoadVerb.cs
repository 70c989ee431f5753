namespace ReleaseBot.Bench.Load;

internal static class LoadVerb
{
    public static async Task RunAsync()
    {
        await using var ours = await Servers.OursAsync(1000);
        await Loads.ClosedAsync(ours, 64, false, 4);
        foreach (var n in new[] { 1, 32, 256, 1000 })
        {
            var r = await Loads.ClosedAsync(ours, n, false, 5);
            Console.WriteLine($"poll {n}: {r.PerSecond:0}/s p50 {r.Took.At(.5):0.00} p99 {r.Took.At(.99):0.00} cpu {r.Cpu:0.000} cores {r.Cores:0.00} mem {ours.Megabytes:0}");
        }
    }
}
