using System.Collections.Immutable;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class CoverTests(PostgresServer server)
{
    private static readonly DateOnly LastDay = new(2026, 3, 6);

    [Theory, EachEngine]
    public async Task A_cover_finds_who_named_them_up_to_the_last_day_and_only_for_that_key_worker(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var (prison, person, covers) = await PrisonAsync(world);

        await SaveAsync(world, prison, person, Named("cover-1"));

        Assert.Equal([person], await covers.PeopleOfAsync("cover-1", LastDay));
        Assert.Empty(await covers.PeopleOfAsync("cover-1", LastDay.AddDays(1)));
        Assert.Empty(await covers.PeopleOfAsync("worker-1", LastDay));
        await world.TamperAsync("update person set key_worker_id = 'cover-1'");
        Assert.Empty(await covers.PeopleOfAsync("cover-1", LastDay));
    }

    [Theory, EachEngine]
    public async Task Named_again_the_last_day_changes_and_ended_nobody_is_found(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var (prison, person, covers) = await PrisonAsync(world);
        await SaveAsync(world, prison, person, Named("cover-1"));

        await SaveAsync(world, prison, person, new PlanEvent.CoverNamed(new(new("cover-1", "Jo"), "worker-1", LastDay.AddDays(5), world.Clock.Now)));
        var longer = await covers.PeopleOfAsync("cover-1", LastDay.AddDays(5));
        await SaveAsync(world, prison, person, new PlanEvent.CoverEnded("cover-1", world.Clock.Now));

        Assert.Equal([person], longer);
        Assert.Empty(await covers.PeopleOfAsync("cover-1", LastDay));
    }

    [Theory, EachEngine]
    public async Task Of_somebody_erased_or_gone_nothing_is_found(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var (prison, person, covers) = await PrisonAsync(world);
        await SaveAsync(world, prison, person, Named("cover-1"));
        var drafts = new StaffDraftStore(world.Database);
        await drafts.PutAsync("cover-1", person, "Answer/goal-1", "half an answer");

        await new PersonErasure(world.Database).RunAsync(person);

        Assert.Empty(await covers.PeopleOfAsync("cover-1", LastDay));
        Assert.Empty(await drafts.OfStaffAsync("cover-1"));
    }

    [Theory, EachEngine]
    public async Task Words_not_sent_are_kept_for_one_account_and_box_and_sealed(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var (_, person, _) = await PrisonAsync(world);
        var drafts = new StaffDraftStore(world.Database);

        await drafts.PutAsync("worker-1", person, "Answer/goal-1", "first try");
        await drafts.PutAsync("worker-1", person, "Answer/goal-1", "second try");
        await drafts.PutAsync("worker-1", person, "Note", "we agreed");
        var nobody = await drafts.PutAsync("worker-1", "nobody", "Note", "x");

        Assert.False(nobody);
        Assert.Equal([("Answer/goal-1", "second try"), ("Note", "we agreed")], (await drafts.OfStaffAsync("worker-1")).Select(draft => (draft.Page, draft.Words)));
        Assert.Empty(await drafts.OfStaffAsync("cover-1"));
        await drafts.DropAsync("worker-1", person, "Note");
        await drafts.ForgetAsync(world.Clock.Now.AddDays(-1));
        Assert.Single(await drafts.OfStaffAsync("worker-1"));
        await drafts.ForgetAsync(world.Clock.Now.AddDays(1));
        Assert.Empty(await drafts.OfStaffAsync("worker-1"));
    }

    [Theory, EachEngine]
    public async Task A_key_workers_people_are_loaded_together_as_one_by_one(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var (prison, person, _) = await PrisonAsync(world);
        await SaveAsync(world, prison, person, Named("cover-1"));
        await prison.TalkerAsync();

        var together = Assert.Single(await prison.Turns.OfKeyWorkerAsync("worker-1"));

        var alone = (await prison.Turns.LoadAsync(person))!;
        Assert.Equal((alone.PersonId, alone.Revision, alone.KeyWorker), (together.PersonId, together.Revision, together.KeyWorker));
        Assert.Equal("cover-1", Assert.Single(together.Place.Covers).Worker.Id);
    }

    private static PlanEvent.CoverNamed Named(string worker) => new(new(new(worker, "Jo Sample"), "worker-1", LastDay, new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)));

    private static async Task<(Prison Prison, string Person, CoverStore Covers)> PrisonAsync(World world)
    {
        var prison = await Prison.OpenAsync(world);
        foreach (var id in new[] { "worker-1", "cover-1" })
        {
            await new StaffStore(world.Database).AddAsync(new() { Id = id, EstablishmentId = prison.Id, Role = "KeyWorker", UserName = id, Name = "Jo Sample", PasswordHash = "none" });
        }

        var person = await prison.TalkerAsync();
        await prison.People.SetKeyWorkerAsync(person, prison.Id, "worker-1", new() { Who = "admin", Role = "Admin", What = "set-key-worker", Purpose = "test", PersonId = person });
        return (prison, person, new(world.Database));
    }

    private static async Task SaveAsync(World world, Prison prison, string person, params ImmutableArray<PlanEvent> events)
    {
        var from = (await prison.Turns.LoadAsync(person))!;
        Assert.IsType<SaveResult.Saved>(await prison.Turns.SaveAsync(new() { From = from, Place = from.Place.EvolveTurn(events), Events = events, At = world.Clock.Now }));
    }
}
