using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using static Microsoft.Playwright.Assertions;

namespace ReleaseBot.Journeys;

/// <summary>The mentor at a desk, at the gate with a phone, and with a sheet of paper, with people who shared by real talks.</summary>
[Collection(KioskJourneys.Name)]
public sealed class MentorJourneys(RunningApp app, Browser browser)
{
    [Theory]
    [InlineData(1366, 768)]
    [InlineData(640, 512)]
    [InlineData(390, 844)]
    [InlineData(360, 640)]
    public async Task The_board_and_a_person_fit_the_screen_and_axe_finds_no_fault(int width, int height)
    {
        var page = await StaffScreen.SignedInAsync(browser, app, "mo.farrell");
        await page.SetViewportSizeAsync(width, height);
        foreach (var link in new[] { "Alder", "Bose", "Carr" })
        {
            await page.GotoAsync("/mentor");
            await CheckAsync(page, $"board-{width}");
            await page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
            await CheckAsync(page, $"{link}-{width}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task At_the_gate_with_a_phone_the_mentor_marks_and_the_person_reads_it(bool script)
    {
        var number = script ? "A0025ZZ" : "A0026ZZ";
        var details = (await app.PersonAsync(number)).Details;
        var page = await StaffScreen.SignedInAsync(browser, app, "mo.farrell", script);
        await page.SetViewportSizeAsync(390, 844);
        await page.GetByRole(AriaRole.Link, new() { Name = details.LastName }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have read all of this" }).ClickAsync();
        await Expect(page.GetByText("is told on the next visit that you read it")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("I saw that this is ready.*A bag") }).ClickAsync();
        await Expect(page.GetByText("You saw it on")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = script ? "We met" : "Released from another place" }).ClickAsync();
        await Expect(page.GetByText("marked on")).ToBeVisibleAsync();
        if (script)
        {
            await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Missed.*Jobcentre") }).ClickAsync();
            await Expect(page.GetByText("Missed You marked it.")).ToBeVisibleAsync();
            Assert.Empty(await Browser.FaultsAsync(page));
        }

        var told = string.Join(' ', (await app.TakeAsync(number, new Said.Arrived())).Bubbles);

        Assert.Contains("Mo Farrell read your", told, StringComparison.Ordinal);
        Assert.Contains("this is ready: A bag", told, StringComparison.Ordinal);
        Assert.Contains(script ? "you met at the gate" : "you were let out from another place", told, StringComparison.Ordinal);
        Assert.Equal(script, told.Contains("you missed this: Jobcentre", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_paper_there_are_no_buttons_and_a_board_is_two_pages_at_most()
    {
        var page = await StaffScreen.SignedInAsync(browser, app, "mo.farrell");
        await page.GetByRole(AriaRole.Link, new() { Name = "Carr" }).ClickAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(page.GetByText("The day, in order")).ToBeVisibleAsync();
        await page.GotoAsync("/mentor");
        Assert.InRange(Pages(await page.PdfAsync(new() { Format = "A4" })), 1, 2);
    }

    /// <summary>All 21 lines, eight appointments with all there is to say of each, and the whole of the day and the time after it.</summary>
    [Fact]
    public async Task A_person_with_everything_shared_is_two_sheets_at_most_with_the_numbers_that_were_written_down()
    {
        await ShareAllAsync("A0028ZZ");
        var page = await StaffScreen.SignedInAsync(browser, app, "mo.farrell");
        await page.GotoAsync($"/mentor/person/{(await app.PersonAsync("A0028ZZ")).Id}");
        await CheckAsync(page, "mentor-all");
        await page.GetByRole(AriaRole.Link, new() { Name = "Release-day sheet" }).ClickAsync();
        Assert.Empty(await Browser.FaultsAsync(page));
        await page.GoBackAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var ring = page.Locator("section[aria-labelledby=ring] li", new() { HasText = "Kim at desk" });
        await Expect(ring).ToHaveCountAsync(8);
        await Expect(ring.First).ToContainTextAsync("01632 960 001");
        var pdf = await page.PdfAsync(new() { Format = "A4" });
        if (Environment.GetEnvironmentVariable("RELEASEBOT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.SetViewportSizeAsync(720, 1000);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "mentor-all-paper.png"), FullPage = true });
        }

        Assert.InRange(Pages(pdf), 1, 2);
    }

    [Fact]
    public async Task An_administrator_sets_a_mentor_without_a_fault_that_axe_finds()
    {
        var page = await StaffScreen.SignedInAsync(browser, app, "alex.admin");
        await page.GotoAsync("/admin/mentors");
        Assert.Empty(await Browser.FaultsAsync(page));
        await page.GetByLabel("Prison number").FillAsync("A0004ZZ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.GetByLabel("Mentor").SelectOptionAsync("Mo Farrell");
        Assert.Empty(await Browser.FaultsAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Set mentor" }).ClickAsync();

        await Expect(page.GetByText("The mentor is set")).ToBeVisibleAsync();
    }

    private async Task ShareAllAsync(string number)
    {
        const string key = "appointments/lines/";
        var mentor = (await app.Services.GetRequiredService<StaffStore>().FindByUserNameAsync("mo.farrell"))!;
        var turns = app.Services.GetRequiredService<TurnStore>();
        var from = (await turns.LoadAsync((await app.PersonAsync(number)).Id))!;
        var (now, today) = (DateTimeOffset.UtcNow, DateOnly.FromDateTime(DateTime.UtcNow));
        string[] lines = ["clothes", "bag", "phone", "id", "bank-card", "money", "warrant", "medicines", "naloxone", "address", "licence", "tag", "probation", "jobcentre", "council", "gp", "numbers", "gate", "food", "family", "first-goal"];
        PlanItem[] items =
        [
            .. lines.Select(name => new PlanItem(
                "ready-" + name,
                "readiness",
                Line.Of("readiness/lines/title", Slot.Words("line", "readiness/lines/name-" + name), Slot.Words("state", "readiness/states/not-ready")),
                [],
                null,
                now)
            { State = "not-ready" }),
            .. Enumerable.Range(1, 8).Select(at => new PlanItem(
                "appointment-" + at,
                "appointments",
                Line.Of(key + "title", Slot.Words("kind", "appointments/appointment-kind/answers/council")),
                [Line.Of(key + "where", Slot.Own("where", "Town hall, second floor, ask at the desk")), Line.Of(key + "who", Slot.Own("who", $"Kim at desk {at}, 01632 960 00{at}")), Line.Of(key + "way-bus"), Line.Of(key + "journey-half-hour"), Line.Of(key + "bring-photo-id"), Line.Of(key + "bring-letters")],
                new("you", Line.Of(key + "step-get-place-on-paper", Slot.Words("kind", "appointments/appointment-kind/answers/council")), today, Line.Of(key + "if-not")),
                now)
            { On = from.Release!.On.AddDays(at / 3), At = new(9 + at, 0) }),
            new("appointments", "appointments", Line.Of("appointments/topic/title"), [Line.Of(key + "gate", Slot.Date("release", today)), Line.Of(key + "bed-no"), Line.Of(key + "phone-no")], new("you", Line.Of(key + "next-ask-probation-time"), today, Line.Of(key + "if-not")), now),
        ];
        PlanEvent[] events = [.. items.SelectMany(item => (PlanEvent[])[new PlanEvent.ItemWritten(item, []), new PlanEvent.Shared(new Share(item, mentor.Id, mentor.Name, now))])];
        Assert.IsType<SaveResult.Saved>(await turns.SaveAsync(new() { From = from, Place = from.Place.EvolveTurn(events), Events = [.. events], At = now }));
    }

    private static async Task CheckAsync(IPage page, string name)
    {
        Assert.Empty(await Browser.FaultsAsync(page));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        if (Environment.GetEnvironmentVariable("RELEASEBOT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }

    internal static int Pages(byte[] pdf) =>
        System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page[^s]");
}
