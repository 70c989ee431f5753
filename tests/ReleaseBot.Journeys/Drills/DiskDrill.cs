using Microsoft.Data.Sqlite;
using ReleaseBot.Data;
using Xunit.Abstractions;

namespace ReleaseBot.Journeys.Drills;

/// <summary>The disk fails or fills up while people talk: what is refused is said again, and in the end everything is there once.</summary>
public sealed class DiskDrill(ITestOutputHelper output)
{
    private const int People = 8;
    private const int IoError = 10;

    private static readonly int Rounds = RunningProgram.IsLong ? 100 : 6;

    [Fact]
    public async Task Failing_syncs_lose_and_double_nothing()
    {
        await using var server = await DrillServer.OpenAsync();
        var talkers = await server.SitDownAsync(People);
        var hooks = server.Database.Hooks;

        await TalkAsync(talkers, async round =>
        {
            // By turns the commit does not happen, or it happens and nobody hears of it.
            hooks.Before = round % 2 == 0 ? Fail : null;
            hooks.After = round % 2 == 1 ? Fail : null;
            await Task.Delay(120 + (round * 67 % 200));
            (hooks.Before, hooks.After) = (null, null);
            await RecoveredAsync(server);
        });

        await JudgeAsync(server, talkers, $"{Rounds} times failing syncs");
    }

    [Fact]
    public async Task A_full_disk_loses_and_doubles_nothing_and_needs_no_restart()
    {
        await using var server = await DrillServer.OpenAsync();
        var talkers = await server.SitDownAsync(People);

        await TalkAsync(talkers, async round =>
        {
            await LimitAsync(server, "pragma max_page_count = 1");
            var refused = talkers.Sum(talker => talker.Refused);
            await WaitAsync(() => talkers.Sum(talker => talker.Refused) >= refused + People);
            await LimitAsync(server, "pragma max_page_count = 1073741823");
        });

        await JudgeAsync(server, talkers, $"{Rounds} times a full disk");
    }

    /// <summary>A drill is only worth something when it can fail: three commits are taken out behind the program's back.</summary>
    [Fact]
    public async Task Three_lost_commits_that_were_planted_are_found()
    {
        await using var server = await DrillServer.OpenAsync();
        var talkers = await server.SitDownAsync(People);
        await TalkAsync(talkers, _ => Task.Delay(50));
        foreach (var talker in talkers.Take(3))
        {
            await LimitAsync(
                server,
                $"delete from turn where conversation_id = '{talker.ConversationId}' and client_activity_id = (select min(client_activity_id) from turn where conversation_id = '{talker.ConversationId}' and client_activity_id like 'c%')");
        }

        var tally = await Talker.TallyAsync(talkers);
        var faults = await new Verify(server.Database).RunAsync();

        Tally.Say(output, $"three planted: {tally.Acknowledged} acknowledged, {tally.Lost} lost, {tally.Doubled} doubled");
        Assert.Equal((3, 0), (tally.Lost, tally.Doubled));
        Assert.Equal(3, faults.Count(fault => fault.EndsWith("turns are missing", StringComparison.Ordinal)));
    }

    private static async Task TalkAsync(Talker[] talkers, Func<int, Task> fault)
    {
        using var stop = new CancellationTokenSource();
        var talking = talkers.Select(talker => talker.TalkAsync(stop.Token)).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            await Talker.HeardAsync(talkers, People);
            await fault(round);
        }

        await Talker.HeardAsync(talkers, People);
        await stop.CancelAsync();
        await Task.WhenAll(talking);
        await Task.WhenAll(talkers.Select(talker => talker.ResendAsync()));
    }

    private async Task JudgeAsync(DrillServer server, Talker[] talkers, string drill)
    {
        (await Talker.TallyAsync(talkers)).Judge(output, $"{drill}, {talkers.Sum(talker => talker.Refused)} refused", Rounds * People);
        Assert.True(talkers.Sum(talker => talker.Refused) >= Rounds, "The faults were not felt.");
        Assert.Empty(await new Verify(server.Database).RunAsync());
    }

    private static Task RecoveredAsync(DrillServer server) => WaitAsync(() => server.Database.StoppedBecause is null);

    private static async Task WaitAsync(Func<bool> until)
    {
        for (var wait = 0; !until(); wait++)
        {
            Assert.True(wait < 1500, "It did not come to that.");
            await Task.Delay(20);
        }
    }

    private static Task<int> LimitAsync(DrillServer server, string sql) =>
        server.Database.WriteAsync(connection => connection.ExecuteAsync(sql), CancellationToken.None);

    private static void Fail() => throw new SqliteException("disk I/O error, planted", IoError);
}
