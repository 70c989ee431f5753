using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>
/// The list of topics for one person: what no longer fits a new date, what worries them most, then what they want help with now, the rest as it stands on the shelf,
/// and last what they put off. The answers are those of the talk about what matters: <c>worries-most</c> and <c>need-TOPIC</c>.
/// What makes no sense on this day is left out, and can still be typed.
/// </summary>
internal static class Menu
{
    /// <summary>Topics that are not for everybody, each with whom it is for.</summary>
    private static readonly (string Topic, Func<Place, Day, bool> Fits)[] ForSome =
    [
        ("waiting", (_, day) => day is { Release: null, AsksAboutDate: false }),
        ("after", (place, day) => HasCome(day) || HasPart(place, "after")),
        ("rotl", (place, day) => !HasCome(day) || HasPart(place, "rotl")),
        ("cover", (place, day) => day.KeyWorker is not null || !place.Covers.IsEmpty),
    ];

    public static ImmutableArray<string> Of(Shelf shelf, Place place) => [.. shelf.Topics.Where(topic => !place.LeftOut.Contains(topic)).OrderBy(topic => Rank(place, topic))];

    /// <summary>That other topics make no sense from now on; nothing where they are the same as before.</summary>
    public static PlanEvent.MenuFitted? Fit(Place place, Day day)
    {
        foreach (var (topic, fits) in ForSome)
        {
            if (fits(place, day) == place.LeftOut.Contains(topic))
            {
                return new([.. ForSome.Where(some => !some.Fits(place, day)).Select(some => some.Topic)]);
            }
        }

        return null;
    }

    private static bool HasCome(Day day) => day.Release is { } release && release.On <= day.Today;

    private static bool HasPart(Place place, string topic) => place.Items.Any(item => item.Topic == topic);

    private static int Rank(Place place, string topic) =>
        place.LookAgain.Contains(topic) ? -1
        : place.Answer("worries-most")?.Has(topic) == true && !place.Finished.Contains(topic) ? 0
        : place.Answer("need-" + topic) is not { } need ? 2
        : need.Has("now") && !place.Finished.Contains(topic) ? 1
        : need.Has("later") || need.Has("no") ? 3
        : 2;
}
