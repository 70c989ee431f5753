using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Setup;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>A key worker with 5,000 people: nobody has, and the list must bear it.</summary>
public sealed class ManyPeopleTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    private const int Count = 5_000;

    [Fact]
    public async Task A_list_of_5000_people_comes_in_pages_and_can_be_filtered()
    {
        var worker = await app.StaffAsync("huw.bevan");
        var earlier = (await app.Service<PersonStore>().OfKeyWorkerAsync(worker.Id)).Count;
        var sharing = (await app.Service<TurnStore>().OfKeyWorkerAsync(worker.Id)).Count(from => from.Place.Shares.Any(share => share.WorkerId == worker.Id));
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (number, _) => await AddAsync(number, worker));
        using var browser = await StaffBrowser.SignedInAsync(app, "huw.bevan");

        var first = await browser.GetAsync("/keyworker");
        var third = await browser.GetAsync("/keyworker?number=3");

        Assert.Contains($"Showing 1 to 25 of {Count + earlier}", first.Text, StringComparison.Ordinal);
        Assert.Contains("Showing 51 to 75 of", third.Text, StringComparison.Ordinal);
        Assert.Contains($"of {(Count / 2) + sharing}", (await browser.GetAsync("/keyworker?new=true")).Text, StringComparison.Ordinal);
        Assert.Contains("Showing 26 to 50 of 5", (await browser.GetAsync("/handover?number=2")).Text, StringComparison.Ordinal);
    }

    /// <summary>Every second person shares a goal.</summary>
    private async Task AddAsync(int number, StaffMember worker)
    {
        var imported = await app.Service<PersonStore>().ImportAsync(new()
        {
            NewPersonId = Ids.New(),
            NewTokenUser = Ids.Opaque(),
            Source = "test",
            Details = new() { Number = $"M{number}", FirstName = "Ash", LastName = $"Many {number}" },
            EstablishmentId = worker.EstablishmentId,
            KeyWorkerId = worker.Id,
            Status = LegalStatus.Sentenced,
            Release = new ReleaseDate(new DateOnly(2026, 12, 1).AddDays(number % 700), ReleaseDateKind.Conditional),
        });
        if (number % 2 == 0)
        {
            var goal = StaffWorld.Goal("goal-1", "a goal", app.Clock.GetUtcNow());
            await app.HappenAsync(imported.PersonId, new PlanEvent.ItemWritten(goal, []), new PlanEvent.Shared(new(goal, worker.Id, worker.Name, app.Clock.GetUtcNow())));
        }
    }
}
