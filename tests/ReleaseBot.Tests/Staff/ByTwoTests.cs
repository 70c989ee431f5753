using System.Net;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Goals;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>A plan made by two, from the worker's side: suggestions, agreement, what was seen, meetings, cover, words kept over a sign-in.</summary>
public sealed class ByTwoTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    [Fact]
    public async Task Other_words_are_suggested_for_a_step_and_the_answer_is_read_with_both_versions()
    {
        var (person, share) = await ShareGoalAsync("A0001ZZ", "sam.okoro");
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        var page = $"/keyworker/person/{person}/part/goal-1";

        var sent = await browser.PostAsync(page, page + "?handler=Suggest", Seen(share, ("step", "1"), ("words", "Ask the kitchen on Monday"), ("why", "They meet then.")));
        var again = await browser.PostAsync(page, page + "?handler=Suggest", Seen(share, ("step", "1"), ("words", "Something else")));
        var edit = Assert.Single((await PlaceAsync(person)).Edits);
        await app.HappenAsync(person, new PlanEvent.EditAnswered(edit.Id, new(EditOutcomes.Changed, "ask on tuesday", app.Clock.GetUtcNow())));

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Contains("has not been answered yet", again.Text, StringComparison.Ordinal);
        Assert.Contains("Something else", again.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent", (await browser.PostAsync(page, page + "?handler=Suggest", Seen(share, ("step", "9"), ("words", "Something else")))).Text, StringComparison.Ordinal);
        Assert.Equal((1, "ask the kitchen", "Ask the kitchen on Monday"), (edit.Step, edit.Before, edit.Words));
        var shown = (await browser.GetAsync($"/keyworker/person/{person}")).Text;
        Assert.All(["ask the kitchen", "Ask the kitchen on Monday", "changed", "ask on tuesday"], words => Assert.Contains(words, shown, StringComparison.Ordinal));
        Assert.Contains("suggest", (await app.Service<AuditLog>().AboutAsync(person)).Select(line => line.Entry.What));
    }

    [Fact]
    public async Task Whoever_does_not_agree_says_why_and_it_is_kept()
    {
        var (person, share) = await ShareGoalAsync("A0002ZZ", "sam.okoro");
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        var page = $"/keyworker/person/{person}/part/goal-1";

        var empty = await browser.PostAsync(page, page + "?handler=Agree", Seen(share, ("outcome", "do-not-agree"), ("words", " ")));
        var odd = await browser.PostAsync(page, page + "?handler=Agree", Seen(share, ("outcome", "draft"), ("words", "x")));
        await browser.PostAsync(page, page + "?handler=Agree", Seen(share, ("outcome", "do-not-agree"), ("words", "The list is full.")));
        await browser.PostAsync(page, page + "?handler=Agree", Seen(share, ("outcome", "do-not-agree"), ("words", "The list is full.")));
        await browser.PostAsync(page, page + "?handler=Agree", Seen(share, ("outcome", "agreed"), ("words", "")));

        Assert.Contains("Write your reason first", empty.Text, StringComparison.Ordinal);
        Assert.Contains("Choose whether you agree", odd.Text, StringComparison.Ordinal);
        Assert.Equal([("do-not-agree", "The list is full."), ("updated-agreed", null)], (await PlaceAsync(person)).Agreements.Select(said => (said.Outcome, said.Words)));
    }

    [Fact]
    public async Task A_line_for_the_release_day_is_confirmed_with_what_was_seen_until_it_changes()
    {
        var person = await app.PersonIdAsync("A0003ZZ");
        var worker = await app.StaffAsync("sam.okoro");
        var share = new Share(Ready("ready", app.Clock.GetUtcNow()), worker.Id, worker.Name, app.Clock.GetUtcNow());
        await app.HappenAsync(person, new PlanEvent.ItemWritten(share.Item, []), new PlanEvent.Shared(share));
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        var page = $"/keyworker/person/{person}/part/ready-id";

        await browser.PostAsync(page, page + "?handler=Confirm", Seen(share, ("words", "The card, in reception.")));

        var seen = Assert.Single((await PlaceAsync(person)).Confirmations);
        Assert.Equal(("ready-id", "ready", "The card, in reception.", "Sam Okoro", Roles.KeyWorker), (seen.ItemId, seen.State, seen.Saw, seen.By.Name, seen.Role));
        Assert.Contains("Confirmed", (await browser.GetAsync(page)).Text, StringComparison.Ordinal);
        var changed = new Share(Ready("not-ready", app.Clock.GetUtcNow()), worker.Id, worker.Name, app.Clock.GetUtcNow());
        await app.HappenAsync(person, new PlanEvent.ItemWritten(changed.Item, []), new PlanEvent.Shared(changed));
        Assert.DoesNotContain("The card, in reception.", (await browser.GetAsync(page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_starts_from_what_changed_and_three_questions_and_ends_in_words_for_both()
    {
        var (person, _) = await ShareGoalAsync("A0009ZZ", "sam.okoro");
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        var page = $"/keyworker/person/{person}/session";

        var ready = (await browser.GetAsync(page)).Text;
        var empty = await browser.PostAsync(page, page + "?handler=Note", ("words", ""));
        await browser.PostAsync(page, page + "?handler=Note", ("words", "We ring the kitchen on Monday."));

        Assert.Contains("My goal: cook for people", ready, StringComparison.Ordinal);
        Assert.Equal(3, new AngleSharp.Html.Parser.HtmlParser().ParseDocument((await browser.GetAsync(page)).Html).QuerySelectorAll("ol li").Length);
        Assert.Contains("Write what you two agreed first", empty.Text, StringComparison.Ordinal);
        Assert.Equal("We ring the kitchen on Monday.", Assert.Single((await PlaceAsync(person)).SessionNotes).Words);
    }

    [Fact]
    public async Task A_part_taken_back_is_new_until_it_is_noted()
    {
        var (person, share) = await ShareGoalAsync("A0010ZZ", "sam.okoro");
        await app.HappenAsync(person, new PlanEvent.Unshared("goal-1", share.WorkerId, app.Clock.GetUtcNow()));
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        var page = $"/keyworker/person/{person}";
        Assert.Contains("Removed", (await browser.GetAsync(page)).Text, StringComparison.Ordinal);

        await browser.PostAsync(page, page + "?handler=Noted");

        var after = (await browser.GetAsync(page)).Text;
        Assert.DoesNotContain("Removed", after, StringComparison.Ordinal);
        Assert.Contains("No longer shared", after, StringComparison.Ordinal);
        foreach (var act in new[] { "Suggest", "Agree", "Confirm" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/account", $"{page}/part/goal-1?handler={act}", Seen(share, ("outcome", "agreed"), ("words", "x")))).Status);
        }
    }

    [Fact]
    public async Task A_cover_sees_only_what_is_shared_with_them_until_the_last_day()
    {
        var (person, _) = await ShareGoalAsync("A0020ZZ", "sam.okoro");
        var (sam, priya) = (await app.StaffAsync("sam.okoro"), await app.StaffAsync("priya.nair"));
        var page = $"/keyworker/person/{person}";
        using var browser = await StaffBrowser.SignedInAsync(app, "priya.nair");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(page)).Status);

        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        await app.HappenAsync(person, new PlanEvent.CoverNamed(new(new(priya.Id, priya.Name), sam.Id, today.AddDays(2), app.Clock.GetUtcNow())));

        var named = (await browser.GetAsync(page)).Text;
        Assert.Contains("stand in for their key worker", named, StringComparison.Ordinal);
        Assert.DoesNotContain("cook for people", named, StringComparison.Ordinal);
        Assert.Contains("You cover until", (await browser.GetAsync("/keyworker")).Text, StringComparison.Ordinal);
        var share = await app.ShareAsync(person, "priya.nair", "call my aunt", "goal-2");
        Assert.Contains("call my aunt", (await browser.GetAsync(page)).Text, StringComparison.Ordinal);
        using var samsBrowser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        await Task.WhenAll(
            browser.PostAsync(page, page + "?handler=Answer", Seen(share, ("words", "From Priya"))),
            samsBrowser.PostAsync(page, page + "?handler=Answer", Seen((await PlaceAsync(person)).Shares[0], ("words", "From Sam"))));
        Assert.Equal(["From Priya", "From Sam"], (await PlaceAsync(person)).Replies.Select(reply => reply.Words).Order());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/keyworker/person/{await app.PersonIdAsync("A0001ZZ")}")).Status);

        await app.SetKeyWorkerAsync(person, "huw.bevan");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(page)).Status);
        await app.SetKeyWorkerAsync(person, "sam.okoro");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(page)).Status);
        await app.HappenAsync(person, new PlanEvent.CoverEnded(priya.Id, app.Clock.GetUtcNow()));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/account", page + "?handler=Answer", Seen(share, ("words", "late")))).Status);
        Assert.Empty(await app.Service<CoverStore>().PeopleOfAsync(priya.Id, today));
    }

    [Fact]
    public async Task Words_sent_after_the_session_is_over_wait_in_the_same_box_after_sign_in()
    {
        await using var own = new Disposing(new ReleaseBotApp());
        await own.App.InitializeAsync();
        var person = await own.App.PersonIdAsync("A0001ZZ");
        var share = await own.App.ShareAsync(person, "sam.okoro", "get a job");
        var page = $"/keyworker/person/{person}";
        using var browser = await StaffBrowser.SignedInAsync(own.App, "sam.okoro");
        own.App.Clock.Advance(TimeSpan.FromHours(9));

        var late = await browser.SendAsync(page + "?handler=Answer", Seen(share, ("words", "I will ask for you on Monday")));
        var others = await browser.SendAsync($"/keyworker/person/{await own.App.PersonIdAsync("A0005ZZ")}?handler=Answer", Seen(share, ("words", "not mine to write")));

        Assert.Equal(("/sign-in", "/sign-in"), (late.Location, others.Location));
        Assert.Empty((await own.App.Service<TurnStore>().LoadAsync(person))!.Place.Replies);
        using var again = await StaffBrowser.SignedInAsync(own.App, "sam.okoro");
        Assert.Contains("Words of yours were not sent", (await again.GetAsync("/keyworker")).Text, StringComparison.Ordinal);
        Assert.Contains("I will ask for you on Monday", (await again.GetAsync(page)).Text, StringComparison.Ordinal);
        using var other = await StaffBrowser.SignedInAsync(own.App, "priya.nair");
        Assert.DoesNotContain("were not sent", (await other.GetAsync("/keyworker")).Text, StringComparison.Ordinal);
        await again.PostAsync(page, page + "?handler=Answer", Seen(share, ("words", "I will ask for you on Monday")));
        Assert.DoesNotContain("were not sent", (await again.GetAsync("/keyworker")).Text, StringComparison.Ordinal);
        Assert.Empty(await own.App.Service<StaffDraftStore>().OfStaffAsync(share.WorkerId));
    }

    [Fact]
    public async Task Whoever_signed_out_leaves_no_words_behind()
    {
        var (person, share) = await ShareGoalAsync("A0004ZZ", "sam.okoro");
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        await browser.PostAsync("/account", "/sign-out");

        await browser.SendAsync($"/keyworker/person/{person}?handler=Answer", Seen(share, ("words", "after I left")));

        Assert.DoesNotContain(await app.Service<StaffDraftStore>().OfStaffAsync(share.WorkerId), draft => draft.Words == "after I left");
    }

    [Fact]
    public async Task Hostile_words_do_no_harm_on_any_page()
    {
        const string hostile = "<script>alert(1)</script><a href=\"http://evil.example\">x</a> \u202Eevil\u202C =HYPERLINK(\"http://evil.example\") {goal}";
        var (person, share) = await ShareGoalAsync("A0008ZZ", "huw.bevan", hostile);
        using var browser = await StaffBrowser.SignedInAsync(app, "huw.bevan");
        var page = $"/keyworker/person/{person}";
        await browser.PostAsync(page + "/part/goal-1", page + "/part/goal-1?handler=Suggest", Seen(share, ("step", "1"), ("words", hostile + "2"), ("why", hostile)));
        await browser.PostAsync(page + "/session", page + "/session?handler=Note", ("words", hostile));

        foreach (var path in new[] { page, page + "?all=true", page + "/part/goal-1", page + "/session" })
        {
            var shown = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.DoesNotContain("<script>alert", shown.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("<a href=\"http://evil", shown.Html, StringComparison.Ordinal);
            Assert.Contains("alert(1)", shown.Text, StringComparison.Ordinal);
            AssertMarksStandApart(shown.Html);
        }
    }

    [Fact]
    public async Task Somebody_with_300_goals_is_read_page_by_page_and_printed_whole()
    {
        var person = await app.PersonIdAsync("A0016ZZ");
        var worker = await app.StaffAsync("huw.bevan");
        var now = app.Clock.GetUtcNow();
        var goals = Enumerable.Range(1, 300).Select(number => StaffWorld.Goal($"goal-{number}", $"goal number {number}.", now)).ToArray();
        await app.HappenAsync(person, [.. goals.SelectMany((goal, at) => (PlanEvent[])[new PlanEvent.ItemWritten(goal, []), new PlanEvent.Shared(new(goal, worker.Id, worker.Name, now.AddSeconds(at)))])]);
        using var browser = await StaffBrowser.SignedInAsync(app, "huw.bevan");
        var page = $"/keyworker/person/{person}";

        var parser = new AngleSharp.Html.Parser.HtmlParser();
        var seen = new HashSet<string>();
        foreach (var number in Enumerable.Range(1, 15))
        {
            var articles = parser.ParseDocument((await browser.GetAsync($"{page}?number={number}")).Html).QuerySelectorAll("article");
            Assert.Equal(20, articles.Length);
            seen.UnionWith(articles.Select(article => article.GetAttribute("aria-labelledby")!));
        }

        Assert.Equal(300, seen.Count);
        Assert.Equal(300, parser.ParseDocument((await browser.GetAsync(page + "?all=true")).Html).QuerySelectorAll("article").Length);
        var fault = await browser.PostAsync(page, page + "?handler=Answer", ("item", "goal-3"), ("shared", now.AddSeconds(2).ToString("O")), ("words", ""));
        Assert.Contains("goal number 3.", fault.Text, StringComparison.Ordinal);
    }

    /// <summary>Every mark of direction stands in an element that is kept apart, or between marks that keep it apart.</summary>
    private static void AssertMarksStandApart(string html)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var marked = page.Body!.QuerySelectorAll("*").Where(element => element.ChildNodes.OfType<AngleSharp.Dom.IText>().Any(text => text.Data.Contains('\u202E', StringComparison.Ordinal)));
        Assert.All(marked, element => Assert.True(
            element.LocalName == "textarea" || element.Closest(".rb-words") is not null || element.ClassList.Contains("govuk-visually-hidden"),
            element.OuterHtml));
    }

    private async Task<(string Person, Share Share)> ShareGoalAsync(string number, string userName, string step = "ask the kitchen")
    {
        var person = await app.PersonIdAsync(number);
        var worker = await app.StaffAsync(userName);
        var words = step == "ask the kitchen" ? "cook for people" : step;
        var goal = StaffWorld.Goal("goal-1", words, app.Clock.GetUtcNow()) with
        {
            State = GoalStates.Active,
            Goal = new Goal(words) { Steps = [new(1, step, "me", null, StepStates.NotYet) { InTheWay = step }] },
        };
        var share = new Share(goal, worker.Id, worker.Name, app.Clock.GetUtcNow());
        await app.HappenAsync(person, new PlanEvent.ItemWritten(goal, []), new PlanEvent.Shared(share));
        return (person, share);
    }

    private static PlanItem Ready(string state, DateTimeOffset at) =>
        new("ready-id", "readiness", Line.Of("readiness/lines/title", Slot.Words("line", "readiness/lines/name-id"), Slot.Words("state", "readiness/states/" + state)), [], null, at) { State = state };

    private async Task<Place> PlaceAsync(string person) => (await app.Service<TurnStore>().LoadAsync(person))!.Place;

    private static (string, string)[] Seen(Share share, params (string, string)[] more) => [("item", share.Item.Id), ("shared", share.At.ToString("O")), .. more];

    private sealed record Disposing(ReleaseBotApp App) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => new(App.DisposeAsync());
    }
}
