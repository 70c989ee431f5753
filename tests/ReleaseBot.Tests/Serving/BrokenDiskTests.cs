using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using ReleaseBot.Data;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Serving;

/// <summary>When nothing can be stored, nobody is told that it was: each door says so in its own way, and opens again by itself.</summary>
public sealed class BrokenDiskTests : IAsyncLifetime
{
    private const string Message = """{"type":"message","from":{"id":"me"},"text":"why","channelData":{"clientActivityID":"c1"}}""";

    private readonly ReleaseBotApp app = new();

    private Database Database => app.Service<Database>();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task After_a_failed_sync_posts_are_503_polls_go_on_and_the_same_message_is_taken_once_when_the_disk_is_back()
    {
        var sitting = await app.SitDownAsync("A0001ZZ");
        await sitting.NewAsync();
        var before = await TurnsAsync();
        Database.Hooks.Before = () => throw new SqliteException("disk I/O error, planted", 10);

        using var refused = await sitting.PostAsync(Message);
        using var stopped = await sitting.PostAsync(Message);
        using var poll = await sitting.ReadAsync("1");
        using var ready = await app.Http.GetAsync("/health/ready");
        using var live = await app.Http.GetAsync("/health/live");
        Database.Hooks.Before = null;
        var accepted = await EventuallyAsync(() => sitting.PostAsync(Message));
        using var again = await sitting.PostAsync(Message);

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable], new[] { refused.StatusCode, stopped.StatusCode });
        Assert.Equal("ServiceError", JsonElement.Parse(await refused.Content.ReadAsStringAsync()).GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, poll.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("Writing has stopped", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(accepted, await again.Content.ReadAsStringAsync());
        Assert.Equal(before + 1, await TurnsAsync());
        Assert.Empty(await new Verify(Database).RunAsync());
    }

    [Fact]
    public async Task A_full_disk_is_503_with_nothing_kept_and_needs_no_restart()
    {
        var sitting = await app.SitDownAsync("A0001ZZ");
        var before = await TurnsAsync();
        await RunAsync("pragma max_page_count = 1");
        await FillAsync();

        var (fitted, refused) = await UntilRefusedAsync(sitting);
        var kept = await TurnsAsync();
        using var poll = await sitting.ReadAsync("0");
        await RunAsync("pragma max_page_count = 1073741823");
        using var accepted = await sitting.PostAsync(Message);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused);
        Assert.Equal(before + fitted, kept);
        Assert.Equal(HttpStatusCode.OK, poll.StatusCode);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Empty(await new Verify(Database).RunAsync());
    }

    [Fact]
    public async Task A_page_that_cannot_be_stored_is_a_kind_one_with_the_safety_words()
    {
        Database.Hooks.Before = () => throw new SqliteException("disk I/O error, planted", 10);
        var kiosk = new Data.Kiosk { Id = "k", EstablishmentId = "e", Name = "n" };

        await Assert.ThrowsAsync<DatabaseStoppedException>(() => new KioskStore(Database).AddAsync(kiosk, "hash", app.Clock.GetUtcNow()));
        using var page = await app.Http.GetAsync("/kiosk/enrol?code=some-code");
        var html = await page.Content.ReadAsStringAsync();
        Database.Hooks.Before = null;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("Your answers from before are safe", html, StringComparison.Ordinal);
        Assert.Contains("class=\"safety\"", html, StringComparison.Ordinal);
    }

    /// <summary>A few turns may still fit into pages that are not full.</summary>
    private static async Task<(int Fitted, HttpStatusCode Refused)> UntilRefusedAsync(DirectLineSitting sitting)
    {
        for (var turn = 0; turn < 200; turn++)
        {
            using var answer = await sitting.PostAsync(Message.Replace("c1", $"fill{turn}", StringComparison.Ordinal));
            if (!answer.IsSuccessStatusCode)
            {
                return (turn, answer.StatusCode);
            }
        }

        return (200, HttpStatusCode.OK);
    }

    /// <summary>Uses up the pages that are free, so that the next new one does not fit.</summary>
    private async Task FillAsync()
    {
        for (var row = 0; row < 1000; row++)
        {
            try
            {
                await RunAsync($"insert into installation (name, value) values ('filler {row}', zeroblob(3000))");
            }
            catch (DatabaseFullException)
            {
                return;
            }
        }

        Assert.Fail("The disk did not fill up.");
    }

    private Task<int> RunAsync(string sql) => Database.WriteAsync(connection => connection.ExecuteAsync(sql), CancellationToken.None);

    private Task<long> TurnsAsync() => Database.ReadAsync(sql => sql.FirstAsync<long>("select count(*) from turn"), CancellationToken.None);

    private static async Task<string> EventuallyAsync(Func<Task<HttpResponseMessage>> act)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            using var answer = await act();
            if (answer.IsSuccessStatusCode)
            {
                return await answer.Content.ReadAsStringAsync();
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("It did not come back.");
    }
}
