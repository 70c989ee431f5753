using System.ComponentModel;
using System.Diagnostics;
using ReleaseBot.Bench.Figures;

namespace ReleaseBot.Bench.Load;

/// <summary>A disk that takes 4 ms more for each sync, put before the program as a small library; needs a C compiler.</summary>
internal static class SlowDiskVerb
{
    public static async Task RunAsync()
    {
        if (await CompileAsync() is not { } library)
        {
            await Console.Error.WriteLineAsync("No C compiler (cc) here, so the slow disk is not measured.");
            return;
        }

        var (ours, floor) = (await MeasureAsync(library, environment => Servers.OursAsync(256, environment: environment)), await MeasureAsync(library, Servers.FloorAsync));
        await Kept.WriteAsync("slow-disk",
        [
            new("A disk slower by 4 ms a sync, 32 conversations", "turns/s", ours.Few.PerSecond, "", "floor", floor.Few.PerSecond) { AimRatio = 0.5 },
            new("A disk slower by 4 ms a sync, 32 conversations", "turns a sync", ours.ASync, "", "floor", floor.ASync) { Aim = 8 },
            new("A disk slower by 4 ms a sync, 32 conversations", "p99", ours.Few.Took.At(0.99), "ms", "floor", floor.Few.Took.At(0.99)) { Less = true },
            new("A disk slower by 4 ms a sync, 256 conversations", "turns/s", ours.Many.PerSecond, "", "floor", floor.Many.PerSecond) { AimRatio = 0.5 },
            new("A disk slower by 4 ms a sync, 256 conversations", "p99", ours.Many.Took.At(0.99), "ms", "floor", floor.Many.Took.At(0.99)) { Less = true },
        ]);
    }

    private static async Task<(Loaded Few, Loaded Many, double ASync)> MeasureAsync(string library, Func<IReadOnlyDictionary<string, string>, Task<Server>> start)
    {
        var count = Path.Combine(Servers.Fresh("syncs"), "count");
        await using var server = await start(new Dictionary<string, string> { ["LD_PRELOAD"] = library, ["SLOW_SYNC_US"] = "4000", ["SLOW_SYNC_COUNT"] = count });
        await Loads.ClosedAsync(server, 64, byStream: false, seconds: 6);
        var before = Syncs(count);
        var few = await Loads.ClosedAsync(server, 32, byStream: false, seconds: 5, warm: 0);
        var aSync = few.Took.Count / (double)Math.Max(1, Syncs(count) - before);
        return (few, await Loads.ClosedAsync(server, 256, byStream: false, seconds: 5), aSync);
    }

    private static long Syncs(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new BinaryReader(stream);
        return reader.ReadInt64();
    }

    private static async Task<string?> CompileAsync()
    {
        var library = Path.Combine(Servers.Fresh("slow-sync"), "slow_sync.so");
        try
        {
            using var compiler = Process.Start("cc", ["-O2", "-shared", "-fPIC", "-o", library, Path.Combine(Folders.Root, "bench", "slow-sync", "slow_sync.c"), "-ldl"]);
            await compiler.WaitForExitAsync();
            return compiler.ExitCode == 0 ? library : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
