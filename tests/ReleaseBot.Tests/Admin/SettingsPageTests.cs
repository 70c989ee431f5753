using AngleSharp.Html.Parser;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Tests.App;
using ReleaseBot.Tests.Staff;

namespace ReleaseBot.Tests.Admin;

/// <summary>Settings of a prison: kept, refused, heard in the talk, and taken back.</summary>
public sealed class SettingsPageTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    [Fact]
    public async Task What_is_set_is_kept_with_who_and_when_heard_in_the_talk_and_the_last_change_can_be_taken_back()
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");

        await KeepAsync(browser, ("Form.Bank", "Made-up Bank"), ("Form.Minutes", "7"), ("Form.SafetyHere", "Dial 7 for the Samaritans."));
        var changed = await browser.GetAsync("/admin/settings");
        var sitting = await app.SitDownAsync("A0001ZZ");
        await sitting.NewTextsAsync();
        var said = await sitting.SayAsync("i want to kill myself");
        var change = new HtmlParser().ParseDocument(changed.Html).QuerySelector("input[name=change]")!.GetAttribute("value")!;
        await browser.PostAsync("/admin/settings", "/admin/settings?handler=Undo", ("change", change));
        var again = await browser.PostAsync("/admin/settings", "/admin/settings?handler=Undo", ("change", change));

        Assert.Contains("Was: not set", changed.Text, StringComparison.Ordinal);
        Assert.Contains("Now: Made-up Bank", changed.Text, StringComparison.Ordinal);
        Assert.Contains("by Alex Admin", changed.Text, StringComparison.Ordinal);
        Assert.StartsWith("Press your cell bell now", said[0], StringComparison.Ordinal);
        Assert.Equal("Dial 7 for the Samaritans.", said[^1]);
        Assert.Contains("Nothing was taken back", again.Text, StringComparison.Ordinal);
        Assert.Equal((null, 10, null), (await NowAsync()) is var now ? (now.Bank, now.AlertMinutes, now.SafetyHere) : default);
        var kept = (await app.Service<AuditLog>().ByAsync((await app.StaffAsync("alex.admin")).Id, ReleaseBotApp.Start.AddDays(-1))).Select(line => line.Entry.What);
        Assert.Equal(["change-settings", "undo-settings"], kept.Where(what => what.EndsWith("settings", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Form.Minutes", "0", "minutes from 1 to 120")]
    [InlineData("Form.Minutes", "soon", "minutes from 1 to 120")]
    [InlineData("Form.RelayEmail", "not an address", "one e-mail address")]
    [InlineData("Form.RelayEmail", "a@b.example, c@d.example", "one e-mail address")]
    [InlineData("Form.BankDays", "41", "from 42 to 182")]
    [InlineData("Form.BankDays", "183", "from 42 to 182")]
    [InlineData("Form.RotlDays", "0", "from 1 to 90")]
    [InlineData("Form.RotlDays", "91", "from 1 to 90")]
    [InlineData("Form.OffenderManagementPhone", "ask at the gate", "Enter a phone number")]
    [InlineData("Form.ReceptionPhone", "ext 12", "Enter a phone number")]
    [InlineData("Form.Phrases", "ab", "phrases of 3 to 100")]
    [InlineData("Form.SafetyHereWelsh", "Deialwch 7.", "English words too")]
    public async Task What_can_not_be_is_refused_and_what_was_typed_stays(string field, string value, string told)
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");
        var before = await ChangesAsync();

        var answer = await KeepAsync(browser, (field, value));

        Assert.Contains("There is a problem", answer.Text, StringComparison.Ordinal);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.Contains(value, answer.Html, StringComparison.Ordinal);
        Assert.Equal(PrisonSettings.Default.AlertMinutes, (await NowAsync()).AlertMinutes);
        Assert.Equal(before, await ChangesAsync());
    }

    private static Task<Shown> KeepAsync(StaffBrowser browser, params (string Name, string Value)[] fields) =>
        browser.PostAsync("/admin/settings", "/admin/settings", [.. fields.Any(field => field.Name == "Form.Minutes") ? [] : new[] { ("Form.Minutes", "10") }, .. fields]);

    private async Task<int> ChangesAsync() => (await app.Service<SettingsHistory>().LastAsync((await app.StaffAsync("alex.admin")).EstablishmentId, 10)).Count;

    private async Task<PrisonSettings> NowAsync() =>
        (await app.Service<EstablishmentStore>().FindAsync((await app.StaffAsync("alex.admin")).EstablishmentId))!.Settings;
}
