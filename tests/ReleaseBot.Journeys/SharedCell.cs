namespace ReleaseBot.Journeys;

/// <summary>A kiosk that others use too: Chromium keeps pages for Back and Forward, as on a real one, and the screen locks after a minute.</summary>
public sealed class SharedCell : IAsyncLifetime
{
    public RunningApp App { get; } = new() { Configuration = { ["ReleaseBot:Kiosk:MinutesBeforeLock"] = "1" } };

    public Browser Browser { get; } = new() { KeepsPages = true };

    public Task InitializeAsync() => Task.WhenAll(App.InitializeAsync(), Browser.InitializeAsync());

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        await App.DisposeAsync();
    }
}
