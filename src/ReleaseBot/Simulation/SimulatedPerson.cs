namespace ReleaseBot.Simulation;

/// <summary>What a person does next.</summary>
internal abstract record Move
{
    private Move()
    {
    }

    /// <summary>Types words.</summary>
    public sealed record Type(string Text) : Move;

    /// <summary>Taps a button, or several that are ticked together.</summary>
    /// <param name="Twice">The finger bounces: the same tap is sent once more.</param>
    public sealed record Tap(IReadOnlyList<SeenButton> Buttons, bool Twice) : Move;

    /// <summary>Taps a button of the screen before, that has gone.</summary>
    public sealed record TapOld(SeenButton Button) : Move;

    /// <summary>Gets up; perhaps sits down again later.</summary>
    public sealed record Leave(bool ComesBack) : Move;
}

/// <summary>
/// One made-up person: what they need, how well they type, how patient they are. They know no flow, only what they see:
/// the same screens and the same seed give the same talk.
/// </summary>
internal sealed class SimulatedPerson(int seed)
{
    private const int MostTurns = 80;

    private readonly Random random = new(seed);
    private readonly double slips = new Random(seed).NextDouble() * 0.04;
    private readonly HashSet<string> seenTopics = [];
    private readonly List<string> lately = [];
    private Queue<Need>? needs;
    private SeenButton? before;
    private int turns;

    public Move Next(SeenScreen screen)
    {
        needs ??= new(NeedsMix.Standard.Draw(random));
        var move = turns++ >= MostTurns ? new Move.Leave(ComesBack: false) : Whim(screen) ?? Answer(screen);
        before = screen.Buttons.FirstOrDefault(button => !button.IsAnytime);
        Remember(screen.Question);
        return move;
    }

    /// <summary>What people do besides answering.</summary>
    private Move? Whim(SeenScreen screen) => random.Next(100) switch
    {
        < 2 => new Move.Leave(ComesBack: random.Next(3) > 0),
        < 7 when screen.Topic is not null => Typed(Speech.Pick(Speech.Hesitations, random)),
        < 10 when screen.Topic is not null => Typed(Speech.Pick(Speech.SecondThoughts, random)),
        < 12 when screen.Topic is not null && needs!.TryDequeue(out var need) => Typed(Speech.Pick(need.Says, random)),
        < 14 when before is not null && !screen.IsSafety => new Move.TapOld(before),
        _ => null,
    };

    private Move Answer(SeenScreen screen) =>
        screen.IsSafety ? new Move.Tap([screen.Buttons[0]], Twice: false)
        : screen.Topic is null ? Menu(screen)
        : IsStuck(screen) ? new Move.Type(random.Next(2) == 0 ? "skip" : "menu")
        : screen.ExpectsWords && random.Next(100) < 85 ? Typed(Speech.For(screen.Question, random))
        : Chosen(screen);

    /// <summary>On the menu: the next need, by its button or in their own words; then a topic not seen yet; then enough.</summary>
    private Move Menu(SeenScreen screen)
    {
        while (needs!.TryDequeue(out var need))
        {
            var button = screen.Buttons.FirstOrDefault(one => need.Words.Any(word => one.Title.Contains(word, StringComparison.OrdinalIgnoreCase)));
            if (button is null)
            {
                return Typed(Speech.Pick(need.Says, random));
            }

            if (seenTopics.Add(button.Title))
            {
                return new Move.Tap([button], Bounces());
            }
        }

        SeenButton[] fresh = [.. screen.Buttons.Where(button => !button.IsAnytime && !seenTopics.Contains(button.Title))];
        if (fresh.Length == 0 || seenTopics.Count >= 4)
        {
            return new Move.Leave(ComesBack: false);
        }

        var picked = fresh[random.Next(fresh.Length)];
        seenTopics.Add(picked.Title);
        return new Move.Tap([picked], Bounces());
    }

    private Move Chosen(SeenScreen screen)
    {
        SeenButton[] answers = [.. screen.Buttons.Where(button => !button.IsAnytime)];
        if (answers.Length == 0)
        {
            return screen.Buttons.Count > 0 ? new Move.Tap([screen.Buttons[random.Next(screen.Buttons.Count)]], Bounces()) : Typed(Speech.For(screen.Question, random));
        }

        var button = answers[random.Next(answers.Length)];
        return screen.TakesSeveral && random.Next(3) == 0 && answers.Length > 2
            ? new Move.Tap([.. answers[..2]], Twice: false)
            : random.Next(100) < 70 ? new Move.Tap([button], Bounces()) : Typed(button.Title);
    }

    private Move.Type Typed(string text) => new(Speech.WithSlips(text, slips, random));

    private bool Bounces() => random.Next(100) < 3;

    private bool IsStuck(SeenScreen screen) => lately.Count(question => question == screen.Question) >= 3;

    private void Remember(string question)
    {
        lately.Add(question);
        if (lately.Count > 6)
        {
            lately.RemoveAt(0);
        }
    }
}
