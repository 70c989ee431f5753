using System.Collections.Immutable;
using System.Text.Json;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class RollChangeTests(PostgresServer server)
{
    private static readonly StaffName Staff = new("staff-1", "Jo Sample");

    [Theory, EachEngine]
    public async Task An_import_marks_whose_date_or_status_changed_and_nobody_else(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var changes = new RollChangeStore(world.Database);
        var dated = await ImportAsync(prison, "A0001ZZ", person => person with { Release = Date(2026, 7, 1) });
        var recalled = await ImportAsync(prison, "A0002ZZ", person => person with { Status = LegalStatus.Recall });
        await ImportAsync(prison, "A0003ZZ", person => person with { Details = person.Details with { Cell = "B-2-09" } });
        await ImportAsync(prison, "A0004ZZ", person => person);
        await ImportAsync(prison, "A0005ZZ", person => person with { Release = Date(2026, 7, 1), LeftAt = world.Clock.Now });

        Assert.Equal([dated, recalled], (await changes.InPrisonAsync(prison.Id)).Order());
        Assert.Empty(await changes.InPrisonAsync("another prison"));
    }

    [Theory, EachEngine]
    public async Task The_turn_that_tells_takes_the_mark_away(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var changes = new RollChangeStore(world.Database);
        var told = await ImportAsync(prison, "A0001ZZ", person => person with { Release = Date(2026, 5, 1) });
        var byStaff = await ImportAsync(prison, "A0002ZZ", person => person with { Release = Date(2026, 7, 1) });
        var waits = await ImportAsync(prison, "A0003ZZ", person => person with { Release = Date(2026, 7, 1) });

        await SaveAsync(world, prison, told, Knows(LegalStatus.Sentenced, Date(2026, 5, 1)));
        await SaveAsync(world, prison, byStaff, new PlanEvent.DateTold(LegalStatus.Sentenced, Date(2026, 7, 1), Staff, world.Clock.Now));
        await SaveAsync(world, prison, waits, Knows(LegalStatus.Sentenced, Date(2026, 6, 1)));

        Assert.Equal([waits], await changes.InPrisonAsync(prison.Id));
    }

    [Theory, EachEngine]
    public async Task A_change_that_comes_between_load_and_save_stays_marked_and_the_turn_is_taken_again(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await ImportAsync(prison, "A0001ZZ", changed => changed with { Release = Date(2026, 5, 1) });
        var from = (await prison.Turns.LoadAsync(person))!;

        await prison.People.ImportAsync(Prison.APerson("A0001ZZ") with { Release = Date(2026, 9, 1) });
        Assert.IsType<SaveResult.Stale>(await prison.Turns.SaveAsync(Turn(world, from, Knows(LegalStatus.Sentenced, Date(2026, 5, 1)))));

        Assert.Equal([person], await new RollChangeStore(world.Database).InPrisonAsync(prison.Id));
    }

    [Theory, EachEngine]
    public async Task What_was_known_comes_back_with_the_place_and_the_prison_with_its_name(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await ImportAsync(prison, "A0001ZZ", changed => changed);
        var knows = Knows(LegalStatus.Recall, Date(2026, 5, 1));

        await SaveAsync(world, prison, person, knows);
        var loaded = (await new TurnStore(world.Database).LoadAsync(person))!;

        Assert.Equal(knows.Listed, loaded.Place.Listed);
        Assert.Equal("HMP Example", loaded.EstablishmentName);
    }

    [Fact]
    public void A_place_stored_before_there_was_a_change_watch_opens()
    {
        var json = JsonSerializer.Serialize(Place.Start, StoredJson.Default.Place).Replace("\"lookAgain\":[],", "", StringComparison.Ordinal).Replace(",\"lookAgain\":[]", "", StringComparison.Ordinal);

        var place = JsonSerializer.Deserialize(json, StoredJson.Default.Place)!;

        Assert.DoesNotContain("lookAgain", json, StringComparison.Ordinal);
        Assert.True(place.LookAgain.IsEmpty);
        Assert.Null(place.Listed);
    }

    private static PlanEvent.RollNoticed Knows(LegalStatus status, ReleaseDate? release) =>
        new(new(status, release, new("prison-1", "HMP Example"), Nation.Wales), ["bank"], []);

    private static async Task<string> ImportAsync(Prison prison, string number, Func<ImportedPerson, ImportedPerson> change)
    {
        var person = Prison.APerson(number);
        await prison.People.ImportAsync(person);
        return (await prison.People.ImportAsync(change(person))).PersonId;
    }

    private static async Task SaveAsync(World world, Prison prison, string person, params ImmutableArray<PlanEvent> events) =>
        Assert.IsType<SaveResult.Saved>(await prison.Turns.SaveAsync(Turn(world, (await prison.Turns.LoadAsync(person))!, events)));

    private static TurnToSave Turn(World world, Loaded from, params ImmutableArray<PlanEvent> events) =>
        new() { From = from, Place = from.Place.EvolveTurn(events), Events = events, At = world.Clock.Now };

    private static ReleaseDate Date(int year, int month, int day) => new(new(year, month, day), ReleaseDateKind.Conditional);
}
