using ReleaseBot.Bench.Figures;

namespace ReleaseBot.Bench.Load;

/// <summary>The estate's peak hour, everybody coming back after an outage, and memory after many sittings.</summary>
internal static class PeakVerb
{
    private const int Conversations = 2000;
    private const int ManySittings = 10_000;

    public static async Task RunAsync()
    {
        var (ours, floor) = (await MeasureAsync(() => Servers.OursAsync(Conversations)), await MeasureAsync(Servers.FloorAsync));
        await Kept.WriteAsync("peak",
        [
            new("400 turns/s over 2,000 conversations", "p50", ours.Peak.Took.At(0.5), "ms", "floor", floor.Peak.Took.At(0.5)) { Less = true },
            new("400 turns/s over 2,000 conversations", "p99", ours.Peak.Took.At(0.99), "ms", "floor", floor.Peak.Took.At(0.99)) { Less = true, Aim = 25 },
            new("400 turns/s over 2,000 conversations", "cores busy", ours.Peak.Cores, "", "floor", floor.Peak.Cores) { Less = true, Aim = 0.55 },
            new("400 turns/s over 2,000 conversations", "not answered", ours.Peak.Errors, "", "limit", 0) { Less = true },
            new("1,300 starts/s after an outage", "starts/s answered", ours.Starts.PerSecond, "", "floor", floor.Starts.PerSecond),
            new("1,300 starts/s after an outage", "p99", ours.Starts.Took.At(0.99), "ms", "floor", floor.Starts.Took.At(0.99)) { Less = true, Aim = 100 },
            new("1,300 starts/s after an outage", "refused", ours.Starts.Errors, "", "limit", 0) { Less = true },
            new("Memory after 10,000 conversations", "working set", ours.Megabytes, "MB", "floor", floor.Megabytes) { Less = true, Aim = 220 },
        ]);
    }

    private static async Task<(Loaded Peak, Loaded Starts, double Megabytes)> MeasureAsync(Func<Task<Server>> start)
    {
        await using var server = await start();
        await Loads.ClosedAsync(server, 64, byStream: false, seconds: 6);
        var peak = await Loads.OpenAsync(server, Conversations, 400, 10);
        await SitDownOftenAsync(server);
        var megabytes = server.Megabytes;
        return (peak, await Loads.StartsAsync(server, 1300, 8), megabytes);
    }

    /// <summary>So many sittings of three turns each, 32 at a time.</summary>
    private static Task SitDownOftenAsync(Server server) =>
        Parallel.ForAsync(0, ManySittings - Conversations, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) =>
        {
            using var client = new Client(server, server.People[number % server.People.Count], number);
            await client.ConnectAsync();
            await client.StartAsync();
            for (var turn = 0; turn < 3; turn++)
            {
                await client.TurnAsync();
            }
        });
}
