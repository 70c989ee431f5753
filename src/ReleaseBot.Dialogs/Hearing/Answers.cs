using System.Collections.Immutable;
using System.Globalization;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Hearing;

/// <summary>The open question's own ear: reads a typed message as an answer to it, or leaves it.</summary>
internal static class Answers
{
    public static Heard? Hear(Shelf shelf, Place place, Ask? ask, string text, string plain, Day day)
    {
        if (ask is null || place.Showing != Showing.Question || plain.Length == 0)
        {
            return null;
        }

        return place.Asks(shelf) == Asking.IsItRight && IsItRight(shelf, place, text, plain) is { } right
            ? new Heard.Right(right)
            : HearKind(shelf, place, ask, text, plain, day);
    }

    /// <summary>The words of a button of the open question, exactly: they are an answer even where they mean something else elsewhere ("home").</summary>
    public static Heard? HearLabel(Shelf shelf, Place place, Ask? ask, string plain) =>
        ask is { How.IsTyped: false } && place.Showing == Showing.Question && place.Offers.IsEmpty && plain.Length > 0 && place.Asks(shelf) == Asking.Openly
        && Choices.Exactly([.. Buttons.Of(shelf, place).Where(button => button.Id[0] != Buttons.AnytimeMark)], Also(shelf, place, ask), plain) is { } choice
            ? Listener.Meant(shelf, place, choice)
            : null;

    private static Heard? HearKind(Shelf shelf, Place place, Ask ask, string text, string plain, Day day) => ask.How.Kind switch
    {
        AskKind.OwnWords => new Heard.Gave(text),
        AskKind.ShortText => text.Length <= 200 ? new Heard.Gave(text.Trim()) : new Heard.Refused("too-long"),
        AskKind.Date => HearWhen(text, WhenContext.Appointment, day),
        AskKind.Time => HearWhen(text, WhenContext.AppointmentTime, day),
        AskKind.Money => HearField(Field.Money, text),
        AskKind.Phone => HearField(Field.Phone, text),
        AskKind.Postcode => HearField(Field.Postcode, text),
        AskKind.Address => HearField(Field.Address, text),
        AskKind.Council => HearField(Field.Council, text),
        AskKind.Several => HearSeveral(shelf, place, ask, text, plain),
        _ => HearChoice(shelf, place, ask, text, plain),
    };

    private static Heard? HearChoice(Shelf shelf, Place place, Ask ask, string text, string plain)
    {
        var buttons = Buttons.Of(shelf, place with { Open = place.Open.SetItem(place.Open.Length - 1, place.Current! with { AskOpenly = true }) });
        var choice = Choices.One(buttons, Also(shelf, place, ask), shelf.ListWordsFor(place.Language), plain) ?? Choices.YesOrNo(buttons, Also(shelf, place, ask), text);
        return choice is null ? null : Listener.Meant(shelf, place, choice);
    }

    private static Heard? HearSeveral(Shelf shelf, Place place, Ask ask, string text, string plain)
    {
        var buttons = Buttons.Of(shelf, place);
        var list = shelf.ListWordsFor(place.Language);
        if (!place.Current!.Picked.IsEmpty && Choices.One([.. buttons.Where(button => button.Id == "done")], Also(shelf, place, ask), list, plain) is not null)
        {
            return new Heard.Picked([]);
        }

        return Choices.Named(buttons, Also(shelf, place, ask), list, text) switch
        {
            [] => null,
            [var alone] when alone == ask.How.Alone => new Heard.Chose([alone], null),
            ["done"] => new Heard.Picked([]),
            [['!', ..]] => null,
            var named => new Heard.Picked([.. named.Where(ask.How.Choices.Contains).Where(choice => choice != ask.How.Alone)]),
        };
    }

    private static Func<string, string?> Also(Shelf shelf, Place place, Ask ask) =>
        choice => shelf.Words.Find(place.Language, $"{place.Current!.Name}/{ask.Name}/also/{choice}")
            ?? shelf.Words.Find(place.Language, $"answers/also/{choice}");

    private static bool? IsItRight(Shelf shelf, Place place, string text, string plain)
    {
        var buttons = Buttons.Of(shelf, place);
        var read = FieldReader.Read(Field.YesNo, text);
        return Choices.One(buttons, choice => shelf.Words.Find(place.Language, $"answers/also/{choice}"), shelf.ListWordsFor(place.Language), plain) switch
        {
            "right" => true,
            "change" => false,
            _ when read.Expect == FieldExpect.Accept => read.Value == "yes",
            _ => null,
        };
    }

    private static Heard? HearWhen(string text, WhenContext context, Day day)
    {
        var read = WhenReader.Read(text, context, day.London, day.Release?.On);
        var value = context == WhenContext.AppointmentTime
            ? read.Time?.ToString("HH:mm", CultureInfo.InvariantCulture)
            : read.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return read.Expect switch
        {
            Expect.Resolve when value is not null => read.Ambiguous ? new Heard.MaybeGave(value) : new Heard.Gave(value),
            Expect.Ask => new Heard.Refused(context == WhenContext.AppointmentTime ? "which-time" : "which-day"),
            _ => null,
        };
    }

    private static Heard? HearField(Field field, string text)
    {
        var read = FieldReader.Read(field, text);
        return read.Expect switch
        {
            FieldExpect.Accept => new Heard.Gave(read.Value!),
            FieldExpect.Reject => new Heard.Refused(read.Reason),
            _ => null,
        };
    }
}
