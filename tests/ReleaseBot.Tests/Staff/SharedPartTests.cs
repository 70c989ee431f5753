using System.Net;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>A shared part from the key worker's side: read, answered, taken back; each with its record.</summary>
public sealed class SharedPartTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    [Fact]
    public async Task What_is_read_and_answered_is_told_on_the_next_visit_and_leaves_a_record()
    {
        var person = await app.PersonIdAsync("A0001ZZ");
        var share = await app.ShareAsync(person, "sam.okoro", "get a kitchen job");
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        var page = $"/keyworker/person/{person}";
        Assert.Contains("A0001ZZ", (await browser.GetAsync("/keyworker?new=true")).Text, StringComparison.Ordinal);

        var read = await browser.PostAsync(page, page + "?handler=Read", Seen(share));
        var answered = await browser.PostAsync(page, page + "?handler=Answer", [.. Seen(share), ("words", "I will ask\r\nthe kitchen.")]);

        Assert.Equal(HttpStatusCode.Redirect, read.Status);
        Assert.Equal(HttpStatusCode.Redirect, answered.Status);
        var place = (await app.Service<TurnStore>().LoadAsync(person))!.Place;
        Assert.Equal("Sam Okoro", Assert.Single(place.Receipts).WorkerName);
        Assert.Equal("I will ask\nthe kitchen.", Assert.Single(place.Replies).Words);
        Assert.DoesNotContain("A0001ZZ", (await browser.GetAsync("/keyworker?new=true")).Text, StringComparison.Ordinal);
        var record = (await app.Service<AuditLog>().AboutAsync(person)).Select(line => line.Entry.What).ToArray();
        Assert.Contains("read-plan", record);
        Assert.Contains("mark-read", record);
        Assert.Contains("answer", record);
        Assert.Contains("read-list", (await app.Service<AuditLog>().ByAsync((await app.StaffAsync("sam.okoro")).Id, ReleaseBotApp.Start)).Select(line => line.Entry.What));
    }

    [Fact]
    public async Task Sending_twice_keeps_one_answer()
    {
        var person = await app.PersonIdAsync("A0002ZZ");
        var share = await app.ShareAsync(person, "sam.okoro", "call home");
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        var page = $"/keyworker/person/{person}";

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => browser.PostAsync(page, page + "?handler=Answer", [.. Seen(share), ("words", "Yes.")])));

        Assert.Single((await app.Service<TurnStore>().LoadAsync(person))!.Place.Replies);
    }

    [Theory]
    [InlineData(0, "Write an answer first")]
    [InlineData(1001, "1,000 characters or fewer")]
    public async Task An_answer_has_1_to_1000_characters_and_what_was_typed_stays(int length, string fault)
    {
        var person = await app.PersonIdAsync("A0020ZZ");
        var share = await app.ShareAsync(person, "sam.okoro", "find a flat");
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        var page = $"/keyworker/person/{person}";

        var answer = await browser.PostAsync(page, page + "?handler=Answer", [.. Seen(share), ("words", new string('x', length))]);

        Assert.Contains(fault, answer.Text, StringComparison.Ordinal);
        Assert.Contains(new string('x', length), answer.Html, StringComparison.Ordinal);
        Assert.Empty((await app.Service<TurnStore>().LoadAsync(person))!.Place.Replies);
    }

    [Fact]
    public async Task A_part_shared_anew_is_not_marked_by_a_page_that_showed_the_old_words()
    {
        var person = await app.PersonIdAsync("A0009ZZ");
        var old = await app.ShareAsync(person, "sam.okoro", "old words");
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        var page = $"/keyworker/person/{person}";
        await app.ShareAsync(person, "sam.okoro", "new words");

        var answer = await browser.PostAsync(page, page + "?handler=Read", Seen(old));

        Assert.Contains("shared again while your page was open", answer.Text, StringComparison.Ordinal);
        Assert.Empty((await app.Service<TurnStore>().LoadAsync(person))!.Place.Receipts);
    }

    [Fact]
    public async Task A_part_taken_back_is_gone_at_the_next_request_and_only_a_mark_stays()
    {
        var person = await app.PersonIdAsync("A0010ZZ");
        var share = await app.ShareAsync(person, "sam.okoro", "write to my mother");
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        var page = $"/keyworker/person/{person}";
        Assert.Contains("mother", (await browser.GetAsync(page)).Text, StringComparison.Ordinal);

        await app.HappenAsync(person, new PlanEvent.Unshared("goal-1", share.WorkerId, app.Clock.GetUtcNow()));

        var after = await browser.GetAsync(page);
        Assert.DoesNotContain("mother", after.Html, StringComparison.Ordinal);
        Assert.Contains("No longer shared", after.Text, StringComparison.Ordinal);
        var answer = await browser.PostAsync(page, page + "?handler=Answer", [.. Seen(share), ("words", "hello")]);
        Assert.Contains("no longer shared with you", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_opened_the_page_is_named_to_the_person_even_without_a_mark()
    {
        var person = await app.PersonIdAsync("A0023ZZ");
        await app.ShareAsync(person, "priya.nair", "get a kitchen job");
        await app.HappenAsync(person, new PlanEvent.Finished("welcome", "welcomed", []));
        var sitting = await app.SitDownAsync("A0023ZZ");
        await sitting.SayAsync("my plan");
        Assert.Contains("No one has opened your page so far.", await sitting.SayAsync("who looked"));

        using var browser = await StaffBrowser.SignedInAsync(app, "priya.nair");
        await browser.GetAsync($"/keyworker/person/{person}");
        await sitting.SayAsync("ok");

        Assert.Contains("Priya Nair opened your page on Monday 23 November 2026.", await sitting.SayAsync("who looked"));
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_words()
    {
        var person = await app.PersonIdAsync("A0003ZZ");
        const string hostile = "<script>alert(1)</script> \"'> {goal} ${7*7}";
        await app.ShareAsync(person, "sam.okoro", hostile);
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");

        var page = await browser.GetAsync($"/keyworker/person/{person}");

        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.Contains(hostile, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_never_kept_is_hidden_in_an_answer()
    {
        var person = await app.PersonIdAsync("A0004ZZ");
        var share = await app.ShareAsync(person, "sam.okoro", "sort my papers");
        using var browser = await StaffBrowser.SignedInAsync(app, "sam.okoro");
        var page = $"/keyworker/person/{person}";

        await browser.PostAsync(page, page + "?handler=Answer", [.. Seen(share), ("words", "Your number is QQ 12 34 56 C I think")]);

        Assert.DoesNotContain("12 34 56", Assert.Single((await app.Service<TurnStore>().LoadAsync(person))!.Place.Replies).Words, StringComparison.Ordinal);
    }

    private static (string, string)[] Seen(Share share) => [("item", share.Item.Id), ("shared", share.At.ToString("O"))];
}
