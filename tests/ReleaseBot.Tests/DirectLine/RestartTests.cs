using System.Text;
using ReleaseBot.Data;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.DirectLine;

public sealed class RestartTests : IAsyncLifetime
{
    private readonly ReleaseBotApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task After_a_restart_in_the_middle_of_a_dialog_the_same_question_stands()
    {
        var before = await app.SitDownAsync("A0001ZZ");
        var asked = await before.SayAllAsync("ok", "ok", "ok", "ok", "ok", "my id", "yes", "passport", "done");

        await app.RestartAsync();
        var after = await app.SitDownAsync("A0001ZZ");

        Assert.Equal(asked[^1], (await after.NewTextsAsync())[^1]);
        Assert.Empty(await new Verify(app.Service<Database>()).RunAsync());
    }

    [Fact]
    public async Task What_is_kept_on_disk_is_sealed_and_no_log_line_holds_words()
    {
        const string canary = "zebracrossingcanary";
        var logged = new StringWriter();
        var console = Console.Out;
        Console.SetOut(TextWriter.Synchronized(logged));
        try
        {
            var sitting = await app.SitDownAsync("A0002ZZ");
            await sitting.SayAllAsync("ok", "ok", "ok", "ok", "ok", "goals", "write a goal", canary);
            await app.RestartAsync();
        }
        finally
        {
            Console.SetOut(console);
        }

        foreach (var file in Directory.EnumerateFiles(app.DataDirectory, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)) < 0, $"{Path.GetFileName(file)} holds the words in clear");
            Assert.True(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(canary)) < 0, $"{Path.GetFileName(file)} holds the words in clear");
        }

        Assert.DoesNotContain(canary, logged.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_sends_too_fast_is_asked_to_slow_down_with_200_and_is_still_read_for_safety()
    {
        await app.RestartAsync(new Dictionary<string, string?> { ["ReleaseBot:RateLimits:Burst"] = "3", ["ReleaseBot:RateLimits:PerMinute"] = "6" });
        var sitting = await app.SitDownAsync("A0003ZZ");
        await sitting.SayAllAsync("why", "why", "why");

        var slow = await sitting.SayAsync("ok");
        var danger = await sitting.SayAsync("i want to kill myself");

        Assert.StartsWith("You are going very fast for me.", slow[0], StringComparison.Ordinal);
        Assert.StartsWith("Press your cell bell now", danger[0], StringComparison.Ordinal);
    }
}
