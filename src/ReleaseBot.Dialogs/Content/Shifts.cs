using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs.Content;

/// <summary>People for whom the roll has changed since their last visit: another prison, status or date, sooner and later, told by staff and not.</summary>
internal static class Shifts
{
    private static readonly NamedPrison Before = new("sample-a", "HMP Sampleton");
    private static readonly NamedPrison Now = new("sample-b", "HMP Exampleford");
    private static readonly string[] Topics = ["id", "bank", "benefits", "housing", "rotl"];
    private static readonly int?[] Days = [-2, 3, 60, 100, 400, null];

    /// <summary>A place with a full plan, as it was left, and the day of the next visit.</summary>
    public static IEnumerable<(Place Place, Day Day)> Of(Place start, Day day)
    {
        var full = Topics.Aggregate(start, (place, topic) => place.Evolve(new PlanEvent.ItemWritten(Part(topic, day), [])));
        var moved = day with { At = Now };
        foreach (var nation in Enum.GetValues<Nation>())
        {
            yield return (full with { Listed = Listed.On(day) with { Prison = Before, Nation = nation } }, moved);
        }

        foreach (var days in Days)
        {
            var known = full with { Listed = Listed.On(Released(day, days)) };
            yield return (known, day);
            yield return (known with { Listed = known.Listed! with { Status = LegalStatus.Remand, Release = null } }, day);
            yield return (known with { LookAgain = ["bank"] }, day with { Status = LegalStatus.Recall, Release = null });
            yield return (known.Evolve(new PlanEvent.DateTold(day.Status, day.Release, new("sample-omu", "Jo Sample"), day.Now)), day);
        }
    }

    private static Day Released(Day day, int? days) =>
        day with { Release = days is { } left ? new ReleaseDate(day.Today.AddDays(left), ReleaseDateKind.Conditional) : null };

    private static PlanItem Part(string topic, Day day) => new(topic, topic, Line.Of($"{topic}/topic/title"), [], null, day.Now);
}
