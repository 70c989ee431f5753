using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReleaseBot.Journeys;

[Collection(KioskJourneys.Name)]
public sealed class KioskLinkTests(RunningApp app, Browser browser)
{
    [Theory]
    [InlineData(true, "C2018ZZ")]
    [InlineData(false, "C2019ZZ")]
    public async Task A_double_press_is_one_turn(bool script, string number)
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, number, script);
        var before = await app.TurnsOfAsync(number);

        await screen.Replies.First.DblClickAsync(new() { Delay = 10 });

        await Expect(screen.Log).ToContainTextAsync("I keep what you tell me");
        await screen.Page.WaitForTimeoutAsync(400);
        Assert.Equal(before + 1, await app.TurnsOfAsync(number));
    }

    [Fact]
    public async Task The_same_form_sent_ten_times_is_one_turn()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C2020ZZ", script: false);
        var before = await app.TurnsOfAsync("C2020ZZ");
        var form = screen.Page.APIRequest.CreateFormData();
        foreach (var name in new[] { "turn", "screen", "__RequestVerificationToken" })
        {
            form.Set(name, (await screen.Page.Locator($"#say input[name={name}]").GetAttributeAsync("value"))!);
        }

        form.Set("words", "ok");
        for (var again = 0; again < 10; again++)
        {
            var answer = await screen.Page.APIRequest.PostAsync("/kiosk/talk", new() { Form = form });
            Assert.True(answer.Ok);
        }

        Assert.Equal(before + 1, await app.TurnsOfAsync("C2020ZZ"));
    }

    [Fact]
    public async Task What_is_typed_without_a_link_is_kept_and_sent_once_when_it_is_back()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C2021ZZ");
        await Expect(screen.Log).ToBeVisibleAsync();
        var before = await app.TurnsOfAsync("C2021ZZ");
        await screen.Page.Context.SetOfflineAsync(true);

        await screen.Box.FillAsync("ok");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Expect(screen.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Not sent yet. We keep trying.");
        await Expect(screen.Box).ToHaveValueAsync("ok");
        await Expect(screen.Page.GetByText("press your cell bell now")).ToBeVisibleAsync();
        Assert.Equal(before, await app.TurnsOfAsync("C2021ZZ"));
        await screen.Page.Context.SetOfflineAsync(false);

        await Expect(screen.Log).ToContainTextAsync("I keep what you tell me");
        await Expect(screen.Box).ToHaveValueAsync("");
        await Expect(screen.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("");
        Assert.Equal(before + 1, await app.TurnsOfAsync("C2021ZZ"));
    }

    [Fact]
    public async Task The_answer_to_a_reply_that_was_lost_still_comes_once()
    {
        var screen = await KioskScreen.SignedInAsync(browser, app, "C2022ZZ");
        var before = await app.TurnsOfAsync("C2022ZZ");
        var lost = 0;
        await screen.Page.RouteAsync("**/activities", async route =>
        {
            if (route.Request.Method == "POST" && lost++ == 0)
            {
                await route.FetchAsync();
                await route.AbortAsync();
                return;
            }

            await route.ContinueAsync();
        });

        await screen.PressFirstAsync();

        await Expect(screen.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("");
        await Expect(screen.Page.Locator("#items li.you")).ToHaveCountAsync(1);
        Assert.Equal(before + 1, await app.TurnsOfAsync("C2022ZZ"));
        Assert.Equal(2, lost);
    }
}
