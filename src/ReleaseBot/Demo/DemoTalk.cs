using System.Collections.Immutable;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Turns;

namespace ReleaseBot.Demo;

/// <summary>Lets somebody made up talk through a few topics before the demo begins, by real turns, so that staff pages have something to show.</summary>
internal sealed class DemoTalk(TurnStore turns, Shelf shelf, TimeProvider clock)
{
    /// <summary>No talk is longer; a dialog that goes on and on would keep the demo from opening.</summary>
    private const int MostTurns = 200;

    private static readonly string[] Keeps = ["right", "keep", "all-done", "done"];

    /// <param name="answers">What is answered at a step, one after another; the last stays. A step without an answer takes what the talk offers first.</param>
    public async Task PlayAsync(string personId, IReadOnlyDictionary<string, string[]> answers, IEnumerable<string> topics, CancellationToken cancellation)
    {
        var asked = new Dictionary<string, int>();
        var place = await TakeAsync(personId, new Said.Arrived(), cancellation);
        foreach (var topic in topics.Prepend(""))
        {
            place = topic.Length == 0 ? place : await TakeAsync(personId, new Said.Tapped(place.ScreenRevision, ["!topic:" + topic]), cancellation);
            for (var turn = 0; place.Current is { } open && turn < MostTurns; turn++)
            {
                place = await TakeAsync(personId, Answer(place, open.Now, answers, asked), cancellation);
            }
        }
    }

    private Said Answer(Place place, Standing now, IReadOnlyDictionary<string, string[]> answers, Dictionary<string, int> asked)
    {
        var buttons = Reply.Show(shelf, place).Buttons.Select(button => button.Id).ToArray();
        if (buttons is ["right", "change"])
        {
            return new Said.Tapped(place.ScreenRevision, ["right"]);
        }

        var named = NameOf(now) is { } name && answers.ContainsKey(name) ? name : now.Step;
        if (answers.TryGetValue(named, out var given))
        {
            var times = asked[named] = asked.GetValueOrDefault(named) + 1;
            var said = given[Math.Min(times, given.Length) - 1];
            return buttons.FirstOrDefault(button => button == said || button.StartsWith(said + ":", StringComparison.Ordinal)) is { } button
                ? new Said.Tapped(place.ScreenRevision, [button])
                : buttons.FirstOrDefault(Keeps.Contains) is { } keeps ? new Said.Tapped(place.ScreenRevision, [keeps]) : new Said.Typed(said);
        }

        return (buttons.FirstOrDefault(Keeps.Contains) ?? buttons.FirstOrDefault(button => button[0] != '!')) is { } first
            ? new Said.Tapped(place.ScreenRevision, [first])
            : new Said.Typed("skip");
    }

    /// <summary>A line of the checklist is answered under its own name: <c>ready-state/bag</c>.</summary>
    private static string? NameOf(Standing now) =>
        now.Slots.FirstOrDefault(slot => slot.Name == "line") is { } line ? $"{now.Step}/{line.Value[(line.Value.LastIndexOf("name-", StringComparison.Ordinal) + 5)..]}" : null;

    private async Task<Place> TakeAsync(string personId, Said said, CancellationToken cancellation)
    {
        var from = (await turns.LoadAsync(personId, cancellation))!;
        var now = clock.GetUtcNow();
        var turned = Turn.Take(shelf, from.Place, said, TurnTaker.DayOf(from, now));
        var turn = new TurnToSave { From = from, Place = turned.Place, Events = turned.Events, At = now };
        return await turns.SaveAsync(turn, cancellation) is SaveResult.Saved
            ? turned.Place
            : throw new InvalidOperationException("A turn of the demo was not kept.");
    }
}
