using System.Net;
using ReleaseBot.Data;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>Sign-in of staff over HTTP, and accounts as an administrator makes them.</summary>
public sealed class StaffSignInPageTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    [Theory]
    [InlineData("sam.okoro", "/keyworker")]
    [InlineData("lee.duty", "/alerts")]
    [InlineData("alex.admin", "/admin")]
    [InlineData("mo.farrell", "/mentor")]
    public async Task Each_role_begins_at_its_own_page(string userName, string home)
    {
        using var browser = new StaffBrowser(app);

        var answer = await browser.PostAsync("/sign-in", "/sign-in", ("UserName", userName), ("Password", "demo-password"));

        Assert.Equal((HttpStatusCode.Redirect, home), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Too_many_wrong_passwords_must_wait_and_the_page_says_how_long()
    {
        var userName = (await app.OtherPrisonAsync())[Roles.Com];
        using var browser = new StaffBrowser(app);
        Shown last = null!;
        for (var tries = 0; tries < 5; tries++)
        {
            last = await browser.PostAsync("/sign-in", "/sign-in", ("UserName", userName), ("Password", "wrong"));
        }

        Assert.Contains("Wait 1 minute", last.Text, StringComparison.Ordinal);
        Assert.Contains("Wait 1 minute", (await browser.PostAsync("/sign-in", "/sign-in", ("UserName", userName), ("Password", "demo-password"))).Text, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/sign-in", "/sign-in", ("UserName", userName), ("Password", "demo-password"))).Status);
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_get_the_same_page()
    {
        using var browser = new StaffBrowser(app);

        var name = await browser.PostAsync("/sign-in", "/sign-in", ("UserName", "nobody.here"), ("Password", "wrong"));
        var password = await browser.PostAsync("/sign-in", "/sign-in", ("UserName", "huw.bevan"), ("Password", "wrong"));

        Assert.Equal(name.Plain.Replace("nobody.here", "?", StringComparison.Ordinal), password.Plain.Replace("huw.bevan", "?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_eight_hours_do_too()
    {
        var names = await app.OtherPrisonAsync();
        using var first = await StaffBrowser.SignedInAsync(app, names[Roles.Mentor]);
        using var second = await StaffBrowser.SignedInAsync(app, names[Roles.Mentor]);

        Assert.Equal("/sign-in", (await first.PostAsync("/account", "/sign-out")).Location);

        Assert.Equal("/sign-in", (await first.GetAsync("/account")).Location);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/account")).Status);
        app.Clock.Advance(TimeSpan.FromHours(8));
        Assert.Equal("/sign-in", (await second.GetAsync("/account")).Location);
    }

    [Fact]
    public async Task A_new_account_signs_in_with_the_password_shown_once_and_changes_it()
    {
        using var admin = await StaffBrowser.SignedInAsync(app, "alex.admin");
        var made = await admin.PostAsync("/admin/staff", "/admin/staff?handler=Add", ("Name", "Kit Newman"), ("UserName", "kit.newman"), ("Role", Roles.KeyWorker));
        var password = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(made.Html).QuerySelector(".rb-secret")!.TextContent;
        using var kit = await StaffBrowser.SignedInAsync(app, "kit.newman", password);

        var changed = await kit.PostAsync("/account", "/account", ("old", password), ("chosen", "plum anchor violet"), ("again", "plum anchor violet"));

        Assert.StartsWith("/sign-in", changed.Location, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await kit.GetAsync("/account")).Location);
        using var again = await StaffBrowser.SignedInAsync(app, "kit.newman", "plum anchor violet");
        Assert.Contains("Nobody has you as their key worker", (await again.GetAsync("/keyworker")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(password, (await admin.GetAsync("/admin/staff")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_act_of_an_administrator_is_on_record()
    {
        using var admin = await StaffBrowser.SignedInAsync(app, "alex.admin");
        var person = await app.PersonIdAsync("A0007ZZ");
        await admin.PostAsync("/admin/kiosks", "/admin/kiosks?handler=Add", ("name", "Record wing"));
        var kiosk = (await app.Service<KioskStore>().OfEstablishmentAsync((await app.StaffAsync("alex.admin")).EstablishmentId)).Single(one => one.Name == "Record wing");
        await admin.PostAsync("/admin/kiosks", "/admin/kiosks?handler=Revoke", ("kiosk", kiosk.Id));
        await admin.PostAsync("/admin/people", "/admin/people?handler=Find", ("number", "a0007zz"));
        await admin.PostAsync("/admin/people", "/admin/people?handler=KeyWorker", ("person", person), ("keyWorker", (await app.StaffAsync("huw.bevan")).Id));
        await admin.PostAsync("/cards", "/cards?handler=Issue", ("person", person));
        await admin.PostAsync("/admin/settings", "/admin/settings", ("Phrases", "kick off tonight"), ("Minutes", "10"));

        var record = (await app.Service<AuditLog>().ByAsync((await app.StaffAsync("alex.admin")).Id, ReleaseBotApp.Start)).Select(line => line.Entry.What).ToHashSet();

        Assert.Superset(new HashSet<string> { "sign-in", "add-kiosk", "revoke-kiosk", "read-person", "set-key-worker", "issue-card", "change-settings" }, record);
        Assert.Equal((await app.StaffAsync("huw.bevan")).Id, (await app.Service<PersonStore>().FindAsync(person))!.KeyWorkerId);
        Assert.Contains("kick off tonight", (await app.Service<EstablishmentStore>().FindAsync(kiosk.EstablishmentId))!.Settings.SafetyPhrases);
    }
}
