namespace ReleaseBot.Journeys;

/// <summary>How much the kiosk page weighs on a slow link. Bytes are counted, never time.</summary>
[Collection(KioskJourneys.Name)]
public sealed class KioskWeightTests(RunningApp app, Browser browser)
{
    private const int MostBytes = 40_000;
    private const int MostRequests = 5;

    [Theory]
    [InlineData(true, "C5022ZZ")]
    [InlineData(false, "C5023ZZ")]
    public async Task The_first_load_of_the_talk_is_light(bool script, string number)
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, number, script);
        await screen.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.Load);
        var session = await screen.Page.Context.NewCDPSessionAsync(screen.Page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        var (bytes, requests) = (0L, 0);
        session.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            Interlocked.Add(ref bytes, (long)finished!.Value.GetProperty("encodedDataLength").GetDouble());
            Interlocked.Increment(ref requests);
        };

        await screen.Page.ReloadAsync(new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Load });

        Assert.InRange(bytes, 1_000, MostBytes);
        // Page, style sheet, icon, and script or the style sheet without one; the script then asks for the stream.
        Assert.InRange(requests, 2, MostRequests);
    }
}
