using System.Security.Claims;
using ReleaseBot.Data;
using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.KeyWorkers;
using ReleaseBot.Roll;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;
using ReleaseBot.Tests.Roll;

namespace ReleaseBot.Tests.Staff;

/// <summary>A roll that moves a date: a sooner one the person reads on the next visit, a later one only after staff have told it.</summary>
public sealed class DateDeskTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    [Fact]
    public async Task A_sooner_date_stands_on_the_next_visit_and_waits_for_nobody()
    {
        var id = await VisitedAsync("A0001ZZ");
        await MoveDateAsync(id, -3);

        var texts = await VisitAsync("A0001ZZ");

        Assert.Contains(texts, text => text.StartsWith("Your release date on our list is now", StringComparison.Ordinal));
        Assert.DoesNotContain(await Desk.ListAsync(await AsAsync("lee.duty"), default), told => told.Person.Id == id);
    }

    [Fact]
    public async Task A_later_date_waits_for_staff_who_see_it_tell_it_and_are_on_record()
    {
        var id = await VisitedAsync("A0002ZZ");
        await MoveDateAsync(id, 40);

        var before = await VisitAsync("A0002ZZ");
        var duty = await AsAsync("lee.duty");
        var waiting = Assert.Single(await Desk.ListAsync(duty, default), told => told.Person.Id == id);
        var now = waiting.News.Now;
        Assert.Equal(TellOutcome.ChangedSince, await Desk.TellAsync(duty, id, now.Status, now.Release!.On.AddDays(1), default));
        Assert.Equal(TellOutcome.Done, await Desk.TellAsync(duty, id, now.Status, now.Release.On, default));
        Assert.Equal(TellOutcome.NothingToTell, await Desk.TellAsync(duty, id, now.Status, now.Release.On, default));
        var after = await VisitAsync("A0002ZZ");

        Assert.Contains(before, text => text.StartsWith("Please ask your key worker or the OMU", StringComparison.Ordinal));
        Assert.DoesNotContain(before, text => text.Contains("is now", StringComparison.Ordinal));
        Assert.Contains(after, text => text.StartsWith("Your release date on our list is now", StringComparison.Ordinal));
        Assert.DoesNotContain(await Desk.ListAsync(duty, default), told => told.Person.Id == id);
        var record = (await app.Service<AuditLog>().AboutAsync(id)).Select(line => line.Entry.What).ToArray();
        Assert.Contains("read-date-news", record);
        Assert.Contains("told-date", record);
    }

    [Fact]
    public async Task Only_the_own_key_worker_the_unit_and_duty_staff_of_the_same_prison_may_tell()
    {
        var id = await VisitedAsync("A0003ZZ");
        await app.SetKeyWorkerAsync(id, "priya.nair");
        await MoveDateAsync(id, 30);
        var elsewhere = await app.OtherPrisonAsync();

        foreach (var staff in (ClaimsPrincipal[])[await AsAsync(elsewhere[Roles.Duty]), await AsAsync(elsewhere[Roles.KeyWorker]), await AsAsync("lee.duty", Roles.Admin), await AsAsync("lee.duty", Roles.KeyWorker)])
        {
            Assert.Null(await Desk.FindAsync(staff, id, default));
            Assert.DoesNotContain(await Desk.ListAsync(staff, default), told => told.Person.Id == id);
            Assert.Equal(TellOutcome.NothingToTell, await Desk.TellAsync(staff, id, LegalStatus.Sentenced, (await PersonAsync(id)).Release!.On, default));
        }

        Assert.NotNull(await Desk.FindAsync(await AsAsync("priya.nair"), id, default));
        Assert.NotNull(await Desk.FindAsync(await AsAsync("lee.duty", Roles.Omu), id, default));
    }

    [Fact]
    public async Task A_row_without_a_prison_leaves_the_person_and_their_key_worker_where_they_were()
    {
        var id = await VisitedAsync("A0004ZZ");
        var before = await PersonAsync(id);

        var reading = RollFiles.Read($"prisonerNumber,firstName,lastName,legalStatus,prisonId,inOutStatus,lastMovementTypeCode\n{before.Details.Number},{before.Details.FirstName},{before.Details.LastName},SENTENCED,OUT,OUT,CRT\n");
        await new RollImport(app.Service<Database>()).RunAsync(reading, "roll.csv", () => { }, default);
        var texts = await VisitAsync("A0004ZZ");

        Assert.True((await PersonAsync(id)).TemporarilyOut);
        Assert.Equal(before.EstablishmentId, (await PersonAsync(id)).EstablishmentId);
        Assert.DoesNotContain(texts, text => text.StartsWith("You are at", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_worker_marks_it_told_on_the_persons_page_and_duty_staff_on_the_list()
    {
        var id = await VisitedAsync("A0010ZZ");
        await app.SetKeyWorkerAsync(id, "sam.okoro");
        await MoveDateAsync(id, 50);
        using var worker = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        using var duty = await StaffBrowser.SignedInAsync(app, "lee.duty");
        var page = $"/keyworker/person/{id}";
        var before = await worker.GetAsync(page);
        var form = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(before.Html).QuerySelector("form[action*=Told]")!;
        (string, string)[] fields = [.. ((string[])["person", "status", "release"]).Select(name => (name, form.QuerySelector($"[name={name}]")!.GetAttribute("value")!))];

        Assert.Contains("govuk-tag--red", (await worker.GetAsync("/keyworker")).Html, StringComparison.Ordinal);
        Assert.Contains("What the roll says now", (await duty.GetAsync("/dates")).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was marked", (await duty.PostAsync("/dates", "/dates?handler=Told", ("person", id), ("status", "99"), ("release", "not a date"))).Text, StringComparison.Ordinal);
        Assert.Equal(page + "?after=told", (await worker.PostAsync(page, page + "?handler=Told", fields)).Location);
        Assert.Contains("Nothing was marked", (await duty.PostAsync("/dates", "/dates?handler=Told", fields)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("News to tell</h2>", (await worker.GetAsync(page)).Html, StringComparison.Ordinal);
    }

    private DateDesk Desk => app.Service<DateDesk>();

    private async Task<Person> PersonAsync(string id) => (await app.Service<PersonStore>().FindAsync(id))!;

    private async Task<string> VisitedAsync(string number)
    {
        await VisitAsync(number);
        return await app.PersonIdAsync(number);
    }

    private async Task<IReadOnlyList<string>> VisitAsync(string number) => await (await app.SitDownAsync(number)).NewTextsAsync();

    private async Task<ClaimsPrincipal> AsAsync(string userName, string? role = null)
    {
        var member = await app.StaffAsync(userName);
        Claim[] claims = [new(ClaimTypes.NameIdentifier, member.Id), new(ClaimTypes.Name, member.Name), new(ClaimTypes.Role, role ?? member.Role), new(StaffSession.EstablishmentId, member.EstablishmentId)];
        return new(new ClaimsIdentity(claims, "test"));
    }

    private async Task MoveDateAsync(string id, int days)
    {
        var person = await PersonAsync(id);
        await app.Service<PersonStore>().ImportAsync(new()
        {
            NewPersonId = person.Id,
            NewTokenUser = person.TokenUser,
            Source = "test",
            Details = person.Details,
            EstablishmentId = person.EstablishmentId,
            KeyWorkerId = person.KeyWorkerId,
            Status = person.Status,
            Release = new(person.Release!.On.AddDays(days), person.Release.Kind),
        });
    }
}
