using System.Text.Json;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class MentorStoreTests(PostgresServer server)
{
    [Theory, EachEngine]
    public async Task A_mentor_is_set_with_history_and_audit_and_goes_with_the_turn_and_stays_after_the_person_left(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        await AddMentorAsync(world, prison.Id);

        Assert.True(await prison.People.SetMentorAsync(person, prison.Id, "mo", Entry(person)));

        Assert.Equal(new StaffName("mo", "Mo Sample"), (await prison.Turns.LoadAsync(person))!.Mentor);
        Assert.Equal(person, Assert.Single(await prison.People.OfMentorAsync("mo")).Id);
        Assert.Equal(("mentor", (string?)null, "mo"), Assert.Single(await prison.People.ChangesAsync(person)) is var change ? (change.Field, change.Old, change.New) : default);
        Assert.Contains(await new AuditLog(world.Database).AboutAsync(person), line => line.Entry.What == "set-mentor");
        await prison.People.ImportAsync(Prison.APerson("A0001ZZ") with { LeftAt = world.Clock.Now });
        Assert.Equal("mo", Assert.Single(await prison.People.OfMentorAsync("mo")).MentorId);
    }

    [Theory, EachEngine]
    public async Task Nobody_of_another_prison_or_without_an_account_in_use_becomes_a_mentor(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        await new EstablishmentStore(world.Database).UpsertAsync(new() { Id = "prison-2", Code = "XPJ", Name = "HMP Another" });
        await AddMentorAsync(world, "prison-2");

        Assert.False(await prison.People.SetMentorAsync(person, prison.Id, "mo", Entry(person)));
        Assert.False(await prison.People.SetMentorAsync(person, "prison-2", "mo", Entry(person)));
        Assert.Null((await prison.Turns.LoadAsync(person))!.Mentor);
    }

    [Theory, EachEngine]
    public async Task Erasure_leaves_no_mentor(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        await AddMentorAsync(world, prison.Id);
        await prison.People.SetMentorAsync(person, prison.Id, "mo", Entry(person));

        Assert.Equal(Erasure.Done, await new PersonErasure(world.Database).RunAsync(person));

        Assert.Empty(await prison.People.OfMentorAsync("mo"));
        Assert.Null(await world.PeekAsync<string>("select mentor_id from person where person_id = @Id", new { Id = person }));
    }

    [Theory, EachEngine]
    public async Task A_com_is_set_goes_with_the_turn_is_kept_by_an_import_and_gone_with_an_erasure(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        await AddMentorAsync(world, prison.Id);

        Assert.True(await prison.People.SetComAsync(person, prison.Id, "mo", Entry(person)));
        Assert.False(await prison.People.SetComAsync(person, "prison-2", "mo", Entry(person)));
        await prison.People.ImportAsync(Prison.APerson("A0001ZZ") with { Release = new(new(2027, 3, 1), Dialogs.Roll.ReleaseDateKind.Conditional) });

        Assert.Equal(new StaffName("mo", "Mo Sample"), (await prison.Turns.LoadAsync(person))!.Com);
        Assert.Equal(person, Assert.Single(await prison.Turns.OfComAsync("mo")).PersonId);
        Assert.Contains(await prison.People.ChangesAsync(person), change => change is { Field: "com", Old: null, New: "mo" });
        await prison.People.ImportAsync(Prison.APerson("A0001ZZ") with { LeftAt = world.Clock.Now });
        Assert.Empty(await prison.People.OfComAsync("mo"));
        Assert.Equal(Erasure.Done, await new PersonErasure(world.Database).RunAsync(person));
        Assert.Null(await world.PeekAsync<string>("select com_id from person where person_id = @Id", new { Id = person }));
    }

    [Fact]
    public void A_place_from_before_there_were_mentors_reads_back_with_none()
    {
        var old = JsonSerializer.Deserialize("{}", StoredJson.Default.Place)!;

        Assert.Empty(old.MentorActs);
        Assert.Null(old.KnownMentor);
    }

    private static Task<bool> AddMentorAsync(World world, string prisonId) => new StaffStore(world.Database).AddAsync(
        new() { Id = "mo", EstablishmentId = prisonId, Role = "Mentor", UserName = "mo", Name = "Mo Sample", PasswordHash = "-" });

    private static AuditEntry Entry(string person) => new() { Who = "admin", Role = "Admin", What = "set-mentor", Purpose = "administration", PersonId = person };
}
