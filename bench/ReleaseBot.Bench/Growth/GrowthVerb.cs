using System.Diagnostics;
using System.Globalization;
using ReleaseBot.Bench.Figures;
using ReleaseBot.Bench.Load;
using ReleaseBot.Data;

namespace ReleaseBot.Bench.Growth;

/// <summary>How turn, list and start slow down as people and their talk grow. As many people as <c>BENCH_GROWTH</c> says, 10,000 otherwise; 100,000 need 50 GB of disk and an hour.</summary>
internal static class GrowthVerb
{
    private const int Least = 1000;
    private const double Slower = 1.5;

    public static async Task RunAsync()
    {
        var most = int.TryParse(Environment.GetEnvironmentVariable("BENCH_GROWTH"), CultureInfo.InvariantCulture, out var wanted) ? wanted : 10_000;
        var folder = Path.Combine(Servers.Fresh("growth"), "data");
        await (await Servers.OursAsync(0, folder)).DisposeAsync();
        var sizes = new List<Grown>();
        for (var (from, to) = (0, Least); to <= most; (from, to) = (to, to * 10))
        {
            sizes.Add(await MeasureAsync(folder, from, to));
        }

        await Kept.WriteAsync("growth", [.. sizes.SelectMany(size => FiguresOf(size, sizes[0]))],
        [
            new("Database size in GB by people", "150 turns each", [.. sizes.Select(size => new Point(size.People, size.Gigabytes))]),
            new("Latency in ms by people", "turn, 32 conversations, p50", [.. sizes.Select(size => new Point(size.People, size.Turn))]),
            new("Latency in ms by people", "key worker's list", [.. sizes.Select(size => new Point(size.People, size.List))]),
        ]);
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<Figure> FiguresOf(Grown size, Grown least)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{size.People:#,##0} people, 150 turns each");
        var beside = string.Create(CultureInfo.InvariantCulture, $"{Least:#,##0} people");
        double? slower = size == least ? null : Slower;
        yield return new(what, "turn p50, 32 conversations", size.Turn, "ms", beside, least.Turn) { Less = true, AimRatio = slower };
        yield return new(what, "turn p99, 32 conversations", size.TurnWorst, "ms", beside, least.TurnWorst) { Less = true };
        yield return new(what, "key worker's list, median", size.List, "ms", beside, least.List) { Less = true, AimRatio = slower };
        yield return new(what, "start to first answered turn", size.Start, "s", beside, least.Start) { Less = true, AimRatio = slower };
        yield return new(what, "database", size.Gigabytes, "GB", beside, least.Gigabytes);
        yield return new(what, "bytes a turn", size.Gigabytes * 1e9 / size.People / YearOfTalk.Turns, "", beside, least.Gigabytes * 1e9 / least.People / YearOfTalk.Turns);
    }

    private static async Task<Grown> MeasureAsync(string folder, int from, int to)
    {
        await FillAsync(folder, from, to);
        var start = new List<double>();
        for (var time = 0; time < 3; time++)
        {
            start.Add(await StartVerb.OnceAsync(() => Servers.OursAsync(Least, folder), Servers.NumberOf(5)));
        }

        await using var server = await Servers.OursAsync(to, folder);
        // The people who talk are spread over all there are.
        server.People = [.. Enumerable.Range(0, 256).Select(number => Servers.NumberOf((int)((long)number * to / 256)))];
        await Loads.ClosedAsync(server, 32, byStream: false, seconds: 6);
        var turn = await Loads.ClosedAsync(server, 32, byStream: false, seconds: 5);
        using var worker = new KeyWorkerList(server.Port);
        await worker.SignInAsync();
        return new(to, turn.Took.At(0.5), turn.Took.At(0.99), await worker.LookAsync(25), start.Order().ElementAt(1), new FileInfo(Path.Combine(folder, "releasebot.db")).Length / 1e9);
    }

    private static async Task FillAsync(string folder, int from, int to)
    {
        var since = Stopwatch.GetTimestamp();
        var key = Convert.FromBase64String((await File.ReadAllTextAsync(folder + ".key")).Trim());
        await using var database = await Database.OpenAsync(new() { DataDirectory = folder, InstallationKey = key });
        await new FilledPrison(database).FillAsync(from, to, filled =>
        {
            if (filled % 1000 == 0)
            {
                Console.Error.WriteLine($"  {from + filled:#,##0} people after {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s");
            }
        });
    }

    private sealed record Grown(int People, double Turn, double TurnWorst, double List, double Start, double Gigabytes);
}
