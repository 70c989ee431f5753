using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Shapes;

namespace ReleaseBot.Dialogs.Content;

/// <summary>
/// Talks through every dialog on many days and keeps each text that was shown, blanks filled. Two rehearsals of the same words see the same texts,
/// and what one dialog shows never hangs on the others.
/// </summary>
internal sealed class Rehearsal
{
    /// <summary>Enough to see what another talk makes of a plan that is there; the talk itself is walked whole by somebody new.</summary>
    private const int TurnsOfAFullPlan = 60;

    /// <summary>What the screen adds to a question by itself; these are known by their look.</summary>
    private static readonly string[] OfTheScreen =
        ["anytime/is-that-right", "anytime/still-right", "anytime/known/status-right-yes", "anytime/anything-else", "anytime/progress", "anytime/progress-of"];

    private readonly Shelf shelf;
    private readonly string language;
    private readonly Dictionary<string, string> shown = [];
    private readonly Dictionary<string, HashSet<string>> unfilled = [];
    private readonly HashSet<(string Where, string What)> broken = [];
    private readonly ILookup<string, string> keysOfSteps;
    private readonly (string Key, string[] Parts)[] screenTexts;

    /// <summary>What was read already: a part of a plan goes from place to place as the same value.</summary>
    private readonly HashSet<object> read = new(ReferenceEqualityComparer.Instance);

    /// <summary>Steps that were read already with the same values in their blanks.</summary>
    private readonly HashSet<string> filled = [];

    private Rehearsal(Shelf shelf)
    {
        this.shelf = shelf;
        language = shelf.Words.Languages[0].Code;
        keysOfSteps = shelf.Words.AllOf(language).Keys.Where(key => TextKinds.Of(key) != TextKind.Heard).ToLookup(StepOf);
        screenTexts = [.. from key in OfTheScreen where shelf.Words.Has(language, key) select (key, FixedParts(shelf.Words.Text(language, key)))];
    }

    /// <summary>The longest form in which each text was shown, by its key; a list of a person's own answers is not ours to measure and stays a blank.</summary>
    public IReadOnlyDictionary<string, string> Shown => shown;

    /// <summary>Blanks that stayed empty, by the key of their text.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Unfilled => unfilled;

    /// <summary>What could not be shown at all, by where the talk stood.</summary>
    public IReadOnlyCollection<(string Where, string What)> Broken => broken;

    public static Rehearsal Of(Shelf shelf, FactTable facts, DateOnly on)
    {
        var rehearsal = new Rehearsal(shelf);
        var paths = new Paths(shelf, rehearsal.Look, rehearsal.Break);
        foreach (var day in SampleDays.Of(facts, on))
        {
            Scenes.Play(shelf, day, rehearsal.Look, rehearsal.Break);
            foreach (var topic in shelf.Dialogs.Select(dialog => dialog.Name).Distinct())
            {
                paths.Walk(Scenes.Menu, topic, day);
                paths.Walk(Scenes.Full(day), topic, day, TurnsOfAFullPlan);
            }

            foreach (var (topic, answers) in Scenes.Ways.Where(way => shelf.Has(way.Topic)))
            {
                paths.Go(Scenes.Menu, topic, answers, day);
            }

            foreach (var place in Lives.OfRotl(shelf, day))
            {
                paths.WalkFrom(place, "rotl", place.Items[^1].Id, day);
            }

            foreach (var (place, subject) in LivesOfGoals.Of(shelf, day))
            {
                paths.WalkFrom(place, "goals", subject, day);
            }
        }

        return rehearsal;
    }

    private void Break(Place place, Exception fault) =>
        broken.Add((place.Current is { } open ? $"{open.Name}/{open.Now.Step}" : place.Showing.ToString(), fault.Message));

    private void Look(Place place, Screen screen)
    {
        if (screen.Language != language)
        {
            return;
        }

        foreach (var line in Lines(place).SelectMany(WithPieces))
        {
            Keep(line.Key, shelf.Words.Say(language, line));
        }

        foreach (var bubble in screen.Bubbles.Append(screen.Progress?.Text ?? ""))
        {
            foreach (var (key, _) in screenTexts.Where(text => LooksLike(text.Parts, bubble)))
            {
                KeepBlanks(key, bubble);
                shown.TryAdd(key, shelf.Words.Text(language, key));
            }
        }
    }

    /// <summary>The dialog and the step that a key begins with, such as <c>id/born-in-uk</c>.</summary>
    private static string StepOf(string key) => string.Join('/', key.Split('/').Take(2));

    private IEnumerable<Line> Lines(Place place) =>
    [
        .. place.Aside,
        .. place.Open.Where(open => read.Add(open.Now)).SelectMany(OfStep),
        .. place.Items.Where(read.Add).SelectMany(item => (IEnumerable<Line>)[item.Title, .. item.Lines, .. Ending.NextStep(item), .. Ending.NextStep(AtAnyTime(item))]),
    ];

    /// <summary>The same item with a next step that has no day.</summary>
    private static PlanItem AtAnyTime(PlanItem item) => item with { Next = item.Next is { } next ? next with { By = null } : null };

    /// <summary>A line, and the texts that stand in its blanks.</summary>
    private IEnumerable<Line> WithPieces(Line line)
    {
        var blanks = WordsCheck.Blanks(shelf.Words.Text(language, line.Key));
        return [line, .. line.Slots.Where(slot => slot.Kind == "words" && blanks.Contains(slot.Name)).SelectMany(slot => WithPieces(new Line(slot.Value, line.Slots.Remove(slot))))];
    }

    /// <summary>All words of the step a person stands on, as they would be shown there.</summary>
    private IEnumerable<Line> OfStep(OpenDialog open) =>
    [
        .. open.Now.Lines,
        .. open.Now.Choices.Select(choice => choice.Label),
        .. filled.Add($"{open.Name}/{open.Now.Step}/{string.Join('/', open.Now.Slots.Select(slot => $"{slot.Name}={slot.Value}"))}")
            ? keysOfSteps[$"{open.Name}/{open.Now.Step}"].Select(key => new Line(key, open.Now.Slots))
            : [],
    ];

    private void KeepBlanks(string key, string text)
    {
        var empty = WordsCheck.Blanks(text);
        if (empty.Count > 0)
        {
            (unfilled.TryGetValue(key, out var known) ? known : unfilled[key] = []).UnionWith(empty);
        }
    }

    private void Keep(string key, string text)
    {
        KeepBlanks(key, text);
        if (!shown.TryGetValue(key, out var longest) || text.Length > longest.Length)
        {
            shown[key] = text;
        }
    }

    private static string[] FixedParts(string text) =>
        WordsCheck.Blanks(text).Aggregate(text, (rest, blank) => rest.Replace($"{{{blank}}}", "\n", StringComparison.Ordinal)).Split('\n');

    /// <summary>Whether a bubble has the fixed parts of a text, in order.</summary>
    private static bool LooksLike(string[] parts, string bubble)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = bubble.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0 || (at == 0 && found > 0 && part == parts[0]))
            {
                return false;
            }

            at = found + part.Length;
        }

        return parts[^1].Length == 0 || at == bubble.Length;
    }
}
