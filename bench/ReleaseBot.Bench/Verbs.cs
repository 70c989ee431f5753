using ReleaseBot.Bench.Figures;
using ReleaseBot.Bench.Pure;

namespace ReleaseBot.Bench;

/// <summary>What this program measures, a verb each. Every verb keeps its figures; <c>report</c> writes them all into docs/benchmarks.md.</summary>
internal static class Verbs
{
    private static readonly (string Name, string Does, Func<Task> Run)[] Known =
    [
        ("pure", "the pure turn and one dialog step, with allocations", PureVerb.RunAsync),
        ("load", "turns over Direct Line, beside the floor", Load.LoadVerb.RunAsync),
        ("start", "start to the first answered turn", Load.StartVerb.RunAsync),
        ("report", "tables and plots in docs/ from the figures kept so far", Report.WriteAsync),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var wanted = args is ["all"] ? [.. Known.Select(verb => verb.Name)] : args;
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
