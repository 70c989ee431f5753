namespace ReleaseBot.Data.Tests;

/// <summary>What several processes on the same data must see alike; two databases opened on the same data stand for them.</summary>
[Collection(Engines.Name)]
public sealed class SharedByProcessesTests(PostgresServer server)
{
    [Theory, EachEngine]
    public async Task Tries_with_a_strangers_number_are_counted_together(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        await using var other = await Database.OpenAsync(world.Options);
        StrangerStore[] stores = [new(world.Database), new(other)];

        var tries = new List<(bool MayTry, DateTimeOffset? Until)>();
        for (var i = 0; i < 6; i++)
            tries.Add(await stores[i % 2].TakeTryAsync("A9999ZZ", Wait));
        var someoneElse = await stores[0].TakeTryAsync("A9998ZZ", Wait);
        world.Clock.Pass(TimeSpan.FromMinutes(2));
        var later = await stores[1].TakeTryAsync(" a9999zz ", Wait);

        Assert.Equal([true, true, true, true, true, false], tries.Select(one => one.MayTry));
        Assert.Equal(tries[4].Until, tries[5].Until);
        Assert.Equal((true, null), someoneElse);
        Assert.True(later.MayTry);

        DateTimeOffset? Wait(int tried) => tried < 5 ? null : world.Clock.Now.AddMinutes(1);
    }

    [Theory, EachEngine]
    public async Task Strangers_are_forgotten_after_a_time(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var store = new StrangerStore(world.Database);
        await store.TakeTryAsync("A9999ZZ", _ => null);

        Assert.Equal(0, await store.ForgetAsync(world.Clock.Now));
        Assert.Equal(1, await store.ForgetAsync(world.Clock.Now.AddSeconds(1)));
    }

    [Theory, EachEngine]
    public async Task Page_keys_written_by_one_are_read_by_the_other_and_stand_sealed(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        await using var other = await Database.OpenAsync(world.Options);

        await new PageKeyStore(world.Database).AddAsync("key-1", "<key/>");
        await new PageKeyStore(world.Database).AddAsync("key-1", "<another/>");

        Assert.Equal(["<key/>"], await new PageKeyStore(other).AllAsync());
        Assert.DoesNotContain("<key/>", System.Text.Encoding.Latin1.GetString((await world.PeekAsync<byte[]>("select body from page_key"))!), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task How_far_somebody_has_sent_ahead_is_kept_with_their_place(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        await using var other = await Database.OpenAsync(world.Options);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();

        await prison.Turns.SaveAsync(prison.ATurn((await prison.Turns.LoadAsync(person))!, "one") with { PacedTo = 42 });
        await prison.SayAsync(person, "two");

        Assert.Equal(42, (await new TurnStore(other).LoadAsync(person))!.PacedTo);
    }

    [Fact]
    public async Task On_postgres_one_process_hears_what_another_stored_and_not_itself()
    {
        await using var world = await World.OpenAsync("postgres", server);
        await using var other = await Database.OpenAsync(world.Options);
        Notices here = new(world.Database), there = new(other);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var (hearing, heard) = (new TaskCompletionSource(), new TaskCompletionSource<string>());
        var listening = here.HearAsync(hearing.SetResult, id => heard.TrySetResult(id), stop.Token);
        await hearing.Task.WaitAsync(stop.Token);

        await here.TellAsync(["my own"], stop.Token);
        await there.TellAsync(["c-1", "c-2"], stop.Token);
        var first = await heard.Task.WaitAsync(stop.Token);
        await stop.CancelAsync();

        Assert.Equal("c-1", first);
        Assert.True(here.AreNeeded);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }
}
