using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>What is said when an answer could not be used: never the same sentence twice running, and after two misses buttons and a person to ask.</summary>
internal static class Repair
{
    public static ImmutableArray<PlanEvent> Decide(Talk talk, Heard heard)
    {
        var place = talk.Place;
        if (place.Current is not { } open || place.Showing != Showing.Question)
        {
            return Turn.Missed(place.Misses % 2 == 0 ? "anytime/pick-one" : "anytime/pick-one-again");
        }

        if (heard is Heard.Refused refused && place.Misses % 4 == 0 && talk.HasWords($"refused/{refused.Reason}"))
        {
            return Turn.Missed($"refused/{refused.Reason}");
        }

        return (place.Misses % 4) switch
        {
            0 => Turn.Missed($"{open.Name}/{open.Now.Step}/again", open.Now.Slots),
            1 => Turn.Missed("anytime/miss-second"),
            2 => Turn.Missed("anytime/miss-third"),
            _ => Turn.Missed("anytime/miss-fourth"),
        };
    }
}
