namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class StaffAndKioskTests(PostgresServer server)
{
    private static readonly AuditEntry Act = new() { Who = "admin-1", Role = "Admin", What = "some-act" };

    [Theory, EachEngine]
    public async Task A_user_name_is_taken_once_and_found_however_typed(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var staff = new StaffStore(world.Database);

        Assert.True(await staff.AddAsync(AKeyWorker(prison, "s1", "Kim.Keyworker")));
        Assert.False(await staff.AddAsync(AKeyWorker(prison, "s2", "kim.keyworker")));
        Assert.Equal(("s1", "Kim Keyworker"), ((await staff.FindByUserNameAsync("KIM.keyworker "))!.Id, (await staff.FindAsync("s1"))!.Name));
        Assert.Single(await staff.OfEstablishmentAsync(prison.Id));
    }

    [Theory, EachEngine]
    public async Task A_key_worker_is_part_of_what_a_turn_is_loaded_with(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        await new StaffStore(world.Database).AddAsync(AKeyWorker(prison, "s1", "kim"));
        var imported = await prison.People.ImportAsync(Prison.APerson("A0001ZZ") with { KeyWorkerId = "s1" });

        var loaded = (await prison.Turns.LoadAsync(imported.PersonId))!;

        Assert.Equal(new("s1", "Kim Keyworker"), loaded.KeyWorker);
        Assert.Single(await prison.People.OfKeyWorkerAsync("s1"));
    }

    [Theory, EachEngine]
    public async Task A_disabled_or_waiting_account_takes_no_right_password(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var staff = new StaffStore(world.Database);
        await staff.AddAsync(AKeyWorker(await Prison.OpenAsync(world), "s1", "kim"));

        Assert.True(await staff.CountTryAsync("s1", 0, world.Clock.Now.AddMinutes(1)));
        Assert.False(await staff.RightTryAsync("s1"));
        world.Clock.Pass(TimeSpan.FromMinutes(2));
        Assert.True(await staff.RightTryAsync("s1"));
        Assert.True(await staff.DisableAsync("s1", "prison-1"));
        Assert.False(await staff.RightTryAsync("s1"));
        Assert.False(await staff.DisableAsync("s1", "prison-1"));
    }

    [Theory, EachEngine]
    public async Task Another_prison_changes_no_account_and_leaves_no_record_of_it(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var staff = new StaffStore(world.Database);
        await staff.AddAsync(AKeyWorker(prison, "s1", "kim"));

        Assert.False(await staff.DisableAsync("s1", "another prison", Act));
        Assert.False(await staff.SetPasswordAsync("s1", "another prison", "another hash", Act));
        Assert.True(await staff.DisableAsync("s1", prison.Id));
        Assert.False(await staff.EnableAsync("s1", "another prison", Act));

        var member = (await staff.FindAsync("s1"))!;
        Assert.Equal(("hash", true), (member.PasswordHash, member.DisabledAt is not null));
        Assert.Empty(await new AuditLog(world.Database).ByAsync(Act.Who, DateTimeOffset.MinValue));
        Assert.True(await staff.EnableAsync("s1", prison.Id, Act));
        Assert.True(await staff.SetPasswordAsync("s1", prison.Id, "another hash", Act));
        Assert.Equal(2, (await new AuditLog(world.Database).ByAsync(Act.Who, DateTimeOffset.MinValue)).Count);
    }

    [Theory, EachEngine]
    public async Task Another_prison_gets_no_new_code_for_a_kiosk(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var kiosks = new KioskStore(world.Database);
        var until = world.Clock.Now.AddDays(1);
        await kiosks.AddAsync(new() { Id = "k1", EstablishmentId = prison.Id, Name = "A wing 1" }, "code", until);

        Assert.False(await kiosks.NewCodeAsync("k1", "another prison", "stolen code", until, Act));
        Assert.Null(await kiosks.EnrolAsync("stolen code", "secret"));
        Assert.True(await kiosks.NewCodeAsync("k1", prison.Id, "new code", until));
        Assert.NotNull(await kiosks.EnrolAsync("new code", "secret"));
    }

    [Theory, EachEngine]
    public async Task A_kiosk_is_enrolled_once_and_gone_when_revoked(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var kiosks = new KioskStore(world.Database);
        var kiosk = new Kiosk { Id = "k1", EstablishmentId = prison.Id, Name = "A wing 1" };
        Assert.True(await kiosks.AddAsync(kiosk, "code", world.Clock.Now.AddDays(1)));
        Assert.False(await kiosks.AddAsync(kiosk with { Id = "k2" }, "code 2", world.Clock.Now.AddDays(1)));

        var enrolled = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => kiosks.EnrolAsync("code", "secret" + i)));
        var secret = "secret" + Array.FindIndex(enrolled, one => one is not null);

        Assert.Single(enrolled, one => one is not null);
        Assert.Equal("k1", (await kiosks.FindBySecretAsync(secret))!.Id);
        Assert.False(await kiosks.RevokeAsync("k1", "another prison"));
        Assert.True(await kiosks.RevokeAsync("k1", prison.Id));
        Assert.Null(await kiosks.FindBySecretAsync(secret));
        Assert.NotNull(Assert.Single(await kiosks.OfEstablishmentAsync(prison.Id)).RevokedAt);
    }

    [Theory, EachEngine]
    public async Task A_new_vendor_secret_ends_the_one_before(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);

        await prison.Establishments.SetSecretAsync(prison.Id, "first");
        await prison.Establishments.SetSecretAsync(prison.Id, "second");
        var renamed = await prison.Establishments.UpsertAsync(new() { Id = "ignored", Code = "XPI", Name = "HMP Renamed" });

        Assert.Null(await prison.Establishments.FindBySecretAsync("first"));
        Assert.Equal("HMP Renamed", (await prison.Establishments.FindBySecretAsync("second"))!.Name);
        Assert.Equal(prison.Id, renamed.Id);
    }

    private static StaffMember AKeyWorker(Prison prison, string id, string userName) => new()
    {
        Id = id,
        EstablishmentId = prison.Id,
        Role = "key-worker",
        UserName = userName,
        Name = "Kim Keyworker",
        PasswordHash = "hash",
    };
}
