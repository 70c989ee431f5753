using System.Net;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Kiosk;

/// <summary>A page without script that went out of sight by itself: what the server does with it after the pause.</summary>
public sealed class KioskSleepTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Loading_it_again_after_the_pause_shows_the_door()
    {
        using var kiosk = await KioskBrowser.SignedInAsync(app, "A0001ZZ");
        Assert.Equal(HttpStatusCode.OK, (await kiosk.GetAsync("/kiosk/talk")).Status);

        app.Clock.Advance(Pause);

        Assert.Equal("/kiosk", (await kiosk.GetAsync("/kiosk/talk")).Location);
        Assert.Equal("/kiosk", (await kiosk.GetAsync("/kiosk/talk")).Location);
    }

    [Fact]
    public async Task Its_one_button_locks_and_keeps_the_words_long_after_the_pause()
    {
        using var kiosk = await KioskBrowser.SignedInAsync(app, "A0002ZZ");
        var page = await kiosk.GetAsync("/kiosk/talk");

        app.Clock.Advance(10 * Pause);
        var answer = await kiosk.SendAsync(page, "/kiosk/lock", ("words", "half a thought"));

        Assert.Equal("/kiosk", answer.Location);
        Assert.Equal("/kiosk", (await kiosk.GetAsync("/kiosk/talk")).Location);
        await kiosk.SignInAsync("A0002ZZ");
        Assert.Equal("half a thought", await kiosk.InBoxAsync());
    }
}
