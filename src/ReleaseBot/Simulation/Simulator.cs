namespace ReleaseBot.Simulation;

/// <summary>What a simulation is run with.</summary>
public sealed record SimulationSettings(int People, int Seed, Uri Url, string Secret)
{
    /// <summary>How many people talk at one time.</summary>
    public int AtOnce { get; init; } = 32;

    /// <summary>How long each thinks before each turn.</summary>
    public TimeSpan Pause { get; init; }
}

/// <summary>Lets many simulated people talk to a running server over its Direct Line door.</summary>
public static class Simulator
{
    public static async Task<Findings> RunAsync(SimulationSettings settings, Action left, CancellationToken cancellation)
    {
        var findings = new Findings();
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { Timeout = TimeSpan.FromSeconds(30) };
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, settings.People, options, async (number, stop) =>
        {
            await TalkAsync(settings, number, http, findings, stop);
            left();
        });
        findings.Close();
        return findings;
    }

    private static async Task TalkAsync(SimulationSettings settings, int number, HttpClient http, Findings findings, CancellationToken cancellation)
    {
        var sitting = new SimulatedSitting(http, settings.Url, settings.Secret, SimulatedRoll.NumberOf(number));
        var talk = new SimulatedTalk(new SimulatedPerson(HashCode(settings.Seed, number)), sitting, findings, settings.Pause);
        try
        {
            findings.Left(number, await talk.RunAsync(cancellation));
        }
        catch (Exception fault) when (fault is SimulationException or HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            findings.Error(fault is SimulationException ? fault.Message : "no answer: " + fault.GetType().Name);
        }
    }

    /// <summary>The same on every machine and in every run, unlike the framework's own.</summary>
    private static int HashCode(int seed, int number) => unchecked((seed * 1_000_003) + (number * 7919));
}
