using System.Net;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Handover;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>The handover over real HTTP: nobody reads a page before the yes, only whom the yes was for, and no longer than it stands.</summary>
public sealed class HandoverPageTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    private const string Demo = "A0029ZZ", Fresh = "A0016ZZ", TakenBack = "A0014ZZ", Moved = "A0015ZZ", Markup = "A0017ZZ";

    [Fact]
    public async Task The_demo_has_a_page_that_com_and_key_worker_read_and_the_look_is_on_record()
    {
        var person = await app.PersonIdAsync(Demo);
        foreach (var (user, purpose) in new[] { ("ola.brandt", Roles.Com), ("huw.bevan", Roles.KeyWorker) })
        {
            using var browser = await StaffBrowser.SignedInAsync(app, user);

            var list = await browser.GetAsync("/handover");
            var page = await browser.GetAsync($"/handover/person/{person}");

            Assert.Contains("Mensah, Kofi", list.Text, StringComparison.Ordinal);
            Assert.Contains("POM, until the handover on", list.Text, StringComparison.Ordinal);
            Assert.Contains("I like to know early when a plan changes", page.Text, StringComparison.Ordinal);
            Assert.Contains("See my daughter each week", page.Text, StringComparison.Ordinal);
            Assert.Contains("Ola Brandt, COM", page.Text, StringComparison.Ordinal);
            Assert.Contains(await app.Service<AuditLog>().AboutAsync(person), line => line.Entry is { What: "read-handover", Purpose: "handover" } && line.Entry.Role == purpose);
        }
    }

    [Fact]
    public async Task The_person_is_told_who_opened_it()
    {
        var person = await app.PersonIdAsync(Demo);
        using var browser = await StaffBrowser.SignedInAsync(app, "ola.brandt");
        await browser.GetAsync($"/handover/person/{person}");
        var sitting = await app.SitDownAsync(Demo);
        await sitting.SayAsync("my plan");

        Assert.Contains("Ola Brandt opened your page on Monday 23 November 2026.", await sitting.SayAsync("who looked"));
    }

    [Fact]
    public async Task Before_the_yes_the_page_is_not_there_and_after_it_is()
    {
        var person = await app.PersonIdAsync(Fresh);
        await SetComAsync(person, "ola.brandt");
        using var browser = await StaffBrowser.SignedInAsync(app, "ola.brandt");
        var page = await WriteAsync(person, "I want to live near my brother");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/handover/person/{person}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/handover/person/{person}/sheet")).Status);
        Assert.DoesNotContain("brother", (await browser.GetAsync("/handover")).Text, StringComparison.Ordinal);
        await ShowAsync(person, page, "ola.brandt");

        Assert.Contains("I want to live near my brother", (await browser.GetAsync($"/handover/person/{person}")).Text, StringComparison.Ordinal);
        using var huw = await StaffBrowser.SignedInAsync(app, "huw.bevan");
        Assert.Equal(HttpStatusCode.NotFound, (await huw.GetAsync($"/handover/person/{person}")).Status);
    }

    [Fact]
    public async Task Taken_back_it_is_gone_at_the_next_request_and_a_press_on_the_open_page_marks_nothing()
    {
        var person = await app.PersonIdAsync(TakenBack);
        await SetComAsync(person, "ola.brandt");
        var share = await ShowAsync(person, await WriteAsync(person, "I have asthma"), "ola.brandt");
        using var browser = await StaffBrowser.SignedInAsync(app, "ola.brandt");
        var path = $"/handover/person/{person}";
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(path)).Status);

        await app.HappenAsync(person, new PlanEvent.Unshared(HandoverSummary.ItemId, share.WorkerId, app.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path + "/sheet")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/account", path + "?handler=Read", ("shared", share.At.ToString("O")))).Status);
        Assert.Empty((await PlaceAsync(person)).Receipts);
    }

    [Fact]
    public async Task A_receipt_is_for_the_words_that_were_on_the_page_and_the_person_is_told_once()
    {
        var person = await app.PersonIdAsync(Moved);
        await SetComAsync(person, "ola.brandt");
        var share = await ShowAsync(person, await WriteAsync(person, "first words"), "ola.brandt");
        using var browser = await StaffBrowser.SignedInAsync(app, "ola.brandt");
        var path = $"/handover/person/{person}";
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var anew = await ShowAsync(person, await WriteAsync(person, "other words"), "ola.brandt");

        var old = await browser.PostAsync(path, path + "?handler=Read", ("shared", share.At.ToString("O")));
        Assert.Contains("changed the page while you had it open", old.Text, StringComparison.Ordinal);
        Assert.Empty((await PlaceAsync(person)).Receipts);
        for (var press = 0; press < 2; press++)
        {
            Assert.EndsWith("after=read", (await browser.PostAsync(path, path + "?handler=Read", ("shared", anew.At.ToString("O")))).Location, StringComparison.Ordinal);
        }

        Assert.Single((await PlaceAsync(person)).Receipts, receipt => receipt.WorkerName == "Ola Brandt");
    }

    [Fact]
    public async Task Another_com_or_one_of_another_prison_inherits_nothing()
    {
        var person = await app.PersonIdAsync("A0023ZZ");
        var others = await app.OtherPrisonAsync();
        await SetComAsync(person, "ola.brandt");
        await ShowAsync(person, await WriteAsync(person, "for Ola alone"), "ola.brandt");
        using var ola = await StaffBrowser.SignedInAsync(app, "ola.brandt");
        using var elsewhere = await StaffBrowser.SignedInAsync(app, others[Roles.Com]);
        using var admin = await StaffBrowser.SignedInAsync(app, "alex.admin");
        Assert.Equal(HttpStatusCode.OK, (await ola.GetAsync($"/handover/person/{person}")).Status);

        var wrong = await admin.PostAsync("/admin/people", "/admin/people?handler=Com", ("person", person), ("com", (await app.StaffAsync(others[Roles.Com])).Id));
        var none = await admin.PostAsync("/admin/people", "/admin/people?handler=Com", ("person", person), ("com", ""));

        Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
        Assert.Contains("The COM is set", none.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ola.GetAsync($"/handover/person/{person}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"/handover/person/{person}")).Status);
        Assert.Contains(await app.Service<PersonStore>().ChangesAsync(person), change => change is { Field: "com", New: null });
    }

    [Fact]
    public async Task Markup_and_turned_letters_are_words_and_the_paper_has_no_surname_or_number()
    {
        const string Evil = "<img src=x onerror=alert(1)> \u202eabc =1+1 {day}";
        var person = await app.PersonIdAsync(Markup);
        await SetComAsync(person, "ola.brandt");
        await ShowAsync(person, await WriteAsync(person, Evil), "ola.brandt");
        using var browser = await StaffBrowser.SignedInAsync(app, "ola.brandt");

        foreach (var path in new[] { $"/handover/person/{person}", $"/handover/person/{person}/sheet?in=en", $"/handover/person/{person}/sheet?in=cy" })
        {
            var page = await browser.GetAsync(path);
            Assert.DoesNotContain("<img", page.Html, StringComparison.Ordinal);
            Assert.Contains(Evil, page.Text, StringComparison.Ordinal);
        }

        var paper = new AngleSharp.Html.Parser.HtmlParser().ParseDocument((await browser.GetAsync($"/handover/person/{person}/sheet?in=en")).Html).QuerySelector("main")!.TextContent;
        Assert.Contains("Gethin: my page for the handover", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Rees", paper, StringComparison.Ordinal);
        Assert.DoesNotContain(Markup, paper, StringComparison.Ordinal);
        Assert.Contains(await app.Service<AuditLog>().AboutAsync(person), line => line.Entry.What == "print-handover");
    }

    private async Task<Place> PlaceAsync(string person) => (await app.Service<TurnStore>().LoadAsync(person))!.Place;

    private async Task SetComAsync(string person, string userName) => Assert.True(await app.Service<PersonStore>().SetComAsync(
        person, (await app.StaffAsync(userName)).EstablishmentId, (await app.StaffAsync(userName)).Id, new() { Who = "test", Role = "Admin", What = "set-com", Purpose = "test", PersonId = person }));

    private async Task<PlanItem> WriteAsync(string person, string words)
    {
        var page = StaffWorld.Handover(app.Clock.GetUtcNow(), words);
        await app.HappenAsync(person, new PlanEvent.ItemWritten(page, []));
        return page;
    }

    private async Task<Share> ShowAsync(string person, PlanItem page, string userName)
    {
        var staff = await app.StaffAsync(userName);
        var share = new Share(page.AsShown(), staff.Id, staff.Name, app.Clock.GetUtcNow());
        await app.HappenAsync(person, new PlanEvent.Shared(share));
        return share;
    }
}
