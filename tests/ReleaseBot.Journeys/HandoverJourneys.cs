using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Handover;
using static Microsoft.Playwright.Assertions;

namespace ReleaseBot.Journeys;

/// <summary>The person at the kiosk's side, POM and COM at their pages, and the one page of paper between them.</summary>
[Collection(KioskJourneys.Name)]
public sealed class HandoverJourneys(RunningApp app, Browser browser)
{
    [Theory]
    [InlineData("C6014ZZ", true)]
    [InlineData("C6016ZZ", false)]
    public async Task A_person_makes_the_page_and_the_com_reads_it_after_the_yes_and_not_after_it_is_taken_back(string number, bool script)
    {
        var person = await app.PersonAsync(number);
        await SetComAsync(person);
        var page = await StaffScreen.SignedInAsync(browser, app, "ola.brandt", script);
        var path = $"/handover/person/{person.Id}";
        var screen = await app.AtMenuAsync(number);
        screen = await app.TapAsync(number, screen, "!topic:handover");
        screen = await app.TapAsync(number, screen, "ok");
        await app.TapAsync(number, screen, "own-line");
        screen = await app.TakeAsync(number, new Said.Typed("I want to live near my brother"));
        screen = await app.TapAsync(number, screen, "all-done");
        screen = await app.TapAsync(number, screen, "all-right");
        Assert.Equal(404, (await page.GotoAsync(path))!.Status);
        Assert.Contains("I want to live near my brother", screen.Bubbles);
        screen = await app.TapAsync(number, screen, "yes");
        await app.TapAsync(number, screen, "no");

        await page.GotoAsync("/handover");
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the page of " + person.Details.FullName }).ClickAsync();
        await Expect(page.GetByText("I want to live near my brother")).ToBeVisibleAsync();
        await SoundAsync(page, script);
        await page.GetByRole(AriaRole.Button, new() { Name = "I have read this" }).ClickAsync();
        await Expect(page.GetByText("is told on the next visit that you read it")).ToBeVisibleAsync();
        Assert.Contains("Ola Brandt read your page for the handover", string.Join(' ', (await app.TakeAsync(number, new Said.Arrived())).Bubbles), StringComparison.Ordinal);

        screen = await app.TapAsync(number, await app.TakeAsync(number, new Said.Typed("menu")), "!topic:handover");
        screen = await app.TapAsync(number, screen, "ok");
        screen = await app.TapAsync(number, screen, screen.Buttons.First(button => button.Id.StartsWith("reader:", StringComparison.Ordinal)).Id);
        await app.TapAsync(number, screen, "yes");
        Assert.Equal(404, (await page.ReloadAsync())!.Status);
        await page.GotoAsync("/handover");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Read the page of " + person.Details.FullName })).ToHaveCountAsync(0);
    }

    /// <summary>As many lines as there can be, each as long as it can be, in usual words and in the widest letters there are.</summary>
    [Theory]
    [InlineData("en", "I want to live near my brother and get up early for work ")]
    [InlineData("cy", "Hoffwn fyw ger fy mrawd a chodi yn gynnar i fynd i'r gwaith ")]
    [InlineData("en", "W")]
    [InlineData("cy", "W")]
    public async Task The_fullest_page_is_one_sheet_in_both_languages(string language, string words)
    {
        var person = await app.PersonAsync("A0010ZZ");
        await SetComAsync(person);
        await ShowAsync(person, string.Concat(Enumerable.Repeat(words, 200))[..HandoverSummary.LongestLine]);
        var page = await StaffScreen.SignedInAsync(browser, app, "ola.brandt");
        await page.GotoAsync($"/handover/person/{person.Id}");
        await SoundAsync(page, script: true);
        await page.GetByRole(AriaRole.Link, new() { Name = "One page to print" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = language == "cy" ? "Cymraeg" : "English" }).ClickAsync();
        await SoundAsync(page, script: true);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(1, MentorJourneys.Pages(await page.PdfAsync(new() { PreferCSSPageSize = true })));
        await Expect(page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(HandoverSummary.MostLines);
        await Expect(page.Locator(".rb-made")).ToBeVisibleAsync();
        await Expect(page.Locator(".rb-screen")).ToBeHiddenAsync();
        if (Environment.GetEnvironmentVariable("RELEASEBOT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"handover-{language}-{words[0]}.png"), FullPage = true });
        }
    }

    [Fact]
    public async Task An_administrator_names_a_com_without_a_fault_that_axe_finds()
    {
        var page = await StaffScreen.SignedInAsync(browser, app, "alex.admin");
        await page.GotoAsync("/admin/people");
        await page.GetByLabel("Prison number").FillAsync("A0004ZZ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.GetByLabel("Community offender manager").SelectOptionAsync("Ola Brandt");
        await SoundAsync(page, script: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set COM" }).ClickAsync();

        await Expect(page.GetByText("The COM is set")).ToBeVisibleAsync();
    }

    /// <summary>No fault that axe finds, and nothing that scrolls sideways at 200% zoom.</summary>
    private static async Task SoundAsync(IPage page, bool script)
    {
        if (script)
        {
            Assert.Empty(await Browser.FaultsAsync(page));
            await page.SetViewportSizeAsync(640, 512);
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            await page.SetViewportSizeAsync(1366, 768);
        }
    }

    private async Task SetComAsync(Person person)
    {
        var com = (await app.Services.GetRequiredService<StaffStore>().FindByUserNameAsync("ola.brandt"))!;
        await app.Services.GetRequiredService<PersonStore>().SetComAsync(person.Id, person.EstablishmentId, com.Id, new() { Who = "test", Role = "Admin", What = "set-com", Purpose = "test", PersonId = person.Id });
    }

    /// <summary>Every line is from a part of its own, so that as many headings stand there as can.</summary>
    private async Task ShowAsync(Person person, string words)
    {
        var com = (await app.Services.GetRequiredService<StaffStore>().FindByUserNameAsync("ola.brandt"))!;
        var turns = app.Services.GetRequiredService<TurnStore>();
        var from = (await turns.LoadAsync(person.Id))!;
        var title = Line.Of("goals/lines/title", Slot.Own("goal", words[..HandoverSummary.LongestTitle]));
        var summary = new HandoverSummary([.. Enumerable.Range(1, HandoverSummary.MostLines).Select(number => new HandoverLine(number, "goal-" + number, title, Line.Of("goals/lines/goal-in-the-way", Slot.Own("words", words))))]);
        var item = new PlanItem(
            HandoverSummary.ItemId,
            "handover",
            Line.Of("handover/lines/title"),
            [.. summary.Lines.Select(line => line.Says)],
            new NextStep("you", Line.Of("handover/lines/step"), DateOnly.FromDateTime(DateTime.UtcNow), Line.Of("handover/lines/if-not")),
            DateTimeOffset.UtcNow)
        { Summary = summary };
        PlanEvent[] events = [new PlanEvent.ItemWritten(item, []), new PlanEvent.Shared(new Share(item, com.Id, com.Name, DateTimeOffset.UtcNow))];
        Assert.IsType<SaveResult.Saved>(await turns.SaveAsync(new() { From = from, Place = from.Place.EvolveTurn(events), Events = [.. events], At = DateTimeOffset.UtcNow }));
    }
}
