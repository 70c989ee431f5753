using Xunit.Abstractions;

namespace ReleaseBot.Journeys.Drills;

/// <summary>A second server on the same directory is refused while the first goes on; after kill -9 the directory is free at once.</summary>
public sealed class TwoProcessesDrill(ITestOutputHelper output) : IDisposable
{
    private const int People = 4;

    private readonly string directory = Directory.CreateTempSubdirectory("releasebot-two-").FullName;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(2) };

    public void Dispose()
    {
        http.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task The_second_is_refused_the_first_loses_nothing_and_a_killed_one_leaves_no_lock()
    {
        using var first = new RunningProgram(directory);
        using var after = new RunningProgram(directory);
        await first.StartAsync(http);
        var talkers = await Talker.SitDownAsync(http, first.Url, await first.SecretAsync(), People);
        using var stop = new CancellationTokenSource();
        var talking = talkers.Select(talker => talker.TalkAsync(stop.Token)).ToArray();
        await Talker.HeardAsync(talkers, People * 5);

        var second = await RunningProgram.RunAsync(["serve", "--data", first.Data, "--key", first.Key, "--urls", "http://127.0.0.1:0"]);
        await Talker.HeardAsync(talkers, People * 5);
        await stop.CancelAsync();
        await Task.WhenAll(talking);
        var tally = await Talker.TallyAsync(talkers);
        await first.KillAsync();
        await after.StartAsync(http);

        Assert.Equal(1, second.Exit);
        Assert.Contains("Another ReleaseBot is using", second.Messages, StringComparison.Ordinal);
        tally.Judge(output, "a second server refused beside the first", People * 10);
    }
}
