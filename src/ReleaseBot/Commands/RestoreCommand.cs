using System.CommandLine;
using ReleaseBot.Data;

namespace ReleaseBot.Commands;

/// <summary><c>restore FILE</c>: brings a backup back into a new place and proves it there.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var options = new DataOptions();
        var file = new Argument<string>("file") { Description = "A file written by backup." };
        var keys = new Option<string?>("--keys") { Description = "The keys file. Default: FILE.keys. With a newer one, whoever was erased since stays erased." };
        var command = new Command("restore", "Brings a backup back into a new data directory or an empty PostgreSQL database.") { file, keys };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var to = options.FindKept(parsed).Options(TimeProvider.System);
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            var (counted, faults) = await CopyProgress.ShowAsync(bars => new Restore(to).RunAsync(path, parsed.GetValue(keys), bars, cancellation));
            return await Faults.SayAsync(
                faults,
                $"Restored {counted.People} people and {counted.Turns} turns from {path}. Everything was checked and is whole.",
                "What was restored is not whole, and stays closed. Use another backup:");
        });
        return command;
    }
}
