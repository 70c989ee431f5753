using System.Net;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Pages.Shared;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>What somebody without a key worker asks for reaches staff, who can see to it; what somebody with one asks for reaches that one alone.</summary>
public sealed class AskedPageTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    public static TheoryData<string> Kinds =>
        [.. Shelf.Standard.Dialogs.SelectMany(dialog => dialog.Steps.OfType<Ask>()).SelectMany(ask => ask.Arrows).Select(arrow => arrow.Request).OfType<string>().Distinct()];

    [Fact]
    public async Task Asked_by_somebody_without_a_key_worker_it_stands_for_duty_staff_until_it_is_done()
    {
        var person = await AskAsync("A0007ZZ", "request-nobody");
        using var duty = await StaffBrowser.SignedInAsync(app, "lee.duty");

        var page = await duty.GetAsync("/asked");
        await duty.PostAsync("/asked", "/asked?handler=Done", ("request", "request-nobody"));

        Assert.Contains("Ryan Grant", page.Text, StringComparison.Ordinal);
        Assert.Contains("Wants to talk to you", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ryan Grant", (await duty.GetAsync("/asked")).Text, StringComparison.Ordinal);
        var record = (await app.Service<AuditLog>().AboutAsync(person)).Select(line => line.Entry.What).ToArray();
        Assert.Contains("read-request", record);
        Assert.Contains("request-done", record);
    }

    [Fact]
    public async Task Asked_by_somebody_with_a_key_worker_it_is_not_there_and_not_theirs_to_do()
    {
        await AskAsync("A0001ZZ", "request-of-key-worker");
        using var duty = await StaffBrowser.SignedInAsync(app, "lee.duty");

        var page = await duty.GetAsync("/asked");
        await duty.PostAsync("/asked", "/asked?handler=Done", ("request", "request-of-key-worker"));

        Assert.DoesNotContain("Dean Archer", page.Text, StringComparison.Ordinal);
        var request = Assert.Single(await app.Service<RequestStore>().OfPersonAsync(await app.PersonIdAsync("A0001ZZ")));
        Assert.Null(request.DoneAt);
    }

    [Fact]
    public async Task A_request_that_is_not_there_is_said_to_be_gone()
    {
        using var duty = await StaffBrowser.SignedInAsync(app, "lee.duty");

        var after = await duty.PostAsync("/asked", "/asked?handler=Done", ("request", "no such request"));

        Assert.NotEqual(HttpStatusCode.InternalServerError, after.Status);
        Assert.Contains("done already", (await duty.GetAsync("/asked?after=gone")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_a_talk_asks_of_staff_has_words_of_its_own_on_their_pages(string kind) =>
        Assert.DoesNotContain("Asked for: ", StaffText.Request(new() { Id = "1", EstablishmentId = "e", Topic = "t", Kind = kind, At = app.Clock.GetUtcNow() }), StringComparison.Ordinal);

    private async Task<string> AskAsync(string number, string id)
    {
        var person = await app.PersonIdAsync(number);
        var from = (await app.Service<TurnStore>().LoadAsync(person))!;
        PlanEvent[] events = [new PlanEvent.StaffAsked(new("talk", "person", []))];
        await app.Service<TurnStore>().SaveAsync(new()
        {
            From = from,
            Place = from.Place.EvolveTurn(events),
            Events = [.. events],
            Requests = [new(id, "person", "talk")],
            At = app.Clock.GetUtcNow(),
        });
        return person;
    }
}
