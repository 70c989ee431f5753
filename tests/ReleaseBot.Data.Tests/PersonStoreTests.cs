using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class PersonStoreTests(PostgresServer server)
{
    [Theory, EachEngine]
    public async Task An_imported_person_is_found_by_number_however_typed(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);

        var imported = await prison.People.ImportAsync(Prison.APerson("A0001ZZ"));
        var found = (await prison.People.FindByNumberAsync(" a0001zz"))!;

        Assert.IsType<Imported.Added>(imported);
        Assert.Equal(imported.PersonId, found.Id);
        Assert.Equal(Prison.APerson("A0001ZZ").Details, found.Details);
        Assert.Null(await prison.People.FindByNumberAsync("A0002ZZ"));
    }

    [Theory, EachEngine]
    public async Task Only_what_changed_goes_into_the_history(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = Prison.APerson("A0001ZZ");
        var added = await prison.People.ImportAsync(person);
        var moved = person with
        {
            Source = "roll-2.csv",
            Details = person.Details with { Cell = "B-2-09" },
            Release = new(new(2026, 7, 1), ReleaseDateKind.Conditional),
        };

        var changed = Assert.IsType<Imported.Changed>(await prison.People.ImportAsync(moved));
        var same = await prison.People.ImportAsync(moved);
        var history = await prison.People.ChangesAsync(added.PersonId);

        Assert.Equal(["cell", "release-date"], changed.Fields);
        Assert.IsType<Imported.Unchanged>(same);
        Assert.Equal([("cell", "A-1-01", "B-2-09"), ("release-date", "2026-06-01", "2026-07-01")], history.Select(c => (c.Field, c.Old, c.New)));
        Assert.All(history, change => Assert.Equal("roll-2.csv", change.Source));
    }

    [Theory, EachEngine]
    public async Task A_joined_number_leads_to_the_same_person_and_plan(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        await prison.SayAsync(person, "my plan");

        await prison.People.ImportAsync(Prison.APerson("A0909ZZ") with { MergedFrom = ["A0001ZZ"] });

        Assert.Equal(person, (await prison.People.FindByNumberAsync("A0001ZZ"))!.Id);
        Assert.Equal(person, (await prison.People.FindByNumberAsync("A0909ZZ"))!.Id);
        Assert.Equal("A0909ZZ", (await prison.People.FindAsync(person))!.Details.Number);
    }

    [Theory, EachEngine]
    public async Task Of_two_joined_people_the_one_who_talked_keeps_the_plan(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var talker = await prison.TalkerAsync();
        await prison.SayAsync(talker, "my plan");
        await prison.People.ImportAsync(Prison.APerson("A0909ZZ"));

        await prison.People.ImportAsync(Prison.APerson("A0909ZZ") with { MergedFrom = ["A0001ZZ"] });
        var again = await prison.People.ImportAsync(Prison.APerson("A0909ZZ") with { MergedFrom = ["A0001ZZ"] });

        Assert.Equal(talker, (await prison.People.FindByNumberAsync("A0909ZZ"))!.Id);
        Assert.Equal(talker, (await prison.People.FindByNumberAsync("A0001ZZ"))!.Id);
        Assert.Equal(talker, Assert.Single(await prison.People.OfEstablishmentAsync(prison.Id)).Id);
        Assert.IsType<Imported.Unchanged>(again);
    }

    [Theory, EachEngine]
    public async Task Who_comes_back_to_prison_is_the_same_person(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = Prison.APerson("A0001ZZ");
        var first = await prison.People.ImportAsync(person);
        await prison.People.ImportAsync(person with { LeftAt = world.Clock.Now, Release = null });
        Assert.Empty(await prison.People.OfEstablishmentAsync(prison.Id));

        var back = await prison.People.ImportAsync(person with { NewPersonId = "another id", NewTokenUser = "another token" });

        Assert.Equal(first.PersonId, back.PersonId);
        Assert.Equal("token-A0001ZZ", Assert.Single(await prison.People.OfEstablishmentAsync(prison.Id)).TokenUser);
    }

    [Theory, EachEngine]
    public async Task The_same_new_person_in_two_imports_at_once_is_added_once(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);

        var imported = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            prison.People.ImportAsync(Prison.APerson("A0001ZZ") with { NewPersonId = "p" + i, NewTokenUser = "t" + i }))));

        Assert.Single(imported.OfType<Imported.Added>());
        Assert.Single(imported.Select(one => one.PersonId).Distinct());
    }

    [Theory, EachEngine]
    public async Task A_key_worker_set_by_hand_stands_in_history_and_audit(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await WithKeyWorkersAsync(world);
        var person = await prison.TalkerAsync();

        Assert.True(await prison.People.SetKeyWorkerAsync(person, prison.Id, "kim", ByHand(person)));
        await prison.People.SetKeyWorkerAsync(person, prison.Id, "robin", ByHand(person));
        await prison.People.SetKeyWorkerAsync(person, prison.Id, null, ByHand(person));

        var changes = (await prison.People.ChangesAsync(person)).Select(change => (change.Source, change.Field, change.Old, change.New));
        Assert.Equal([("administrator", "key-worker", null, "kim"), ("administrator", "key-worker", "kim", "robin"), ("administrator", "key-worker", "robin", null)], changes);
        Assert.Equal(3, (await new AuditLog(world.Database).AboutAsync(person)).Count);
        Assert.Null((await prison.People.FindAsync(person))!.KeyWorkerId);
    }

    [Theory, EachEngine]
    public async Task A_key_worker_is_set_only_within_one_prison_and_only_with_an_account_in_use(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await WithKeyWorkersAsync(world);
        var person = await prison.TalkerAsync();
        await new StaffStore(world.Database).DisableAsync("robin", prison.Id);

        Assert.False(await prison.People.SetKeyWorkerAsync(person, "prison-2", "elsewhere", ByHand(person)));
        Assert.False(await prison.People.SetKeyWorkerAsync(person, prison.Id, "elsewhere", ByHand(person)));
        Assert.False(await prison.People.SetKeyWorkerAsync(person, prison.Id, "robin", ByHand(person)));

        Assert.Null((await prison.People.FindAsync(person))!.KeyWorkerId);
        Assert.Empty(await new AuditLog(world.Database).AboutAsync(person));
    }

    [Theory, EachEngine]
    public async Task A_key_worker_whose_record_can_not_be_kept_is_not_set(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await WithKeyWorkersAsync(world);
        var person = await prison.TalkerAsync();
        await world.TamperAsync("alter table audit rename to audit_gone");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => prison.People.SetKeyWorkerAsync(person, prison.Id, "kim", ByHand(person)));

        Assert.Null((await prison.People.FindAsync(person))!.KeyWorkerId);
        Assert.Empty(await prison.People.ChangesAsync(person));
    }

    private static AuditEntry ByHand(string personId) => new() { Who = "admin-1", Role = "Admin", What = "set-key-worker", PersonId = personId };

    private static async Task<Prison> WithKeyWorkersAsync(World world)
    {
        var prison = await Prison.OpenAsync(world);
        await prison.Establishments.UpsertAsync(new() { Id = "prison-2", Code = "XPJ", Name = "HMP Next" });
        foreach (var (id, where) in new[] { ("kim", prison.Id), ("robin", prison.Id), ("elsewhere", "prison-2") })
            await new StaffStore(world.Database).AddAsync(new() { Id = id, EstablishmentId = where, Role = "KeyWorker", UserName = id, Name = id, PasswordHash = "hash" });
        return prison;
    }
}
