using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>
/// Every topic for everyone: each legal status, each time to release, both nations, with and without a key worker, in every language.
/// Each talk comes to an end, every screen has its words, and every end that is not a mere closing leaves a next step.
/// </summary>
public class MatrixTests
{
    /// <summary>Nobody is asked more than this for one topic, however they answer.</summary>
    private const int MostTurns = 500;

    private static readonly int Walked = Environment.GetEnvironmentVariable("RELEASEBOT_TESTS") == "all" ? 8 : 2;

    private static readonly int?[] DaysToRelease = [200, 84, 28, 14, 3, 1, 0, -5, null];

    public static TheoryData<string> Topics => [.. Shelf.Standard.Topics];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_talk_ends_with_words_on_every_screen_and_a_next_step(string topic)
    {
        foreach (var day in Days())
        {
            foreach (var language in WholeLanguages())
            {
                Walk(topic, day, language, new FirstChoices());
                for (var seed = 0; seed < Walked; seed++)
                {
                    Walk(topic, day, language, new AnyChoices(seed));
                }
            }
        }
    }

    /// <summary>The walk is only worth something when it finds an end without a next step, a blank, and a talk that goes on for ever.</summary>
    [Theory]
    [InlineData("goals", true)]
    [InlineData("id", false)]
    public void A_talk_is_walked_to_the_end_it_comes_to(string topic, bool mayJustClose)
    {
        var finished = Walk(topic, TestDay.Default, "en", new AnyChoices(3));

        Assert.Equal(topic, finished.Dialog);
        Assert.True(mayJustClose || Shelf.Standard[topic][finished.Finish] is Finish { IsPassing: false });
    }

    private static PlanEvent.Finished Walk(string topic, Day day, string language, IChooses person)
    {
        var sitting = new Sitting(day, Place.Start with { Finished = ["welcome"], Language = language, KnownKeyWorker = day.KeyWorker?.Id });
        sitting.Tap(Buttons.TopicMark + topic);
        for (var turn = 0; turn < MostTurns; turn++)
        {
            AssertHasWords(sitting, topic);
            if (sitting.Events.OfType<PlanEvent.Finished>().FirstOrDefault(finished => finished.Dialog == topic) is { } finished)
            {
                AssertLeavesNextStep(sitting, finished);
                return finished;
            }

            sitting.Take(person.Next(sitting));
        }

        throw new InvalidOperationException($"{topic} has no end for {Who(day)} in {language} ({person}); it stands at {sitting.Place.Current?.Now.Step}");
    }

    private static void AssertHasWords(Sitting sitting, string topic)
    {
        var screen = sitting.Screen;
        string[] texts = [.. screen.Bubbles, .. screen.Buttons.Select(button => button.Label), .. screen.Progress is { } progress ? [progress.Text] : Array.Empty<string>()];

        Assert.NotEmpty(screen.Bubbles);
        Assert.All(texts, text => Assert.False(
            string.IsNullOrWhiteSpace(text) || text.Contains('{', StringComparison.Ordinal),
            $"{topic}/{sitting.Place.Current?.Now.Step} for {Who(sitting.Day)} in {sitting.Place.Language}: \"{text}\""));
    }

    private static void AssertLeavesNextStep(Sitting sitting, PlanEvent.Finished finished)
    {
        if (Shelf.Standard[finished.Dialog][finished.Finish] is Finish { IsPassing: false })
        {
            var item = sitting.Turns[^1].OfType<PlanEvent.ItemWritten>().LastOrDefault()?.Item;

            Assert.True(item?.Next is not null, $"{finished.Dialog}/{finished.Finish} leaves no next step for {Who(sitting.Day)}");
            Assert.NotEmpty(item!.Next!.IfNot.Key);
        }
    }

    private static IEnumerable<Day> Days() =>
        from status in Enum.GetValues<LegalStatus>()
        from days in DaysToRelease
        from nation in Enum.GetValues<Nation>()
        from worker in (KeyWorker?[])[TestDay.Default.KeyWorker, null]
        select (days is { } left ? TestDay.Default.ReleasedIn(left) : TestDay.Default with { Release = null }) with { Status = status, Nation = nation, KeyWorker = worker };

    private static IEnumerable<string> WholeLanguages() => Sitting.Shelf.Words.Languages.Select(language => language.Code);

    private static string Who(Day day) =>
        $"{day.Status}, release {(day.Release is { } release ? $"in {release.On.DayNumber - day.Today.DayNumber} days" : "not known")}, {day.Nation}, {(day.KeyWorker is null ? "no key worker" : "key worker")}";

    /// <summary>Somebody who answers; what they do depends on the screen alone, so that a walk can be walked again.</summary>
    private interface IChooses
    {
        Said Next(Sitting sitting);
    }

    /// <summary>Takes the first choice of every question, and the next one each time the same question comes again.</summary>
    private sealed class FirstChoices : IChooses
    {
        private readonly Visits visits = new();

        public Said Next(Sitting sitting) => visits.Answer(sitting, (choices, visit) => visit % choices);
    }

    /// <summary>Takes any choice; where a talk turns in a ring for long, each choice in turn, so that the way out is found.</summary>
    private sealed class AnyChoices(int seed) : IChooses
    {
        private const int OftenEnough = 6;

        private readonly Visits visits = new();
        private readonly Random chance = new(seed);

        public Said Next(Sitting sitting) => visits.Answer(sitting, (choices, visit) => visit < OftenEnough ? chance.Next(choices) : visit % choices);

        public override string ToString() => $"seed {seed}";
    }

    /// <summary>How often each question was seen, and what can be typed where words are expected.</summary>
    private sealed class Visits
    {
        private readonly Dictionary<string, int> seen = [];

        public Said Answer(Sitting sitting, Func<int, int, int> choose)
        {
            var step = $"{sitting.Place.Current!.Name}/{sitting.Place.Current.Now.Step}";
            var visit = seen[step] = seen.GetValueOrDefault(step, -1) + 1;
            var screen = sitting.Screen;
            var words = screen.ExpectsWords && sitting.Place.OpenAsk(Sitting.Shelf) is { } ask ? Typed(ask.How.Kind) : [];
            var pick = choose(words.Length + screen.Buttons.Length, visit);
            return pick < words.Length ? new Said.Typed(words[pick]) : new Said.Tapped(sitting.Place.ScreenRevision, [screen.Buttons[pick - words.Length].Id]);
        }

        private static string[] Typed(AskKind kind) => kind switch
        {
            AskKind.Date => ["in two weeks", "next Monday", "12 December 2026"],
            AskKind.Time => ["10am", "half past two"],
            AskKind.Money => ["12.50"],
            AskKind.Phone => ["07700 900123"],
            AskKind.Postcode => ["ZZ99 3WZ"],
            AskKind.Address => ["1 Sample Street, Sampleton"],
            AskKind.ShortText => ["Sampleton"],
            _ => ["I want to see my son each week"],
        };
    }
}
