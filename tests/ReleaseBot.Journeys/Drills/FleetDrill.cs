using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using ReleaseBot.Data;
using ReleaseBot.Data.Tests;
using Xunit.Abstractions;

namespace ReleaseBot.Journeys.Drills;

/// <summary>Two processes on one PostgreSQL behind nginx without stickiness: what one stores the other shows, and one may die.</summary>
public sealed class FleetDrill(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private const int People = 8;

    private static readonly int Kills = RunningProgram.IsLong ? 50 : 4;

    private readonly string directory = Directory.CreateTempSubdirectory("releasebot-fleet-").FullName;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly PostgresServer postgres = new();
    private string connection = "";
    private RunningProgram one = null!;
    private RunningProgram two = null!;
    private Nginx nginx = null!;

    public async Task InitializeAsync()
    {
        connection = postgres.NewDatabase();
        one = new(directory, connection, limits: true);
        two = new(directory, connection, limits: true);
        await one.StartAsync(http);
        await two.StartAsync(http);
        nginx = new(directory, one.Url, two.Url);
        await RunningProgram.ReadyAsync(http, nginx.Url);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        nginx.Dispose();
        one.Dispose();
        two.Dispose();
        http.Dispose();
        postgres.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task One_process_killed_under_load_loses_and_doubles_nothing_and_turns_stay_in_order()
    {
        var talkers = await Talker.SitDownAsync(http, nginx.Url, await one.SecretAsync(), People);
        using var stop = new CancellationTokenSource();
        var talking = talkers.Select(talker => talker.TalkAsync(stop.Token)).ToArray();
        for (var kill = 0; kill < Kills; kill++)
        {
            var victim = kill % 2 == 0 ? one : two;
            await Talker.HeardAsync(talkers, People);
            await victim.KillAsync();
            await Talker.HeardAsync(talkers, People);
            await victim.StartAsync(http);
        }

        await stop.CancelAsync();
        await Task.WhenAll(talking);
        await Task.WhenAll(talkers.Select(talker => talker.ResendAsync()));

        (await Talker.TallyAsync(talkers)).Judge(output, $"{Kills} kills of one of two processes behind nginx, {talkers.Sum(talker => talker.Refused)} refused", Kills * People);
        foreach (var talker in talkers)
        {
            var said = (await talker.LogAsync()).Select(entry => int.Parse(entry.Client[1..], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(Enumerable.Range(1, said.Length), said);
        }

        var verify = await RunningProgram.RunAsync(["verify", "--postgres", connection, "--data", one.Data, "--key", one.Key]);
        Assert.True(verify.Exit == 0, verify.Messages);
    }

    /// <summary>A newer program brings the schema on while older ones serve; the step says that they still run on it.</summary>
    [Fact]
    public async Task Programs_are_upgraded_one_after_the_other_across_a_migration_while_people_talk()
    {
        var later = Migration.Parse("9001_later.sql", "-- oldest program: 1\nalter table turn add column later text;\ncreate table later (name text primary key);");
        var talkers = await Talker.SitDownAsync(http, nginx.Url, await one.SecretAsync(), People);
        using var stop = new CancellationTokenSource();
        var talking = talkers.Select(talker => talker.TalkAsync(stop.Token)).ToArray();
        await Talker.HeardAsync(talkers, People);

        var options = Setup.Installation.FindKept(one.Data, connection, one.Key).Options(TimeProvider.System);
        await using (await Database.OpenAsync(options, [.. Migration.All, later]))
        {
            await Talker.HeardAsync(talkers, People);
        }

        foreach (var program in new[] { one, two })
        {
            Assert.Equal(0, await program.StopAsync());
            await program.StartAsync(http);
            await Talker.HeardAsync(talkers, People);
        }

        await stop.CancelAsync();
        await Task.WhenAll(talking);
        await Task.WhenAll(talkers.Select(talker => talker.ResendAsync()));
        (await Talker.TallyAsync(talkers)).Judge(output, "two processes stopped and started in turn across a migration", People * 3);
    }

    [Fact]
    public async Task What_is_said_at_one_process_streams_from_the_other_and_the_limit_on_speed_holds_over_both()
    {
        var talker = await Talker.SitDownAsync(http, nginx.Url, await one.SecretAsync(), "A0001ZZ");
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(await talker.StreamAsync(two.Url), CancellationToken.None);

        var clock = Stopwatch.StartNew();
        var spoken = await talker.SayAtAsync(one.Url, "c1");
        var streamed = await ReceiveAsync(socket, spoken);
        var took = clock.Elapsed;
        var replies = new List<string>();
        for (var say = 2; say <= 44; say++)
        {
            replies.Add(await talker.SayAtAsync(say % 2 == 0 ? one.Url : two.Url, $"c{say}"));
        }

        var slowed = replies.Count(reply => reply.StartsWith("You are going very fast", StringComparison.Ordinal));
        Tally.Say(output, $"said at one process, streamed from the other after {took.TotalMilliseconds:0} ms; {slowed} of {replies.Count + 1} turns at two processes in {clock.Elapsed.TotalSeconds:0.0} s were too fast");
        Assert.True(streamed);
        Assert.True(took < TimeSpan.FromSeconds(4), "It came only with the look every five seconds.");
        Assert.True(slowed > 0, "Each process counted for itself.");
    }

    private static async Task<bool> ReceiveAsync(ClientWebSocket socket, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[64 * 1024];
        var first = text[..Math.Min(20, text.Length)];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (Encoding.UTF8.GetString(buffer, 0, length).Contains(first, StringComparison.Ordinal))
            {
                return true;
            }
        }
    }
}
