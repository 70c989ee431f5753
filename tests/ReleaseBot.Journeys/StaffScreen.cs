using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReleaseBot.Journeys;

/// <summary>The door to the staff pages.</summary>
internal static class StaffScreen
{
    /// <summary>A browser of its own in which a member of the demo staff has signed in.</summary>
    public static async Task<IPage> SignedInAsync(Browser browser, RunningApp app, string userName, bool script = true)
    {
        var page = await browser.OpenAsync(app.Url, script);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("User name").FillAsync(userName);
        await page.GetByLabel("Password").FillAsync("demo-password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
        return page;
    }
}
