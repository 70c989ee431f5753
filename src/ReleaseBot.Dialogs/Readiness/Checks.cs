using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Readiness;

/// <summary>Which check it is today, which lines belong to it, and which of them are still to be asked.</summary>
internal static class Checks
{
    private const int TwoWeeks = 14, TwoDays = 2;

    /// <summary><c>too-early</c>, <c>twelve-weeks</c>, <c>two-weeks</c>, <c>two-days</c>, <c>morning</c>, <c>no-date</c> or <c>gone-by</c>; each has words.</summary>
    public static string Stage(Known known) => (DaysLeft(known), Situation.DateHasGoneBy(known)) switch
    {
        (null, true) when !Situation.WaitsForCourt(known) => "gone-by",
        (null, _) => "no-date",
        _ when Situation.IsFarOff(known) => "too-early",
        ( > TwoWeeks, _) => "twelve-weeks",
        ( > TwoDays, _) => "two-weeks",
        ( > 0, _) => "two-days",
        _ => "morning",
    };

    /// <summary>The lines of today's check, in order.</summary>
    public static IEnumerable<ReadyLine> Lines(Known known) => ReadyLine.All.Where(line => IsOf(line, known));

    /// <summary>Lines that were not said yet, or need another look today.</summary>
    public static ImmutableArray<ReadyLine> Due(Known known) => [.. Lines(known).Where(line => IsDue(line, known))];

    /// <summary>The line that is asked now: the first that is due, or, for whoever goes back when all is said, the one said last.</summary>
    public static ReadyLine Current(Known known) =>
        Lines(known).FirstOrDefault(line => IsDue(line, known)) ?? Lines(known).OrderBy(line => known.Place.Item(line.ItemId)!.ChangedAt).Last();

    /// <summary>The day of the next check; absent without a release date.</summary>
    public static DateOnly? NextCheck(Known known) => Situation.ReleaseDay(known) is not { } release ? null : Stage(known) switch
    {
        "too-early" => Facts.Window.Named(Situation.PreRelease).OpensOn(known.Day),
        "twelve-weeks" => release.AddDays(-TwoWeeks),
        "two-weeks" => release.AddDays(-TwoDays),
        _ => release,
    };

    private static bool IsOf(ReadyLine line, Known known) => (!line.IsOfProbation || Situation.HasProbation(known)) && Stage(known) switch
    {
        "too-early" or "twelve-weeks" => line.TakesWeeks,
        "morning" => line.OfTheMorning,
        "no-date" or "gone-by" => line.NeedsNoDate,
        _ => true,
    };

    /// <summary>What was settled is asked again once a new check has begun: at two weeks all of it, later what comes first.</summary>
    private static bool IsDue(ReadyLine line, Known known)
    {
        if (known.Place.Item(line.ItemId) is not { } item)
        {
            return true;
        }

        var said = DayOf(item.ChangedAt);
        var isSettled = item.State is "ready" or "not-needed";
        return said < DayOf(known.Day.Now)
            && (!isSettled || (said < Began(known) && (line.ComesFirst || Stage(known) == "two-weeks")));
    }

    private static DateOnly? Began(Known known) => Situation.ReleaseDay(known) is not { } release ? null : Stage(known) switch
    {
        "two-weeks" => release.AddDays(-TwoWeeks),
        "two-days" => release.AddDays(-TwoDays),
        "morning" => release,
        _ => null,
    };

    private static int? DaysLeft(Known known) => Situation.ReleaseDay(known) is { } release ? release.DayNumber - known.Day.Today.DayNumber : null;

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
