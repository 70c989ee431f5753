using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using static Microsoft.Playwright.Assertions;

namespace ReleaseBot.Journeys;

/// <summary>What is printed for a person, on real pages of A4.</summary>
[Collection(KioskJourneys.Name)]
public sealed class SheetJourneys(RunningApp app, Browser browser)
{
    private const string Key = "appointments/lines/";

    /// <summary>Forty appointments with all there is to say of each, in words as long as people write and in the widest letters there are.</summary>
    [Theory]
    [InlineData("en", "The big grey office behind the bus station, Kingsway North, second floor, ask at the desk for the duty officer, mind the stairs")]
    [InlineData("cy", "Y swyddfa fawr lwyd y tu ôl i'r orsaf fysiau, Ffordd y Brenin, ail lawr, gofynnwch wrth y ddesg am y swyddog, gwyliwch y grisiau")]
    [InlineData("en", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW")]
    [InlineData("cy", "\u202e<b>x</b> =1+1 ŵŷ \ud83d\ude00\ud83d\ude00\ud83d\ude00 g\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030d\u030e\u030f\u0310\u0311\u0312\u0313 www www www www www www www www www www www www")]
    public async Task The_worst_sheet_there_can_be_is_one_page_and_still_holds_all_its_headings(string language, string words)
    {
        await ShareWorstAsync("A0010ZZ", words);
        var page = await OpenSheetAsync("A0010ZZ", language);
        Assert.Empty(await Browser.FaultsAsync(page));
        await PictureAsync(page, $"sheet-{language}-{words[0]}");
        foreach (var width in new[] { 640, 360 })
        {
            await page.SetViewportSizeAsync(width, 512);
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }

        await page.SetViewportSizeAsync(1366, 768);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });

        Assert.Equal(1, MentorJourneys.Pages(pdf));
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(7);
        await Expect(page.GetByText(Phrasebook.Standard.Text(language, "sheet/more").Replace("{count}", "34", StringComparison.Ordinal))).ToBeVisibleAsync();
        await Expect(page.Locator(".rb-made")).ToBeVisibleAsync();
        await Expect(page.Locator(".rb-screen")).ToBeHiddenAsync();
        Assert.Empty(await Browser.FaultsAsync(page));
        if (words[0] is 'T' or 'Y')
        {
            // Words of a usual width are cut by their length, where the sheet says so, and never by the edge of their box.
            await page.SetViewportSizeAsync(703, 1047);
            Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.rb-two, .rb-three, .rb-four, .rb-draft, h1, .rb-sheet')].filter(box => box.scrollHeight > box.clientHeight + 4).map(box => box.className + ' ' + box.scrollHeight + '/' + box.clientHeight + ' ' + box.innerText.slice(0, 60))"));
        }
    }

