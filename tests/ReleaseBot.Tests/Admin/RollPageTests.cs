using System.Net;
using System.Text;
using ReleaseBot.Data;
using ReleaseBot.Roll;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;
using ReleaseBot.Tests.Staff;

namespace ReleaseBot.Tests.Admin;

/// <summary>A roll file sent on a page: what is taken, what is told, and what is never taken.</summary>
public sealed class RollPageTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    private const string Header = "prisonerNumber,firstName,lastName,prisonId,legalStatus,releaseDate,cellLocation\r\n";

    [Fact]
    public async Task A_file_is_imported_with_each_bad_row_and_the_quality_of_the_file_on_a_page_and_as_a_file()
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");
        var code = await CodeAsync();

        var answer = await SendAsync(browser, "Import", Header
            + $"A7001ZZ,Newton,Madeup,{code},SENTENCED,2027-03-01,B-1-001\r\n"
            + $"not-a-number,Bad,Row,{code},SENTENCED,2027-03-01,B-1-002\r\n"
            + "A7002ZZ,Other,Prison,ZZI,SENTENCED,2027-03-01,B-1-003\r\n");
        var report = await browser.GetAsync(answer.Location!);
        var csv = await browser.GetAsync(answer.Location + "?handler=Csv");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.NotNull(await app.Service<PersonStore>().FindByNumberAsync("A7001ZZ"));
        Assert.Null(await app.Service<PersonStore>().FindByNumberAsync("A7002ZZ"));
        Assert.Contains("Roll imported", report.Text, StringComparison.Ordinal);
        Assert.Contains($"listed in ZZI. Only people of {code}", report.Text, StringComparison.Ordinal);
        Assert.Contains("People not taken", report.Text, StringComparison.Ordinal);
        Assert.Contains("\"3\",\"no\",", csv.Html, StringComparison.Ordinal);
        Assert.Contains("\"4\",\"no\",", csv.Html, StringComparison.Ordinal);
        var admin = (await app.StaffAsync("alex.admin")).Id;
        var kept = (await app.Service<AuditLog>().ByAsync(admin, ReleaseBotApp.Start.AddDays(-1))).Select(line => line.Entry.What).ToArray();
        Assert.All((string[])["import-roll", "read-roll-report", "export-roll-report"], what => Assert.Contains(what, kept));
    }

    [Fact]
    public async Task A_file_that_is_only_checked_changes_nothing()
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");

        var answer = await SendAsync(browser, "Check", Header + $"A7003ZZ,Check,Madeup,{await CodeAsync()},SENTENCED,2027-03-01,B-1-001\r\n");

        Assert.Contains("Nothing was changed", (await browser.GetAsync(answer.Location!)).Text, StringComparison.Ordinal);
        Assert.Null(await app.Service<PersonStore>().FindByNumberAsync("A7003ZZ"));
    }

    [Theory]
    [InlineData("", "Choose a roll file")]
    [InlineData("<html></html>", "XML or a web page")]
    [InlineData("PK\u0003\u0004 sheet", "workbook or a zip file")]
    public async Task A_file_that_is_no_roll_is_refused_with_what_to_do(string text, string told)
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");

        var answer = await SendAsync(browser, "Import", text);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");

        var answer = await SendAsync(browser, "Import", new string('x', RollDesk.MostBytes + 1));

        Assert.Contains("larger than 10 MB", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_with_markup_or_a_formula_stays_text()
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");

        var answer = await SendAsync(browser, "Check", Header + $"=cmd|'/c calc'!A1,<b>Bold</b>,Madeup,{await CodeAsync()},SENTENCED,2027-03-01,B-1-001\r\n");

        Assert.DoesNotContain("<b>Bold</b>", (await browser.GetAsync(answer.Location!)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=", (await browser.GetAsync(answer.Location + "?handler=Csv")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_another_prison_is_not_there()
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");
        var answer = await SendAsync(browser, "Check", Header + $"A7004ZZ,Some,Body,{await CodeAsync()},SENTENCED,2027-03-01,B-1-001\r\n");
        using var other = await StaffBrowser.SignedInAsync(app, (await app.OtherPrisonAsync())[Roles.Admin]);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(answer.Location!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(answer.Location + "?handler=Csv")).Status);
        Assert.DoesNotContain("roll.csv", (await other.GetAsync("/admin/roll")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_the_value_against_forgery_takes_nobody()
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");

        var answer = await browser.SendFileAsync("/admin/roll?handler=Import", "file", "roll.csv", Encoding.UTF8.GetBytes(Header + $"A7005ZZ,Forged,Madeup,{await CodeAsync()},SENTENCED,2027-03-01,B-1-001\r\n"), "");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Null(await app.Service<PersonStore>().FindByNumberAsync("A7005ZZ"));
    }

    private static Task<Shown> SendAsync(StaffBrowser browser, string handler, string text) =>
        browser.PostFileAsync("/admin/roll", "/admin/roll?handler=" + handler, "file", "roll.csv", Encoding.UTF8.GetBytes(text));

    private async Task<string> CodeAsync() =>
        (await app.Service<EstablishmentStore>().FindAsync((await app.StaffAsync("alex.admin")).EstablishmentId))!.Code;
}
