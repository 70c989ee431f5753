using System.CommandLine;
using ReleaseBot.Data;

namespace ReleaseBot.Commands;

/// <summary><c>backup FILE</c>: one consistent copy, made while people talk. The keys of people stand in <c>FILE.keys</c>, the installation key nowhere.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var options = new DataOptions();
        var file = new Argument<string>("file") { Description = "The file to write. It must not be there yet; FILE.keys is written beside it." };
        var command = new Command("backup", "Copies all data into one file, while the server runs.") { file };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => options.WithDataThereAsync(
            parsed,
            async database =>
            {
                var path = Path.GetFullPath(parsed.GetValue(file)!);
                var counted = await CopyProgress.ShowAsync(bars => new Backup(database).RunAsync(path, bars, cancellation));
                await Console.Error.WriteLineAsync($"Backed up {counted.People} people and {counted.Turns} turns to {path}, their keys to {path}.keys.");
                await Console.Error.WriteLineAsync("Keep the two in different places. The installation key is in neither; without it both are worth nothing.");
                return 0;
            },
            cancellation));
        return command;
    }
}
