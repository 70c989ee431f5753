using ReleaseBot.Dialogs;

namespace ReleaseBot.Data.Tests;

/// <summary>The second relay, reports of roll imports and changes of settings, on both engines.</summary>
[Collection(Engines.Name)]
public sealed class AdministrationTests(PostgresServer server)
{
    private static readonly AuditEntry ByAdmin = new() { Who = "admin", Role = "Admin", What = "test", Purpose = "administration" };

    [Theory, EachEngine]
    public async Task A_try_is_taken_by_one_process_and_again_after_it_failed_or_died(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await WithAdminAsync(world);
        await RaiseAsync(world, prison);
        var relays = new AlertRelays(world.Database);

        Assert.True(await relays.BeginAsync("alert-1", ["email", "webhook"]));
        Assert.False(await relays.BeginAsync("alert-1", ["email"]));
        var due = await relays.DueAsync();
        var email = due.Single(relay => relay.Way == "email");
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => relays.ClaimAsync(email, world.Clock.Now.AddMinutes(1))));

        Assert.Equal(["email", "webhook"], due.Select(relay => relay.Way));
        Assert.Single(claims, taken => taken);
        Assert.Equal(["webhook"], (await relays.DueAsync()).Select(relay => relay.Way));
        await world.ReopenAsync();
        relays = new AlertRelays(world.Database);
        world.Clock.Pass(TimeSpan.FromMinutes(2));
        var again = (await relays.DueAsync()).Single(relay => relay.Way == "email");
        Assert.True(await relays.ClaimAsync(again, world.Clock.Now.AddMinutes(1)));
        Assert.True(await relays.FailedAsync(again, "answer 451", world.Clock.Now.AddMinutes(5)));
        Assert.False(await relays.FailedAsync(email, "an older try", world.Clock.Now));
        Assert.Equal("answer 451", (await relays.OfEstablishmentAsync(prison.Id, default)).Single(relay => relay.Way == "email").Fault);
        Assert.Empty(await relays.OfEstablishmentAsync("another prison", default));
    }

    [Theory, EachEngine]
    public async Task What_was_sent_or_seen_is_not_tried_again(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await WithAdminAsync(world);
        await RaiseAsync(world, prison);
        var relays = new AlertRelays(world.Database);
        await relays.BeginAsync("alert-1", ["email", "webhook"]);

        Assert.True(await relays.SentAsync((await relays.DueAsync())[0]));
        var left = (await relays.DueAsync()).Single();
        await prison.Alerts.SeenAsync("alert-1", prison.Id, "admin");

        Assert.Equal("webhook", left.Way);
        Assert.Empty(await relays.DueAsync());
        Assert.False(await relays.BeginAsync("alert-1", ["file"]));
    }

    [Theory, EachEngine]
    public async Task A_report_is_kept_sealed_for_its_prison_and_the_last_twenty_stay(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await WithAdminAsync(world);
        var store = new RollImportStore(world.Database);
        for (var number = 0; number < 22; number++)
        {
            world.Clock.Pass(TimeSpan.FromMinutes(1));
            await store.AddAsync(new("report-" + number, prison.Id, world.Clock.Now, "admin", "a row of Sam Sample"), ByAdmin);
        }

        Assert.Equal(20, (await store.LastAsync(prison.Id)).Count);
        Assert.Equal("report-21", (await store.LastAsync(prison.Id))[0].Id);
        Assert.Equal("a row of Sam Sample", (await store.FindAsync("report-5", prison.Id))!.Report);
        Assert.Null(await store.FindAsync("report-5", "another prison"));
        Assert.Null(await store.FindAsync("report-1", prison.Id));
        Assert.DoesNotContain("Sample", System.Text.Encoding.UTF8.GetString((await world.PeekAsync<byte[]>("select report from roll_import limit 1"))!), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_change_of_settings_is_kept_and_the_last_can_be_taken_back_once(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await WithAdminAsync(world);
        var history = new SettingsHistory(world.Database);

        Assert.True(await history.ChangeAsync(("change-1", prison.Id), settings => settings with { Bank = "Made-up Bank" }, ByAdmin));
        Assert.False(await history.ChangeAsync(("change-2", prison.Id), settings => settings with { Bank = "Made-up Bank" }, ByAdmin));
        world.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.True(await history.ChangeAsync(("change-3", prison.Id), settings => settings with { AlertMinutes = 5 }, ByAdmin));
        world.Clock.Pass(TimeSpan.FromMinutes(1));

        Assert.False(await history.TakeBackAsync(("undo-1", prison.Id), "change-1", ByAdmin));
        Assert.True(await history.TakeBackAsync(("undo-2", prison.Id), "change-3", ByAdmin));
        Assert.False(await history.TakeBackAsync(("undo-3", prison.Id), "change-3", ByAdmin));
        Assert.Equal(("Made-up Bank", 10), ((await prison.Establishments.FindAsync(prison.Id))!.Settings.Bank, (await prison.Establishments.FindAsync(prison.Id))!.Settings.AlertMinutes));
        var last = await history.LastAsync(prison.Id, 10);
        Assert.Equal(["undo-2", "change-3", "change-1"], last.Select(change => change.Id));
        Assert.Equal((5, 10), (last[0].Before.AlertMinutes, last[0].After.AlertMinutes));
        Assert.Equal(3, (await new AuditLog(world.Database).ByAsync("admin", default)).Count);
    }

    [Theory, EachEngine]
    public async Task Two_who_change_settings_at_once_both_keep_their_change(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await WithAdminAsync(world);
        var history = new SettingsHistory(world.Database);

        var kept = await Task.WhenAll(
            history.ChangeAsync(("change-1", prison.Id), settings => settings with { Bank = "Made-up Bank" }, ByAdmin),
            history.ChangeAsync(("change-2", prison.Id), settings => settings with { DepartureLounge = "By the gate" }, ByAdmin));

        var settings = (await prison.Establishments.FindAsync(prison.Id))!.Settings;
        Assert.Equal((kept[0], kept[1]), (settings.Bank is not null, settings.DepartureLounge is not null));
        Assert.Contains(true, kept);
    }

    private static async Task<Prison> WithAdminAsync(World world)
    {
        var prison = await Prison.OpenAsync(world);
        await new StaffStore(world.Database).AddAsync(new() { Id = "admin", EstablishmentId = prison.Id, Role = "Admin", UserName = "admin", Name = "Alex", PasswordHash = "hash" });
        return prison;
    }

    private static async Task RaiseAsync(World world, Prison prison)
    {
        var person = await prison.TalkerAsync();
        var turn = prison.ATurn((await prison.Turns.LoadAsync(person))!, "words");
        await prison.Turns.SaveAsync(turn with { Alerts = [new NewAlert("alert-1", "self_harm", "certain", "words")] });
        world.Clock.Pass(TimeSpan.FromMinutes(11));
    }
}
