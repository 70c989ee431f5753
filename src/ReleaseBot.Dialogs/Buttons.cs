using System.Collections.Immutable;
using ReleaseBot.Dialogs.Hearing;

namespace ReleaseBot.Dialogs;

/// <summary>Which buttons a place has on its screen. Showing and hearing both ask here, so a typed label and a tap never differ.</summary>
internal static class Buttons
{
    /// <summary>Stands before what works anywhere, so that it is never taken for a choice of the question.</summary>
    public const char AnytimeMark = '!';

    public const string TopicMark = "!topic:";

    public const string ChangeMark = "!change:";

    public const string LanguageMark = "!language:";

    private static readonly Anytime[] MoreWords =
        [Anytime.Back, Anytime.Skip, Anytime.Why, Anytime.Meaning, Anytime.Repeat, Anytime.ChangeAnswer, Anytime.WhoSees, Anytime.Person, Anytime.Language, Anytime.Menu, Anytime.Stop, Anytime.CarryOn];

    /// <summary>Nothing was asked, so there is nothing to skip and no reason to give.</summary>
    private static readonly Anytime[] MoreWhereTold = [.. MoreWords.Where(word => word is not (Anytime.Skip or Anytime.Why))];

    private static readonly string[] SafeOrNot = ["safe", "not-sure", "not-safe"];

    public static ImmutableArray<Button> Of(Shelf shelf, Place place) => OfScreen(shelf, Languages.AsShown(shelf.Words, place));

    private static ImmutableArray<Button> OfScreen(Shelf shelf, Place place) => place.Showing switch
    {
        Showing.Safety => [.. Words(shelf, place, Anytime.CarryOn, Anytime.Person, Anytime.Stop)],
        Showing.SafeOrNot => [.. SafeOrNot.Select(id => new Button(id, shelf.Words.Text(place.Language, $"safety/answers/{id}")))],
        Showing.Languages => [.. Tongues(shelf.Words.Every), .. Words(shelf, place, Anytime.CarryOn)],
        Showing.PartLanguage => [.. Tongues(shelf.Words.Languages)],
        Showing.Stopped => [.. Words(shelf, place, Anytime.CarryOn, Anytime.Menu)],
        Showing.More => [.. Words(shelf, place, place.OpenAsk(shelf) is { IsTold: true } ? MoreWhereTold : MoreWords)],
        Showing.Answers => [.. Answered(shelf, place), .. Words(shelf, place, Anytime.CarryOn)],
        _ when !place.Offers.IsEmpty => [.. place.Offers.Select(id => Named(shelf, place, id))],
        Showing.Menu when place.Current is not null => [.. Menu(shelf, place), .. Words(shelf, place, Anytime.CarryOn)],
        _ when place.Current is null => [.. Menu(shelf, place)],
        _ => [.. OfQuestion(shelf, place, place.Current!)],
    };

    public static Button More(Shelf shelf, Place place) => Word(shelf, place, Anytime.More);

    /// <summary>The button with this id, wherever it stands.</summary>
    private static Button Named(Shelf shelf, Place place, string id) =>
        id.StartsWith(TopicMark, StringComparison.Ordinal)
            ? Topic(shelf, place, id[TopicMark.Length..])
            : Word(shelf, place, AnytimeWords.Named(id.AsSpan(1))!.Value);

    private static IEnumerable<Button> OfQuestion(Shelf shelf, Place place, OpenDialog open)
    {
        var dialog = shelf.Of(open);
        if (dialog[open.Now.Step] is not Ask ask)
        {
            return [];
        }

        if (open.Unsure is not null || ask.IsKnown(place, open))
        {
            return [Shared(shelf, place, "right"), Shared(shelf, place, "change")];
        }

        return Choices(shelf, place, open, dialog, ask);
    }

    private static IEnumerable<Button> Choices(Shelf shelf, Place place, OpenDialog open, Dialog dialog, Ask ask)
    {
        var words = shelf.Words;
        foreach (var live in open.Now.Choices)
        {
            yield return new(live.Id, words.Say(place.Language, live.Label));
        }

        foreach (var choice in ask.How.Choices.Except(open.Picked))
        {
            if (choice != ask.How.Alone || open.Picked.IsEmpty)
            {
                yield return new(choice, words.Fill(place.Language, words.Label(place.Language, dialog, ask.Name, choice), open.Now.Slots));
            }
        }

        if (ask.How.Kind == AskKind.Several && !open.Picked.IsEmpty)
        {
            yield return Shared(shelf, place, "done");
        }

        if (!ask.How.Choices.Contains("not-sure") && !ask.IsConsent && ask.How.Kind is not (AskKind.List or AskKind.ReadBack) && !ask.IsTold && !ask.IsToDo)
        {
            yield return Word(shelf, place, Anytime.DontKnow);
        }
    }

    private static IEnumerable<Button> Menu(Shelf shelf, Place place) => Dialogs.Menu.Of(shelf, place).Select(topic => Topic(shelf, place, topic));

    private static IEnumerable<Button> Answered(Shelf shelf, Place place) => place.Current is not { } open
        ? []
        : from step in open.Path.Distinct()
          where place.Answer(step) is not null && shelf.Of(open)[step] is Ask { IsAfresh: false, IsTold: false } or Ask { How.IsTyped: true }
          select new Button(ChangeMark + step, Reply.ShortName(shelf, place, open, step));

    /// <summary>Each language by its own name.</summary>
    private static IEnumerable<Button> Tongues(IEnumerable<Language> languages) =>
        languages.Select(language => new Button(LanguageMark + language.Code, language.Name));

    private static Button Topic(Shelf shelf, Place place, string topic) =>
        new(TopicMark + topic, shelf.Words.Text(place.Language, $"{topic}/topic/menu"));

    private static Button Shared(Shelf shelf, Place place, string choice) =>
        new(choice, shelf.Words.Text(place.Language, $"answers/check/{choice}"));

    private static IEnumerable<Button> Words(Shelf shelf, Place place, params Anytime[] meanings) =>
        meanings.Select(meaning => Word(shelf, place, meaning));

    private static Button Word(Shelf shelf, Place place, Anytime meaning)
    {
        var name = AnytimeWords.NameOf(meaning);
        return new(AnytimeMark + name, shelf.Words.Text(place.Language, $"anytime/buttons/{name}"));
    }
}
