namespace ReleaseBot.Dialogs;

/// <summary>How the open question stands before the person.</summary>
internal enum Asking
{
    /// <summary>Nothing is asked: the menu, or an end.</summary>
    Nothing,

    /// <summary>The question as it is written.</summary>
    Openly,

    /// <summary>A value or a known answer is read back: "is that right?".</summary>
    IsItRight,
}

internal static class PlaceAsking
{
    /// <summary>The question that is open, whatever the screen shows in front of it.</summary>
    public static Ask? OpenAsk(this Place place, Shelf shelf) =>
        place.Current is { } open ? shelf.Of(open)[open.Now.Step] as Ask : null;

    public static Asking Asks(this Place place, Shelf shelf) => place.OpenAsk(shelf) switch
    {
        null => Asking.Nothing,
        _ when place.Current!.Unsure is not null => Asking.IsItRight,
        var ask when ask.IsKnown(place, place.Current!) => Asking.IsItRight,
        _ => Asking.Openly,
    };
}
