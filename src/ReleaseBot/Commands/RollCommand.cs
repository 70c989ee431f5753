using System.CommandLine;
using ReleaseBot.Roll;
using Spectre.Console;

namespace ReleaseBot.Commands;

/// <summary><c>roll import FILE</c>: takes a prison roll into the data, and says what is wrong with it.</summary>
internal static class RollCommand
{
    public static Command Make()
    {
        var options = new DataOptions();
        var file = new Argument<FileInfo>("file") { Description = "A CSV file, or JSON in the shape of HMPPS prisoner-search." };
        var import = new Command("import", "Adds and updates people from a roll file.") { file };
        options.AddTo(import);
        import.SetAction((parsed, cancellation) => options.WithDataAsync(
            parsed,
            async database =>
            {
                var today = DateOnly.FromDateTime(DateTime.UtcNow);
                var path = parsed.GetValue(file)!;
                await using var stream = path.OpenRead();
                var reading = RollFile.Read(stream, path.Name, today);
                var summary = await AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) }).Progress().StartAsync(async progress =>
                {
                    var task = progress.AddTask("Importing", maxValue: Math.Max(1, reading.Rows.Count));
                    return await new RollImport(database).RunAsync(reading, path.Name, () => task.Increment(1), cancellation);
                });
                await RollReport.WriteAsync(Console.Error, reading, summary, today);
                return 0;
            },
            cancellation));
        return new Command("roll", "The prison roll.") { import };
    }
}
