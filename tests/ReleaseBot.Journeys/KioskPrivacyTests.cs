using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReleaseBot.Journeys;

/// <summary>What the next person at the screen can find.</summary>
public sealed class KioskPrivacyTests(SharedCell cell) : IClassFixture<SharedCell>
{
    private readonly RunningApp app = cell.App;
    private readonly Browser browser = cell.Browser;

    [Theory]
    [InlineData(true, "C4001ZZ")]
    [InlineData(false, "C4012ZZ")]
    public async Task Nothing_comes_back_after_Hide(bool script, string number)
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, number, script);
        await screen.PressFirstAsync();
        await screen.HideAsync();
        await screen.ExpectDoorAsync();

        foreach (var way in Ways(screen.Page))
        {
            await way();
            await ExpectNothingAsync(screen.Page);
        }

        await screen.Page.GotoAsync("/kiosk");
        await screen.SignInAsync(number);
        Assert.Contains("I keep what you tell me", await screen.LastSaidAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "C4002ZZ")]
    [InlineData(false, "C4013ZZ")]
    public async Task Nothing_comes_back_after_signing_out(bool script, string number)
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, number, script);
        await screen.PressFirstAsync();
        await screen.SignOutAsync();
        await screen.ExpectDoorAsync();

        foreach (var way in Ways(screen.Page))
        {
            await way();
            await ExpectNothingAsync(screen.Page);
        }
    }

    [Fact]
    public async Task Hide_covers_the_page_at_once_even_without_a_link()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C4003ZZ");
        await screen.Page.WaitForLoadStateAsync(LoadState.Load);
        await screen.Page.Context.SetOfflineAsync(true);

        var milliseconds = await screen.Page.EvaluateAsync<double>(
            "() => { const start = performance.now(); document.getElementById('hide').click(); return document.getElementById('cover').hidden ? 1e6 : performance.now() - start; }");

        Assert.InRange(milliseconds, 0, 50);
        await Expect(screen.Page.Locator("#items li")).ToHaveCountAsync(0);
        await screen.Page.Context.SetOfflineAsync(false);
        await screen.ExpectDoorAsync();
    }

    [Fact]
    public async Task Shift_three_times_hides()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C4004ZZ");
        await Expect(screen.Log).ToBeVisibleAsync();

        for (var press = 0; press < 3; press++)
        {
            await screen.Page.Keyboard.PressAsync("Shift");
        }

        await screen.ExpectDoorAsync();
    }

    [Fact]
    public async Task The_screen_warns_and_locks_by_itself_and_keeps_what_was_typed()
    {
        var screen = await KioskScreen.EnrolAsync(browser, app);
        await screen.Page.Clock.InstallAsync();
        await screen.SignInAsync("C4005ZZ");
        await screen.Box.FillAsync("half a thought");

        await screen.Page.Clock.RunForAsync(31_000);
        await Expect(screen.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This screen will lock in 30 seconds.");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "I am still here" }).ClickAsync();
        await Expect(screen.Page.Locator("#warning")).ToBeHiddenAsync();
        await screen.Page.Clock.RunForAsync(61_000);

        await screen.ExpectDoorAsync();
        await screen.SignInAsync("C4005ZZ");
        await Expect(screen.Box).ToHaveValueAsync("half a thought");
    }

    [Fact]
    public async Task Without_script_the_page_goes_out_of_sight_by_itself_and_keeps_what_was_typed()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C4014ZZ", script: false);
        await screen.Box.FillAsync("half a thought");
        await Expect(screen.Log).ToBeVisibleAsync();

        await LetTimeRunAsync(screen.Page, 1000);
        await Expect(screen.Log).ToBeHiddenAsync();
        await Expect(screen.Box).ToBeHiddenAsync();
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();

        await screen.ExpectDoorAsync();
        await screen.SignInAsync("C4014ZZ");
        await Expect(screen.Box).ToHaveValueAsync("half a thought");
    }

    [Fact]
    public async Task Without_script_Hide_keeps_what_was_typed()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C4006ZZ", script: false);
        await screen.Page.GotoAsync("/kiosk/lock");
        await screen.ExpectDoorAsync();
        await screen.SignInAsync("C4006ZZ");
        await screen.Box.FillAsync("half a thought");
        await screen.HideAsync();
        await screen.SignInAsync("C4006ZZ");

        await Expect(screen.Box).ToHaveValueAsync("half a thought");
    }

    [Fact]
    public async Task Somebody_else_who_signs_in_on_a_hidden_screen_sees_only_their_own()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C4007ZZ");
        await screen.TypeAsync("my own secret words");
        await screen.HideAsync();
        await screen.ExpectDoorAsync();

        await screen.SignInAsync("C4008ZZ");

        await Expect(screen.Log).ToContainTextAsync("I am ReleaseBot");
        await Expect(screen.Page.GetByText("secret words")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_browser_keeps_nothing_but_cookies_no_script_can_read()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C4010ZZ");
        await screen.TypeAsync("ok");
        await screen.Box.FillAsync("half a thought");
        await screen.Page.WaitForResponseAsync(response => response.Url.EndsWith("/draft", StringComparison.Ordinal) && response.Status == 204);

        await ExpectEmptyStorageAsync(screen.Page);
        Assert.All(await screen.Page.Context.CookiesAsync(), cookie => Assert.True(cookie.HttpOnly, cookie.Name));
        await screen.SignOutAsync();

        await screen.ExpectDoorAsync();
        await ExpectEmptyStorageAsync(screen.Page);
        Assert.DoesNotContain(await screen.Page.Context.CookiesAsync(), cookie => cookie.Name is "rb-person" or "rb-sitting");
        Assert.Contains(await screen.Page.Context.CookiesAsync(), cookie => cookie.Name == "rb-kiosk");
    }

    [Fact]
    public async Task Titles_and_addresses_say_nothing()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C4011ZZ");
        await screen.PastWelcomeAsync();
        await screen.PressAsync("My ID");
        await screen.Page.ReloadAsync();

        Assert.Equal("My page", await screen.Page.TitleAsync());
        Assert.Equal("/kiosk/talk", new Uri(screen.Page.Url).PathAndQuery);
        Assert.DoesNotContain("C4011ZZ", await screen.Page.ContentAsync(), StringComparison.Ordinal);
    }

    /// <summary>Back and Forward answer from the cache or the server; either may take a moment and neither may be waited for.</summary>
    private static IEnumerable<Func<Task>> Ways(IPage page)
    {
        yield return () => StepAsync(page, -1);
        yield return () => StepAsync(page, 1);
        yield return () => StepAsync(page, -2);
        yield return () => StepAsync(page, 1);
        yield return () => page.GotoAsync("/kiosk/talk");
        yield return () => page.ReloadAsync();
        yield return () => page.GotoAsync("/kiosk/talk/earlier");
    }

    /// <summary>Lets the page's own time run faster; it works without script too.</summary>
    private static async Task LetTimeRunAsync(IPage page, int timesFaster)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Animation.enable");
        await session.SendAsync("Animation.setPlaybackRate", new() { ["playbackRate"] = timesFaster });
    }

    private static async Task StepAsync(IPage page, int steps)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var history = (await session.SendAsync("Page.getNavigationHistory"))!.Value;
        var wanted = history.GetProperty("currentIndex").GetInt32() + steps;
        var entries = history.GetProperty("entries");
        if (wanted >= 0 && wanted < entries.GetArrayLength())
        {
            await session.SendAsync("Page.navigateToHistoryEntry", new() { ["entryId"] = entries[wanted].GetProperty("id").GetInt32() });
        }

        await page.WaitForTimeoutAsync(600);
        await session.DetachAsync();
    }

    private static async Task ExpectNothingAsync(IPage page)
    {
        var body = await page.Locator("body").InnerTextAsync();
        Assert.DoesNotContain("ReleaseBot", body, StringComparison.Ordinal);
        Assert.DoesNotContain("I keep what you tell me", body, StringComparison.Ordinal);
    }

    private static async Task ExpectEmptyStorageAsync(IPage page) => Assert.Equal(
        "0 0 0 0 0",
        await page.EvaluateAsync<string>(
            """
            async () => [
              localStorage.length,
              sessionStorage.length,
              (await indexedDB.databases()).length,
              (await (window.caches ? caches.keys() : [])).length,
              (await (navigator.serviceWorker ? navigator.serviceWorker.getRegistrations() : [])).length,
            ].join(' ')
            """));
}
