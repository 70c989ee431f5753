using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReleaseBot.Journeys;

/// <summary>One kiosk as a person uses it: by what stands on buttons, not by how the page is made.</summary>
public sealed class KioskScreen(IPage page)
{
    public IPage Page => page;

    public ILocator Log => page.GetByRole(AriaRole.Log);

    public ILocator Box => page.Locator("#words");

    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Replies => page.Locator("#replies button");

    private ILocator Ticks => page.Locator("#replies input[type=checkbox]");

    private ILocator Revision => page.Locator("#say input[name=screen]");

    /// <summary>A browser that has just become a kiosk.</summary>
    public static async Task<KioskScreen> EnrolAsync(Browser browser, RunningApp app, bool script = true, int width = 1366, int height = 768)
    {
        var page = await browser.OpenAsync(app.Url, script, width, height);
        await page.GotoAsync(await app.EnrolPathAsync());
        return new(page);
    }

    /// <summary>A kiosk with somebody signed in.</summary>
    public static async Task<KioskScreen> SignedInAsync(Browser browser, RunningApp app, string number, bool script = true, int width = 1366, int height = 768)
    {
        var screen = await EnrolAsync(browser, app, script, width, height);
        await screen.SignInAsync(number);
        return screen;
    }

    public async Task SignInAsync(string number, string pin = RunningApp.Pin)
    {
        await page.GetByLabel("Prison number").FillAsync(number);
        await page.GetByLabel("PIN", new() { Exact = true }).FillAsync(pin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
    }

    /// <summary>Past the five screens of the first visit, to the menu.</summary>
    public async Task PastWelcomeAsync()
    {
        for (var step = 0; step < 5; step++)
        {
            await PressFirstAsync();
        }

        await Expect(Heading).ToHaveTextAsync("Your plan");
    }

    /// <summary>Presses a button by its words and waits for the reply.</summary>
    public Task PressAsync(string words) =>
        TurnAsync(() => page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First.ClickAsync());

    public Task PressFirstAsync() => TurnAsync(() => Replies.First.ClickAsync());

    public Task TickAsync(params string[] words) => TurnAsync(async () =>
    {
        foreach (var one in words)
        {
            await page.GetByLabel(one, new() { Exact = true }).CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).ClickAsync();
    });

    public Task TypeAsync(string words) => TurnAsync(async () =>
    {
        await Box.FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
    });

    /// <summary>Answers the open question in the first way there is.</summary>
    public async Task AnswerAsync()
    {
        if (await Ticks.CountAsync() > 1)
        {
            await TurnAsync(async () =>
            {
                await Ticks.Nth(0).CheckAsync();
                await Ticks.Nth(1).CheckAsync();
                await Replies.First.ClickAsync();
            });
            return;
        }

        await PressFirstAsync();
    }

    /// <summary>What ReleaseBot said last.</summary>
    public async Task<string> LastSaidAsync() => await page.Locator("#items li.bot").Last.InnerTextAsync();

    /// <summary>What the person said last, as the log shows it.</summary>
    public async Task<string> LastOwnAsync() => await page.Locator("#items li.you").Last.InnerTextAsync();

    public Task HideAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();

    public Task SignOutAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

    /// <summary>The door is shown, and no word of the talk.</summary>
    public async Task ExpectDoorAsync()
    {
        await Expect(page.GetByLabel("Prison number")).ToBeVisibleAsync();
        await Expect(page.GetByText("ReleaseBot")).ToHaveCountAsync(0);
    }

    private async Task TurnAsync(Func<Task> act)
    {
        var before = await Revision.GetAttributeAsync("value");
        await act();
        await Expect(Revision).Not.ToHaveAttributeAsync("value", before!);
    }
}
