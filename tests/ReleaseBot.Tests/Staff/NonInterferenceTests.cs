using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>What is not shared with a key worker changes no byte of their pages.</summary>
public sealed class NonInterferenceTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    private const int Worlds = 60;

    [Fact]
    public async Task Places_that_differ_only_in_what_is_not_shared_give_the_same_pages() =>
        Assert.Equal(0, await DifferencesAsync("A0001ZZ", "sam.okoro", (shown, _) => shown.Plain));

    /// <summary>The same worlds, seen by a page that leaks how much there is: the drill must find it.</summary>
    [Fact]
    public async Task A_planted_leak_is_found() =>
        Assert.NotEqual(0, await DifferencesAsync("A0005ZZ", "priya.nair", (shown, place) => $"{shown.Plain} of {place.Items.Length}"));

    /// <summary>In how many random worlds a page changed when something happened that this worker may not see.</summary>
    private async Task<int> DifferencesAsync(string number, string userName, Func<Shown, Place, string> look)
    {
        var person = await app.PersonIdAsync(number);
        var share = await app.ShareAsync(person, userName, "a shared goal");
        using var browser = await StaffBrowser.SignedInAsync(app, userName);
        var random = new Random(20261123);
        var kinds = new HashSet<Type>();
        var differences = 0;
        for (var world = 0; world < Worlds; world++)
        {
            var before = await LookAsync(browser, person, look);
            PlanEvent[] events = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Private(random, share.WorkerId))];
            kinds.UnionWith(events.Select(happened => happened.GetType()));
            await app.HappenAsync(person, events);
            differences += await LookAsync(browser, person, look) == before ? 0 : 1;
        }

        Assert.Equal(18, kinds.Count);
        return differences;
    }

    private async Task<string> LookAsync(StaffBrowser browser, string person, Func<Shown, Place, string> look)
    {
        var place = (await app.Service<TurnStore>().LoadAsync(person))!.Place;
        return look(await browser.GetAsync("/keyworker"), place) + look(await browser.GetAsync($"/keyworker/person/{person}"), place);
    }

    /// <summary>Something of each kind that says nothing to this worker; parts are numbered from 2, since the first is shared.</summary>
    private PlanEvent Private(Random random, string workerId)
    {
        var now = app.Clock.GetUtcNow();
        var item = "goal-" + random.Next(2, 9);
        var other = workerId + "-other";
        var words = "private " + random.Next(1_000_000);
        return random.Next(19) switch
        {
            0 => new PlanEvent.ItemWritten(StaffWorld.Goal(item, words, now), []),
            1 => new PlanEvent.ItemDropped(item, now),
            2 => new PlanEvent.Shared(new Share(StaffWorld.Goal(item, words, now), other, "Somebody Else", now)),
            3 => new PlanEvent.Unshared(item, other, now),
            4 => new PlanEvent.Answered("step-" + item, Answer.Gave(words), now, Standing.At("next"), [], null),
            5 => new PlanEvent.PassedOver("step-" + item, "rather-not", Standing.At("next")),
            6 => new PlanEvent.ReadByStaff(new ReadReceipt("goal-1", other, "Somebody Else", now)),
            7 => new PlanEvent.AnsweredByStaff(new StaffReply("goal-1", other, "Somebody Else", words, now, null)),
            8 => new PlanEvent.LanguageChosen(random.Next(2) == 0 ? "en" : "cy"),
            9 => new PlanEvent.Told([Line.Of("anytime/welcome-back", Slot.Own("words", words))]),
            10 => new PlanEvent.Finished("id", "papers-planned", []),
            11 => new PlanEvent.SafetyRaised("self_harm", "certain", now),
            12 => new PlanEvent.SafetyCleared(),
            13 => new PlanEvent.KeyWorkerNoticed(workerId),
            14 => new PlanEvent.ItemWritten(StaffWorld.Goal("goal-1", words, now), []),
            16 => new PlanEvent.ItemMoved(new Move(item, "rotl", "in", now) { Item = StaffWorld.Goal(item, words, now), Lines = [Line.Of("anytime/welcome-back")] }),
            17 => new PlanEvent.MoveTold(item, now, new StaffName(other, "Somebody Else"), now),
            15 => new PlanEvent.Opened("goals", 1, Standing.At("goal-words")),
            _ => new PlanEvent.StaffAsked(new StaffRequest("talk", "person", [])),
        };
    }
}
