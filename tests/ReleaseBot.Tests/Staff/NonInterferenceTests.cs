using System.Reflection;
using System.Text.Json.Serialization;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.SignIn;
using ReleaseBot.Tests.App;

namespace ReleaseBot.Tests.Staff;

/// <summary>
/// What is not shared with a key worker, a mentor or a community offender manager changes no byte of their pages. Each world is a person with a random plan, a part of it shared;
/// then things happen in it that they may not see, and every page must be as it was.
/// </summary>
public sealed class NonInterferenceTests(ReleaseBotApp app) : IClassFixture<ReleaseBotApp>
{
    /// <summary>Worlds of one key worker: as many as stand on one page of the list.</summary>
    private const int AtOnce = 25;

    /// <summary>In so many rounds something of every kind happens in 25 worlds.</summary>
    private const int MostRounds = 20;

    private static int Workers => Environment.GetEnvironmentVariable("RELEASEBOT_TESTS") == "all" ? 400 : 40;

    [Theory]
    [InlineData(Roles.KeyWorker, 1)]
    [InlineData(Roles.Mentor, 4)]
    [InlineData(Roles.Com, 4)]
    public async Task Worlds_that_differ_only_in_what_is_not_shared_give_the_same_pages(string role, int fewer)
    {
        var kinds = new HashSet<Type>();
        for (var worker = 0; worker < Workers / fewer; worker++)
        {
            await using var worlds = await Worlds.OpenAsync(app, worker, AtOnce, role);
            var before = await worlds.PagesAsync();

            kinds.UnionWith(await worlds.DifferAsync());

            var after = await worlds.PagesAsync();
            Assert.True(before.Count >= AtOnce * 3);
            Assert.Contains(before.Values, page => page.StartsWith("OK", StringComparison.Ordinal) && page.Contains("words ", StringComparison.Ordinal));
            foreach (var (page, was) in before)
            {
                Assert.True(was == after[page], $"{page} of worker {worker} changed:\n{FirstDifference(was, after[page])}");
            }
        }

        // That the person has read what this worker wrote, and what they know of the roll, is for this worker to see.
        kinds.UnionWith([typeof(PlanEvent.NewsTold), typeof(PlanEvent.RollNoticed), typeof(PlanEvent.DateTold)]);
        Assert.Empty(typeof(PlanEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType).Except(kinds).Select(kind => kind.Name));
    }

    /// <summary>Faults that could be made in the read model, each put before the real one: the worlds must tell every one of them.</summary>
    public static TheoryData<string, string> Leaks
    {
        get
        {
            const string all = "every part is taken for shared", now = "the words of now stand for those that were shown", shown = "what others were shown is shown", read = "what others read counts as read";
            var leaks = new TheoryData<string, string>();
            foreach (var (role, planted) in new[] { (Roles.KeyWorker, Planted.Keys.Where(leak => leak != Marked)), (Roles.Mentor, [all, now, shown, read, Marked]), (Roles.Com, [all, now, shown, read]) })
            {
                foreach (var leak in planted)
                {
                    leaks.Add(role, leak);
                }
            }

            return leaks;
        }
    }

    private const string Marked = "what others marked is shown";

    private static readonly Dictionary<string, Func<Place, KeyWorker, Place>> Planted = new()
    {
        ["every part is taken for shared"] = (place, worker) => place with { Shares = [.. place.Items.Select(item => new Share(item.AsShown(), worker.Id, worker.Name, item.ChangedAt))] },
        ["the words of now stand for those that were shown"] = (place, worker) => place with { Shares = [.. place.Shares.Select(share => share with { Item = place.Item(share.Item.Id) ?? share.Item })] },
        ["what others were shown is shown"] = (place, worker) => place with { Shares = [.. place.Shares.Select(share => share with { WorkerId = worker.Id })] },
        ["what others answered is shown"] = (place, worker) => place with { Replies = [.. place.Replies.Select(reply => reply with { WorkerId = worker.Id })] },
        ["what others read counts as read"] = (place, worker) => place with { Receipts = [.. place.Receipts.Select(receipt => receipt with { WorkerId = worker.Id })] },
        ["what was taken back from others is marked"] = (place, worker) => place with { TakenBack = [.. place.TakenBack.Select(mark => mark with { WorkerId = worker.Id })] },
        ["what others suggested is shown"] = (place, worker) => place with { Edits = [.. place.Edits.Select(edit => edit with { By = new(worker.Id, worker.Name) })] },
        ["what others confirmed is shown"] = (place, worker) => place with { Confirmations = [.. place.Confirmations.Select(seen => seen with { By = new(worker.Id, worker.Name) })] },
        [Marked] = (place, worker) => place with { MentorActs = [.. place.MentorActs.Select(act => act with { By = new(worker.Id, worker.Name) })] },
        ["what others noted of meetings is shown"] = (place, worker) => place with { SessionNotes = [.. place.SessionNotes.Select(note => note with { By = new(worker.Id, worker.Name) })] },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public async Task A_leak_that_is_planted_is_found(string role, string leak)
    {
        await using var worlds = await Worlds.OpenAsync(app, 900 + Planted.Keys.ToList().IndexOf(leak), AtOnce, role);
        var before = await worlds.PlansAsync(Planted[leak]);
        var honest = await worlds.PlansAsync((place, _) => place);

        var isFound = false;
        for (var round = 0; round < MostRounds && !isFound; round++)
        {
            await worlds.DifferAsync();
            isFound = before != await worlds.PlansAsync(Planted[leak]);
        }

        Assert.True(isFound, leak);
        Assert.Equal(honest, await worlds.PlansAsync((place, _) => place));
    }

    private static string FirstDifference(string was, string now)
    {
        var at = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"was: {Around(was, at)}\nnow: {Around(now, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 120)];
}
