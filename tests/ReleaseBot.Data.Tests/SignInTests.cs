namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class SignInTests(PostgresServer server)
{
    [Theory, EachEngine]
    public async Task A_card_code_sets_the_pin_once(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var person = await (await Prison.OpenAsync(world)).TalkerAsync();
        var pins = new PinStore(world.Database);
        await pins.IssueCardAsync(new(person, "prison-1", "card", world.Clock.Now.AddDays(2)));

        var used = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => pins.SetWithCardAsync(person, "card", "pin" + i)));

        Assert.Single(used, first => first);
        Assert.Equal("pin" + Array.IndexOf(used, true), (await pins.FindAsync(person))!.Hash);
        Assert.False(await pins.CardIsValidAsync(person, "card"));
    }

    [Theory, EachEngine]
    public async Task A_card_code_runs_out_is_replaced_by_the_next_and_leaves_the_old_pin_working(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var person = await (await Prison.OpenAsync(world)).TalkerAsync();
        var pins = new PinStore(world.Database);
        await pins.SetAsync(person, "old pin");
        await pins.IssueCardAsync(new(person, "prison-1", "first card", world.Clock.Now.AddDays(2)));
        await pins.IssueCardAsync(new(person, "prison-1", "second card", world.Clock.Now.AddDays(2)));

        Assert.False(await pins.SetWithCardAsync(person, "first card", "new pin"));
        Assert.True(await pins.CardIsValidAsync(person, "second card"));
        Assert.True(await pins.RightTryAsync(person, "old pin"));
        world.Clock.Pass(TimeSpan.FromDays(3));
        Assert.False(await pins.CardIsValidAsync(person, "second card"));
        Assert.False(await pins.SetWithCardAsync(person, "second card", "new pin"));
    }

    [Theory]
    [InlineData("sqlite", "another prison", null)]
    [InlineData("postgres", "another prison", null)]
    [InlineData("sqlite", "prison-1", "another key worker")]
    [InlineData("postgres", "prison-1", "another key worker")]
    public async Task No_card_is_issued_from_another_prison_or_by_another_key_worker(string engine, string establishment, string? keyWorker)
    {
        await using var world = await World.OpenAsync(engine, server);
        var person = await (await Prison.OpenAsync(world)).TalkerAsync();
        var pins = new PinStore(world.Database);
        var act = new AuditEntry { Who = "staff-1", Role = "KeyWorker", What = "issue-card", PersonId = person };

        Assert.False(await pins.IssueCardAsync(new(person, establishment, "card", world.Clock.Now.AddDays(2)) { KeyWorkerId = keyWorker }, act));

        Assert.False(await pins.CardIsValidAsync(person, "card"));
        Assert.Empty(await new AuditLog(world.Database).AboutAsync(person));
    }

    [Theory, EachEngine]
    public async Task Wrong_pins_tried_at_once_each_count_against_what_they_saw(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var person = await (await Prison.OpenAsync(world)).TalkerAsync();
        var pins = new PinStore(world.Database);
        await pins.SetAsync(person, "pin");
        var wait = world.Clock.Now.AddSeconds(30);

        var counted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => pins.CountTryAsync(person, 0, wait)));
        var tooSoon = await pins.RightTryAsync(person, "pin");
        world.Clock.Pass(TimeSpan.FromSeconds(31));

        Assert.Single(counted, first => first);
        Assert.False(tooSoon);
        Assert.False(await pins.RightTryAsync(person, "another pin"));
        Assert.True(await pins.RightTryAsync(person, "pin"));
        Assert.Equal((0, world.Clock.Now), ((await pins.FindAsync(person))!.WrongTries, (await pins.FindAsync(person))!.LastSignedInAt));
    }

    [Theory, EachEngine]
    public async Task A_session_is_locked_opened_given_a_new_secret_and_ended(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var person = await (await Prison.OpenAsync(world)).TalkerAsync();
        var sessions = new SessionStore(world.Database);
        await sessions.StartAsync(ASession(world, "s1", person));

        Assert.True(await sessions.LockAsync("s1"));
        Assert.False(await sessions.TouchAsync("s1"));
        Assert.NotNull((await sessions.FindAsync("s1"))!.LockedAt);
        Assert.True(await sessions.UnlockAsync("s1"));
        Assert.True(await sessions.TouchAsync("s1"));
        Assert.True(await sessions.RotateAsync("s1", "s2", world.Clock.Now.AddHours(2)));
        Assert.Null(await sessions.FindAsync("s1"));
        Assert.Equal((SessionKind.Person, person), ((await sessions.FindAsync("s2"))!.Kind, (await sessions.FindAsync("s2"))!.PersonId));
        Assert.True(await sessions.EndAsync("s2"));
        Assert.Null(await sessions.FindAsync("s2"));
    }

    [Theory, EachEngine]
    public async Task A_session_runs_out_and_all_of_a_person_end_together(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var (person, other) = (await prison.TalkerAsync(), await prison.TalkerAsync());
        var sessions = new SessionStore(world.Database);
        foreach (var (secret, whose) in new[] { ("s1", person), ("s2", person), ("s3", other) })
            await sessions.StartAsync(ASession(world, secret, whose));

        var ended = await sessions.EndAllOfPersonAsync(person);
        var stays = await sessions.FindAsync("s3");
        world.Clock.Pass(TimeSpan.FromHours(2));

        Assert.Equal(2, ended);
        Assert.NotNull(stays);
        Assert.Null(await sessions.FindAsync("s3"));
        Assert.Equal(3, await sessions.ForgetAsync(world.Clock.Now));
    }

    [Theory, EachEngine]
    public async Task A_stream_ticket_is_used_once(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var person = await (await Prison.OpenAsync(world)).TalkerAsync();
        var tickets = new TicketStore(world.Database);
        await tickets.AddAsync("t1", new("c-" + person, 4), world.Clock.Now.AddMinutes(1));
        await tickets.AddAsync("t2", new("c-" + person, 4), world.Clock.Now.AddMinutes(1));

        var used = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => tickets.UseAsync("t1")));
        world.Clock.Pass(TimeSpan.FromMinutes(2));

        Assert.Equal(new StreamTicket("c-" + person, 4), Assert.Single(used, ticket => ticket is not null));
        Assert.Null(await tickets.UseAsync("t2"));
        Assert.Equal(1, await tickets.ForgetAsync());
    }

    [Theory, EachEngine]
    public async Task A_draft_is_kept_until_it_is_dropped(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var person = await (await Prison.OpenAsync(world)).TalkerAsync();
        var drafts = new DraftStore(world.Database);

        await drafts.PutAsync(person, "I would");
        await drafts.PutAsync(person, "I would like");

        Assert.Equal("I would like", await drafts.FindAsync(person));
        Assert.False(await drafts.PutAsync("nobody", "words"));
        await drafts.DropAsync(person);
        Assert.Null(await drafts.FindAsync(person));
    }

    private static Session ASession(World world, string secret, string person) => new()
    {
        IdHash = secret,
        Kind = SessionKind.Person,
        PersonId = person,
        ExpiresAt = world.Clock.Now.AddHours(1),
    };
}
