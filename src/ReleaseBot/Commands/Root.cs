using System.CommandLine;
using ReleaseBot.Data;
using ReleaseBot.Roll;
using ReleaseBot.Setup;

namespace ReleaseBot.Commands;

/// <summary>The commands of the program. Messages to people go to standard error; 1 is bad data, 2 is bad usage.</summary>
internal static class Root
{
    private const int BadData = 1;
    private const int BadUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("ReleaseBot: planning for release with people in prison.")
        {
            ServeCommand.Make(),
            RollCommand.Make(),
            UnderstandCommand.Make(),
            LanguageCommand.Make(),
            DialogsCommand.Make(),
            ContentCommand.Make(),
            StaffCommand.Make(),
            KioskCommand.Make(),
            SecretCommand.Make(),
            BackupCommand.Make(),
            RestoreCommand.Make(),
            VerifyCommand.Make(),
            MoveCommand.Make(),
            PersonCommand.Make(),
            SimulateCommand.Make(),
        };
        // Without a command the program serves.
        var parsed = root.Parse(IsServing(args) ? ["serve", .. args] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("Try --help.");
            return BadUsage;
        }

        return await GuardAsync(() => parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    }

    private static bool IsServing(string[] args) =>
        args is [] || (args[0].StartsWith('-') && args[0] is not ("-h" or "-?" or "--help" or "--version"));

    /// <summary>What can be wrong with files, keys and data is said in a sentence, not in a stack of calls.</summary>
    private static async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception fault) when (fault is SetupException or RollFileException or WrongKeyException or SchemaTooNewException
            or MigrationChangedException or DirectoryLockedException or DataRefusedException or DatabaseFullException or DatabaseStoppedException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return BadData;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"A file or an address could not be used: {fault.Message}");
            return BadData;
        }
        catch (System.Data.Common.DbException fault)
        {
            await Console.Error.WriteLineAsync($"The database could not be used: {fault.Message} Check the data directory or the connection, then try again.");
            return BadData;
        }
    }
}
