namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class PersonErasureTests(PostgresServer server)
{
    private const string Words = "zebracrossingcanary";

    [Theory, EachEngine]
    public async Task After_erasure_nothing_of_a_person_can_be_read_and_the_data_verify(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var (other, person) = (await prison.TalkerAsync(), await prison.TalkerAsync());
        await prison.SayAsync(person, Words);
        await new PinStore(world.Database).SetAsync(person, "hash");
        await new DraftStore(world.Database).PutAsync(person, Words);

        var erased = await new PersonErasure(world.Database).RunAsync(person);

        Assert.Equal(Erasure.Done, erased);
        Assert.Null(await prison.People.FindAsync(person));
        Assert.Null(await prison.People.FindByNumberAsync("A0002ZZ"));
        Assert.Null(await prison.Turns.LoadAsync(person));
        Assert.Empty((await prison.Conversations.ActivitiesAsync("c-" + person, 0)).Activities);
        Assert.Equal(0, await world.PeekAsync<long>("select count(*) from person_key where person_id = @person", new { person }));
        Assert.Equal(0, await world.PeekAsync<long>("select count(*) from pin where person_id = @person", new { person }));
        Assert.NotNull(await prison.Turns.LoadAsync(other));
        Assert.Empty(await new Verify(world.Database).RunAsync());
    }

    [Theory, EachEngine]
    public async Task Whoever_is_erased_twice_is_not_there_the_second_time(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        var erasure = new PersonErasure(world.Database);
        await erasure.RunAsync(person);

        Assert.Equal(Erasure.NobodyThere, await erasure.RunAsync(person));
        Assert.Single(await new AuditLog(world.Database).AboutAsync(person));
    }

    [Theory, EachEngine]
    public async Task Nobody_is_erased_while_an_alert_about_them_is_open(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        var turn = prison.ATurn((await prison.Turns.LoadAsync(person))!, Words) with { Alerts = [new("alert-1", "self-harm", "certain", Words)] };
        await prison.Turns.SaveAsync(turn);
        var erasure = new PersonErasure(world.Database);

        var refused = await erasure.RunAsync(person);
        var still = await prison.SayAsync(person, "still here");
        await prison.Alerts.ClosedAsync("alert-1", prison.Id, "staff-1");

        Assert.Equal(Erasure.AlertIsOpen, refused);
        Assert.IsType<SaveResult.Saved>(still);
        Assert.Equal(Erasure.Done, await erasure.RunAsync(person));
        Assert.Empty(await new Verify(world.Database).RunAsync());
    }

    [Theory, EachEngine]
    public async Task A_turn_that_was_under_way_is_not_kept_after_the_erasure(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        var turn = prison.ATurn((await prison.Turns.LoadAsync(person))!, Words);

        await new PersonErasure(world.Database).RunAsync(person);

        Assert.IsType<SaveResult.Stale>(await prison.Turns.SaveAsync(turn));
    }

    [Theory, EachEngine]
    public async Task The_same_number_on_a_later_roll_is_somebody_new(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        await new PersonErasure(world.Database).RunAsync(person);

        var again = await prison.People.ImportAsync(Prison.APerson("A0001ZZ") with { NewPersonId = "new", NewTokenUser = "new" });

        Assert.Equal("new", Assert.IsType<Imported.Added>(again).PersonId);
        Assert.Empty(await new Verify(world.Database).RunAsync());
    }

    [Theory, EachEngine]
    public async Task A_key_that_is_missing_without_an_erasure_is_a_fault(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        await prison.TalkerAsync();

        await world.TamperAsync("delete from person_key");

        Assert.Contains("key is missing", Assert.Single(await new Verify(world.Database).RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_destroyed_key_is_gone_from_the_files_too()
    {
        await using var world = await World.OpenAsync("sqlite", server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        var wrapped = (await world.PeekAsync<byte[]>("select wrapped from person_key"))!;
        var before = Holds(world, wrapped);

        await new PersonErasure(world.Database).RunAsync(person);

        Assert.True(before);
        Assert.False(Holds(world, wrapped));
    }

    private static bool Holds(World world, byte[] wrapped) =>
        Directory.EnumerateFiles(world.Options.DataDirectory).Any(file => Read(file).AsSpan().IndexOf(wrapped) >= 0);

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
