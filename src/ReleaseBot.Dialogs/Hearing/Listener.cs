using System.Collections.Immutable;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Hearing;

/// <summary>
/// Makes one meaning of what came. The order is fixed: safety always, then words that work anywhere, then the open question,
/// then another topic, and only then "not understood".
/// </summary>
internal static class Listener
{
    /// <summary>Longer messages are asked to be shorter; they are read for safety all the same.</summary>
    public const int LongestText = 2_000;

    public static Heard Hear(Shelf shelf, Place place, Said said, Day day) => said switch
    {
        Said.NobodyLooked => new Heard.NobodyLooked(),
        Said.Arrived arrived => new Heard.Arrived(arrived.Language),
        Said.Tapped { Text: { } text } tapped when !IsOwnLabel(shelf, place, tapped, text) && Danger(text, day) is { } danger => danger,
        Said.Tapped tapped => HearTap(shelf, place, tapped),
        Said.Typed { IsTooFast: true } typed => (Heard?)Danger(typed.Text, day) ?? new Heard.TooFast(),
        Said.Typed typed => HearWords(shelf, place, typed.Text, day),
        _ => new Heard.Unclear(),
    };

    /// <summary>Danger in a message, or nothing. Asked first for every text, even one that is not taken as an answer.</summary>
    private static Heard.Danger? Danger(string text, Day day) => Danger(Reader.Read(text, day.Prison.SafetyPhrases).Safety);

    private static Heard.Danger? Danger(SafetyReading read) =>
        read.Raised ? new(DangerName(read.Danger), read.Certainty == Certainty.Certain ? "certain" : "unsure") : null;

    public static string DangerName(Danger danger) => danger switch
    {
        Understanding.Danger.SelfHarm => "self_harm",
        Understanding.Danger.HarmToOthers => "harm_to_others",
        Understanding.Danger.Unsafe => "unsafe",
        Understanding.Danger.MedicalNow => "medical_now",
        _ => "none",
    };

    /// <summary>
    /// A button's own words, typed, are ours as well, and so is half of them or more at a question ("emergency" for "It is an emergency"). A way of putting an answer that the words files know ("hospital") is left to the question,
    /// unless danger is sure.
    /// </summary>
    private static bool IsOurs(Shelf shelf, Place place, string plain, Heard.Danger danger) =>
        Buttons.Of(shelf, place).Any(button => Texts.Plain(button.Label) is var label && (label == plain || (plain.Length * 2 >= label.Length && place.Asks(shelf) == Asking.Openly && place.Showing == Showing.Question && Choices.ContainsWords(label, plain))))
        || (danger.Level == "unsure" && Answers.HearLabel(shelf, place, place.OpenAsk(shelf), plain) is not null);

    /// <summary>The words on the button itself are ours and say nothing new; anything else that came with a tap is read.</summary>
    private static bool IsOwnLabel(Shelf shelf, Place place, Said.Tapped tapped, string text)
    {
        if (tapped.Screen != place.ScreenRevision || tapped.Buttons is not [var id])
        {
            return false;
        }

        foreach (var button in Buttons.Of(shelf, place))
        {
            if (button.Id == id)
            {
                return button.Label == text;
            }
        }

        return false;
    }

    private static Heard HearTap(Shelf shelf, Place place, Said.Tapped tapped)
    {
        if (tapped.Screen != place.ScreenRevision)
        {
            return new Heard.Stale();
        }

        var buttons = Buttons.Of(shelf, place);
        return tapped.Buttons switch
        {
            var ticked when (tapped.IsTicked || ticked.Length > 1) && TakesSeveral(shelf, place, ticked, buttons) => new Heard.Chose([.. place.Current!.Picked.Union(ticked)], null),
            [var one] when one.StartsWith(Buttons.AnytimeMark) && OfMark(one) is { } marked => marked,
            [var one] when buttons.Any(button => button.Id == one) => Meant(shelf, place, one),
            _ => new Heard.Stale(),
        };
    }

    private static Heard HearWords(Shelf shelf, Place place, string text, Day day)
    {
        if (place.Showing == Showing.SafeOrNot)
        {
            return HearIfSafe(shelf, place, text, day);
        }

        var understood = Reader.Read(text, day.Prison.SafetyPhrases);
        if (Danger(understood.Safety) is { } danger && !IsOurs(shelf, place, Texts.Plain(text), danger))
        {
            return danger;
        }

        if (text.Length > LongestText)
        {
            return new Heard.TooLong();
        }

        var plain = Texts.Plain(text);
        var question = place.OpenAsk(shelf);
        var takesAnyWords = place.Showing == Showing.Question && place.Offers.IsEmpty && question is { How.TakesAnyWords: true };
        return HearButton(shelf, place, plain)
            ?? Answers.HearLabel(shelf, place, question, plain)
            ?? (takesAnyWords ? null : Languages.Asked(shelf.Words, plain))
            ?? Word(shelf, place, plain, takesAnyWords)
            ?? AnswerOrMistyped(shelf, place, plain, Answers.Hear(shelf, place, question, text, plain, day))
            ?? Topics.Hear(shelf, place, understood.Intent, plain);
    }

