using System.Collections.Immutable;
using System.Globalization;

namespace ReleaseBot.Dialogs.Rotl;

/// <summary>Days and times of an outing, and which of them cannot be.</summary>
internal static class RotlTimes
{
    /// <summary>A draft can wait until its day has gone by.</summary>
    public static bool DayHasGoneBy(Known known) => Date(known, "rotl-day") < known.Day.Today;

    public static bool DayIsAfterRelease(Known known) => IsAfterRelease(known, "rotl-day");

    /// <summary>Sooner than the prison asks to have an application; it can be sent all the same.</summary>
    public static bool DayIsSoon(Known known) => known.Day.Prison.RotlDays is { } days && Date(known, "rotl-day") < known.Day.Today.AddDays(days);

    public static bool BackDayIsAfterRelease(Known known) => IsAfterRelease(known, "rotl-back-day");

    public static bool BackDayIsTooEarly(Known known) => Date(known, "rotl-back-day") <= Date(known, "rotl-day");

    public static bool BackIsBeforeLeaving(Known known) => IsSameDay(known) && Time(known, "rotl-back") <= Time(known, "rotl-leave");

    public static bool HasTimeBack(Known known) => Time(known, "rotl-back") is not null;

    /// <summary>Setting off when it is, even the quickest trip back would end after the time to be in.</summary>
    public static bool LeavesNoMargin(Known known) =>
        Time(known, "rotl-start-back") is { } start && Time(known, "rotl-back") is { } back
        && (start.ToTimeSpan() + Least(known) >= back.ToTimeSpan() || (IsSameDay(known) && start <= Time(known, "rotl-leave")));

    public static bool IsSameDay(Known known) => !known.Said("rotl-same-day", "no");

    public static DateOnly? Date(Known known, string step) => known.Answer(step)?.Words is { } words
        ? DateOnly.ParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;

    public static TimeOnly? Time(Known known, string step) => known.Answer(step)?.Words is { } words
        ? TimeOnly.ParseExact(words, "HH:mm", CultureInfo.InvariantCulture)
        : null;

    public static ImmutableArray<Slot> LeavingAndBack(Known known) => [.. Day("day", Date(known, "rotl-day")), .. Day("back-day", Date(known, "rotl-back-day"))];

    public static ImmutableArray<Slot> LeavingAndNotice(Known known) =>
        [.. Day("day", Date(known, "rotl-day")), .. known.Day.Prison.RotlDays is { } days ? [Slot.Number("days", days)] : Array.Empty<Slot>()];

    public static ImmutableArray<Slot> LeavingAndRelease(Known known) => [.. LeavingAndBack(known), .. Day("release", known.Day.Release?.On)];

    public static ImmutableArray<Slot> Times(Known known) => [.. Clock(known, "leave"), .. Clock(known, "back"), .. Clock(known, "start-back")];

    public static IEnumerable<Slot> Day(string name, DateOnly? day) => day is { } known ? [Slot.Date(name, known)] : [];

    /// <summary>The time under <c>rotl-NAME</c>, where it was given.</summary>
    public static IEnumerable<Slot> Clock(Known known, string name) =>
        known.Answer("rotl-" + name)?.Words is { } words ? [new Slot(name, "time", words)] : [];

    private static bool IsAfterRelease(Known known, string step) => known.Day.DaysToRelease is not null && Date(known, step) > known.Day.Release!.On;

    /// <summary>The shortest that the trip can be, by what the person said of it.</summary>
    private static TimeSpan Least(Known known) => known.Answer("rotl-travel-time")?.Choices.FirstOrDefault() switch
    {
        "hour" => TimeSpan.FromMinutes(30),
        "two-hours" => TimeSpan.FromHours(1),
        "longer" => TimeSpan.FromHours(2),
        _ => TimeSpan.Zero,
    };
}
