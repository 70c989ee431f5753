using ReleaseBot.Data.Tests;
using Xunit.Abstractions;

namespace ReleaseBot.Journeys.Drills;

/// <summary>The PostgreSQL primary dies while people talk, its synchronous replica takes over, and nothing acknowledged is lost.</summary>
public sealed class ReplicaDrill(ITestOutputHelper output) : IDisposable
{
    private const int People = 8;

    private readonly string directory = Directory.CreateTempSubdirectory("releasebot-replica-").FullName;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly PostgresServer primary = new();

    public void Dispose()
    {
        http.Dispose();
        primary.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task After_the_primary_is_killed_and_the_replica_promoted_everything_acknowledged_is_there_once()
    {
        var database = new Npgsql.NpgsqlConnectionStringBuilder(primary.NewDatabase()).Database;
        using var replica = primary.AddSynchronousReplica();
        var connection = $"Host=127.0.0.1:{primary.Port},127.0.0.1:{replica.Port};Username=postgres;Database={database};Target Session Attributes=primary";
        using var program = new RunningProgram(directory, connection);
        await program.StartAsync(http);
        var talkers = await Talker.SitDownAsync(http, program.Url, await program.SecretAsync(), People);
        using var stop = new CancellationTokenSource();
        var talking = talkers.Select(talker => talker.TalkAsync(stop.Token)).ToArray();
        await Talker.HeardAsync(talkers, People * 2);

        primary.Kill();
        await Task.Delay(500);
        replica.Promote();
        await Talker.HeardAsync(talkers, People);
        await stop.CancelAsync();
        await Task.WhenAll(talking);
        await Task.WhenAll(talkers.Select(talker => talker.ResendAsync()));

        Assert.True(talkers.Sum(talker => talker.Refused) > 0, "Nobody felt that the primary was gone.");
        (await Talker.TallyAsync(talkers)).Judge(output, $"the primary killed under load, {talkers.Sum(talker => talker.Refused)} refused until the replica took over", People * 2);
        var verify = await RunningProgram.RunAsync(["verify", "--postgres", connection, "--data", program.Data, "--key", program.Key]);
        Assert.True(verify.Exit == 0, verify.Messages);
    }
}