    /// <summary>A word that works anywhere, in the language of the talk or in the person's own.</summary>
    private static Heard.Word? Word(Shelf shelf, Place place, string plain, bool exactly) =>
        (shelf.WordsFor(place.Language).Find(plain, exactly) ?? (place.Also is { } also ? shelf.WordsFor(also).Find(plain, exactly) : null)) is { } word
            ? new Heard.Word(word)
            : null;

    /// <summary>A short word that works anywhere, mistyped, where the open question made nothing of it and no button of it is as near. Never on a safety screen.</summary>
    private static Heard? AnswerOrMistyped(Shelf shelf, Place place, string plain, Heard? answer)
    {
        if (answer is not (null or Heard.Refused) || place.Showing is Showing.Safety or Showing.SafeOrNot)
        {
            return answer;
        }

        var mistyped = shelf.WordsFor(place.Language).FindMistyped(plain) ?? (place.Also is { } also ? shelf.WordsFor(also).FindMistyped(plain) : null);
        return mistyped is { } word && !Buttons.Of(shelf, place).Any(button => button.Id[0] != Buttons.AnytimeMark && Texts.Near(plain, Texts.Plain(button.Label), 1))
            ? new Heard.Word(word)
            : answer;
    }

    /// <summary>Anything but a clear "I am safe" is danger.</summary>
    private static Heard HearIfSafe(Shelf shelf, Place place, string text, Day day)
    {
        var plain = Texts.Plain(text);
        var language = Languages.OfScreen(shelf.Words, place);
        var isSafe = shelf.Words.Text(language, "safety/i-am-safe").Split('\n').Select(Texts.Plain).Contains(plain)
            || Texts.Plain(shelf.Words.Text(language, "safety/answers/safe")) == plain;
        return isSafe && Danger(text, day) is null
            ? new Heard.Safe()
            : Danger(text, day) is { } danger ? danger with { Level = "certain" } : new Heard.Danger(place.Danger ?? "self_harm", "certain");
    }

    private static Heard? HearButton(Shelf shelf, Place place, string plain)
    {
        var onQuestion = place.Showing == Showing.Question && place.Offers.IsEmpty && place.Current is not null;
        if (onQuestion)
        {
            return null;
        }

        var buttons = Buttons.Of(shelf, place);
        return (Choices.One(buttons, _ => null, shelf.ListWordsFor(place.Language), plain) ?? YesOrNo(place, plain)) is { } id ? Meant(shelf, place, id) : LeftOut(shelf, place, plain);
    }

    /// <summary>Where one topic is offered beside going on, a yes is that topic and a no is going on.</summary>
    private static string? YesOrNo(Place place, string plain) =>
        place is { Showing: Showing.Question, Offers: [var offered, var goOn] } && FieldReader.Read(Field.YesNo, plain) is { Expect: FieldExpect.Accept, Value: var said }
            ? said == "yes" ? offered : goOn
            : null;

    /// <summary>A topic that the menu leaves out for this person is there for whoever names it.</summary>
    private static Heard.Topic? LeftOut(Shelf shelf, Place place, string plain) =>
        place.LeftOut.FirstOrDefault(topic => shelf.Has(topic) && Texts.Plain(shelf.Words.Text(place.Language, $"{topic}/topic/menu")) == plain) is { } named ? new(named) : null;

    /// <summary>The meaning of a button that stands on the screen.</summary>
    internal static Heard Meant(Shelf shelf, Place place, string id) => id switch
    {
        "safe" when place.Showing == Showing.SafeOrNot => new Heard.Safe(),
        _ when place.Showing == Showing.SafeOrNot => new Heard.Danger(place.Danger ?? "self_harm", "certain"),
        _ when OfMark(id) is { } marked => marked,
        "right" or "change" when place.Asks(shelf) is Asking.IsItRight => new Heard.Right(id == "right"),
        "done" => new Heard.Picked([]),
        _ when place.OpenAsk(shelf) is { How.Kind: AskKind.Several } several && id != several.How.Alone => new Heard.Picked([id]),
        _ => Chosen(id),
    };

    /// <summary>A choice of a list names its subject after a colon.</summary>
    private static Heard.Chose Chosen(string id) =>
        id.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
            ? new([id[..colon]], id[(colon + 1)..])
            : new([id], null);

    private static Heard? OfMark(string id) => id switch
    {
        _ when id.StartsWith(Buttons.TopicMark, StringComparison.Ordinal) => new Heard.Topic(id[Buttons.TopicMark.Length..]),
        _ when id.StartsWith(Buttons.ChangeMark, StringComparison.Ordinal) => new Heard.Change(id[Buttons.ChangeMark.Length..]),
        _ when id.StartsWith(Buttons.LanguageMark, StringComparison.Ordinal) => new Heard.Tongue(id[Buttons.LanguageMark.Length..]),
        [Buttons.AnytimeMark, .. var name] => AnytimeWords.Named(name) is { } word ? new Heard.Word(word) : null,
        _ => null,
    };

    private static bool TakesSeveral(Shelf shelf, Place place, ImmutableArray<string> ids, ImmutableArray<Button> buttons) =>
        !ids.IsEmpty
        && place.OpenAsk(shelf) is { How.Kind: AskKind.Several } ask
        && place.Asks(shelf) == Asking.Openly
        && ids.All(id => ask.How.Choices.Contains(id) && buttons.Any(button => button.Id == id))
        && (ask.How.Alone is null || !ids.Contains(ask.How.Alone));
}
