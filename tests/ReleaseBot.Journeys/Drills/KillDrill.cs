using Xunit.Abstractions;

namespace ReleaseBot.Journeys.Drills;

/// <summary>Kills the real program with SIGKILL while people talk, starts it again, and counts what was acknowledged, lost and doubled.</summary>
public sealed class KillDrill(ITestOutputHelper output) : IDisposable
{
    private const int People = 8;

    private static readonly int Kills = RunningProgram.IsLong ? 1000 : 10;

    private readonly string directory = Directory.CreateTempSubdirectory("releasebot-kill-").FullName;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(2) };

    public void Dispose()
    {
        http.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_done_twice()
    {
        using var program = new RunningProgram(directory);
        await program.StartAsync(http);
        var talkers = await Talker.SitDownAsync(http, program.Url, await program.SecretAsync(), People);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var stop = new CancellationTokenSource();
            var talking = talkers.Select(talker => talker.TalkAsync(stop.Token)).ToArray();
            await Talker.HeardAsync(talkers, People);
            await Task.Delay(kill * 37 % 200);
            await program.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(talking);
            await program.StartAsync(http);
            await Task.WhenAll(talkers.Select(talker => talker.ResendAsync()));
        }

        (await Talker.TallyAsync(talkers)).Judge(output, $"{Kills} kills under load", Kills * People);
        await program.KillAsync();
        var verify = await RunningProgram.RunAsync(["verify", "--data", program.Data, "--key", program.Key]);
        Assert.True(verify.Exit == 0, verify.Messages);
    }

    [Fact]
    public async Task A_stop_finishes_the_turns_that_are_under_way_and_ends_with_0()
    {
        using var program = new RunningProgram(directory);
        await program.StartAsync(http);
        var talkers = await Talker.SitDownAsync(http, program.Url, await program.SecretAsync(), People);
        using var stop = new CancellationTokenSource();
        var talking = talkers.Select(talker => talker.TalkAsync(stop.Token)).ToArray();
        await Talker.HeardAsync(talkers, People * 2);

        var exit = await program.StopAsync();
        await stop.CancelAsync();
        await Task.WhenAll(talking);
        await program.StartAsync(http);
        await Task.WhenAll(talkers.Select(talker => talker.ResendAsync()));

        Assert.Equal(0, exit);
        (await Talker.TallyAsync(talkers)).Judge(output, "a stop under load", People);
    }

    /// <summary>The tally is only worth something when it finds what is wrong.</summary>
    [Fact]
    public void Three_lost_and_one_doubled_that_were_planted_are_found()
    {
        var acknowledged = Enumerable.Range(0, 10).ToDictionary(number => $"c{number}", number => $"talk|{number}");
        var log = acknowledged.Skip(3).Select(pair => (pair.Key, pair.Value)).Append(("c9", "talk|77"));

        Assert.Equal(new Tally(10, 3, 1), Tally.Of(acknowledged, log));
    }
}
