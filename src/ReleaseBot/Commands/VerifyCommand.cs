using System.CommandLine;
using ReleaseBot.Data;

namespace ReleaseBot.Commands;

/// <summary><c>verify</c>: files, foreign keys, audit chains, and that every plan is what its events add up to.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var options = new DataOptions();
        var command = new Command("verify", "Checks all data, beside a running server too. Exit code 1 and a line a fault when something is wrong.");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => options.WithDataThereAsync(
            parsed,
            async database =>
            {
                var verify = new Verify(database);
                var faults = await CopyProgress.ShowAsync(bars => verify.RunAsync(bars, cancellation));
                if (faults.Count > 0)
                {
                    return await Faults.SayAsync(faults, "", "The data are not whole:");
                }

                var counted = await verify.CountAsync(cancellation);
                return await Faults.SayAsync(
                    faults, $"All is well: {counted.People} people, {counted.Turns} turns and {counted.Rows} lines of the audit log were checked.", "");
            },
            cancellation));
        return command;
    }
}
