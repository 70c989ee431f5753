using ReleaseBot.Bench.Figures;

namespace ReleaseBot.Bench.Load;

/// <summary>Durable turns over Direct Line, closed loop: ours, the floor and the Bot Framework, one after the other, driven in the same way.</summary>
internal static class LoadVerb
{
    private const double Seconds = 5;
    private const double HoldSeconds = 15;

    private static readonly (int Conversations, bool ByStream)[] Kinds =
        [(1, false), (32, false), (256, false), (1000, false), (1, true), (32, true), (256, true), (1000, true)];

    public static async Task RunAsync()
    {
        var ours = await MeasureAsync(() => Servers.OursAsync(1000), Kinds);
        var floor = await MeasureAsync(Servers.FloorAsync, Kinds);
        var form = await MeasureAsync(() => Servers.BotFrameworkAsync("form"), Kinds[..3]);
        var echo = await MeasureAsync(() => Servers.BotFrameworkAsync("echo"), Kinds[..3]);
        await Kept.WriteAsync("load", [.. Kinds.SelectMany(kind => FiguresOf(kind, ours, floor, form)), .. Peers(floor, form, echo)], [.. Curves(ours, "ours"), .. Curves(floor, "floor"), .. Curves(form, "Bot Framework JS form")]);
    }

    /// <summary>What a turn takes of the processor, well warmed: steadier than turns a second on a machine that does other things too.</summary>
    public static async Task HoldAsync()
    {
        foreach (var start in new Func<Task<Server>>[] { () => Servers.OursAsync(1000), Servers.FloorAsync })
        {
            await using var server = await start();
            await Loads.ClosedAsync(server, 64, byStream: false, HoldSeconds);
            foreach (var byStream in new[] { false, true })
            {
                await Console.Error.WriteLineAsync(Said(server, Name((32, byStream)), await Loads.ClosedAsync(server, 32, byStream, HoldSeconds)));
            }
        }
    }

    private static async Task<Dictionary<(int, bool), Loaded>> MeasureAsync(Func<Task<Server>?> start, IEnumerable<(int Conversations, bool ByStream)> kinds)
    {
        var found = new Dictionary<(int, bool), Loaded>();
        if (start() is not { } starting)
        {
            return found;
        }

        await using var server = await starting;
        await Loads.ClosedAsync(server, 64, byStream: false, seconds: 8, warm: 2);
        foreach (var (conversations, byStream) in kinds)
        {
            var loaded = await Loads.ClosedAsync(server, conversations, byStream, Seconds);
            found[(conversations, byStream)] = loaded;
            await Console.Error.WriteLineAsync(Said(server, Name((conversations, byStream)), loaded));
        }

        return found;
    }

    private static IEnumerable<Figure> FiguresOf((int Conversations, bool ByStream) kind, Dictionary<(int, bool), Loaded> ours, Dictionary<(int, bool), Loaded> floor, Dictionary<(int, bool), Loaded> form)
    {
        var (what, got, least) = (Name(kind), ours[kind], floor[kind]);
        yield return new(what, "turns/s", got.PerSecond, "", "floor", least.PerSecond) { Aim = TurnsAim(kind), AimRatio = kind.Conversations is 32 or 256 ? 0.4 : null };
        yield return new(what, "p50", got.Took.At(0.5), "ms", "floor", least.Took.At(0.5)) { Less = true, Aim = kind is (1, false) ? 0.7 : null };
        yield return new(what, "p99", got.Took.At(0.99), "ms", "floor", least.Took.At(0.99)) { Less = true, Aim = kind switch { (32, false) => 14, (256, false) => 100, _ => null } };
        yield return new(what, "p99.9", got.Took.At(0.999), "ms", "floor", least.Took.At(0.999)) { Less = true };
        yield return new(what, "processor a turn", got.Cpu, "ms", "floor", least.Cpu) { Less = true, Aim = kind is (32, false) ? 0.26 : null };
        if (form.TryGetValue(kind, out var framework))
        {
            yield return new(what, "turns/s", got.PerSecond, "", "Bot Framework JS, 6-step form, nothing on disk", framework.PerSecond);
        }
    }

    private static IEnumerable<Figure> Peers(Dictionary<(int, bool), Loaded> floor, Dictionary<(int, bool), Loaded> form, Dictionary<(int, bool), Loaded> echo) =>
        from kind in Kinds
        where form.ContainsKey(kind)
        from peer in new[] { ("Bot Framework JS, form", form), ("Bot Framework JS, echo", echo) }
        select new Figure(Name(kind), "turns/s of " + peer.Item1, peer.Item2[kind].PerSecond, "", "floor", floor[kind].PerSecond);

    private static double? TurnsAim((int Conversations, bool ByStream) kind) => kind switch
    {
        (32, false) => 5600,
        (256, false) => 6000,
        (256, true) => 4300,
        _ => null,
    };

    private static IEnumerable<Curve> Curves(Dictionary<(int, bool), Loaded> found, string name)
    {
        foreach (var byStream in new[] { false, true })
        {
            var kinds = Kinds.Where(kind => kind.ByStream == byStream && found.ContainsKey(kind)).ToArray();
            if (kinds.Length > 0)
            {
                var door = byStream ? "WebSocket" : "polling";
                yield return new($"Turns a second by conversations, {door}", name, [.. kinds.Select(kind => new Point(kind.Conversations, found[kind].PerSecond))]);
                yield return new($"p99 in ms by conversations, {door}", name, [.. kinds.Select(kind => new Point(kind.Conversations, found[kind].Took.At(0.99)))]);
            }
        }
    }

    private static string Said(Server server, string load, Loaded loaded) =>
        $"  {server.Name} {load}: {loaded.PerSecond:0}/s, p50 {loaded.Took.At(0.5):0.00} ms, p99 {loaded.Took.At(0.99):0.00} ms, {loaded.Cpu:0.000} ms processor a turn, {server.Megabytes:0} MB";

    private static string Name((int Conversations, bool ByStream) kind) =>
        $"{(kind.Conversations == 1 ? "1 conversation" : $"{kind.Conversations:#,##0} conversations")}, {(kind.ByStream ? "WebSocket" : "polling")}";
}
