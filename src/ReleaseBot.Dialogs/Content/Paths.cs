using System.Collections.Immutable;
using ReleaseBot.Dialogs.Hearing;
using ReleaseBot.Dialogs.Understanding.Intents;

namespace ReleaseBot.Dialogs.Content;

/// <summary>Walks talks turn by turn: half the time the answer taken least so far, half the time any, and now and then a word that works anywhere.</summary>
internal sealed class Paths(Shelf shelf)
{
    private const int TurnsADialog = 320;
    private const int TurnsAPerson = 300;
    private const int TurnsAVisit = 45;
    private const int TurnsAnItem = 24;

    private static readonly string[] Anywhere =
        [.. Enum.GetValues<Anytime>().Select(meaning => Buttons.AnytimeMark + AnytimeWords.NameOf(meaning))];

    private readonly Dictionary<string, int> taken = [];
    private readonly Lcg chance = new(1);

    /// <summary>Talks on one day; shows each place to <paramref name="look"/>, and to <paramref name="fail"/> what could not be shown.</summary>
    public void Walk(Day day, Action<Place, Screen> look, Action<Place, Exception> fail)
    {
        var place = Place.Start;
        var today = day;
        for (var turn = 0; turn < TurnsADialog * shelf.Dialogs.Length; turn++)
        {
            place = turn % TurnsAPerson == 0 ? Place.Start : place;
            try
            {
                (place, today) = turn % TurnsAVisit == 0 ? NextVisit(place, day, turn / TurnsAVisit) : (place, today);
                var said = turn % TurnsAVisit == 0 ? new Said.Arrived() : Next(place, turn);
                place = Turn.Take(shelf, place, said, today with { Now = today.Now.AddMinutes(turn) }).Place;
                look(place, Reply.Show(shelf, place));
            }
            catch (KeyNotFoundException missing)
            {
                fail(place, missing);
                place = Place.Start;
            }
        }
    }

    /// <summary>Comes back to a topic after staff did something, reads of it, picks what it is about, where there is a list, and goes on from there.</summary>
    public void WalkFrom(Place start, string topic, string? subject, Day day, Action<Place, Screen> look, Action<Place, Exception> fail)
    {
        var place = start;
        try
        {
            place = Turn.Take(shelf, place, new Said.Arrived(), day).Place;
            look(place, Reply.Show(shelf, place));
            place = place.EvolveTurn(Turn.Decide(shelf, place, new Heard.Topic(topic), day));
            place = subject is null ? place : place.EvolveTurn(Turn.Decide(shelf, place, new Heard.Chose([place.Current!.Now.Choices.First(choice => choice.Subject == subject).Answer], subject), day));
            for (var turn = 0; turn < TurnsAnItem; turn++)
            {
                look(place, Reply.Show(shelf, place));
                place = Turn.Take(shelf, place, Next(place, turn), day with { Now = day.Now.AddMinutes(turn) }).Place;
            }
        }
        catch (KeyNotFoundException missing)
        {
            fail(place, missing);
        }
    }

    /// <summary>Between visits staff read and answer what was shared, and now and then the key worker changes.</summary>
    private static (Place Place, Day Day) NextVisit(Place place, Day day, int visit)
    {
        var seen = place.Shares.Aggregate(place, (before, share) => before
            .Evolve(new PlanEvent.ReadByStaff(new(share.Item.Id, share.WorkerId, share.WorkerName, day.Now.AddDays(visit))))
            .Evolve(new PlanEvent.AnsweredByStaff(new(share.Item.Id, share.WorkerId, share.WorkerName, "I will ask for you.", day.Now.AddDays(visit), null))));
        return (seen, (visit % 4) switch
        {
            2 => day with { KeyWorker = new KeyWorker("sample-2", "Alexandra Whittington") },
            3 => day with { KeyWorker = null },
            _ => day,
        });
    }

    private Said Next(Place place, int turn)
    {
        var (where, moves) = turn % 7 == 6 ? ("anywhere", Anytimes(place)) : (Where(place), Answers(place));
        var move = turn % 2 == 0 ? moves[chance.Next(moves.Count)] : moves.MinBy(move => taken.GetValueOrDefault(where + move.Name));
        taken[where + move.Name] = taken.GetValueOrDefault(where + move.Name) + 1;
        return move.Said;
    }

    private static string Where(Place place) =>
        place is { Current: { } open, Showing: Showing.Question } ? $"{open.Name}/{open.Now.Step}/" : $"{place.Showing}/";

    private List<(string Name, Said Said)> Anytimes(Place place) =>
    [
        .. Anywhere.Concat(shelf.Topics.Select(topic => Buttons.TopicMark + topic))
            .Select(id => (id, (Said)new Said.Tapped(place.ScreenRevision, [id]))),
    ];

    private List<(string Name, Said Said)> Answers(Place place)
    {
        var screen = Reply.Show(shelf, place);
        var typed = place.OpenAsk(shelf) is { } ask && screen.ExpectsWords ? Typed(ask.How.Kind) : [];
        return
        [
            .. typed.Select(text => (text, (Said)new Said.Typed(text))),
            .. screen.Buttons.Select(button => (button.Id, (Said)new Said.Tapped(place.ScreenRevision, [button.Id]))),
            .. screen.TakesSeveral && screen.Buttons.Length > 1 ? Two(screen.Buttons, screen.Revision) : [],
        ];
    }

    private List<(string Name, Said Said)> Two(ImmutableArray<Button> buttons, long revision)
    {
        var first = chance.Next(buttons.Length - 1);
        ImmutableArray<string> pair = [buttons[first].Id, buttons[first + 1].Id];
        return [("two", new Said.Tapped(revision, pair))];
    }

    private static string[] Typed(AskKind kind) => kind switch
    {
        AskKind.Date => ["next Monday", "tomorrow", "3/4", "in two weeks", "next Friday", "this Friday", "on the 5th", "on my release day", "the day after release", "next Saturday", "25 December", "banana"],
        AskKind.Time => ["half past two", "10am", "at 6", "2pm", "7am"],
        AskKind.Money => ["12.50", "about twenty"],
        AskKind.Phone => ["07700 900123"],
        AskKind.Postcode => ["ZZ99 3WZ"],
        AskKind.Address => ["1 Sample Street, Sampleton"],
        AskKind.Council => ["Leeds", "merthyr", "Rhondda Cynon Taf"],
        AskKind.ShortText => ["a place near my family", "Alexandra Whittington"],
        _ => ["I want to see my son each week", "I will phone my sister on Monday"],
    };
}
