using System.CommandLine;

namespace ReleaseBot.Commands;

/// <summary><c>understand</c>: reads JSON Lines with a text each and writes what each is understood as.</summary>
internal static class UnderstandCommand
{
    public static Command Make()
    {
        var command = new Command("understand", "Reads messages as JSON Lines from standard input and writes what each is understood as.");
        command.SetAction(async (_, cancellation) =>
        {
            await using var output = Console.OpenStandardOutput();
            using var input = Console.OpenStandardInput();
            return await Understanding.UnderstandLines.RunAsync(input, output, Console.Error, TimeProvider.System, cancellation);
        });
        return command;
    }
}
