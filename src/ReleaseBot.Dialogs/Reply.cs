using System.Collections.Immutable;
using System.Globalization;

namespace ReleaseBot.Dialogs;

/// <summary>Draws the screen of a place, in the person's language. It needs no rule and no clock: what it shows was decided before.</summary>
public static class Reply
{
    /// <summary>What a prison adds to a safety message stands after it: the bell comes first.</summary>
    internal const string SafetyHere = "safety/here";

    public static Screen Show(Shelf shelf, Place place) => ShowIn(shelf, Languages.AsShown(shelf.Words, place));

    private static Screen ShowIn(Shelf shelf, Place place)
    {
        var open = place.Current;
        var several = place.Showing == Showing.Question && place.Offers.IsEmpty && place.Asks(shelf) == Asking.Openly
            && place.OpenAsk(shelf) is { How: { Kind: AskKind.Several } how } ? how : null;
        return new Screen
        {
            Revision = place.ScreenRevision,
            Language = place.Language,
            Bubbles = [.. Aside(shelf, place, isLast: false), .. Says(shelf, place), .. Aside(shelf, place, isLast: true)],
            Buttons = Buttons.Of(shelf, place),
            More = open is not null && place.Showing == Showing.Question ? Buttons.More(shelf, place) : null,
            TakesSeveral = several is not null,
            Alone = several?.Alone,
            ExpectsWords = place.Showing == Showing.Question && place.Asks(shelf) == Asking.Openly && place.OpenAsk(shelf) is { How.IsTyped: true },
            Topic = open is null || place.Showing is Showing.Safety or Showing.SafeOrNot or Showing.PartLanguage ? null : shelf.Words.Text(place.Language, $"{open.Name}/topic/title"),
            Progress = open is null || place.Showing != Showing.Question ? null : Progress(shelf, place, open),
            IsSafety = place.Showing is Showing.Safety or Showing.SafeOrNot,
        };
    }

    /// <summary>An item in words, as its owner and whoever it is shared with read it.</summary>
    public static ImmutableArray<string> ItemInWords(Phrasebook words, string language, PlanItem item) =>
        [.. item.Lines.Concat(Ending.NextStep(item)).Select(line => words.Say(language, line))];

    public static string ItemTitle(Phrasebook words, string language, PlanItem item) => words.Say(language, item.Title);

    /// <summary>A question's short name with its answer, for the list of answers that can be changed.</summary>
    internal static string ShortName(Shelf shelf, Place place, OpenDialog open, string step)
    {
        var name = shelf.Words.Text(place.Language, $"{open.Name}/{step}/short");
        return $"{name}: {AnswerInWords(shelf, place, open, step)}";
    }

    private static IEnumerable<string> Aside(Shelf shelf, Place place, bool isLast) =>
        place.Aside.Where(line => (line.Key == SafetyHere && place.Showing == Showing.Safety) == isLast).Select(line => shelf.Words.Say(place.Language, line));

    private static IEnumerable<string> Says(Shelf shelf, Place place) => place.Showing switch
    {
        Showing.Safety => Lines(shelf, place, SafetyKey(shelf, place)),
        Showing.SafeOrNot => Lines(shelf, place, $"safety/are-you-safe/{place.Danger}"),
        Showing.Languages => Lines(shelf, place, "anytime/which-language"),
        Showing.PartLanguage => Lines(shelf, place, "anytime/part-language"),
        Showing.Stopped => Lines(shelf, place, "anytime/stopped"),
        Showing.Menu => Lines(shelf, place, "anytime/menu"),
        Showing.More => Lines(shelf, place, "anytime/more"),
        Showing.Answers => Lines(shelf, place, "anytime/which-answer"),
        _ when !place.Offers.IsEmpty => [],
        _ when place.Current is null => Lines(shelf, place, place.Finished.Length > 1 ? "anytime/what-next" : "anytime/menu"),
        _ => Question(shelf, place, place.Current!),
    };

