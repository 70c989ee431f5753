namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Feasts and named days as the calendar in England and Wales has them, by the numbers of the lexicon.</summary>
internal static class HolidayCalendar
{
    private const int FromEaster = 2000;

    public static DateOnly In(int holiday, int year) => holiday switch
    {
        3001 => Monday(new(year, 5, 7)),
        3002 => Monday(new(year, 5, 31)),
        3003 => Monday(new(year, 8, 31)),
        3004 => Sunday(new(year, 6, 21)),
        3005 => Sunday(new(year, 11, 14)),
        > 1900 => Easter.Sunday(year).AddDays(holiday - FromEaster),
        _ => new(year, holiday / 100, holiday % 100),
    };

    // The last such weekday up to the last day it can fall on.
    private static DateOnly Monday(DateOnly latest) => latest.AddDays(-(((int)latest.DayOfWeek + 6) % 7));

    private static DateOnly Sunday(DateOnly latest) => latest.AddDays(-(int)latest.DayOfWeek);

    /// <summary>The first one from today on, or the latest up to today.</summary>
    public static DateOnly Nearest(int holiday, DateOnly today, bool back)
    {
        var day = In(holiday, today.Year);
        return back
            ? day > today ? In(holiday, today.Year - 1) : day
            : day < today ? In(holiday, today.Year + 1) : day;
    }
}
