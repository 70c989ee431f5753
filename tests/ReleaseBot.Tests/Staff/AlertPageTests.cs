using System.Net;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>The alerts page: what it shows to whom, and what it records.</summary>
public sealed class AlertPageTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    [Fact]
    public async Task An_alert_is_shown_seen_and_closed_with_a_record_of_each()
    {
        var person = await app.PersonIdAsync("A0001ZZ");
        using var browser = await StaffBrowser.SignedInAsync(app, "lee.duty");
        var before = (await browser.GetAsync("/alerts?handler=State")).Html;
        var alert = await RaiseAsync(person, "self_harm", "i can not go on");

        var page = await browser.GetAsync("/alerts");
        await browser.PostAsync("/alerts", "/alerts?handler=Seen", ("alert", alert));
        var seen = await browser.GetAsync("/alerts");
        await browser.PostAsync("/alerts", "/alerts?handler=Closed", ("alert", alert));

        Assert.Contains("Dean Archer, cell A-1-001", page.Text, StringComparison.Ordinal);
        Assert.Contains("Suicide or self-harm, said clearly", page.Text, StringComparison.Ordinal);
        Assert.Contains("i can not go on", page.Text, StringComparison.Ordinal);
        Assert.Contains("Seen by Lee Duty", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("i can not go on", (await browser.GetAsync("/alerts")).Text, StringComparison.Ordinal);
        Assert.Equal(before, (await browser.GetAsync("/alerts?handler=State")).Html);
        var record = (await app.Service<AuditLog>().AboutAsync(person)).Where(line => line.Entry.Correlation == alert).Select(line => line.Entry.What);
        Assert.Equal(["alert-closed", "alert-seen", "read-alert"], record.Distinct().Order());
    }

    [Fact]
    public async Task Danger_from_somebody_never_shows_the_words_that_may_name_them()
    {
        await RaiseAsync(await app.PersonIdAsync("A0002ZZ"), "unsafe", "officer Madeup hits me");
        using var browser = await StaffBrowser.SignedInAsync(app, "lee.duty");

        foreach (var path in new[] { "/alerts", "/alerts?handler=List" })
        {
            var page = await browser.GetAsync(path);
            Assert.Contains("Kyle Barton", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Madeup", page.Html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("harm_to_others", "A0009ZZ")]
    [InlineData("self_harm", "A0010ZZ")]
    [InlineData("medical_now", "A0011ZZ")]
    public async Task Words_that_name_a_member_of_staff_are_not_shown_to_that_member(string danger, string number)
    {
        var words = $"i will kill mr DUTY {number}";
        await RaiseAsync(await app.PersonIdAsync(number), danger, words);
        using var named = await StaffBrowser.SignedInAsync(app, "lee.duty");
        using var other = await StaffBrowser.SignedInAsync(app, await SecondOnDutyAsync());

        foreach (var path in new[] { "/alerts", "/alerts?handler=List" })
        {
            var held = (await named.GetAsync(path)).Text;
            Assert.Contains(number, held, StringComparison.Ordinal);
            Assert.Contains("held back here", held, StringComparison.Ordinal);
            Assert.DoesNotContain(words, held, StringComparison.Ordinal);
            Assert.Contains(words, (await other.GetAsync(path)).Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("jean.castle")]
    [InlineData("alex.admin")]
    public async Task Who_told_of_danger_to_another_is_for_duty_staff_alone(string userName)
    {
        const string number = "A0018ZZ";
        var person = (await app.Service<PersonStore>().FindByNumberAsync(number))!;
        var alert = await RaiseAsync(person.Id, "harm_to_others", "my padmate hides a blade");
        using var browser = await StaffBrowser.SignedInAsync(app, userName);
        using var duty = await StaffBrowser.SignedInAsync(app, "lee.duty");

        await browser.PostAsync("/account", "/alerts?handler=Seen", ("alert", alert));
        await browser.PostAsync("/account", "/alerts?handler=Closed", ("alert", alert));
        var pages = new[] { await browser.GetAsync("/alerts"), await browser.GetAsync("/alerts?handler=List") };
        var forDuty = (await duty.GetAsync("/alerts")).Text;
        await duty.PostAsync("/alerts", "/alerts?handler=Closed", ("alert", alert));
        var past = (await browser.GetAsync("/alerts/past")).Html;

        Assert.All(pages, page => Assert.Contains("Tell duty staff now", page.Text, StringComparison.Ordinal));
        foreach (var html in pages.Select(page => page.Html).Append(past))
        {
            Assert.DoesNotContain("padmate", html, StringComparison.Ordinal);
            Assert.DoesNotContain(person.Details.LastName, html, StringComparison.Ordinal);
            Assert.DoesNotContain(number, html, StringComparison.Ordinal);
        }

        Assert.Contains("my padmate hides a blade", forDuty, StringComparison.Ordinal);
        Assert.Contains(person.Details.FullName, forDuty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_prison_neither_sees_nor_closes_an_alert()
    {
        var alert = await RaiseAsync(await app.PersonIdAsync("A0003ZZ"), "self_harm", "words of this prison");
        using var browser = await StaffBrowser.SignedInAsync(app, (await app.OtherPrisonAsync())[Roles.Duty]);

        var page = await browser.GetAsync("/alerts");
        await browser.PostAsync("/account", "/alerts?handler=Closed", ("alert", alert));

        Assert.Contains("No alert stands open", page.Text, StringComparison.Ordinal);
        Assert.Null((await app.Service<AlertStore>().FindAsync(alert, (await app.StaffAsync("lee.duty")).EstablishmentId))!.ClosedAt);
    }

    [Fact]
    public async Task An_alert_nobody_has_seen_in_time_says_so_and_the_page_is_told()
    {
        await RaiseAsync(await app.PersonIdAsync("A0006ZZ"), "medical_now", "my chest hurts");
        using var browser = await StaffBrowser.SignedInAsync(app, "lee.duty");
        var before = (await browser.GetAsync("/alerts?handler=State")).Html;

        app.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.NotEqual(before, (await browser.GetAsync("/alerts?handler=State")).Html);
        Assert.Contains("Nobody has seen this in time", (await browser.GetAsync("/alerts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_state_says_nothing_of_anyone()
    {
        await RaiseAsync(await app.PersonIdAsync("A0007ZZ"), "self_harm", "secret words");
        using var browser = await StaffBrowser.SignedInAsync(app, "lee.duty");

        var state = await browser.GetAsync("/alerts?handler=State");

        Assert.Equal(HttpStatusCode.OK, state.Status);
        Assert.Equal(43, state.Html.Length);
    }

    /// <summary>Somebody else on duty in the same prison.</summary>
    private async Task<string> SecondOnDutyAsync()
    {
        var first = await app.StaffAsync("lee.duty");
        await app.Service<StaffStore>().AddAsync(first with { Id = "second-duty", UserName = "kim.second", Name = "Kim Second" });
        return "kim.second";
    }

    private async Task<string> RaiseAsync(string person, string danger, string words)
    {
        var from = (await app.Service<TurnStore>().LoadAsync(person))!;
        var id = Setup.Ids.New();
        PlanEvent[] events = [new PlanEvent.SafetyRaised(danger, "certain", app.Clock.GetUtcNow())];
        await app.Service<TurnStore>().SaveAsync(new()
        {
            From = from,
            Place = from.Place.EvolveTurn(events),
            Events = [.. events],
            At = app.Clock.GetUtcNow(),
            Alerts = [new NewAlert(id, danger, "certain", words)],
        });
        return id;
    }
}
