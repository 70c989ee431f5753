using System.Text.Json;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class TurnStoreTests(PostgresServer server)
{
    [Theory, EachEngine]
    public async Task A_person_starts_at_the_start_with_what_the_roll_says(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        await prison.Establishments.SetSettingsAsync(prison.Id, new() { AlertMinutes = 4, SafetyPhrases = ["over the wall"] });

        var loaded = (await prison.Turns.LoadAsync(await prison.TalkerAsync()))!;

        Assert.Equal((0, "Sam", Nation.Wales), (loaded.Revision, loaded.FirstName, loaded.Nation));
        Assert.Equal(new ReleaseDate(new(2026, 6, 1), ReleaseDateKind.Conditional), loaded.Release);
        Assert.Equal((LegalStatus.Sentenced, 4), (loaded.Status, loaded.Prison.AlertMinutes));
        Assert.Equal(["over the wall"], loaded.Prison.SafetyPhrases);
        Assert.Equal(Place.Start.Language, loaded.Place.Language);
        Assert.Empty(loaded.Place.Items);
        Assert.Null(await prison.Turns.LoadAsync("nobody"));
    }

    [Theory, EachEngine]
    public async Task A_saved_turn_is_loaded_read_back_and_in_the_history(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();

        var saved = Assert.IsType<SaveResult.Saved>(await prison.SayAsync(person, "a flat near Mam"));
        var loaded = (await prison.Turns.LoadAsync(person))!;
        var page = await prison.Conversations.ActivitiesAsync("c-" + person, 0);
        var turn = Assert.Single(await prison.Turns.HistoryAsync(person));

        Assert.Equal((1L, 1L), (saved.Revision, saved.FirstNumber!.Value));
        Assert.Equal("a flat near Mam", Assert.Single(loaded.Place.Items).Title.Slots[0].Value);
        Assert.Equal("cy", loaded.Place.Language);
        Assert.Equal([(1L, "a flat near Mam"), (2L, "shown after a flat near Mam")], page.Activities.Select(Said));
        Assert.Equal(2, page.Last);
        Assert.Equal(["item-written", "language-chosen"], turn.Events.Select(ShortNames.Of));
        Assert.Equal(2, turn.Activities.Count);
    }

    [Theory, EachEngine]
    public async Task Activities_follow_one_another_in_number_and_time_although_the_clock_stands_still(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        for (var i = 0; i < 30; i++)
            await prison.SayAsync(person, "words" + i);

        var first = await prison.Conversations.ActivitiesAsync("c-" + person, 0);
        var odd = await prison.Conversations.ActivitiesAsync("c-" + person, 51);
        var beyond = await prison.Conversations.ActivitiesAsync("c-" + person, 900);

        StoredActivity[] all = [.. first.Activities, .. (await prison.Conversations.ActivitiesAsync("c-" + person, first.Last)).Activities];
        Assert.Equal(50, first.Activities.Count);
        Assert.Equal(Enumerable.Range(1, 60).Select(n => (long)n), all.Select(activity => activity.Number));
        Assert.All(all.Zip(all.Skip(1)), pair => Assert.True(pair.Second.At >= pair.First.At.AddMilliseconds(1)));
        Assert.Equal(Enumerable.Range(52, 9).Select(n => (long)n), odd.Activities.Select(activity => activity.Number));
        Assert.Empty(beyond.Activities);
        Assert.Equal(60, beyond.Last);
    }

    [Theory, EachEngine]
    public async Task A_repeated_activity_gets_the_first_answer_and_changes_nothing(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        await prison.SayAsync(person, "before");

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => prison.SayAsync(person, "twice", "client-1"))));
        var again = await prison.SayAsync(person, "twice", "client-1");

        var saved = Assert.Single(results.OfType<SaveResult.Saved>());
        Assert.Equal(15, results.OfType<SaveResult.Repeated>().Count());
        Assert.Equal(new SaveResult.Repeated(saved.FirstNumber, saved.At), again);
        Assert.Equal(2, (await prison.Turns.HistoryAsync(person)).Count);
        Assert.Equal(2, (await prison.Turns.LoadAsync(person))!.Revision);
    }

    [Theory, EachEngine]
    public async Task Two_sittings_racing_keep_every_turn_once_and_in_order(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        await prison.Conversations.OpenAsync("second", person, null, "en");

        var stale = await Task.WhenAll(
            Task.Run(() => TalkAsync(prison, person, "c-" + person, 100)),
            Task.Run(() => TalkAsync(prison, person, "second", 100)));

        var history = await prison.Turns.HistoryAsync(person);
        var loaded = (await prison.Turns.LoadAsync(person))!;
        Assert.True(stale.Sum() > 0, "No two turns ever met, so nothing was tried.");
        Assert.Equal(Enumerable.Range(1, 200).Select(n => (long)n), history.Select(turn => turn.Revision));
        Assert.Equal(200, loaded.Place.Items.Length);
        foreach (var sitting in new[] { "c-" + person, "second" })
            Assert.Equal(
                Enumerable.Range(0, 100).Select(i => sitting + i),
                history.Where(turn => turn.ConversationId == sitting).Select(turn => Said(new(0, turn.At, turn.Activities[0])).Text));
        Assert.Equal(JsonSerializer.Serialize(Fold(history)), JsonSerializer.Serialize(loaded.Place));
    }

    [Theory, EachEngine]
    public async Task A_stale_turn_changes_nothing(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        var old = (await prison.Turns.LoadAsync(person))!;
        await prison.SayAsync(person, "first");

        var turn = prison.ATurn(old, "too late") with { Alerts = [new("alert-1", "self-harm", "certain", "too late")] };
        var result = await prison.Turns.SaveAsync(turn);

        Assert.IsType<SaveResult.Stale>(result);
        Assert.Single(await prison.Turns.HistoryAsync(person));
        Assert.Empty(await prison.Alerts.OpenAsync(prison.Id));
    }

    [Theory, EachEngine]
    public async Task Nobody_speaks_in_a_sitting_that_is_not_theirs(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var (person, other) = (await prison.TalkerAsync(), await prison.TalkerAsync());
        var turn = prison.ATurn((await prison.Turns.LoadAsync(person))!, "mine");

        Assert.IsType<SaveResult.NoSuchConversation>(await prison.Turns.SaveAsync(turn with { ConversationId = "c-" + other }));
        Assert.IsType<SaveResult.NoSuchConversation>(await prison.Turns.SaveAsync(turn with { ConversationId = "never opened" }));
        Assert.Equal(Opening.Again, await prison.Conversations.OpenAsync("c-" + person, person, null, "en"));
        Assert.Equal(Opening.Refused, await prison.Conversations.OpenAsync("c-" + other, person, null, "en"));
        Assert.Empty(await prison.Turns.HistoryAsync(person));
        Assert.Equal(0, (await prison.Turns.LoadAsync(person))!.Revision);
    }

    [Theory, EachEngine]
    public async Task What_staff_do_is_a_turn_without_a_sitting(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        await prison.SayAsync(person, "first");
        var turn = prison.ATurn((await prison.Turns.LoadAsync(person))!, "read") with { ConversationId = null, Activities = [] };

        var saved = Assert.IsType<SaveResult.Saved>(await prison.Turns.SaveAsync(turn));

        Assert.Null(saved.FirstNumber);
        Assert.Equal(2, (await prison.Turns.HistoryAsync(person)).Count);
        Assert.Equal(2, (await prison.Conversations.FindAsync("c-" + person))!.LastNumber);
    }

    [Theory, EachEngine]
    public async Task Alerts_and_requests_are_kept_with_their_turn(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        var turn = prison.ATurn((await prison.Turns.LoadAsync(person))!, "words") with
        {
            Alerts = [new("alert-1", "self-harm", "certain", "the words that were said")],
            Requests = [new("request-1", "id", "apply-for-documents", new(2026, 4, 1)), new("request-2", "id", "talk", null, "own words")],
        };

        await prison.Turns.SaveAsync(turn);
        var alert = Assert.Single(await prison.Alerts.OpenAsync(prison.Id));
        var requests = await prison.Requests.WaitingInAsync(prison.Id);

        Assert.Equal(("the words that were said", "Sam", "c-" + person), (alert.Words, alert.Person.FirstName, alert.ConversationId));
        Assert.Equal(["request-1", "request-2"], requests.Select(request => request.Id));
        Assert.Equal((new DateOnly(2026, 4, 1), null, "own words"), (requests[0].By!.Value, requests[0].Words, requests[1].Words));
    }

    [Theory, EachEngine]
    public async Task An_older_place_put_back_does_not_open(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        var old = await world.PeekAsync<byte[]>("select body from place");
        await prison.SayAsync(person, "later");

        await world.TamperAsync("update place set body = @old", new { old });

        await Assert.ThrowsAsync<SealBrokenException>(() => new TurnStore(world.Database).LoadAsync(person));
    }

    private static async Task<int> TalkAsync(Prison prison, string person, string sitting, int turns)
    {
        var stale = 0;
        for (var i = 0; i < turns;)
        {
            var turn = prison.ATurn((await prison.Turns.LoadAsync(person))!, sitting + i) with { ConversationId = sitting };
            if (await prison.Turns.SaveAsync(turn) is SaveResult.Saved)
                i++;
            else
                stale++;
        }

        return stale;
    }

    private static Place Fold(IEnumerable<StoredTurn> turns) => turns.Aggregate(Place.Start, (place, turn) => place.EvolveTurn(turn.Events));

    private static (long Number, string? Text) Said(StoredActivity activity)
    {
        using var json = JsonDocument.Parse(activity.Json);
        return (activity.Number, json.RootElement.GetProperty("text").GetString());
    }
}
