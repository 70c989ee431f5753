using System.Globalization;

namespace ReleaseBot.Simulation;

/// <summary>Says what a simulation came to.</summary>
internal static class SimulationReport
{
    public static async Task WriteAsync(TextWriter to, Findings found)
    {
        await to.WriteLineAsync(Line($"{found.People} people, {found.Turns} turns, {found.PerSecond:0.0} turns/s"));
        await to.WriteLineAsync(Line($"latency ms: p50 {found.Latency(0.5):0.0}, p90 {found.Latency(0.9):0.0}, p99 {found.Latency(0.99):0.0}, most {found.Latency(1):0.0}"));
        await to.WriteLineAsync();
        await to.WriteLineAsync($"{"topic",-36} {"begun",6} {"finished",9} {"turns to finish",16}");
        foreach (var topic in found.Topics)
        {
            await to.WriteLineAsync(Line($"{topic.Topic,-36} {topic.Begun,6} {topic.Finished,9} {topic.TurnsToFinish,16:0.0}"));
        }

        await to.WriteLineAsync();
        await to.WriteLineAsync($"harmless words read as danger: {found.FalseAlarms}");
        await to.WriteLineAsync($"errors: {found.Errors.Values.Sum()}");
        foreach (var (what, count) in found.Errors.OrderByDescending(error => error.Value))
        {
            await to.WriteLineAsync($"  {count} x {what}");
        }
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
