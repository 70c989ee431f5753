using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Data.Tests;

/// <summary>A turn or a look at a log counts only while what the right to it hangs on holds, and what the turn was taken from is still so.</summary>
[Collection(Engines.Name)]
public sealed class TieTests(PostgresServer server)
{
    [Theory, EachEngine]
    public async Task What_a_locked_session_sends_is_neither_kept_nor_answered(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var (person, other) = (await prison.TalkerAsync(), await prison.TalkerAsync());
        var sessions = new SessionStore(world.Database);
        await sessions.StartAsync(new()
        {
            IdHash = "s1",
            Kind = SessionKind.Person,
            PersonId = person,
            ExpiresAt = world.Clock.Now.AddHours(1),
        });
        var tie = new Tie(person, "s1", null);
        var from = (await prison.Turns.LoadAsync(person))!;

        Assert.IsType<SaveResult.Saved>(await prison.Turns.SaveAsync(prison.ATurn(from, "first", "a1") with { Tie = tie }));
        Assert.Equal(2, (await prison.Conversations.ActivitiesAsync(tie, "c-" + person, 0))!.Activities.Count);
        Assert.Equal(2, (await prison.Conversations.ActivitiesAsync(tie, "c-" + person, 2))!.Last);
        Assert.Null(await prison.Conversations.ActivitiesAsync(tie with { PersonId = other }, "c-" + other, 0));
        await sessions.LockAsync("s1");

        var next = prison.ATurn((await prison.Turns.LoadAsync(person))!, "second", "a2") with { Tie = tie };
        Assert.IsType<SaveResult.NotAllowed>(await prison.Turns.SaveAsync(next));
        Assert.IsType<SaveResult.NotAllowed>(await prison.Turns.SaveAsync(next with { ClientActivityId = "a1" }));
        Assert.Null(await prison.Conversations.ActivitiesAsync(tie, "c-" + person, 0));
        Assert.Null(await prison.Conversations.ActivitiesAsync(tie, "c-" + person, 2));
        Assert.False(await tie.HoldsAsync(world.Database));
        Assert.Single(await prison.Turns.HistoryAsync(person));
    }

    [Theory, EachEngine]
    public async Task A_secret_speaks_only_while_it_is_in_force_where_the_person_is(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        await prison.Establishments.SetSecretAsync(prison.Id, "secret");
        var turn = prison.ATurn((await prison.Turns.LoadAsync(person))!, "first") with { Tie = new(person, null, "secret") };

        Assert.IsType<SaveResult.Saved>(await prison.Turns.SaveAsync(turn));
        await prison.Establishments.SetSecretAsync(prison.Id, "another");

        Assert.IsType<SaveResult.NotAllowed>(await prison.Turns.SaveAsync(turn with { From = (await prison.Turns.LoadAsync(person))! }));
        Assert.False(await new Tie(person, null, null).HoldsAsync(world.Database));
        Assert.True(await new Tie(person, null, "another").HoldsAsync(world.Database));
    }

    [Theory, EachEngine]
    public async Task A_turn_taken_under_other_settings_or_another_roll_is_taken_again(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        await prison.SayAsync(person, "first");
        var (known, saved) = (prison.Turns.Lately(person), (await prison.Turns.LoadAsync(person))!.ChangedAt);
        var stale = prison.ATurn((await prison.Turns.LoadAsync(person))!, "second");

        await prison.Establishments.SetSettingsAsync(prison.Id, PrisonSettings.Default with { AlertMinutes = 7 });
        Assert.IsType<SaveResult.Stale>(await prison.Turns.SaveAsync(stale));
        stale = stale with { From = (await prison.Turns.LoadAsync(person))! };
        await prison.People.ImportAsync(Prison.APerson("A0001ZZ") with { Status = LegalStatus.Recall });
        Assert.IsType<SaveResult.Stale>(await prison.Turns.SaveAsync(stale));

        Assert.Equal(world.Database.IsShared ? null : saved, known?.ChangedAt);
        Assert.IsType<SaveResult.Saved>(await prison.SayAsync(person, "third"));
    }
}
