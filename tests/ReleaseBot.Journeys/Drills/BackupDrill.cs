using ReleaseBot.Data;
using ReleaseBot.Setup;
using Xunit.Abstractions;

namespace ReleaseBot.Journeys.Drills;

/// <summary>Backups are made, and killed, while people talk: there is a whole backup under its name or none, and talk goes on.</summary>
public sealed class BackupDrill(ITestOutputHelper output) : IDisposable
{
    private const int People = 4;

    private static readonly int Kills = RunningProgram.IsLong ? 40 : 4;

    private readonly string directory = Directory.CreateTempSubdirectory("releasebot-backup-").FullName;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(2) };

    public void Dispose()
    {
        http.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_killed_backup_leaves_nothing_half_and_a_whole_one_holds_all_that_was_acknowledged_before_it()
    {
        using var program = new RunningProgram(directory);
        await program.StartAsync(http);
        var talkers = await Talker.SitDownAsync(http, program.Url, await program.SecretAsync(), People);
        using var stop = new CancellationTokenSource();
        var talking = talkers.Select(talker => talker.TalkAsync(stop.Token)).ToArray();

        var whole = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            whole += await KilledAsync(program, kill) ? 1 : 0;
        }

        await Talker.HeardAsync(talkers, People * 10);
        var before = talkers.Select(talker => talker.Acknowledged).ToArray();
        var last = Path.Combine(directory, "last.backup");
        var backup = await RunningProgram.RunAsync(["backup", last, "--data", program.Data, "--key", program.Key]);
        await stop.CancelAsync();
        await Task.WhenAll(talking);
        Assert.True(backup.Exit == 0, backup.Messages);

        var tally = await TallyAsync(program, last, talkers, before);
        tally.Judge(output, $"{Kills} backups killed under load ({whole} were done before the kill), then one taken", People * 10);
    }

    /// <summary>True when the backup was done before it could be killed. A file under its name is always a whole one.</summary>
    private async Task<bool> KilledAsync(RunningProgram program, int kill)
    {
        var file = Path.Combine(directory, $"{kill}.backup");
        await RunningProgram.RunAsync(["backup", file, "--data", program.Data, "--key", program.Key], TimeSpan.FromMilliseconds(250 + (kill * 197 % 900)));
        if (File.Exists(file))
        {
            var restore = await RunningProgram.RunAsync(["restore", file, "--data", Path.Combine(directory, $"r{kill}"), "--key", program.Key]);
            Assert.True(restore.Exit == 0, restore.Messages);
        }

        return File.Exists(file);
    }

    private async Task<Tally> TallyAsync(RunningProgram program, string file, Talker[] talkers, int[] before)
    {
        var options = Installation.FindKept(Path.Combine(directory, "restored"), null, program.Key).Options(TimeProvider.System);
        var (_, faults) = await new Restore(options).RunAsync(file);
        Assert.Empty(faults);
        await using var restored = await Database.OpenAsync(options);
        var tally = new Tally(0, 0, 0);
        foreach (var (talker, first) in talkers.Zip(before))
        {
            tally += await talker.TallyAsync(restored, first);
        }

        return tally;
    }
}
