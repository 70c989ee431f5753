using System.CommandLine;
using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.Commands;

/// <summary>The options every command takes that works on the data.</summary>
internal sealed class DataOptions
{
    private readonly Option<string> data = new("--data") { Description = "The data directory.", DefaultValueFactory = _ => "./data" };
    private readonly Option<string?> postgres = new("--postgres") { Description = "A PostgreSQL connection string, instead of SQLite in the data directory." };
    private readonly Option<string?> key = new("--key") { Description = "The file with the installation key. Default: beside the data directory, named after it." };

    public void AddTo(Command command)
    {
        command.Options.Add(data);
        command.Options.Add(postgres);
        command.Options.Add(key);
    }

    public Installation Find(ParseResult parsed) =>
        Installation.Find(parsed.GetValue(data)!, parsed.GetValue(postgres), parsed.GetValue(key));

    /// <summary>The same, for data that are there: their key is never made anew.</summary>
    public Installation FindKept(ParseResult parsed) =>
        Installation.FindKept(parsed.GetValue(data)!, parsed.GetValue(postgres), parsed.GetValue(key));

    /// <summary>Runs something on data that must be there already, and closes them again.</summary>
    public async Task<int> WithDataThereAsync(ParseResult parsed, Func<Database, Task<int>> work, CancellationToken cancellation)
    {
        await using var database = await Database.OpenAsync(FindKept(parsed).Options(TimeProvider.System) with { MustExist = true }, cancellation);
        return await work(database);
    }

    /// <summary>Runs something on the data and closes them again. It works beside a running server.</summary>
    public async Task<int> WithDataAsync(ParseResult parsed, Func<Database, Task<int>> work, CancellationToken cancellation)
    {
        await using var database = await Find(parsed).OpenAsync(TimeProvider.System, cancellation);
        return await work(database);
    }
}
