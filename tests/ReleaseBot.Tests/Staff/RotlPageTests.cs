using System.Net;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Rotl;
using ReleaseBot.Rotl;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>The ROTL desk over real HTTP: what was handed in and nothing more, steps with what they need, each look on record.</summary>
public sealed class RotlPageTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    private static readonly (string, string)[] Refusal =
    [
        ("to", "refused"), ("reason", "We could not check the address."), ("change", "An address that we can check."),
        ("again-d", "4"), ("again-m", "1"), ("again-y", "2027"), ("appeal", "Ask for a complaint form."),
    ];

    [Fact]
    public async Task The_queue_shows_what_was_handed_in_and_its_page_says_it_in_the_persons_words()
    {
        var item = await app.HandInEmergencyAsync("A0001ZZ", "my nan <b>Rose</b>");
        var person = await app.PersonIdAsync("A0001ZZ");
        using var browser = await StaffBrowser.SignedInAsync(app, "jean.castle");

        var queue = await browser.GetAsync("/rotl");
        var page = await browser.GetAsync($"/rotl/application/{person}/{item}");

        Assert.Contains("Archer, Dean", queue.Text, StringComparison.Ordinal);
        Assert.Contains("Emergency", queue.Text, StringComparison.Ordinal);
        Assert.Contains("Who it is: my nan <b>Rose</b>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Rose", page.Html, StringComparison.Ordinal);
        Assert.Contains("SPL, special purpose licence", page.Text, StringComparison.Ordinal);
        var record = (await app.Service<AuditLog>().AboutAsync(person)).Select(line => line.Entry.What).ToArray();
        Assert.Contains("read-application", record);
    }

    [Fact]
    public async Task A_refusal_without_all_it_needs_is_not_kept_and_what_was_typed_stays()
    {
        var (path, seen) = await HandedInAsync("A0002ZZ");
        using var browser = await StaffBrowser.SignedInAsync(app, "jean.castle");

        var answer = await browser.PostAsync(path, path + "?handler=Move", [.. Refusal.Where(field => field.Item1 is not ("change" or "again-m")), ("seen", seen)]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Enter: what would change the decision", answer.Text, StringComparison.Ordinal);
        Assert.Contains("must be a real date", answer.Text, StringComparison.Ordinal);
        Assert.Contains("We could not check the address.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(RotlLife.Submitted, (await app.PlaceAsync("A0002ZZ")).LastMove("rotl-1")!.State);
    }

    [Fact]
    public async Task A_refusal_is_held_until_staff_mark_that_they_told_it_and_then_read_in_the_chat_with_its_reasons()
    {
        const string number = "A0005ZZ";
        var (path, seen) = await HandedInAsync(number);
        using var browser = await StaffBrowser.SignedInAsync(app, "jean.castle");

        var refused = await browser.PostAsync(path, path + "?handler=Move", [.. Refusal, ("reason-kind", "risk"), ("seen", seen)]);
        var before = await app.TakeAsync(number, new Said.Arrived());
        var held = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, refused.Status);
        Assert.DoesNotContain(before.Bubbles, bubble => bubble.Contains("could not check", StringComparison.Ordinal));
        Assert.Contains("Please ask the OMU about your ROTL form.", before.Bubbles);
        Assert.Contains("has not been told", held.Text, StringComparison.Ordinal);

        await browser.PostAsync(path, path + "?handler=Told", ("seen", (await app.PlaceAsync(number)).LastMove("rotl-1")!.At.ToString("O")));
        var after = await app.TakeAsync(number, new Said.Arrived());

        Assert.Contains("Staff said no. They wrote: We could not check the address.", after.Bubbles);
        Assert.Contains("I can ask again from Monday 4 January 2027.", after.Bubbles);
        Assert.Equal("risk", RotlReasons.Of((await app.PlaceAsync(number)).LastMove("rotl-1")!));
        Assert.DoesNotContain(after.Bubbles, bubble => bubble.Contains("risk", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("told-decision", (await app.Service<AuditLog>().AboutAsync(await app.PersonIdAsync(number))).Select(line => line.Entry.What));
        Assert.DoesNotContain("Ellis", (await browser.GetAsync("/rotl")).Text, StringComparison.Ordinal);
        Assert.Contains("Ellis", (await browser.GetAsync("/rotl?show=over")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_at_once_make_one_step_and_the_second_is_told_to_look_again()
    {
        const string number = "A0006ZZ";
        var (path, seen) = await HandedInAsync(number);
        using var one = await StaffBrowser.SignedInAsync(app, "jean.castle");
        using var two = await StaffBrowser.SignedInAsync(app, "jean.castle");

        var answers = await Task.WhenAll(
            one.PostAsync(path, path + "?handler=Move", ("to", "checks"), ("seen", seen)),
            two.PostAsync(path, path + "?handler=Move", ("to", "sent-back"), ("words", "We need the address."), ("seen", seen)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Single(answers, answer => answer.Text.Contains("moved on while your page was open", StringComparison.Ordinal));
        Assert.Equal(2, (await app.PlaceAsync(number)).Moves.Length);
    }

    [Theory]
    [InlineData("understood")]
    [InlineData("booked")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task A_step_that_is_not_there_changes_nothing(string to)
    {
        var (path, seen) = await HandedInAsync("A0007ZZ");
        using var browser = await StaffBrowser.SignedInAsync(app, "jean.castle");

        var answer = await browser.PostAsync(path, path + "?handler=Move", ("to", to), ("seen", seen), ("day-d", "1"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(RotlLife.Submitted, (await app.PlaceAsync("A0007ZZ")).Moves[^1].State);
    }

    [Fact]
    public async Task What_was_taken_back_is_gone_from_the_desk_at_the_next_look()
    {
        const string number = "A0010ZZ";
        var (path, _) = await HandedInAsync(number);
        using var browser = await StaffBrowser.SignedInAsync(app, "jean.castle");
        Assert.Contains("my nan", (await browser.GetAsync(path)).Text, StringComparison.Ordinal);

        var screen = await app.TakeAsync(number, new Said.Arrived());
        screen = await app.TapAsync(number, screen, "!topic:rotl");
        screen = await app.TapAsync(number, screen, "rotl:rotl-1");
        screen = await app.TapAsync(number, screen, "withdraw");
        await app.TapAsync(number, screen, "yes");

        var page = await browser.GetAsync(path);
        Assert.DoesNotContain("my nan", page.Html, StringComparison.Ordinal);
        Assert.Contains("took this back", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jarvis", (await browser.GetAsync("/rotl")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A0010ZZ", (await browser.GetAsync("/rotl?handler=Export")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_has_the_codes_and_leaves_a_record_of_each_person_in_it()
    {
        await app.HandInEmergencyAsync("A0013ZZ", "=HYPERLINK(\"x\")");
        using var browser = await StaffBrowser.SignedInAsync(app, "jean.castle");

        var file = (await browser.GetAsync("/rotl?handler=Export")).Html;

        Assert.StartsWith("\"prisonNumber\",\"absenceType\"", file.TrimStart((char)0xFEFF), StringComparison.Ordinal);
        Assert.Contains("\"A0013ZZ\",\"\",\"SPL\",\"\",\"C3\",\"PENDING\"", file, StringComparison.Ordinal);
        Assert.DoesNotContain("HYPERLINK", file, StringComparison.Ordinal);
        Assert.Contains("export-application", (await app.Service<AuditLog>().AboutAsync(await app.PersonIdAsync("A0013ZZ"))).Select(line => line.Entry.What));
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+44 7700 900123", "\"'+44 7700 900123\"")]
    [InlineData("-x", "\"'-x\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("  =x", "\"'  =x\"")]
    [InlineData("\t=x", "\"'\t=x\"")]
    [InlineData("5 \"High\" St, York", "\"5 \"\"High\"\" St, York\"")]
    [InlineData("07700 900123", "\"07700 900123\"")]
    public void No_cell_begins_like_a_formula(string value, string cell) => Assert.Equal(cell, ReleaseBot.Pages.Shared.Csv.Cell(value));

    [Fact]
    public async Task Staff_of_another_prison_and_of_another_role_find_nothing()
    {
        var (path, seen) = await HandedInAsync("A0014ZZ");
        var names = await app.OtherPrisonAsync();
        using var elsewhere = await StaffBrowser.SignedInAsync(app, names[Roles.Omu]);
        using var worker = await StaffBrowser.SignedInAsync(app, "huw.bevan");

        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(path)).Status);
        Assert.DoesNotContain("Nash", (await elsewhere.GetAsync("/rotl")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A0014ZZ", (await elsewhere.GetAsync("/rotl?handler=Export")).Html, StringComparison.Ordinal);
        foreach (var browser in new[] { elsewhere, worker })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/account", path + "?handler=Move", [.. Refusal, ("seen", seen)])).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/account", path + "?handler=Told", ("seen", seen))).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await worker.GetAsync(path)).Status);
        Assert.Single((await app.PlaceAsync("A0014ZZ")).Moves);
    }

    [Fact]
    public async Task A_name_that_is_nobodys_is_not_there()
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "jean.castle");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/rotl/application/nobody/rotl-1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/rotl/application/{await app.PersonIdAsync("A0020ZZ")}/rotl-99")).Status);
    }

    /// <summary>A draft, a goal and answers that were not handed in change no byte of the desk.</summary>
    [Fact]
    public async Task What_was_not_handed_in_changes_no_byte_of_the_desk()
    {
        var (path, _) = await HandedInAsync("A0016ZZ");
        var person = await app.PersonIdAsync("A0016ZZ");
        using var browser = await StaffBrowser.SignedInAsync(app, "jean.castle");
        var before = await LookAsync(browser, path);

        var place = await app.PlaceAsync("A0016ZZ");
        await app.HappenAsync(
            person,
            new PlanEvent.ItemWritten(StaffWorld.Goal("goal-1", "a secret goal", app.Clock.GetUtcNow()), []),
            new PlanEvent.ItemWritten(place.Item("rotl-1")! with { Lines = [Line.Of("goals/lines/title", Slot.Own("goal", "a secret change"))] }, []),
            new PlanEvent.ItemWritten(place.Item("rotl-1")! with { Id = "rotl-2", State = RotlLife.Draft }, []));

        Assert.Equal(before, await LookAsync(browser, path));
    }

    private static async Task<string> LookAsync(StaffBrowser browser, string path) =>
        (await browser.GetAsync(path)).Plain + (await browser.GetAsync("/rotl")).Plain + (await browser.GetAsync("/rotl?handler=Export")).Html;

    private async Task<(string Path, string Seen)> HandedInAsync(string number)
    {
        var place = await app.PlaceAsync(number);
        var item = place.Items.FirstOrDefault(item => item.Topic == "rotl")?.Id ?? await app.HandInEmergencyAsync(number, "my nan");
        return ($"/rotl/application/{await app.PersonIdAsync(number)}/{item}", (await app.PlaceAsync(number)).LastMove(item)!.At.ToString("O"));
    }
}
