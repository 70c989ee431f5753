using Xunit.Abstractions;

namespace ReleaseBot.Journeys.Drills;

/// <summary>What a drill came to: turns that were acknowledged, of those the ones that are not stored, and turns that are stored twice.</summary>
public sealed record Tally(int Acknowledged, int Lost, int Doubled)
{
    /// <param name="acknowledged">By the client's id, the id that was given for it.</param>
    /// <param name="log">What is stored: the client's id and the id it stands under.</param>
    public static Tally Of(IReadOnlyDictionary<string, string> acknowledged, IEnumerable<(string Client, string Id)> log)
    {
        var stored = log.ToLookup(entry => entry.Client, entry => entry.Id);
        return new(
            acknowledged.Count,
            acknowledged.Count(pair => !stored[pair.Key].Contains(pair.Value)),
            stored.Count(entry => entry.Count() > 1));
    }

    public static Tally operator +(Tally one, Tally other) =>
        new(one.Acknowledged + other.Acknowledged, one.Lost + other.Lost, one.Doubled + other.Doubled);

    /// <summary>Prints the outcome, and fails unless enough was said and nothing is lost or doubled.</summary>
    public void Judge(ITestOutputHelper output, string drill, int atLeast)
    {
        Say(output, $"{drill}: {Acknowledged} acknowledged, {Lost} lost, {Doubled} doubled");
        Assert.True(Acknowledged >= atLeast, $"Only {Acknowledged} turns were acknowledged; {atLeast} make a drill.");
        Assert.Equal((0, 0), (Lost, Doubled));
    }

    /// <summary>To the test's own output, and to the console, where a run of all tests shows it.</summary>
    public static void Say(ITestOutputHelper output, string line)
    {
        output.WriteLine(line);
        Console.WriteLine(line);
    }
}
