using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReleaseBot.Journeys;

[Collection(KioskJourneys.Name)]
public sealed class KioskDoorTests(RunningApp app, Browser browser)
{
    [Fact]
    public async Task A_browser_that_is_no_kiosk_has_no_sign_in_form()
    {
        var page = await browser.OpenAsync(app.Url);

        await page.GotoAsync("/kiosk");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This screen is not set up" })).ToBeVisibleAsync();
        await Expect(page.Locator("form")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_set_up_link_works_once()
    {
        var path = await app.EnrolPathAsync();
        var first = await browser.OpenAsync(app.Url);
        await first.GotoAsync(path);
        await Expect(first.GetByLabel("Prison number")).ToBeVisibleAsync();

        var second = await browser.OpenAsync(app.Url);
        await second.GotoAsync(path);

        await Expect(second.GetByRole(AriaRole.Heading, new() { Name = "This link does not work" })).ToBeVisibleAsync();
        await second.GotoAsync("/kiosk");
        await Expect(second.GetByLabel("Prison number")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Number_and_PIN_open_the_talk_and_wrong_tries_are_told_once(bool script)
    {
        var number = script ? "C1002ZZ" : "C1003ZZ";
        var screen = await KioskScreen.EnrolAsync(browser, app, script);
        await screen.SignInAsync(number);
        await screen.SignOutAsync();

        await screen.SignInAsync(number, "999999");
        await Expect(screen.Page.GetByText("That did not match")).ToBeVisibleAsync();
        await screen.SignInAsync(number);

        await Expect(screen.Page.GetByText("There was one wrong PIN since then")).ToBeVisibleAsync();
        await screen.Page.ReloadAsync();
        await Expect(screen.Log).ToBeVisibleAsync();
        await Expect(screen.Page.GetByText("wrong PIN")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_page_says_when_to_try_again()
    {
        var screen = await KioskScreen.EnrolAsync(browser, app, script: false);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await screen.SignInAsync("C1024ZZ", "999999");
        }

        await screen.SignInAsync("C1024ZZ");

        await Expect(screen.Page.GetByText("You can try again at ")).ToBeVisibleAsync();
        await Expect(screen.Log).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_card_code_lets_a_person_choose_a_PIN_of_their_own()
    {
        var code = await app.CardAsync("C1009ZZ");
        var screen = await KioskScreen.EnrolAsync(browser, app, script: false);
        var page = screen.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "I have a card code" }).ClickAsync();
        await page.GetByLabel("Prison number").FillAsync("c1009zz");
        await page.GetByLabel("Card code").FillAsync(code.ToLowerInvariant().Insert(5, " "));
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        Assert.DoesNotContain(code, page.Url, StringComparison.OrdinalIgnoreCase);

        await ChooseAsync(page, "123456", "123456");
        await Expect(page.GetByText("too easy to guess")).ToBeVisibleAsync();
        await ChooseAsync(page, "593817", "593818");
        await Expect(page.GetByText("were not the same")).ToBeVisibleAsync();
        await ChooseAsync(page, "593817", "593817");

        await Expect(screen.Log).ToContainTextAsync("I am ReleaseBot. I am a computer program");
        await screen.SignOutAsync();
        await screen.SignInAsync("C1009ZZ", "593817");
        await Expect(screen.Log).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(IPage page, string pin, string again)
    {
        await page.GetByLabel("New PIN", new() { Exact = true }).FillAsync(pin);
        await page.GetByLabel("New PIN again").FillAsync(again);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save my PIN" }).ClickAsync();
    }
}
