using System.Collections.Immutable;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Counting;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Setup;
using ReleaseBot.Tests.App;
using ReleaseBot.Tests.Staff;

namespace ReleaseBot.Tests.Admin;

/// <summary>Does it help? Only who said yes is counted, only whole quarters are shown, and no number tells of anybody.</summary>
public sealed class OutcomePageTests : IAsyncLifetime
{
    private readonly ReleaseBotApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Twelve_with_id_of_twenty_are_shown_and_who_said_no_is_left_out()
    {
        await ReleasedAsync(12, "yes", "ready");
        await ReleasedAsync(8, "yes", "not-ready");
        await ReleasedAsync(7, "no", "ready");
        await ReleasedAsync(3, null, "ready");
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");

        var page = await browser.GetAsync("/admin/outcomes?period=2026-3");
        var csv = await browser.GetAsync("/admin/outcomes?handler=Csv&period=2026-3");

        Assert.Contains("20 people are counted", page.Text, StringComparison.Ordinal);
        Assert.Contains("\"outcome\",\"ID in hand\",\"confirmed\",\"hidden\"", csv.Html, StringComparison.Ordinal);
        Assert.Contains("\"outcome\",\"ID in hand\",\"said by the person\",\"12\"", csv.Html, StringComparison.Ordinal);
        Assert.Contains("\"outcome\",\"ID in hand\",\"no, or not known\",\"hidden\"", csv.Html, StringComparison.Ordinal);
        Assert.Contains("role=\"img\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Countme", page.Html + csv.Html, StringComparison.Ordinal);
        var admin = (await app.StaffAsync("alex.admin")).Id;
        Assert.Equal(["read-outcomes", "export-outcomes"], (await app.Service<AuditLog>().ByAsync(admin, ReleaseBotApp.Start.AddDays(-1))).Select(line => line.Entry.What).Where(what => what.EndsWith("outcomes", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Four_people_are_too_few_to_say_anything()
    {
        await ReleasedAsync(4, "yes", "ready");
        using var browser = await StaffBrowser.SignedInAsync(app, "alex.admin");

        var page = await browser.GetAsync("/admin/outcomes?period=2026-3");

        Assert.Contains("nothing is shown", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ID in hand", page.Text, StringComparison.Ordinal);
    }

    private static int people;

    /// <summary>People of this prison who were released in August, with what they said of being counted and of their ID.</summary>
    private async Task ReleasedAsync(int count, string? consent, string id)
    {
        var prison = (await app.StaffAsync("alex.admin")).EstablishmentId;
        for (var one = 0; one < count; one++)
        {
            var number = $"A{6000 + Interlocked.Increment(ref people):0000}ZZ";
            var imported = await app.Service<PersonStore>().ImportAsync(new()
            {
                NewPersonId = Ids.New(),
                NewTokenUser = "dl_" + Ids.Opaque(),
                Source = "test",
                Details = new() { Number = number, FirstName = "Countme", LastName = "Madeup" },
                EstablishmentId = prison,
                Status = LegalStatus.Sentenced,
                Release = new(new(2026, 8, 14), ReleaseDateKind.Conditional),
            });
            var now = app.Clock.GetUtcNow();
            ImmutableArray<PlanEvent> events =
            [
                new PlanEvent.ItemWritten(new("ready-id", "readiness", Line.Of("readiness/topic/title"), [], null, now) { State = id }, []),
                .. consent is null ? [] : new PlanEvent[] { new PlanEvent.Opened("count", 1, Standing.At(CountDialog.Consent)), new PlanEvent.Answered(CountDialog.Consent, Answer.Chose(consent), now, Standing.At("counted"), [], null), new PlanEvent.Finished("count", "counted", []) },
            ];
            await app.HappenAsync(imported.PersonId, [.. events]);
        }
    }
}
