using System.Net;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>Every role at every staff page, and every relation to a person, over real HTTP.</summary>
public sealed class RightsTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    private const string Changed = "A0008ZZ";

    private static readonly string[] Pages =
        ["/keyworker", "/mentor", "/rotl", "/rotl?show=over", "/rotl?handler=Export", "/alerts", "/alerts?handler=State", "/alerts?handler=List", "/asked", "/dates", "/cards", "/admin", "/admin/kiosks", "/admin/staff", "/admin/people", "/admin/mentors", "/admin/settings", "/account"];

    private static readonly Dictionary<string, string[]> Opens = new()
    {
        [Roles.KeyWorker] = ["/keyworker", "/dates", "/cards", "/account"],
        [Roles.Mentor] = ["/mentor", "/account"],
        [Roles.Omu] = ["/rotl", "/rotl?show=over", "/rotl?handler=Export", "/alerts", "/alerts?handler=State", "/alerts?handler=List", "/asked", "/dates", "/account"],
        [Roles.Com] = ["/account"],
        [Roles.Duty] = ["/alerts", "/alerts?handler=State", "/alerts?handler=List", "/asked", "/dates", "/cards", "/account"],
        [Roles.Admin] = [.. Pages.Where(page => page is not ("/keyworker" or "/mentor" or "/dates") && !page.StartsWith("/rotl", StringComparison.Ordinal))],
    };

    [Theory]
    [InlineData("sam.okoro", Roles.KeyWorker)]
    [InlineData("mo.farrell", Roles.Mentor)]
    [InlineData("jean.castle", Roles.Omu)]
    [InlineData("ola.brandt", Roles.Com)]
    [InlineData("lee.duty", Roles.Duty)]
    [InlineData("alex.admin", Roles.Admin)]
    public async Task Each_role_opens_its_own_pages_and_finds_no_others(string userName, string role)
    {
        using var browser = await StaffBrowser.SignedInAsync(app, userName);
        var person = await app.PersonIdAsync("A0001ZZ");

        foreach (var page in Pages)
        {
            var expected = Opens[role].Contains(page) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
            Assert.True(expected == (await browser.GetAsync(page)).Status, $"{role} at {page}");
        }

        var theirs = userName == "sam.okoro" ? HttpStatusCode.OK : HttpStatusCode.NotFound;
        foreach (var page in new[] { "", "?all=true", "/session", "/sheet" })
        {
            Assert.Equal(theirs, (await browser.GetAsync($"/keyworker/person/{person}{page}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/keyworker/person/{person}/part/goal-1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/rotl/application/{person}/rotl-1")).Status);
        var mentored = userName == "mo.farrell" ? HttpStatusCode.OK : HttpStatusCode.NotFound;
        Assert.Equal(mentored, (await browser.GetAsync($"/mentor/person/{await app.PersonIdAsync("A0026ZZ")}")).Status);
        Assert.Equal(mentored, (await browser.GetAsync($"/mentor/person/{await app.PersonIdAsync("A0026ZZ")}/sheet")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/mentor/person/{person}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/mentor/person/{person}/sheet")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/keyworker/person/{person}/paper/none")).Status);
    }

    [Fact]
    public async Task Nobody_signed_in_is_sent_to_sign_in()
    {
        using var browser = new StaffBrowser(app);
        var person = await app.PersonIdAsync("A0001ZZ");

        foreach (var page in Pages.Append($"/keyworker/person/{person}").Append($"/keyworker/person/{person}/session").Append($"/keyworker/person/{person}/part/goal-1").Append($"/keyworker/person/{person}/sheet").Append($"/keyworker/person/{person}/paper/none").Append($"/mentor/person/{person}").Append($"/mentor/person/{person}/sheet").Append($"/rotl/application/{person}/rotl-1").Append("/sign-out"))
        {
            var answer = await browser.GetAsync(page);
            Assert.Equal((HttpStatusCode.Redirect, "/sign-in"), (answer.Status, answer.Location));
        }
    }

    [Theory]
    [InlineData("huw.bevan", HttpStatusCode.OK)]
    [InlineData("sam.okoro", HttpStatusCode.NotFound)]
    [InlineData("priya.nair", HttpStatusCode.NotFound)]
    public async Task Only_the_key_worker_of_today_opens_a_person(string userName, HttpStatusCode expected)
    {
        using var browser = await StaffBrowser.SignedInAsync(app, userName);

        var answer = await browser.GetAsync($"/keyworker/person/{await app.PersonIdAsync(Changed)}");

        Assert.Equal(expected, answer.Status);
    }

    [Fact]
    public async Task An_ex_key_worker_with_the_page_open_finds_nothing_at_the_next_request()
    {
        var person = await app.PersonIdAsync("A0016ZZ");
        var share = await app.ShareAsync(person, "huw.bevan", "learn to lay bricks");
        using var browser = await StaffBrowser.SignedInAsync(app, "huw.bevan");
        Assert.Contains("learn to lay bricks", (await browser.GetAsync($"/keyworker/person/{person}")).Text, StringComparison.Ordinal);

        await app.SetKeyWorkerAsync(person, "priya.nair");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/keyworker/person/{person}")).Status);
        foreach (var act in new[] { "Read", "Answer" })
        {
            var answer = await browser.PostAsync("/account", $"/keyworker/person/{person}?handler={act}", ("item", "goal-1"), ("shared", share.At.ToString("O")), ("words", "hello"));
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        (string Path, string Act)[] others = [("/part/goal-1", "Suggest"), ("/part/goal-1", "Agree"), ("/part/goal-1", "Confirm"), ("/session", "Note")];
        foreach (var (path, act) in others)
        {
            var answer = await browser.PostAsync("/account", $"/keyworker/person/{person}{path}?handler={act}", ("shared", share.At.ToString("O")), ("outcome", "agreed"), ("words", "hello"));
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        var place = (await app.Service<TurnStore>().LoadAsync(person))!.Place;
        Assert.Empty(place.Receipts);
        Assert.Empty(place.Replies);
        Assert.Empty(place.Edits);
        Assert.Empty(place.Agreements);
        Assert.Empty(place.SessionNotes);
    }

    [Fact]
    public async Task The_new_key_worker_does_not_see_what_was_shared_with_the_old_one()
    {
        var person = await app.PersonIdAsync("A0015ZZ");
        await app.ShareAsync(person, "huw.bevan", "see my sister again");
        await app.SetKeyWorkerAsync(person, "priya.nair");
        using var browser = await StaffBrowser.SignedInAsync(app, "priya.nair");

        var page = await browser.GetAsync($"/keyworker/person/{person}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("sister", page.Html, StringComparison.Ordinal);
        Assert.Contains("has shared nothing yet", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_of_another_prison_find_nobody_here()
    {
        var names = await app.OtherPrisonAsync();
        var person = await app.PersonIdAsync("A0017ZZ");
        await app.SetKeyWorkerAsync(person, names[Roles.KeyWorker]);
        using var worker = await StaffBrowser.SignedInAsync(app, names[Roles.KeyWorker]);
        using var duty = await StaffBrowser.SignedInAsync(app, names[Roles.Duty]);
        using var admin = await StaffBrowser.SignedInAsync(app, names[Roles.Admin]);

        Assert.Equal(HttpStatusCode.NotFound, (await worker.GetAsync($"/keyworker/person/{person}")).Status);
        Assert.DoesNotContain("A0017ZZ", (await worker.GetAsync("/keyworker")).Html, StringComparison.Ordinal);
        Assert.Contains("Nobody here", (await duty.PostAsync("/cards", "/cards?handler=Find", ("number", "A0017ZZ"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await duty.PostAsync("/cards", "/cards?handler=Issue", ("person", person))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync("/admin/people", "/admin/people?handler=KeyWorker", ("person", person), ("keyWorker", ""))).Status);
    }

    [Fact]
    public async Task A_key_worker_issues_cards_to_their_own_people_only()
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        var (mine, other) = (await app.PersonIdAsync("A0001ZZ"), await app.PersonIdAsync("A0005ZZ"));

        var issued = await browser.PostAsync("/cards", "/cards?handler=Issue", ("person", mine));

        Assert.Contains("It works once", issued.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/cards", "/cards?handler=Issue", ("person", other))).Status);
        Assert.Contains((await app.Service<AuditLog>().AboutAsync(mine)), line => line.Entry.What == "issue-card");
    }

    [Fact]
    public async Task A_form_without_its_anti_forgery_value_changes_nothing()
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");

        var answer = await browser.SendAsync("/admin/kiosks?handler=Add", ("name", "Forged wing"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.DoesNotContain("Forged wing", (await browser.GetAsync("/admin/kiosks")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once()
    {
        var names = await app.OtherPrisonAsync();
        using var admin = await StaffBrowser.SignedInAsync(app, names[Roles.Admin]);
        using var mentor = await StaffBrowser.SignedInAsync(app, names[Roles.Mentor]);
        Assert.Equal(HttpStatusCode.OK, (await mentor.GetAsync("/account")).Status);

        await admin.PostAsync("/admin/staff", "/admin/staff?handler=Disable", ("member", (await app.StaffAsync(names[Roles.Mentor])).Id));

        Assert.Equal("/sign-in", (await mentor.GetAsync("/account")).Location);
    }
}