    [Fact]
    public async Task A_mentor_finds_the_sheet_by_its_link_without_script_and_it_is_one_page()
    {
        var page = await StaffScreen.SignedInAsync(browser, app, "mo.farrell", script: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "Carr" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Release-day sheet" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Luke: my release day" })).ToBeVisibleAsync();
        await PictureAsync(page, "sheet-mentor");
        Assert.Equal(1, MentorJourneys.Pages(await page.PdfAsync(new() { PreferCSSPageSize = true })));
        await page.GetByRole(AriaRole.Link, new() { Name = "Cymraeg" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Luke: fy niwrnod rhyddhau" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Luke Carr" })).ToBeVisibleAsync();
    }

    /// <summary>The person asks at the kiosk's side and says yes; the key worker prints just that, and it is gone once it is done.</summary>
    [Fact]
    public async Task Paper_that_a_person_asks_for_is_printed_by_their_key_worker()
    {
        const string Number = "A0009ZZ";
        await ShareAsync(Number, [Ready("bag", "ready"), Ready("medicines", "waiting")]);
        var screen = await app.AtMenuAsync(Number);
        screen = await app.TapAsync(Number, screen, "!topic:plan");
        screen = await app.TapAsync(Number, screen, "print");
        Assert.Contains("My medicine: I wait for someone", screen.Bubbles);
        await app.TapAsync(Number, screen, "yes");
        await ShareAsync(Number, [Ready("phone", "ready")]);
        var page = await StaffScreen.SignedInAsync(browser, app, "sam.okoro");
        await page.GotoAsync("/keyworker/person/" + (await app.PersonAsync(Number)).Id);
        await page.GetByRole(AriaRole.Link, new() { Name = "Print what Callum asked for" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "My medicine: I wait for someone" })).ToBeVisibleAsync();
        await Expect(page.GetByText("A phone")).ToHaveCountAsync(0);
        await Expect(page.GetByText("1 part shared or changed since Callum asked")).ToBeVisibleAsync();
        Assert.Empty(await Browser.FaultsAsync(page));
        await PictureAsync(page, "paper");
        await page.SetViewportSizeAsync(640, 512);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Equal(1, MentorJourneys.Pages(await page.PdfAsync(new() { PreferCSSPageSize = true })));
        var address = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Done.*on paper") }).ClickAsync();
        await Expect(page.GetByText("Marked as done")).ToBeVisibleAsync();
        Assert.Equal(404, (await page.GotoAsync(address))!.Status);
    }

    private async Task ShareWorstAsync(string number, string words)
    {
        var release = (await app.PersonAsync(number)).Release!.On;
        await ShareAsync(number,
        [
            .. Enumerable.Range(1, 40).Select(at => new PlanItem(
                "appointment-" + at,
                "appointments",
                Line.Of(Key + "title", Slot.Words("kind", at == 1 ? "appointments/appointment-kind/answers/probation" : "appointments/appointment-kind/answers/council")),
                [
                    Line.Of(Key + "where", Slot.Own("where", words)),
                    Line.Of(Key + "who", Slot.Own("who", words)),
                    Line.Of(Key + "way-bus"),
                    Line.Of(Key + "journey-half-hour"),
                    .. ((string[])["photo-id", "letters", "licence", "bank-card", "phone"]).Select(thing => Line.Of(Key + "bring-" + thing)),
                    Line.Of(Key + "tag-phone-old", Slot.Own("figure", "0800 000 0000"), Slot.Month(release)),
                ],
                new("you", Line.Of(Key + "step-get-place-on-paper", Slot.Words("kind", "appointments/appointment-kind/answers/council")), release, Line.Of(Key + "if-not")),
                DateTimeOffset.UtcNow) { On = at == 2 ? null : release.AddDays(at), At = new(9, 35) }),
            .. ((string[])["id", "licence", "bank-card", "warrant", "phone", "numbers", "bag", "clothes", "money", "address"]).Select(name => Ready(name, "waiting")),
            new(
                "appointments",
                "appointments",
                Line.Of("appointments/topic/title"),
                [Line.Of(Key + "gate", Slot.Date("release", release.AddDays(1))), Line.Of(Key + "bed-no")],
                new("you", Line.Of(Key + "next-ask-probation-time"), release, Line.Of(Key + "if-not")),
                DateTimeOffset.UtcNow),
            new("id", "id", Line.Of("id/topic/title"), [], new("you", Line.Of(Key + "next-ask-omu"), release, Line.Of(Key + "if-not")), DateTimeOffset.UtcNow),
        ]);
    }

    private static PlanItem Ready(string name, string state) => new(
        "ready-" + name,
        "readiness",
        Line.Of("readiness/lines/title", Slot.Words("line", "readiness/lines/name-" + name), Slot.Words("state", "readiness/states/" + state)),
        [],
        null,
        DateTimeOffset.UtcNow)
    { State = state };

    private async Task ShareAsync(string number, PlanItem[] items)
    {
        var worker = (await app.Services.GetRequiredService<StaffStore>().FindByUserNameAsync("sam.okoro"))!;
        var turns = app.Services.GetRequiredService<TurnStore>();
        var from = (await turns.LoadAsync((await app.PersonAsync(number)).Id))!;
        PlanEvent[] events =
        [
            .. items.SelectMany(item => (PlanEvent[])[new PlanEvent.ItemWritten(item, []), new PlanEvent.Shared(new Share(item, worker.Id, worker.Name, DateTimeOffset.UtcNow))]),
        ];
        Assert.IsType<SaveResult.Saved>(await turns.SaveAsync(new() { From = from, Place = from.Place.EvolveTurn(events), Events = [.. events], At = DateTimeOffset.UtcNow }));
    }

    private async Task<IPage> OpenSheetAsync(string number, string language)
    {
        var page = await StaffScreen.SignedInAsync(browser, app, "sam.okoro");
        await page.GotoAsync($"/keyworker/person/{(await app.PersonAsync(number)).Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Release-day sheet" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = language == "cy" ? "Cymraeg" : "English" }).ClickAsync();
        return page;
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("RELEASEBOT_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
            await page.PdfAsync(new() { Path = Path.Combine(folder, name + ".pdf"), PreferCSSPageSize = true });
        }
    }
}
