using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>
/// The list of topics for one person: what no longer fits a new date, what worries them most, then what they want help with now, the rest as it stands on the shelf,
/// and last what they put off. Nothing is ever left out. The answers are those of the talk about what matters: <c>worries-most</c> and <c>need-TOPIC</c>.
/// </summary>
internal static class Menu
{
    public static ImmutableArray<string> Of(Shelf shelf, Place place) => [.. shelf.Topics.OrderBy(topic => Rank(place, topic))];

    private static int Rank(Place place, string topic) =>
        place.LookAgain.Contains(topic) ? -1
        : place.Answer("worries-most")?.Has(topic) == true && !place.Finished.Contains(topic) ? 0
        : place.Answer("need-" + topic) is not { } need ? 2
        : need.Has("now") && !place.Finished.Contains(topic) ? 1
        : need.Has("later") || need.Has("no") ? 3
        : 2;
}
