using System.Net;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.KeyWorkers;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>What staff print for a person: the release-day sheet, and the plan the person asked for on paper, over real HTTP.</summary>
public sealed class SheetPageTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    [Fact]
    public async Task The_sheet_is_on_record_before_it_leaves_and_holds_no_surname_number_or_goal()
    {
        var person = await app.PersonIdAsync("A0002ZZ");
        await app.ShareAsync(person, "sam.okoro", "learn to lay bricks");
        await ShareLineAsync(person, "sam.okoro", "ready-bag");
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");

        var page = await browser.GetAsync($"/keyworker/person/{person}/sheet");
        var paper = Paper(page);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Kyle: my release day", paper, StringComparison.Ordinal);
        Assert.Contains("A bag", paper, StringComparison.Ordinal);
        Assert.Contains("Draft", paper, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Barton", "A0002ZZ", "bricks" })
        {
            Assert.DoesNotContain(hidden, paper, StringComparison.Ordinal);
        }

        Assert.Contains(await app.Service<AuditLog>().AboutAsync(person), line => line.Entry is { What: "print-day-sheet", Purpose: "key-work" });
    }

    [Fact]
    public async Task The_sheet_is_in_the_persons_language_and_in_another_that_is_picked()
    {
        var person = await app.PersonIdAsync("A0017ZZ");
        await ShareLineAsync(person, "huw.bevan", "ready-bag");
        await app.HappenAsync(person, new PlanEvent.LanguageChosen("cy"));
        using var browser = await StaffBrowser.SignedInAsync(app, "huw.bevan");
        var sheet = $"/keyworker/person/{person}/sheet";

        var own = (await browser.GetAsync(sheet)).Html;

        Assert.Contains("<html lang=\"cy\"", own, StringComparison.Ordinal);
        Assert.Contains("Drafft", own, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", (await browser.GetAsync(sheet + "?in=en")).Html, StringComparison.Ordinal);
        foreach (var unknown in new[] { "ar", "xx", "%3Cscript%3E" })
        {
            Assert.Contains("<html lang=\"cy\"", (await browser.GetAsync($"{sheet}?in={unknown}")).Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_part_taken_back_is_off_the_next_sheet_and_with_nothing_shared_there_is_none()
    {
        var person = await app.PersonIdAsync("A0010ZZ");
        await ShareLineAsync(person, "sam.okoro", "ready-bag");
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        var sheet = $"/keyworker/person/{person}/sheet";
        Assert.Contains("A bag", (await browser.GetAsync(sheet)).Text, StringComparison.Ordinal);

        await app.HappenAsync(person, new PlanEvent.Unshared("ready-bag", (await app.StaffAsync("sam.okoro")).Id, app.Clock.GetUtcNow()));

        var after = await browser.GetAsync(sheet);
        Assert.Contains("so there is nothing to print", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A bag", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentor_prints_what_is_shared_with_them_and_a_mentor_of_somebody_else_finds_nothing()
    {
        var person = await app.PersonIdAsync("A0026ZZ");
        using var mo = await StaffBrowser.SignedInAsync(app, "mo.farrell");
        using var elsewhere = await StaffBrowser.SignedInAsync(app, (await app.OtherPrisonAsync())[Roles.Mentor]);

        var page = await mo.GetAsync($"/mentor/person/{person}/sheet");

        Assert.Contains("Ravi: my release day", page.Text, StringComparison.Ordinal);
        Assert.Contains("Probation", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("edicine", Paper(page), StringComparison.Ordinal);
        Assert.Contains(await app.Service<AuditLog>().AboutAsync(person), line => line.Entry is { What: "print-day-sheet", Purpose: "mentoring" });
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"/mentor/person/{person}/sheet")).Status);
    }

    [Fact]
    public async Task Paper_that_was_asked_for_is_printed_by_the_key_worker_while_it_is_waited_for_and_by_nobody_else()
    {
        var person = await app.PersonIdAsync("A0015ZZ");
        await ShareLineAsync(person, "huw.bevan", "ready-bag");
        var asked = await AskForPaperAsync(person, Papers.PlanRequest);
        await app.ShareAsync(person, "huw.bevan", "shared after that");
        var other = await AskForPaperAsync(person, "talk");
        using var huw = await StaffBrowser.SignedInAsync(app, "huw.bevan");
        using var priya = await StaffBrowser.SignedInAsync(app, "priya.nair");
        var path = $"/keyworker/person/{person}/paper/{asked}";
        Assert.Contains(path, (await huw.GetAsync($"/keyworker/person/{person}")).Html, StringComparison.Ordinal);

        var page = await huw.GetAsync(path);

        Assert.Contains("Craig: my plan on paper", page.Text, StringComparison.Ordinal);
        Assert.Contains("A bag: ready", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("shared after that", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 part shared or changed since Craig asked", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Owen", Paper(page), StringComparison.Ordinal);
        Assert.Contains(await app.Service<AuditLog>().AboutAsync(person), line => line.Entry.What == "print-plan");
        Assert.Equal(HttpStatusCode.NotFound, (await priya.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await huw.GetAsync($"/keyworker/person/{person}/paper/{other}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await huw.GetAsync($"/keyworker/person/{await app.PersonIdAsync("A0016ZZ")}/paper/{asked}")).Status);

        await huw.PostAsync($"/keyworker/person/{person}", $"/keyworker/person/{person}?handler=Done", ("request", asked));
        Assert.Equal(HttpStatusCode.NotFound, (await huw.GetAsync(path)).Status);
    }

    /// <summary>What was shared with the key worker of then is not printed by the next one, though the request still waits.</summary>
    [Fact]
    public async Task A_new_key_worker_prints_nothing_that_was_shared_with_the_old_one()
    {
        var person = await app.PersonIdAsync("A0018ZZ");
        await app.SetKeyWorkerAsync(person, "huw.bevan");
        await ShareLineAsync(person, "huw.bevan", "ready-bag");
        var asked = await AskForPaperAsync(person, Papers.PlanRequest);
        await app.SetKeyWorkerAsync(person, "priya.nair");
        using var huw = await StaffBrowser.SignedInAsync(app, "huw.bevan");
        using var priya = await StaffBrowser.SignedInAsync(app, "priya.nair");

        var page = await priya.GetAsync($"/keyworker/person/{person}/paper/{asked}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("A bag", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing that I asked for is shared now", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await huw.GetAsync($"/keyworker/person/{person}/paper/{asked}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await huw.GetAsync($"/keyworker/person/{person}/sheet")).Status);
    }

    [Fact]
    public async Task Markup_in_an_appointment_is_words_on_the_sheet()
    {
        var person = await app.PersonIdAsync("A0001ZZ");
        var item = new PlanItem(
            "appointment-1",
            "appointments",
            Line.Of("appointments/lines/title", Slot.Words("kind", "appointments/appointment-kind/answers/work")),
            [Line.Of("appointments/lines/where", Slot.Own("where", "<img src=x onerror=alert(1)> {day}"))],
            null,
            app.Clock.GetUtcNow());
        await ShareAsync(person, "sam.okoro", item);
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");

        var page = await browser.GetAsync($"/keyworker/person/{person}/sheet?in=en");

        Assert.DoesNotContain("<img", page.Html, StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(1)> {day}", page.Text, StringComparison.Ordinal);
    }

    private Task ShareLineAsync(string person, string userName, string itemId) => ShareAsync(person, userName, new PlanItem(
        itemId,
        "readiness",
        Line.Of("readiness/lines/title", Slot.Words("line", "readiness/lines/name-" + itemId[6..]), Slot.Words("state", "readiness/states/ready")),
        [],
        null,
        app.Clock.GetUtcNow())
    { State = "ready" });

    private async Task ShareAsync(string person, string userName, PlanItem item)
    {
        var worker = await app.StaffAsync(userName);
        await app.HappenAsync(person, new PlanEvent.ItemWritten(item, []), new PlanEvent.Shared(new Share(item, worker.Id, worker.Name, app.Clock.GetUtcNow())));
    }

    /// <summary>The person says yes to being asked for; the clock goes on a little, as it does between two answers.</summary>
    private async Task<string> AskForPaperAsync(string person, string kind)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var from = (await app.Service<TurnStore>().LoadAsync(person))!;
        PlanEvent[] events = [new PlanEvent.StaffAsked(new StaffRequest(kind, "plan", []))];
        var request = new NewRequest(Ids.New(), "plan", kind);
        Assert.IsType<SaveResult.Saved>(await app.Service<TurnStore>().SaveAsync(
            new() { From = from, Place = from.Place.EvolveTurn(events), Events = [.. events], At = app.Clock.GetUtcNow(), Requests = [request] }));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        return request.Id;
    }

    /// <summary>What is printed: all but the line for the screen.</summary>
    private static string Paper(Shown page) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page.Html).QuerySelector("main")!.TextContent
        + new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page.Html).Title;
}
