using System.Collections.Immutable;
using ReleaseBot.Dialogs.Hearing;

namespace ReleaseBot.Dialogs.Content;

/// <summary>
/// Walks each dialog by itself, so that what is seen of one never hangs on which others there are. Every answer of every step that can be come to
/// is given at least once, and each talk goes on to its end by the answers given least. There is no chance in it.
/// </summary>
internal sealed class Paths(Shelf shelf, Action<Place, Screen> look, Action<Place, Exception> fail)
{
    private const int MostTurns = 700;
    private const int MostTurnsOfALife = 30;
    private const int MostTurnsOfATalk = 120;

    private static readonly string Skip = Buttons.AnytimeMark + AnytimeWords.NameOf(Anytime.Skip);

    /// <summary>Talks of one thing from a place where nothing is open, and then again from each state of it that this led to: what is known now is read back.</summary>
    public void Walk(Place start, string topic, Day day, int most = MostTurns)
    {
        var walk = new OneWalk(this, topic, day, most);
        walk.From(start);
        foreach (var end in walk.Ends)
        {
            walk.From(end);
        }
    }

    /// <summary>Goes one way through a dialog: these answers where they are asked for, the first choice elsewhere.</summary>
    public void Go(Place start, string topic, IReadOnlyCollection<string> answers, Day day)
    {
        Place? place = Opened(start, topic, day);
        for (var turn = 0; turn < MostTurnsOfATalk && place is { Current: { } open } && open.Name == topic && Look(place) is { } screen; turn++)
        {
            var (here, moves) = (place, Moves(place, screen).ToArray());
            var next = moves.FirstOrDefault(move => answers.Any(answer => move.Name == $"{open.Now.Step}/{Asking.Openly}/{answer[(answer.IndexOf('=') + 1)..]}" && answer.StartsWith(open.Now.Step + "=", StringComparison.Ordinal)));
            place = Try(here, () => Turn.Take(Shelf, here, next.Said ?? moves[0].Said, day with { Now = day.Now.AddMinutes(turn) }).Place);
        }

        if (place is not null)
        {
            Look(place);
        }
    }

    /// <summary>Comes back to a topic after staff did something, reads of it, picks what it is about, where there is a list, and goes on from there.</summary>
    public void WalkFrom(Place start, string topic, string? subject, Day day)
    {
        try
        {
            var place = Turn.Take(Shelf, start, new Said.Arrived(), day).Place;
            look(place, Reply.Show(Shelf, place));
            place = Opened(place, topic, day);
            new OneWalk(this, topic, day, MostTurnsOfALife).On(subject is null ? place : place.EvolveTurn(Turn.Decide(Shelf, place, Pick(place, subject), day)));
        }
        catch (KeyNotFoundException missing)
        {
            fail(start, missing);
        }
    }

    private Place Opened(Place place, string topic, Day day) => place.EvolveTurn(new Talk(Shelf, place, day).Open(topic));

    private static Heard.Chose Pick(Place place, string subject) => new([place.Current!.Now.Choices.First(choice => choice.Subject == subject).Answer], subject);

    /// <summary>What can be said here, each under a name that does not hang on how many parts a plan has.</summary>
    private IEnumerable<(string Name, Said Said)> Moves(Place place, Screen screen)
    {
        var where = $"{place.Current!.Now.Step}/{place.Asks(Shelf)}/";
        var typed = screen.ExpectsWords ? Typed(place.OpenAsk(Shelf)!.How.Kind) : [];
        return
        [
            .. typed.Select(text => (where + text, (Said)new Said.Typed(text))),
            .. screen.Buttons.Select(button => (where + button.Id.Split(':')[0], (Said)new Said.Tapped(screen.Revision, [button.Id]))),
            .. screen.TakesSeveral && screen.Buttons.Length > 3 ? [(where + "several", new Said.Tapped(screen.Revision, [screen.Buttons[0].Id, screen.Buttons[1].Id]) { IsTicked = true })] : Array.Empty<(string, Said)>(),
            .. place.OpenAsk(Shelf)!.Arrows.Any(arrow => arrow.IsForPassingOver) ? [(where + Skip, new Said.Tapped(screen.Revision, [Skip]))] : Array.Empty<(string, Said)>(),
        ];
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

    /// <summary>The walk of one dialog on one day: which answers were given how often, and which were seen and wait.</summary>
    private sealed class OneWalk(Paths paths, string topic, Day day, int most)
    {
        private readonly Dictionary<string, int> taken = [];
        private readonly Queue<(Place Place, string Name, Said Said)> waiting = [];
        private int turns;

        private readonly Dictionary<string, Place> ends = [];

        /// <summary>Where the dialog came to its end, once for each state in which it left its parts of the plan.</summary>
        public IReadOnlyCollection<Place> Ends => [.. ends.Values];

        public void From(Place start) => On(paths.Opened(start, topic, day));

        public void On(Place opened)
        {
            Talk(opened);
            while (turns < most && waiting.TryDequeue(out var next))
            {
                if (taken[next.Name] == 0)
                {
                    Talk(Take(next.Place, next.Name, next.Said));
                }
            }
        }

        /// <summary>Goes on to the end of the dialog.</summary>
        private void Talk(Place? place)
        {
            for (var turn = 0; turn < MostTurnsOfATalk && place is { Current: { } open } && open.Name == topic && paths.Look(place) is { } screen; turn++)
            {
                var moves = paths.Moves(place, screen).ToArray();
                foreach (var (name, said) in moves.Where(move => taken.TryAdd(move.Name, 0)))
                {
                    waiting.Enqueue((place, name, said));
                }

                var (least, next) = moves.MinBy(move => taken[move.Name]);
                place = Take(place, least, next);
            }

            if (place is { Current: null } && paths.Look(place) is not null)
            {
                ends.TryAdd(string.Join(' ', place.Items.Where(item => item.Topic == topic).Select(item => item.State).Distinct()), place);
            }
        }

        private Place? Take(Place place, string name, Said said)
        {
            taken[name]++;
            turns++;
            return paths.Try(place, () => Turn.Take(paths.Shelf, place, said, day with { Now = day.Now.AddMinutes(turns) }).Place);
        }
    }

    private Shelf Shelf { get; } = shelf;

    private Screen? Look(Place place) => Try(place, () =>
    {
        var screen = Reply.Show(Shelf, place);
        look(place, screen);
        return screen;
    });

    /// <summary>Words that are missing are told of, and the talk ends there.</summary>
    private T? Try<T>(Place place, Func<T> act)
        where T : class
    {
        try
        {
            return act();
        }
        catch (KeyNotFoundException missing)
        {
            fail(place, missing);
            return null;
        }
    }
}
