using ReleaseBot.Data;
using ReleaseBot.Roll;
using ReleaseBot.Simulation;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Simulation;

/// <summary>Simulated people at the real door: nothing breaks under them, and the same seed says the same things.</summary>
public sealed class SimulationTests
{
    private const int People = 20;

    [Fact]
    public async Task Twenty_people_talk_without_an_error_and_finish_topics()
    {
        var found = await SimulateAsync(seed: 7);

        Assert.Empty(found.Errors);
        Assert.Equal(People, found.People);
        Assert.True(found.Turns > People * 5, $"only {found.Turns} turns");
        Assert.Contains(found.Topics, topic => topic.Finished > 0);
        Assert.True(found.Latency(0.5) > 0);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_talk_and_another_seed_another()
    {
        var (first, second, other) = (await SimulateAsync(seed: 3), await SimulateAsync(seed: 3), await SimulateAsync(seed: 4));

        Assert.Equal(Lines(first), Lines(second));
        Assert.NotEqual(Lines(first), Lines(other));
    }

    [Fact]
    public async Task Somebody_who_is_not_on_the_roll_is_an_error_that_is_counted()
    {
        await using var app = new Opened();
        await app.OpenAsync();

        var found = await Simulator.RunAsync(new(2, 1, new Uri(app.App.Url), app.App.Demo.EstablishmentSecret), () => { }, CancellationToken.None);

        Assert.Equal(2, found.Errors["POST generate was answered with 403"]);
    }

    private static async Task<Findings> SimulateAsync(int seed)
    {
        await using var app = new Opened();
        await app.OpenAsync();
        await ImportAsync(app.App, seed);
        return await Simulator.RunAsync(new(People, seed, new Uri(app.App.Url), app.App.Demo.EstablishmentSecret) { AtOnce = 4 }, () => { }, CancellationToken.None);
    }

    private static async Task ImportAsync(ReleaseBotApp app, int seed)
    {
        var today = DateOnly.FromDateTime(ReleaseBotApp.Start.DateTime);
        var file = Path.Combine(app.DataDirectory, "simulated.csv");
        await SimulatedRoll.WriteAsync(file, People, seed, "DMO", today, CancellationToken.None);
        await using var stream = File.OpenRead(file);
        var reading = RollFile.Read(stream, file, today);
        var summary = await new RollImport(app.Service<Database>()).RunAsync(reading, file, () => { }, CancellationToken.None);
        Assert.DoesNotContain(reading.Problems, problem => problem.RowLost);
        Assert.NotNull(summary);
    }

    private static string Lines(Findings found) =>
        string.Join('\n', found.Talks.OrderBy(talk => talk.Key).SelectMany(talk => talk.Value.Select(line => $"{talk.Key}: {line}")));

    private sealed class Opened : IAsyncDisposable
    {
        public ReleaseBotApp App { get; } = new();

        public Task OpenAsync() => App.InitializeAsync();

        public async ValueTask DisposeAsync() => await App.DisposeAsync();
    }
}
