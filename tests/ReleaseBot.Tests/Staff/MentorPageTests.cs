using System.Net;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Mentors;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>The mentor's board and a person on it, over real HTTP, with people who shared by real talks.</summary>
public sealed class MentorPageTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    private const string Today = "A0025ZZ", Friday = "A0026ZZ", Later = "A0027ZZ", Out = "A0028ZZ";

    [Fact]
    public async Task The_board_shows_who_shares_by_what_is_next_and_no_time_place_or_health()
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "mo.farrell");

        var page = await browser.GetAsync("/mentor");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var name in new[] { "Alder, Jamie", "Bose, Ravi", "Carr, Luke" })
        {
            Assert.Contains(name, page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("A bag: not ready", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Street", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("2:30pm", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("medicine", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("A0025ZZ", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_shows_the_day_in_order_with_its_clash_and_every_line_by_who_said_so()
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "mo.farrell");

        var text = (await browser.GetAsync($"/mentor/person/{await app.PersonIdAsync(Friday)}")).Text;

        Assert.True(text.IndexOf("11am: Probation", StringComparison.Ordinal) < text.IndexOf("2pm: Jobcentre", StringComparison.Ordinal));
        Assert.Contains("Too close after, for the way between: Jobcentre", text, StringComparison.Ordinal);
        Assert.Contains("Not known Nobody has said.", Squeezed(text), StringComparison.Ordinal);
        Assert.Contains("Said ready Ravi said so on", Squeezed(text), StringComparison.Ordinal);
        Assert.DoesNotContain("Seen ready", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_the_prison_stand_there_when_it_has_set_them_and_what_staff_saw_is_told_without_their_words()
    {
        var id = await app.PersonIdAsync(Later);
        var path = $"/mentor/person/{id}";
        using var browser = await StaffBrowser.SignedInAsync(app, "mo.farrell");
        using var admin = await StaffBrowser.SignedInAsync(app, "alex.admin");
        Assert.DoesNotContain("01632", (await browser.GetAsync(path)).Text, StringComparison.Ordinal);

        await admin.PostAsync("/admin/settings", "/admin/settings", ("Form.Minutes", "10"), ("Form.OffenderManagementPhone", "01632 960 002 ext 4"), ("Form.ReceptionPhone", ""));
        var place = (await app.Service<TurnStore>().LoadAsync(id))!.Place;
        var line = place.Shares.First(share => share.Item.Id == "ready-id").Item;
        await app.HappenAsync(id, new PlanEvent.ItemConfirmed(new(line.Id, line.State, "in the blue folder", new("kw", "Sam Okoro"), Roles.KeyWorker, line.ChangedAt, app.Clock.GetUtcNow())));
        var text = Squeezed((await browser.GetAsync(path)).Text);

        Assert.Contains("the offender management unit of the prison, 01632 960 002 ext 4", text, StringComparison.Ordinal);
        Assert.Contains("Things that are missing at the gate: reception of the prison Late", text, StringComparison.Ordinal);
        Assert.Contains("Confirmed ready", text, StringComparison.Ordinal);
        Assert.Contains("Sam Okoro saw it in the prison on", text, StringComparison.Ordinal);
        Assert.DoesNotContain("blue folder", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_mentor_marks_is_told_to_the_person_once_and_a_second_press_changes_nothing()
    {
        var person = await app.PersonIdAsync(Today);
        using var browser = await StaffBrowser.SignedInAsync(app, "mo.farrell");
        var page = $"/mentor/person/{person}";

        for (var press = 0; press < 2; press++)
        {
            var marked = await browser.PostAsync(page, page + "?handler=Mark", ("kind", MentorActs.Met));
            Assert.Equal((HttpStatusCode.Redirect, page + "?after=met"), (marked.Status, marked.Location));
        }

        Assert.Single((await app.PlaceAsync(Today)).MentorActs);
        Assert.Contains("You met at the gate", (await browser.GetAsync(page)).Text, StringComparison.Ordinal);
        var told = string.Join(' ', (await app.TakeAsync(Today, new Said.Arrived())).Bubbles);
        Assert.Contains("Mo Farrell wrote down that you met at the gate", told, StringComparison.Ordinal);
        Assert.DoesNotContain("met at the gate", string.Join(' ', (await app.TakeAsync(Today, new Said.Arrived())).Bubbles), StringComparison.Ordinal);
        Assert.Contains(await app.Service<AuditLog>().AboutAsync(person), line => line.Entry.What == "mark-met");
    }

    [Fact]
    public async Task A_line_seen_ready_counts_until_the_person_shares_other_words()
    {
        var person = await app.PersonIdAsync(Later);
        using var browser = await StaffBrowser.SignedInAsync(app, "mo.farrell");
        var page = $"/mentor/person/{person}";
        var share = (await app.PlaceAsync(Later)).Shares.First(share => share.Item.Id == "ready-bag");

        await browser.PostAsync(page, page + "?handler=Mark", ("kind", MentorActs.LineSeen), ("item", "ready-bag"), ("shared", share.At.ToString("O")));
        var seen = (await browser.GetAsync(page)).Text;
        var again = share with { At = app.Clock.GetUtcNow().AddSeconds(1) };
        await app.HappenAsync(person, new PlanEvent.Shared(again));
        var after = (await browser.GetAsync(page)).Text;
        var old = await browser.PostAsync(page, page + "?handler=Mark", ("kind", MentorActs.LineSeen), ("item", "ready-bag"), ("shared", share.At.ToString("O")));

        Assert.Contains("Seen ready", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Seen ready", after, StringComparison.Ordinal);
        Assert.Contains("shared other words while your page was open", old.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_takes_everything_back_is_gone_at_the_next_request_and_check_ins_that_are_over_end_it()
    {
        var person = await app.PersonIdAsync(Out);
        using var browser = await StaffBrowser.SignedInAsync(app, "mo.farrell");
        var page = $"/mentor/person/{person}";
        Assert.Contains("Check-ins", (await browser.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Contains("Drake, Sol", (await browser.GetAsync("/mentor")).Text, StringComparison.Ordinal);

        var spoke = await browser.PostAsync(page, page + "?handler=Mark", ("kind", MentorActs.SpokeWell));
        var over = await browser.PostAsync(page, page + "?handler=Mark", ("kind", MentorActs.CheckInsOver));

        Assert.EndsWith("after=spoke-well", spoke.Location, StringComparison.Ordinal);
        Assert.Equal("/mentor", over.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(page)).Status);
        Assert.DoesNotContain("Drake", (await browser.GetAsync("/mentor")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentor_of_somebody_else_or_with_nothing_shared_finds_nobody()
    {
        var names = await app.OtherPrisonAsync();
        using var elsewhere = await StaffBrowser.SignedInAsync(app, names[Roles.Mentor]);
        using var browser = await StaffBrowser.SignedInAsync(app, "mo.farrell");

        Assert.Contains("Nobody stands here today", (await elsewhere.GetAsync("/mentor")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"/mentor/person/{await app.PersonIdAsync(Friday)}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/mentor/person/{await app.PersonIdAsync("A0002ZZ")}")).Status);
    }

    [Fact]
    public async Task An_administrator_sets_and_ends_who_is_whose_mentor()
    {
        var person = await app.PersonIdAsync("A0019ZZ");
        var mo = await app.StaffAsync("mo.farrell");
        using var admin = await StaffBrowser.SignedInAsync(app, "alex.admin");
        using var browser = await StaffBrowser.SignedInAsync(app, "mo.farrell");
        await app.ShareAsync(person, "mo.farrell", "see my sister");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/mentor/person/{person}")).Status);
        var set = await admin.PostAsync("/admin/mentors", "/admin/mentors?handler=Mentor", ("person", person), ("mentor", mo.Id));
        Assert.Contains("The mentor is set", set.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/mentor/person/{person}")).Status);
        Assert.Contains((await app.Service<PersonStore>().ChangesAsync(person)), change => change.Field == "mentor" && change.New == mo.Id);

        await admin.PostAsync("/admin/mentors", "/admin/mentors?handler=Mentor", ("person", person), ("mentor", ""));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/mentor/person/{person}")).Status);
        var worker = await app.StaffAsync("sam.okoro");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync("/admin/mentors", "/admin/mentors?handler=Mentor", ("person", person), ("mentor", worker.Id))).Status);
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
