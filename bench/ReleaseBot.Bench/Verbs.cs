using ReleaseBot.Bench.Figures;
using ReleaseBot.Bench.Growth;
using ReleaseBot.Bench.Load;
using ReleaseBot.Bench.Pure;
using ReleaseBot.Bench.Understanding;

namespace ReleaseBot.Bench;

/// <summary>What this program measures, a verb each. Every verb keeps its figures; <c>report</c> writes them all into docs/benchmarks.md.</summary>
internal static class Verbs
{
    private static readonly (string Name, string Does, Func<Task> Run)[] Known =
    [
        ("understanding", "one chat line, hostile text, loading the models", UnderstandingVerb.RunAsync),
        ("pure", "the pure turn and one dialog step, with allocations", PureVerb.RunAsync),
        ("start", "start to the first answered turn", StartVerb.RunAsync),
        ("limits", "what SQLite and the web server can do at most", LimitsVerb.RunAsync),
        ("load", "turns over Direct Line, beside the floor and the Bot Framework", LoadVerb.RunAsync),
        ("peak", "the estate's peak, everybody coming back, memory", PeakVerb.RunAsync),
        ("slow-disk", "a disk that is slow to sync", SlowDiskVerb.RunAsync),
        ("growth", "a year of talk of 1,000 and 10,000 people", GrowthVerb.RunAsync),
        ("hold", "processor time a turn, well warmed; a minute, to attach a profiler to (not part of all)", LoadVerb.HoldAsync),
        ("report", "tables and plots in docs/ from the figures kept so far", Report.WriteAsync),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var wanted = args is ["all"] ? [.. Known.Select(verb => verb.Name).Where(name => name != "hold")] : args;
        if (wanted is [] || wanted.Except(Known.Select(verb => verb.Name)).Any())
        {
            await WriteUsageAsync();
            return 2;
        }

        foreach (var verb in Known.Where(verb => wanted.Contains(verb.Name)))
        {
            await Console.Error.WriteLineAsync($"== {verb.Name}: {verb.Does}");
            await verb.Run();
        }

        return 0;
    }

    private static async Task WriteUsageAsync()
    {
        await Console.Error.WriteLineAsync("Name one or more, or: all");
        foreach (var (name, does, _) in Known)
        {
            await Console.Error.WriteLineAsync($"  {name,-14} {does}");
        }
    }
}
