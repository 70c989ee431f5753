using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Counting;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Setup;
using static Microsoft.Playwright.Assertions;

namespace ReleaseBot.Journeys;

/// <summary>An administrator at their pages in a real browser: the roll, a setting that a person then hears, a fact, and the outcomes.</summary>
[Collection(KioskJourneys.Name)]
public sealed class AdminJourneys(RunningApp app, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_roll_file_is_imported_its_report_read_printed_and_downloaded(bool script)
    {
        var page = await StaffScreen.SignedInAsync(browser, app, "alex.admin", script);
        var code = (await PrisonAsync()).Code;
        var number = script ? "A7101ZZ" : "A7102ZZ";
        var file = $"prisonerNumber,firstName,lastName,prisonId,legalStatus,releaseDate,cellLocation\r\n{number},New,Person,{code},SENTENCED,2029-03-01,B-1-001\r\nnonsense,Bad,Row,{code},SENTENCED,2029-03-01,B-1-002\r\n";

        await page.GetByRole(AriaRole.Link, new() { Name = "Roll import" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose a roll file");
        Assert.Empty(script ? await Browser.FaultsAsync(page) : []);
        await page.GetByLabel("Roll file").SetInputFilesAsync(new FilePayload { Name = "roll.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(file) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Roll imported" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region)).ToContainTextAsync("Not taken");
        Assert.Empty(script ? await Browser.FaultsAsync(page) : []);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download these rows" }).ClickAsync());
        Assert.Contains("\"3\",\"no\"", await File.ReadAllTextAsync((await download.PathAsync())!), StringComparison.Ordinal);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Download these rows" })).ToBeHiddenAsync();
        await Expect(page.GetByText("Data quality")).ToBeVisibleAsync();
        Assert.NotNull(await app.Services.GetRequiredService<PersonStore>().FindByNumberAsync(number));
    }

    [Fact]
    public async Task A_setting_is_refused_kept_shown_with_what_it_was_and_taken_back()
    {
        var page = await StaffScreen.SignedInAsync(browser, app, "alex.admin");
        await page.GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await page.GetByLabel("Minutes until then").FillAsync("soon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep settings" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Enter a number of minutes" }).ClickAsync();
        await Expect(page.GetByLabel("Minutes until then")).ToBeFocusedAsync();
        Assert.Empty(await Browser.FaultsAsync(page));

        await page.GetByLabel("Minutes until then").FillAsync("12");
        await page.GetByLabel("Bank that opens accounts").FillAsync("Made-up Bank");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep settings" }).ClickAsync();
        await Expect(page.GetByText("The settings are kept.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Article).First).ToContainTextAsync("Now: Made-up Bank");
        Assert.Empty(await Browser.FaultsAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Take this change back" }).ClickAsync();

        await Expect(page.GetByText("The last change is taken back.")).ToBeVisibleAsync();
        Assert.Equal((10, null), ((await PrisonAsync()).Settings.AlertMinutes, (await PrisonAsync()).Settings.Bank));
    }

    [Fact]
    public async Task A_fact_is_found_and_put_right_by_keyboard_alone()
    {
        var page = await StaffScreen.SignedInAsync(browser, app, "alex.admin");
        await page.GotoAsync("/admin/facts");
        await page.GetByRole(AriaRole.Link, new() { Name = "Id: ni letter days" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("The figure now").FillAsync("lots");
        foreach (var (label, typed) in new[] { ("Source", "A letter of the office"), ("Day", "1"), ("Month", "6"), ("Year", "2026") })
        {
            await page.GetByLabel(label, new() { Exact = true }).FocusAsync();
            await page.Keyboard.TypeAsync(typed);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Put it right" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not written as days");
        Assert.Empty(await Browser.FaultsAsync(page));
        Assert.Equal("A letter of the office", await page.GetByLabel("Source", new() { Exact = true }).InputValueAsync());
        await page.GetByLabel("The figure now").FillAsync("20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it right" }).ClickAsync();

        await Expect(page.GetByText("The look is kept.")).ToBeVisibleAsync();
        await Expect(page.GetByText("20 days, in England and Wales")).ToBeVisibleAsync();
        Assert.Equal("20", (await PrisonAsync()).Settings.FactsInForce["id.ni-letter-days"].Value);
    }

    [Fact]
    public async Task Outcomes_show_a_chart_and_the_same_numbers_in_a_table_and_nothing_about_anybody()
    {
        await CountedAsync(14, "ready", 9, "not-ready");
        var page = await StaffScreen.SignedInAsync(browser, app, "alex.admin");
        await page.GotoAsync("/admin/outcomes");

        await Expect(page.GetByText("23 people are counted.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "What people had when they were released" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "ID in hand" })).ToContainTextAsync("14");
        Assert.Empty(await Browser.FaultsAsync(page));
        await page.SetViewportSizeAsync(640, 512);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.DoesNotContain("Countme", await page.ContentAsync(), StringComparison.Ordinal);
    }

    private async Task<Establishment> PrisonAsync() => (await app.Services.GetRequiredService<EstablishmentStore>().AllAsync())[0];

    /// <summary>People whose date fell into the last quarter that is over, who said yes, and how their ID stood.</summary>
    private async Task CountedAsync(params object[] howMany)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow).AddMonths(-3);
        var released = new DateOnly(today.Year, ((today.Month + 2) / 3 * 3) - 1, 14);
        var made = 0;
        for (var kind = 0; kind < howMany.Length; kind += 2)
        {
            for (var one = 0; one < (int)howMany[kind]; one++)
            {
                await PersonAsync($"A{7200 + made++:0000}ZZ", released, (string)howMany[kind + 1]);
            }
        }
    }

    private async Task PersonAsync(string number, DateOnly released, string id)
    {
        var (people, turns, now) = (app.Services.GetRequiredService<PersonStore>(), app.Services.GetRequiredService<TurnStore>(), DateTimeOffset.UtcNow);
        var person = await people.ImportAsync(new()
        {
            NewPersonId = Ids.New(),
            NewTokenUser = "dl_" + Ids.Opaque(),
            Source = "test",
            Details = new() { Number = number, FirstName = "Countme", LastName = "Madeup" },
            EstablishmentId = (await PrisonAsync()).Id,
            Status = LegalStatus.Sentenced,
            Release = new(released, ReleaseDateKind.Conditional),
        });
        PlanEvent[] events =
        [
            new PlanEvent.ItemWritten(new("ready-id", "readiness", Line.Of("readiness/topic/title"), [], null, now) { State = id }, []),
            new PlanEvent.Opened("count", 1, Standing.At(CountDialog.Consent)),
            new PlanEvent.Answered(CountDialog.Consent, Answer.Chose("yes"), now, Standing.At("counted"), [], null),
            new PlanEvent.Finished("count", "counted", []),
        ];
        var from = (await turns.LoadAsync(person.PersonId))!;
        await turns.SaveAsync(new() { From = from, Place = from.Place.EvolveTurn(events), Events = [.. events], At = now });
    }

}
