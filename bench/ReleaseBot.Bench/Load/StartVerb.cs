using System.Diagnostics;
using ReleaseBot.Bench.Figures;

namespace ReleaseBot.Bench.Load;

/// <summary>From starting the built program to the first turn that is answered, on data that are there already.</summary>
internal static class StartVerb
{
    private const int Times = 7;

    public static async Task RunAsync()
    {
        var folder = Path.Combine(Servers.Fresh("start"), "data");
        var seeding = await OnceAsync(() => Servers.OursAsync(0, folder), "A0001ZZ");
        var ours = await MedianAsync(() => Servers.OursAsync(0, folder), "A0001ZZ");
        var floor = await MedianAsync(Servers.FloorAsync, "nobody");
        await Kept.WriteAsync("start",
        [
            new("Start to first answered turn, existing data", "median of 7", ours, "s", "floor", floor) { Less = true, Aim = 0.8 },
            new("First start, demo prison seeded", "once", seeding, "s", "limit", 5) { Less = true },
        ]);
    }

    private static async Task<double> MedianAsync(Func<Task<Server>> start, string person)
    {
        var all = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            all.Add(await OnceAsync(start, person));
        }

        return all.Order().ElementAt(Times / 2);
    }

    public static async Task<double> OnceAsync(Func<Task<Server>> start, string person)
    {
        var since = Stopwatch.GetTimestamp();
        await using var server = await start();
        using var client = new Client(server, person, 1);
        await client.ConnectAsync();
        await client.StartAsync();
        await client.TurnAsync();
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }
}
