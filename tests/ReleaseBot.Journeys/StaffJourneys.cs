using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using static Microsoft.Playwright.Assertions;

namespace ReleaseBot.Journeys;

/// <summary>Staff at their pages in a real browser, with people talking on the other side.</summary>
[Collection(KioskJourneys.Name)]
public sealed class StaffJourneys(RunningApp app, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_person_shares_and_the_key_worker_reads_just_the_preview_and_answers(bool script)
    {
        var number = script ? "A0014ZZ" : "A0016ZZ";
        var first = (await app.PersonAsync(number)).Details.FirstName;
        var preview = await ShareAGoalAsync(number);
        var page = await StaffScreen.SignedInAsync(browser, app, "huw.bevan", script);

        await page.GetByRole(AriaRole.Link, new() { Name = first }).ClickAsync();
        var part = page.GetByRole(AriaRole.Article);
        Assert.Equal(preview.Skip(1), (await part.Locator("ul li").AllInnerTextsAsync()));
        await Expect(part.GetByRole(AriaRole.Heading)).ToContainTextAsync(preview[0]);
        await Expect(part).ToContainTextAsync("New");
        Assert.InRange((await part.Locator("ul").BoundingBoxAsync())!.Height, 1, 50 * preview.Count);
        await page.GetByRole(AriaRole.Button, new() { Name = "I have read this" }).ClickAsync();
        await page.GetByText("Write an answer").ClickAsync();
        await page.GetByLabel($"Your answer to {first}").FillAsync("I will ask the kitchen on Monday.");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Send to {first}" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync($"{first} has not seen it yet");

        var told = string.Join(' ', (await app.TakeAsync(number, new Said.Arrived())).Bubbles);
        Assert.Contains("Huw Bevan read your goal", told, StringComparison.Ordinal);
        Assert.Contains("I will ask the kitchen on Monday.", told, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync($"{first} saw it on");
    }

    [Fact]
    public async Task An_answer_while_the_person_looks_at_a_question_leaves_its_buttons_working()
    {
        await ShareAGoalAsync("A0017ZZ");
        var kiosk = await KioskScreen.SignedInAsync(browser, app, "A0017ZZ");
        var before = await kiosk.Replies.AllInnerTextsAsync();
        var page = await StaffScreen.SignedInAsync(browser, app, "huw.bevan");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rees" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have read this" }).ClickAsync();
        await Expect(page.GetByText("is told on the next visit")).ToBeVisibleAsync();

        await kiosk.PressFirstAsync();

        Assert.NotEmpty(before);
        Assert.DoesNotContain("old", await kiosk.LastSaidAsync(), StringComparison.OrdinalIgnoreCase);
        await Expect(kiosk.Page.GetByText(Phrasebook.Standard.Text("en", "anytime/stale"))).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_alert_stands_on_the_page_within_a_second_or_so_and_can_be_seen_and_closed()
    {
        var page = await StaffScreen.SignedInAsync(browser, app, "lee.duty");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Alerts" })).ToBeVisibleAsync();
        await page.WaitForTimeoutAsync(500);
        await app.TakeAsync("A0012ZZ", new Said.Arrived());
        await app.TakeAsync("A0012ZZ", new Said.Typed("i want to kill myself"));
        var since = Stopwatch.StartNew();

        var alert = page.GetByRole(AriaRole.Article, new() { Name = "Arben Leka" });
        await Expect(alert).ToContainTextAsync("i want to kill myself");

        // A look a second, and the time of the browser and of a busy machine.
        Assert.InRange(since.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("New alert");
        await alert.GetByRole(AriaRole.Button, new() { Name = "I have seen this" }).ClickAsync();
        await Expect(alert).ToContainTextAsync("Seen by Lee Duty");
        await alert.GetByRole(AriaRole.Button, new() { Name = "Dealt with" }).ClickAsync();
        await Expect(alert).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_script_the_alerts_page_loads_itself_anew()
    {
        var page = await StaffScreen.SignedInAsync(browser, app, "lee.duty", script: false);
        await app.TakeAsync("A0013ZZ", new Said.Arrived());
        await app.TakeAsync("A0013ZZ", new Said.Typed("i am going to kill myself tonight"));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Piotr Maj" })).ToBeVisibleAsync(new() { Timeout = 8_000 });
        await page.GetByRole(AriaRole.Link, new() { Name = "Stop renewing" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(app.Url + "/alerts?renew=off");
        await Expect(page.Locator("meta[http-equiv=refresh]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_list_and_a_person_can_be_worked_by_keyboard_alone()
    {
        await ShareAGoalAsync("A0023ZZ");
        var page = await browser.OpenAsync(app.Url);
        await page.GotoAsync("/sign-in");
        await TabToAsync(page, "UserName");
        await page.Keyboard.TypeAsync("priya.nair");
        await TabToAsync(page, "Password");
        await page.Keyboard.TypeAsync("demo-password");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "My people" })).ToBeVisibleAsync();
        await TabUntilAsync(page, "Young, Ash");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ash Young" })).ToBeVisibleAsync();
        await TabUntilAsync(page, "I have read this");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("is told on the next visit")).ToBeVisibleAsync();
    }

    /// <summary>Each staff page as each role that opens it finds it, wide and at 200% zoom.</summary>
    [Theory]
    [InlineData("sam.okoro", "/keyworker", "/keyworker?release=4&new=true&nothing=true", "/dates", "/cards", "/account")]
    [InlineData("alex.admin", "/admin", "/admin/kiosks", "/admin/staff", "/admin/people", "/admin/settings", "/admin/roll", "/admin/facts", "/admin/facts/id.funding-weeks", "/admin/outcomes", "/alerts", "/alerts/past", "/asked", "/nothing-here")]
    [InlineData("jean.castle", "/rotl", "/dates", "/rotl?show=over", "/alerts", "/asked", "/account")]
    [InlineData("ola.brandt", "/handover", "/account", "/sign-in")]
    public async Task No_page_has_a_fault_that_axe_finds_or_scrolls_sideways_at_200_percent(string userName, params string[] paths)
    {
        var page = await StaffScreen.SignedInAsync(browser, app, userName);
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            Assert.Empty(await Browser.FaultsAsync(page));
            await page.SetViewportSizeAsync(640, 512);
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            await page.SetViewportSizeAsync(1366, 768);
        }
    }

    [Fact]
    public async Task A_persons_page_has_no_fault_that_axe_finds_open_or_with_a_mistake()
    {
        await ShareAGoalAsync("A0003ZZ");
        var page = await StaffScreen.SignedInAsync(browser, app, "sam.okoro");
        await page.GetByRole(AriaRole.Link, new() { Name = "Cole" }).ClickAsync();
        Assert.Empty(await Browser.FaultsAsync(page));

        await page.GetByText("Write an answer").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send to" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Write an answer first");
        Assert.Empty(await Browser.FaultsAsync(page));
    }

    /// <summary>Somebody who stands in for the key worker has no forms for two, and the page that is printed whole has no pages.</summary>
    [Fact]
    public async Task The_page_of_a_cover_and_a_plan_on_one_page_have_no_fault_that_axe_finds()
    {
        const string Number = "A0020ZZ";
        await ShareAGoalAsync(Number);
        var person = await app.PersonAsync(Number);
        var priya = (await app.Services.GetRequiredService<StaffStore>().FindByUserNameAsync("priya.nair"))!;
        var turns = app.Services.GetRequiredService<TurnStore>();
        var from = (await turns.LoadAsync(person.Id))!;
        var now = DateTimeOffset.UtcNow;
        PlanEvent[] events =
        [
            new PlanEvent.CoverNamed(new(new(priya.Id, priya.Name), from.KeyWorker!.Id, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(5), now)),
            new PlanEvent.Shared(new(from.Place.Shares[0].Item, priya.Id, priya.Name, now)),
        ];
        Assert.IsType<SaveResult.Saved>(await turns.SaveAsync(new() { From = from, Place = from.Place.EvolveTurn(events), Events = [.. events], At = now }));

        var cover = await StaffScreen.SignedInAsync(browser, app, "priya.nair");
        await cover.GotoAsync("/keyworker/person/" + person.Id);
        await Expect(cover.GetByText("named you to stand in for their key worker")).ToBeVisibleAsync();
        await AssertSoundAsync(cover, script: true);
        await cover.GotoAsync("/keyworker");
        await AssertSoundAsync(cover, script: true);
        var page = await StaffScreen.SignedInAsync(browser, app, "sam.okoro");
        await page.GotoAsync($"/keyworker/person/{person.Id}?all=true");
        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("get a job in a kitchen");
        await AssertSoundAsync(page, script: true);
    }

    /// <summary>Other words are suggested on the page, taken at the kiosk and shown again; then a meeting is noted and read.</summary>
    [Theory]
    [InlineData("A0015ZZ", true)]
    [InlineData("A0018ZZ", false)]
    public async Task A_goal_is_made_by_two_side_by_side(string number, bool script)
    {
        await app.Services.GetRequiredService<PersonStore>().SetKeyWorkerAsync(
            (await app.PersonAsync(number)).Id, (await app.PersonAsync(number)).EstablishmentId, await HuwAsync(), new() { Who = "test", Role = "Admin", What = "set-key-worker", Purpose = "test", PersonId = (await app.PersonAsync(number)).Id });
        await ShareAGoalAsync(number);
        var person = await app.PersonAsync(number);
        var page = await StaffScreen.SignedInAsync(browser, app, "huw.bevan", script);
        await page.GotoAsync($"/keyworker/person/{person.Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Suggest other words" }).ClickAsync();
        await page.Locator("summary", new() { HasText = "Other words for the goal" }).ClickAsync();
        await AssertSoundAsync(page, script);
        await page.GetByLabel("Your words for the goal").FillAsync("Cook for people in a real kitchen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Suggest other words for the goal" }).ClickAsync();
        await Expect(page.GetByText("reads it on the next visit, and decides")).ToBeVisibleAsync();

        Assert.Contains("Huw Bevan has an idea for this: get a job in a kitchen", string.Join(' ', (await app.TakeAsync(number, new Said.Arrived())).Bubbles), StringComparison.Ordinal);
        var screen = await app.TapAsync(number, await app.TakeAsync(number, new Said.Typed("menu")), "!topic:goals");
        foreach (var button in new[] { "suggested:edit-1", "accept", "yes", "yes", "all-done" })
        {
            screen = await app.TapAsync(number, screen, button);
        }

        await page.GotoAsync($"/keyworker/person/{person.Id}");
        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("accepted");
        await Expect(page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Heading)).ToContainTextAsync("Cook for people in a real kitchen");
        await AssertSoundAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Get ready for a meeting" }).ClickAsync();
        await AssertSoundAsync(page, script);
        await page.GetByLabel("Write it together if you can").FillAsync("We ring the kitchen on Monday.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it for us both" }).ClickAsync();
        await Expect(page.GetByText("what you two agreed").First).ToBeVisibleAsync();
        Assert.Contains("We ring the kitchen on Monday.", string.Join(' ', (await app.TakeAsync(number, new Said.Arrived())).Bubbles), StringComparison.Ordinal);
    }

    private async Task<string> HuwAsync() => (await app.Services.GetRequiredService<StaffStore>().FindByUserNameAsync("huw.bevan"))!.Id;

    /// <summary>No fault that axe finds, and nothing that scrolls sideways at 200% zoom.</summary>
    private static async Task AssertSoundAsync(IPage page, bool script)
    {
        Assert.Empty(script ? await Browser.FaultsAsync(page) : []);
        await page.SetViewportSizeAsync(640, 512);
        Assert.Equal(0, script ? await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") : 0);
        await page.SetViewportSizeAsync(1366, 768);
    }

    /// <summary>The person hands in an emergency at the kiosk's side; the desk sees it, refuses with reasons, tells it, and the person reads it.</summary>
    [Theory]
    [InlineData("A0020ZZ", true)]
    [InlineData("A0024ZZ", false)]
    public async Task An_application_goes_to_the_desk_and_a_no_comes_back_with_its_reasons_after_it_was_told(string number, bool script)
    {
        await HandInAnEmergencyAsync(number, "my nan");
        var details = (await app.PersonAsync(number)).Details;
        var page = await StaffScreen.SignedInAsync(browser, app, "jean.castle", script);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "ROTL applications" })).ToBeVisibleAsync();
        Assert.Empty(script ? await Browser.FaultsAsync(page) : []);

        await page.GetByRole(AriaRole.Link, new() { Name = details.LastName }).ClickAsync();
        await Expect(page.GetByText("Who it is: my nan")).ToBeVisibleAsync();
        await page.GetByText("Refuse", new() { Exact = true }).First.ClickAsync();
        Assert.Empty(script ? await Browser.FaultsAsync(page) : []);
        await page.Locator("#refused-reason").FillAsync("There are no staff on that day.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Refuse" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Enter: what would change the decision");
        Assert.Empty(script ? await Browser.FaultsAsync(page) : []);
        await page.Locator("#refused-change").FillAsync("Another day.");
        await page.Locator("#refused-again-d").FillAsync("4");
        await page.Locator("#refused-again-m").FillAsync("1");
        await page.Locator("#refused-again-y").FillAsync("2030");
        await page.GetByRole(AriaRole.Button, new() { Name = "Refuse" }).ClickAsync();
        await Expect(page.GetByText("has not been told")).ToBeVisibleAsync();
        Assert.DoesNotContain("no staff on that day", string.Join(' ', (await app.TakeAsync(number, new Said.Arrived())).Bubbles), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "We have told" }).ClickAsync();
        await Expect(page.GetByText("can read it now")).ToBeVisibleAsync();
        var told = string.Join(' ', (await app.TakeAsync(number, new Said.Arrived())).Bubbles);

        Assert.Contains("There are no staff on that day.", told, StringComparison.Ordinal);
        Assert.Contains("I can ask again from Friday 4 January 2030.", told, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.GetByText("Read it on")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_application_prints_on_one_page_without_its_forms()
    {
        await HandInAnEmergencyAsync("A0022ZZ", "my dad");
        var page = await StaffScreen.SignedInAsync(browser, app, "jean.castle");
        await page.GetByRole(AriaRole.Link, new() { Name = "Webb" }).ClickAsync();
        Assert.Empty(await Browser.FaultsAsync(page));

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.GetByText("Who it is: my dad")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Next step" })).ToBeHiddenAsync();
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(pdf, @"/Type\s*/Page[^s]"));
    }

    private async Task HandInAnEmergencyAsync(string number, string who)
    {
        var screen = await app.AtMenuAsync(number);
        screen = await app.TapAsync(number, screen, "!topic:rotl");
        screen = await app.TapAsync(number, screen, "emergency");
        await app.TapAsync(number, screen, "dying");
        screen = await app.TakeAsync(number, new Said.Typed(who));
        await app.TapAsync(number, screen, "yes");
    }

    /// <summary>A person writes a goal and shares it; gives the title and lines of the preview they agreed to.</summary>
    private async Task<IReadOnlyList<string>> ShareAGoalAsync(string number)
    {
        var screen = await app.AtMenuAsync(number);
        screen = await app.TapAsync(number, screen, "!topic:goals");
        screen = await app.TapAsync(number, screen, "write-one");
        foreach (var words in new[] { "get a job in a kitchen", "my daughter", "the wait", "I do not know" })
        {
            screen = await app.TakeAsync(number, new Said.Typed(words));
        }

        await app.TapAsync(number, screen, "right");
        screen = await app.TakeAsync(number, new Said.Typed("ask about the course"));
        screen = await app.TapAsync(number, screen, "me");
        screen = await app.TakeAsync(number, new Said.Typed("I do not know"));
        screen = await app.TapAsync(number, screen, "no");
        screen = await app.TapAsync(number, screen, "no");
        screen = await app.TapAsync(number, screen, "!topic:share");
        screen = await app.TapAsync(number, screen, "ok");
        var preview = await app.TapAsync(number, screen, "private:goal-1");
        screen = await app.TapAsync(number, preview, "yes");
        await app.TapAsync(number, screen, "all-done");
        return [.. preview.Bubbles[1..^1]];
    }

    private static Task TabToAsync(IPage page, string id) => TabAsync(page, $"document.activeElement.id === '{id}'");

    private static Task TabUntilAsync(IPage page, string words) => TabAsync(page, $"document.activeElement.innerText.startsWith('{words}')");

    private static async Task TabAsync(IPage page, string isThere)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            if (await page.EvaluateAsync<bool>(isThere))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"No press of Tab leads to: {isThere}");
    }
}