    /// <summary>A second message about danger has other words and the same routes.</summary>
    private static string SafetyKey(Shelf shelf, Place place)
    {
        var again = $"safety/again/{place.Danger}";
        return place.SafetyMessages > 1 && place.SafetyMessages % 2 == 0 && shelf.Words.Has(place.Language, again) ? again : $"safety/message/{place.Danger}";
    }

    private static IEnumerable<string> Question(Shelf shelf, Place place, OpenDialog open)
    {
        if (shelf.Of(open)[open.Now.Step] is not Ask ask)
        {
            return [];
        }

        var words = shelf.Words;
        return open.Unsure is { } value ? [words.Fill(place.Language, words.Text(place.Language, "anytime/is-that-right"), [ValueSlot(ask, value)])]
            : ask.IsKnown(place, open) ? [StillRight(shelf, place, open, ask)]
            : !open.Picked.IsEmpty ? [words.Fill(place.Language, words.Text(place.Language, "anytime/anything-else"), [Slot.Own("picked", InWords(shelf, place, open, ask, open.Picked))])]
            : Openly(shelf, place, open, ask);
    }

    /// <summary>The answer known already, read back: in a sentence of its own where a yes says little by itself, else as question and answer.</summary>
    private static string StillRight(Shelf shelf, Place place, OpenDialog open, Ask ask) =>
        shelf.Words.Find(place.Language, $"anytime/known/{ask.Name}-{place.Answer(ask.Name)?.Choices.FirstOrDefault()}") is { } own
            ? shelf.Words.Fill(place.Language, own, open.Now.Slots)
            : shelf.Words.Fill(place.Language, shelf.Words.Text(place.Language, "anytime/still-right"), KnownSlots(shelf, place, open, ask));

    private static IEnumerable<string> Openly(Shelf shelf, Place place, OpenDialog open, Ask ask)
    {
        var words = shelf.Words;
        var readBack = open.Now.Lines.Select(line => words.Say(place.Language, line));
        var said = words.Fill(place.Language, words.Text(place.Language, $"{open.Name}/{ask.Name}/say"), open.Now.Slots).Split('\n');
        return [.. said[..^1], .. readBack, said[^1]];
    }

    private static ImmutableArray<Slot> KnownSlots(Shelf shelf, Place place, OpenDialog open, Ask ask) =>
        [Slot.Own("question", shelf.Words.Text(place.Language, $"{open.Name}/{ask.Name}/short")), Slot.Own("answer", AnswerInWords(shelf, place, open, ask.Name))];

    private static string AnswerInWords(Shelf shelf, Place place, OpenDialog open, string step)
    {
        var ask = (Ask)shelf.Of(open)[step];
        return place.Answer(step) switch
        {
            { Words: { } value } => shelf.Words.Fill(place.Language, "{value}", [ValueSlot(ask, value)]),
            { Choices: var choices } => InWords(shelf, place, open, ask, choices),
            _ => "",
        };
    }

    private static string InWords(Shelf shelf, Place place, OpenDialog open, Ask ask, ImmutableArray<string> choices) =>
        string.Join(", ", choices.Select(choice => shelf.Words.Fill(place.Language, shelf.Words.Label(place.Language, shelf.Of(open), ask.Name, choice), open.Now.Slots)));

    private static Slot ValueSlot(Ask ask, string value) => ask.How.Kind switch
    {
        AskKind.Date => new Slot("value", "date", value),
        AskKind.Time => new Slot("value", "time", value),
        AskKind.Money => new Slot("value", "money", value),
        _ => Slot.Own("value", value),
    };

    private static Progress Progress(Shelf shelf, Place place, OpenDialog open)
    {
        var step = open.Path.Length + 1;
        var (least, most) = shelf.Of(open).StepsLeft(open.Now.Step);
        int? total = least == most ? step + most - 1 : null;
        var key = total is null ? "anytime/progress" : "anytime/progress-of";
        var text = shelf.Words.Fill(place.Language, shelf.Words.Text(place.Language, key), [Slot.Number("step", step), Slot.Own("total", total?.ToString(CultureInfo.InvariantCulture) ?? "")]);
        return new(step, total, text);
    }

    private static string[] Lines(Shelf shelf, Place place, string key) => shelf.Words.Text(place.Language, key).Split('\n');
}
