using System.CommandLine;
using System.CommandLine.Parsing;
using ReleaseBot.Simulation;
using Spectre.Console;

namespace ReleaseBot.Commands;

/// <summary><c>simulate</c>: made-up people who read, type, err, change their minds and leave, over the real Direct Line door of a running server.</summary>
internal static class SimulateCommand
{
    private static readonly Option<int> People = new("--people") { Description = "How many people.", DefaultValueFactory = _ => 20 };
    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed gives the same talk.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string> Url = new("--url") { Description = "The running server.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
    private static readonly Option<string?> Secret = new("--secret") { Description = "The establishment secret of the prison they are in." };
    private static readonly Option<string?> WriteRoll = new("--write-roll") { Description = "Only writes the people to this CSV file, for roll import." };
    private static readonly Option<string> Prison = new("--prison") { Description = "The prison's code in that file.", DefaultValueFactory = _ => "DMO" };
    private static readonly Option<int> AtOnce = new("--at-once") { Description = "How many talk at one time.", DefaultValueFactory = _ => 32 };
    private static readonly Option<double> Pause = new("--pause") { Description = "Seconds each thinks before a turn; a server that limits how fast people send needs 2.", DefaultValueFactory = _ => 0 };

    public static Command Make()
    {
        var command = new Command("simulate", "Lets simulated people talk to a running server.") { People, Seed, Url, Secret, WriteRoll, Prison, AtOnce, Pause };
        // Options that were not given have no value yet when these rules are asked.
        People.Validators.Add(given => Refuse(given, given.GetValueOrDefault<int>() is < 1 or > 1_000_000, "--people is a number from 1 to 1,000,000."));
        AtOnce.Validators.Add(given => Refuse(given, given.GetValueOrDefault<int>() < 1, "--at-once is 1 or more."));
        Pause.Validators.Add(given => Refuse(given, given.GetValueOrDefault<double>() is < 0 or double.NaN, "--pause is 0 or more."));
        Url.Validators.Add(given => Refuse(given, !IsAddress(given.GetValueOrDefault<string>()), "--url is an address such as http://127.0.0.1:5080."));
        command.Validators.Add(given => Refuse(given, given.GetResult(WriteRoll) is null && given.GetResult(Secret) is null, "Name the establishment secret with --secret."));
        command.SetAction(RunAsync);
        return command;
    }

    private static bool IsAddress(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");

    private static void Refuse(SymbolResult given, bool isWrong, string why)
    {
        if (isWrong)
        {
            given.AddError(why);
        }
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (people, seed) = (parsed.GetValue(People), parsed.GetValue(Seed));
        if (parsed.GetValue(WriteRoll) is { } file)
        {
            await SimulatedRoll.WriteAsync(file, people, seed, parsed.GetValue(Prison)!, DateOnly.FromDateTime(DateTime.UtcNow), cancellation);
            await Console.Error.WriteLineAsync($"{people} people written to {file}. Bring them in with: roll import {file}");
            return 0;
        }

        var settings = new SimulationSettings(people, seed, new Uri(parsed.GetValue(Url)!), parsed.GetValue(Secret)!)
        {
            AtOnce = parsed.GetValue(AtOnce),
            Pause = TimeSpan.FromSeconds(parsed.GetValue(Pause)),
        };
        var found = await WithProgressAsync(people, left => Simulator.RunAsync(settings, left, cancellation));
        await SimulationReport.WriteAsync(Console.Out, found);
        return found.Errors.Count == 0 ? 0 : 1;
    }

    private static Task<Findings> WithProgressAsync(int people, Func<Action, Task<Findings>> run) =>
        AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) }).Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Talking", maxValue: people);
            return await run(() => task.Increment(1));
        });
}
