using Microsoft.Data.Sqlite;
using ReleaseBot.Data;
using Xunit.Abstractions;

namespace ReleaseBot.Journeys.Drills;

/// <summary>
/// What a power cut can leave: the log cut short or torn at any place. Every image must open by itself, hold all that was acknowledged
/// up to the last whole commit before the cut, and no half turn.
/// </summary>
public sealed class LogImageDrill(ITestOutputHelper output)
{
    private static readonly int Turns = RunningProgram.IsLong ? 60 : 8;

    [Fact]
    public async Task A_cut_or_torn_log_loses_nothing_that_was_acknowledged_before_the_cut()
    {
        await using var server = await DrillServer.OpenAsync();
        var talker = (await server.SitDownAsync(1))[0];
        var file = Path.Combine(server.Data, "releasebot.db");
        await EmptyTheLogAsync(file);
        var ends = new List<int>();
        for (var turn = 1; turn <= Turns; turn++)
        {
            await talker.SayAsync($"c{turn}");
            ends.Add((int)new FileInfo(file + "-wal").Length);
        }

        var (database, log) = (await ReadAsync(file), await ReadAsync(file + "-wal"));
        var (tally, images) = (new Tally(0, 0, 0), 0);
        foreach (var (cut, turns) in Cuts(ends))
        {
            foreach (var image in Images(log, cut))
            {
                tally += await OpenAsync(server, database, image, talker, turns);
                images++;
            }
        }

        Assert.Equal(ends.Order().Distinct(), ends);
        tally.Judge(output, $"{images} cut and torn logs", Turns * Turns);
    }

    /// <summary>Places to cut at, with how many turns were acknowledged by then: at a commit, just after it, in the middle, just before the next.</summary>
    private static IEnumerable<(int Cut, int Turns)> Cuts(List<int> ends)
    {
        for (var turn = 1; turn <= ends.Count; turn++)
        {
            yield return (ends[turn - 1], turn);
            if (turn < ends.Count)
            {
                var next = ends[turn] - ends[turn - 1];
                yield return (ends[turn - 1] + 1, turn);
                yield return (ends[turn - 1] + (next / 2), turn);
                yield return (ends[turn] - 1, turn);
            }
        }
    }

    /// <summary>Cut off; or the rest there but never written; or the rest garbage.</summary>
    private static IEnumerable<byte[]> Images(byte[] log, int cut)
    {
        yield return log[..cut];
        yield return [.. log[..cut], .. new byte[log.Length - cut]];
        yield return [.. log[..cut], .. Enumerable.Repeat((byte)0xEE, log.Length - cut)];
    }

    private static async Task<Tally> OpenAsync(DrillServer server, byte[] database, byte[] log, Talker talker, int turns)
    {
        var directory = server.NewDirectory();
        var file = Path.Combine(directory, "releasebot.db");
        await File.WriteAllBytesAsync(file, database);
        await File.WriteAllBytesAsync(file + "-wal", log);
        await using var opened = await Database.OpenAsync(server.OptionsFor(directory));
        Assert.Empty(await new Verify(opened).RunAsync());
        return await talker.TallyAsync(opened, turns);
    }

    /// <summary>What was written before goes from the log into the file, so that the log only grows while the drill watches it.</summary>
    private static async Task EmptyTheLogAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }
}
