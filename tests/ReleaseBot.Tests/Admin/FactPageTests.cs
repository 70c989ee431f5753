using ReleaseBot.Admin;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;
using ReleaseBot.Tests.Staff;

namespace ReleaseBot.Tests.Admin;

/// <summary>Facts that are due for a look: asked for, looked at, put right, and told in the talk.</summary>
public sealed class FactPageTests : IAsyncLifetime
{
    private const string Fee = "id.birth-certificate-fee";

    private readonly ReleaseBotApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_fact_that_falls_due_is_asked_for_once_and_a_look_closes_the_request()
    {
        app.Clock.Advance(TimeSpan.FromDays(140));
        await app.Service<FactDesk>().AskForLooksAsync(CancellationToken.None);
        await app.Service<FactDesk>().AskForLooksAsync(CancellationToken.None);
        var admin = await app.StaffAsync("alex.admin");
        var waiting = (await app.Service<RequestStore>().WaitingInAsync(admin.EstablishmentId)).Where(request => request.Topic == Fee).ToArray();
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");

        var due = await browser.GetAsync("/admin/facts/" + Fee);
        var refused = await browser.PostAsync("/admin/facts/" + Fee, $"/admin/facts/{Fee}?handler=Still");
        var kept = await browser.PostAsync("/admin/facts/" + Fee, $"/admin/facts/{Fee}?handler=Still", ("source", "GOV.UK, the fees page"));

        Assert.Equal((FactDesk.Request, null), (Assert.Single(waiting).Kind, waiting[0].PersonId));
        Assert.Contains("Due for review", due.Text, StringComparison.Ordinal);
        Assert.Contains("Enter what you looked at", refused.Text, StringComparison.Ordinal);
        Assert.Contains("still right", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Due for review", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await app.Service<RequestStore>().WaitingInAsync(admin.EstablishmentId), request => request.Topic == Fee);
        var look = Assert.Single((await app.Service<EstablishmentStore>().FindAsync(admin.EstablishmentId))!.Settings.Facts);
        Assert.Equal((Fee, null, admin.Id, "GOV.UK, the fees page"), (look.Key, look.Value, look.By, look.Source));
    }

    [Fact]
    public async Task A_figure_that_was_put_right_is_in_force_in_this_prison_and_no_other()
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");
        var other = (await app.OtherPrisonAsync())[Roles.Admin];

        var wrong = await RightAsync(browser, "lots");
        var early = await RightAsync(browser, "15.00", year: "2020");
        var kept = await RightAsync(browser, "15.00");

        Assert.Contains("not written as gbp", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("before that of the fact", early.Text, StringComparison.Ordinal);
        Assert.Contains("The look is kept", kept.Text, StringComparison.Ordinal);
        Assert.Equal("15.00", (await FactsAsync("alex.admin"))[Fee].Value);
        Assert.Equal(FactTable.InForce[Fee].Value, (await FactsAsync(other))[Fee].Value);
        var settings = await browser.GetAsync("/admin/settings");
        Assert.Contains("Fact " + Fee, settings.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_look_keeps_the_figure_that_an_earlier_one_put_right()
    {
        using var before = await StaffBrowser.SignedInAsync(app, "alex.admin");
        await RightAsync(before, "15.00");
        app.Clock.Advance(TimeSpan.FromDays(30));
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");

        await browser.PostAsync("/admin/facts/" + Fee, $"/admin/facts/{Fee}?handler=Still", ("source", "The same page"));

        var fact = (await FactsAsync("alex.admin"))[Fee];
        Assert.Equal(("15.00", new DateOnly(2026, 12, 23), "The same page"), (fact.Value, fact.AsOf, fact.Source));
    }

    private static Task<Shown> RightAsync(StaffBrowser browser, string value, string year = "2026") => browser.PostAsync(
        "/admin/facts/" + Fee,
        $"/admin/facts/{Fee}?handler=Right",
        ("value", value), ("source", "A new list"), ("confidence", "High"), ("day", "1"), ("month", "11"), ("year", year));

    private async Task<FactTable> FactsAsync(string userName) =>
        (await app.Service<EstablishmentStore>().FindAsync((await app.StaffAsync(userName)).EstablishmentId))!.Settings.FactsInForce;
}
