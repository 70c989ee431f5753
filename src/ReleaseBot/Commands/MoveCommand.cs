using System.CommandLine;
using ReleaseBot.Data;

namespace ReleaseBot.Commands;

/// <summary><c>move --to-postgres</c>: moves a prison from SQLite to PostgreSQL, proves it there, and closes the old data.</summary>
internal static class MoveCommand
{
    public static Command Make()
    {
        var data = new Option<string>("--data") { Description = "The data directory to move from.", DefaultValueFactory = _ => "./data" };
        var key = new Option<string?>("--key") { Description = "The file with the installation key. Default: beside the data directory, named after it." };
        var to = new Option<string>("--to-postgres") { Description = "The connection string of an empty PostgreSQL database.", Required = true };
        var command = new Command("move", "Moves a prison from its data directory to PostgreSQL. Stop the server first.") { to, data, key };
        command.SetAction(async (parsed, cancellation) =>
        {
            var here = Setup.Installation.FindKept(parsed.GetValue(data)!, null, parsed.GetValue(key)).Options(TimeProvider.System);
            var there = here with { Postgres = parsed.GetValue(to) };
            var (counted, faults) = await CopyProgress.ShowAsync(bars => new PostgresMove(here, there).RunAsync(bars, cancellation));
            return await Faults.SayAsync(
                faults,
                $"Moved {counted.People} people and {counted.Turns} turns to PostgreSQL and checked them there. Start the server with --postgres and the same --key; the old directory is closed, and can be deleted when a backup of the new place is made.",
                "What arrived is not whole, so the old data stay in use. Drop the new database and try again:");
        });
        return command;
    }
}
