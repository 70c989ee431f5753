using System.Collections.Immutable;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class HandedInTests(PostgresServer server)
{
    private static readonly StaffName Staff = new("staff-1", "Jo Sample");

    [Theory, EachEngine]
    public async Task What_is_handed_in_stands_on_the_desk_until_it_is_over_and_comes_back_when_it_is_opened_again(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var desk = new HandedInStore(world.Database);
        var person = await prison.TalkerAsync();

        await MoveAsync(world, prison, person, "in");
        var open = Assert.Single(await desk.OpenAsync("rotl", prison.Id));
        await MoveAsync(world, prison, person, "no", ends: true);
        var over = await desk.OpenAsync("rotl", prison.Id);
        var lately = Assert.Single(await desk.OverSinceAsync("rotl", prison.Id, world.Clock.Now.AddDays(-1)));
        await MoveAsync(world, prison, person, "again");

        Assert.Equal((person, "rotl-1", true), (open.PersonId, open.ItemId, open.IsOpen));
        Assert.Empty(over);
        Assert.False(lately.IsOpen);
        Assert.Single(await desk.OpenAsync("rotl", prison.Id));
        Assert.Empty(await desk.OverSinceAsync("rotl", prison.Id, world.Clock.Now.AddDays(-1)));
    }

    [Theory, EachEngine]
    public async Task Bad_news_stands_on_the_desk_until_it_is_told(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var desk = new HandedInStore(world.Database);
        var person = await prison.TalkerAsync();
        await MoveAsync(world, prison, person, "in");

        var no = await MoveAsync(world, prison, person, "no", ends: true, isBadNews: true);
        var held = await desk.OpenAsync("rotl", prison.Id);
        await SaveAsync(world, prison, person, new PlanEvent.MoveTold("rotl-1", no.At, Staff, world.Clock.Now));

        Assert.Single(held);
        Assert.Empty(await desk.OpenAsync("rotl", prison.Id));
    }

    [Theory, EachEngine]
    public async Task A_desk_finds_nothing_of_another_prison_desk_or_of_somebody_who_left(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var desk = new HandedInStore(world.Database);
        var person = await prison.TalkerAsync();
        await MoveAsync(world, prison, person, "in");

        Assert.Empty(await desk.OpenAsync("rotl", "another prison"));
        Assert.Empty(await desk.OpenAsync("parole", prison.Id));
        await world.TamperAsync("update person set left_at = '2026-01-01T00:00:00.0000000Z'");
        Assert.Empty(await desk.OpenAsync("rotl", prison.Id));
    }

    [Theory, EachEngine]
    public async Task A_turn_that_is_refused_leaves_nothing_on_the_desk(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        var old = (await prison.Turns.LoadAsync(person))!;
        await prison.SayAsync(person, "first");

        var turn = Turn(world, old, new PlanEvent.ItemMoved(new("rotl-1", "rotl", "in", world.Clock.Now)));

        Assert.IsType<SaveResult.Stale>(await prison.Turns.SaveAsync(turn));
        Assert.Empty(await new HandedInStore(world.Database).OpenAsync("rotl", prison.Id));
    }

    private static async Task<Move> MoveAsync(World world, Prison prison, string person, string state, bool ends = false, bool isBadNews = false)
    {
        world.Clock.Pass(TimeSpan.FromMinutes(1));
        var move = new Move("rotl-1", "rotl", state, world.Clock.Now)
        {
            By = state == "in" ? null : Staff,
            Ends = ends,
            UntilTold = isBadNews ? new NextStep("you", Line.Of("ask"), null, Line.Of("if-not")) : null,
        };
        await SaveAsync(world, prison, person, new PlanEvent.ItemMoved(move));
        return move;
    }

    private static async Task SaveAsync(World world, Prison prison, string person, params ImmutableArray<PlanEvent> events) =>
        Assert.IsType<SaveResult.Saved>(await prison.Turns.SaveAsync(Turn(world, (await prison.Turns.LoadAsync(person))!, events)));

    private static TurnToSave Turn(World world, Loaded from, params ImmutableArray<PlanEvent> events) =>
        new() { From = from, Place = from.Place.EvolveTurn(events), Events = events, At = world.Clock.Now };
}
