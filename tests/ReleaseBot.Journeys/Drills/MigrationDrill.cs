using ReleaseBot.Data;
using Xunit.Abstractions;

namespace ReleaseBot.Journeys.Drills;

/// <summary>The program is killed while it brings the schema up to date.</summary>
public sealed class MigrationDrill(ITestOutputHelper output)
{
    private const int People = 4;

    private static readonly int Kills = RunningProgram.IsLong ? 60 : 6;

    /// <summary>A step that rewrites every turn, as a later one may.</summary>
    private static readonly Migration Rewriting = Migration.Parse(
        "9001_rewrite.sql", "-- oldest program: 1\nalter table turn add column again text; update turn set again = kinds;");

    [Fact]
    public async Task Killed_at_any_moment_of_a_step_the_next_start_takes_it_whole()
    {
        await using var server = await DrillServer.OpenAsync();
        var talkers = await server.SitDownAsync(People);
        foreach (var turn in Enumerable.Range(1, 10))
        {
            await Task.WhenAll(talkers.Select(talker => talker.SayAsync($"c{turn}")));
        }

        var data = server.NewDirectory();
        await new Backup(server.Database).RunAsync(Path.Combine(data, "b"));
        var restored = server.NewDirectory();
        await new Restore(server.OptionsFor(restored)).RunAsync(Path.Combine(data, "b"));
        var images = await ImagesAsync(server, restored);
        var tally = new Tally(0, 0, 0);
        foreach (var image in images)
        {
            await using var opened = await Database.OpenAsync(server.OptionsFor(image), [.. Migration.All, Rewriting]);
            Assert.Empty(await new Verify(opened).RunAsync());
            foreach (var talker in talkers)
            {
                tally += await talker.TallyAsync(opened);
            }
        }

        Assert.True(images.Count >= 4, "The step made no commits to be killed in.");
        tally.Judge(output, $"{images.Count} images of a killed migration", images.Count * People * 10);
    }

    [Fact]
    public async Task Killed_while_it_makes_its_first_data_the_program_starts_the_next_time()
    {
        var directory = Directory.CreateTempSubdirectory("releasebot-first-").FullName;
        using var http = new HttpClient();
        try
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                using var program = new RunningProgram(directory, name: $"data{kill}");
                program.Begin();
                await Task.Delay(200 + (kill * 300 % 1800));
                await program.KillAsync();
                await program.StartAsync(http);
                await program.KillAsync();
                var verify = await RunningProgram.RunAsync(["verify", "--data", program.Data, "--key", program.Key]);
                Assert.True(verify.Exit == 0, verify.Messages);
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }

        Tally.Say(output, $"{Kills} kills while the first data are made: every time the next start is ready and verifies");
    }

    /// <summary>What is on disk just before and just after each commit of a start that takes the step.</summary>
    private static async Task<List<string>> ImagesAsync(DrillServer server, string data)
    {
        var images = new List<string>();
        var options = server.OptionsFor(data);
        options.Hooks.Before = options.Hooks.After = () => images.Add(Copy(server, data));
        await using (await Database.OpenAsync(options, [.. Migration.All, Rewriting]))
        {
            return images;
        }
    }

    private static string Copy(DrillServer server, string data)
    {
        var image = server.NewDirectory();
        foreach (var file in Directory.EnumerateFiles(data, "releasebot.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var to = File.Create(Path.Combine(image, Path.GetFileName(file)));
            from.CopyTo(to);
        }

        return image;
    }
}
