namespace ReleaseBot.Commands;

/// <summary>Says what a check came to, and gives the exit code for it.</summary>
internal static class Faults
{
    public static async Task<int> SayAsync(IReadOnlyList<string> faults, string well, string wrong)
    {
        await Console.Error.WriteLineAsync(faults.Count == 0 ? well : wrong);
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync("  " + fault);
        }

        return faults.Count == 0 ? 0 : 1;
    }
}
