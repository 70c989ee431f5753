using ReleaseBot.Data;
using Spectre.Console;

namespace ReleaseBot.Commands;

/// <summary>Shows on standard error how far a long command is, a bar a table.</summary>
internal sealed class CopyProgress(ProgressContext bars) : IProgress<Copied>
{
    private readonly Dictionary<string, ProgressTask> tasks = [];

    public static Task<T> ShowAsync<T>(Func<IProgress<Copied>, Task<T>> work) =>
        AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) }).Progress().StartAsync(bars => work(new CopyProgress(bars)));

    public void Report(Copied value)
    {
        if (!tasks.TryGetValue(value.Table, out var task))
        {
            tasks[value.Table] = task = bars.AddTask(value.Table);
        }

        task.MaxValue = Math.Max(1, value.Of);
        task.Value = value.Of == 0 ? 1 : value.Rows;
    }
}
