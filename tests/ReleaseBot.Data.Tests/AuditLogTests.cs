namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class AuditLogTests(PostgresServer server)
{
    private static readonly AuditEntry Look = new() { Who = "staff-1", Role = "key-worker", What = "read-plan", PersonId = "p1" };

    [Theory, EachEngine]
    public async Task Entries_written_at_once_form_one_chain_a_person(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var audit = new AuditLog(world.Database);

        var numbers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => audit.AppendAsync(Look with { PersonId = "p" + i % 2, Who = "staff-" + i })));

        Assert.Equal(Enumerable.Range(1, 20).Select(n => (long)n), (await audit.AboutAsync("p1")).Select(line => line.Number));
        Assert.Equal(40, numbers.Length);
    }

    [Theory, EachEngine]
    public async Task A_person_sees_who_looked_and_not_what_else_was_done(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var audit = new AuditLog(world.Database);
        await audit.AppendAsync(Look);
        await audit.AppendAsync(Look with { What = "issue-card" });
        await audit.AppendAsync(Look with { PersonId = "p2" });
        await audit.AppendAsync(Look with { PersonId = null, What = "sign-in" });

        var reads = await audit.ReadsOfAsync("p1");

        Assert.Equal(Look, Assert.Single(reads).Entry);
        Assert.Equal(4, (await audit.ByAsync("staff-1", world.Clock.Now)).Count);
    }

    [Theory, EachEngine]
    public async Task An_act_and_its_entry_are_kept_together_or_not_at_all(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        var audit = new AuditLog(world.Database);
        var look = Look with { PersonId = person };
        var turn = prison.ATurn((await prison.Turns.LoadAsync(person))!, "read") with { ConversationId = null, Activities = [], Audit = [look] };

        await prison.Turns.SaveAsync(turn);
        var stale = await prison.Turns.SaveAsync(turn);
        var nothingDone = await prison.Requests.DoneAsync("no such request", prison.Id, "staff-1", look);

        Assert.IsType<SaveResult.Stale>(stale);
        Assert.False(nothingDone);
        Assert.Single(await audit.AboutAsync(person));
    }

    [Theory, EachEngine]
    public async Task Only_chains_that_grew_are_sealed(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var audit = new AuditLog(world.Database);
        var seals = new AuditSeals(world.Database);
        await audit.AppendAsync(Look);

        Assert.True(await seals.SealAsync());
        Assert.False(await seals.SealAsync());
        await audit.AppendAsync(Look);
        var both = await Task.WhenAll(seals.SealAsync(), seals.SealAsync());

        Assert.Single(both, first => first);
    }
}
