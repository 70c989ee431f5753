namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class AlertAndRequestTests(PostgresServer server)
{
    [Theory, EachEngine]
    public async Task An_alert_is_opened_by_one_and_closed_once(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await WithAlertAsync(world);

        var seen = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => prison.Alerts.SeenAsync("alert-1", prison.Id, "staff-" + i)));
        var elsewhere = await prison.Alerts.ClosedAsync("alert-1", "another prison", "staff-1");
        var closed = await prison.Alerts.ClosedAsync("alert-1", prison.Id, "staff-1");
        var closedAgain = await prison.Alerts.ClosedAsync("alert-1", prison.Id, "staff-2");

        Assert.Single(seen, first => first);
        Assert.Equal((false, true, false), (elsewhere, closed, closedAgain));
        Assert.Empty(await prison.Alerts.OpenAsync(prison.Id));
        Assert.Equal("staff-1", (await prison.Alerts.FindAsync("alert-1", prison.Id))!.ClosedBy);
        Assert.Null(await prison.Alerts.FindAsync("alert-1", "another prison"));
    }

    [Theory, EachEngine]
    public async Task An_alert_nobody_opened_is_relayed_by_one_process(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await WithAlertAsync(world);
        var waiting = await prison.Alerts.UnseenSinceAsync(world.Clock.Now.AddMinutes(-10));
        world.Clock.Pass(TimeSpan.FromMinutes(11));

        var late = await prison.Alerts.UnseenSinceAsync(world.Clock.Now.AddMinutes(-10));
        var relayed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new AlertRelays(world.Database).BeginAsync("alert-1", ["webhook"])));

        Assert.Empty(waiting);
        Assert.Equal("alert-1", Assert.Single(late).Id);
        Assert.Single(relayed, first => first);
        Assert.Empty(await prison.Alerts.UnseenSinceAsync(world.Clock.Now));
    }

    [Theory, EachEngine]
    public async Task A_request_is_done_once_or_withdrawn(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await WithAlertAsync(world);

        Assert.False(await prison.Requests.DoneAsync("request-1", "another prison", "staff-1"));
        Assert.True(await prison.Requests.DoneAsync("request-1", prison.Id, "staff-1"));
        Assert.False(await prison.Requests.DoneAsync("request-1", prison.Id, "staff-2"));
        Assert.Equal(1, await prison.Requests.WithdrawAsync("person-A0001ZZ", "housing"));
        Assert.False(await prison.Requests.DoneAsync("request-2", prison.Id, "staff-1"));
        Assert.Empty(await prison.Requests.WaitingInAsync(prison.Id));
        Assert.Equal(["request-1", "request-2"], (await prison.Requests.OfPersonAsync("person-A0001ZZ")).Select(request => request.Id));
    }

    [Theory, EachEngine]
    public async Task A_request_is_done_by_the_key_worker_of_this_moment_where_the_person_is_now(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await WithAlertAsync(world);
        await prison.Establishments.UpsertAsync(new() { Id = "prison-2", Code = "XPJ", Name = "HMP Next" });
        foreach (var (id, where) in new[] { ("old", prison.Id), ("new", "prison-2") })
            await new StaffStore(world.Database).AddAsync(new() { Id = id, EstablishmentId = where, Role = "KeyWorker", UserName = id, Name = id, PasswordHash = "hash" });
        var moved = Prison.APerson("A0001ZZ") with { EstablishmentId = "prison-2", KeyWorkerId = "new" };

        Assert.False(await prison.Requests.DoneByKeyWorkerAsync("request-1", "person-A0001ZZ", ("old", prison.Id)));
        await prison.People.ImportAsync(moved with { EstablishmentId = prison.Id, KeyWorkerId = "old" });
        Assert.False(await prison.Requests.DoneByKeyWorkerAsync("request-1", "another person", ("old", prison.Id)));
        Assert.True(await prison.Requests.DoneByKeyWorkerAsync("request-1", "person-A0001ZZ", ("old", prison.Id)));
        await prison.People.ImportAsync(moved);
        Assert.False(await prison.Requests.DoneByKeyWorkerAsync("request-2", "person-A0001ZZ", ("old", prison.Id)));
        Assert.True(await prison.Requests.DoneByKeyWorkerAsync("request-2", "person-A0001ZZ", ("new", "prison-2")));
    }

    [Theory, EachEngine]
    public async Task A_request_of_the_prison_names_nobody_and_is_made_once(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var request = new NewRequest("fact-grant-2026", "facts", "check-fact");

        Assert.True(await prison.Requests.AddAsync(request, prison.Id));
        Assert.False(await prison.Requests.AddAsync(request, prison.Id));
        Assert.Null(Assert.Single(await prison.Requests.WaitingInAsync(prison.Id)).Person);
    }

    private static async Task<Prison> WithAlertAsync(World world)
    {
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        await prison.Turns.SaveAsync(prison.ATurn((await prison.Turns.LoadAsync(person))!, "words") with
        {
            Alerts = [new("alert-1", "self-harm", "certain", "words")],
            Requests = [new("request-1", "id", "talk"), new("request-2", "housing", "talk")],
        });
        return prison;
    }
}
