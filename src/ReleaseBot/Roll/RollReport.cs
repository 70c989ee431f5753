using ReleaseBot.Dialogs.Roll;
using ReleaseBot.SignIn;

namespace ReleaseBot.Roll;

/// <summary>Prints what an import did, every problem with its line, and how good the file is.</summary>
internal static class RollReport
{
    /// <summary>A role that a roll can name, in words.</summary>
    public static string NameOf(string role) => role switch
    {
        Roles.KeyWorker => "Key worker",
        Roles.Com => "Community offender manager",
        _ => role,
    };

    public static async Task WriteAsync(TextWriter to, RollReading reading, RollSummary summary, DateOnly today)
    {
        foreach (var problem in reading.Problems)
        {
            await to.WriteLineAsync($"{(problem.RowLost ? "NOT TAKEN" : "note")}  {problem.Field}: {problem.Reason}");
        }

        await to.WriteLineAsync();
        await to.WriteLineAsync("Data quality");
        foreach (var (what, count) in RollQuality.Report(reading, today).Lines)
        {
            await to.WriteLineAsync($"  {count,6}  {what}");
        }

        await to.WriteLineAsync();
        foreach (var one in summary.UnknownKeyWorkers.Select(name => new UnknownStaff(Roles.KeyWorker, name)).Concat(summary.UnknownOthers))
        {
            await to.WriteLineAsync($"{NameOf(one.Role)} {one.Name} has no {NameOf(one.Role).ToLowerInvariant()} account at that prison, so their people have none. Add them with: staff add");
        }

        await to.WriteLineAsync($"{summary.Added} added, {summary.Changed} changed, {summary.Unchanged} unchanged.");
    }
}
