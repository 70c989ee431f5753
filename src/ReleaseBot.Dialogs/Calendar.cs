using System.Text.Json;

namespace ReleaseBot.Dialogs;

/// <summary>Bank holidays in England and Wales: from the published list, and worked out by its rules for years it does not cover.</summary>
public static class BankHolidays
{
    private static readonly Published List = Published.Load();

    public static bool IsBankHoliday(DateOnly day) => Name(day) is not null;

    /// <summary>The name of the bank holiday on this day, or null on any other day.</summary>
    public static string? Name(DateOnly day) => List.Covers(day.Year)
        ? List.Days.GetValueOrDefault(day)
        : ByRule(day);

    private static string? ByRule(DateOnly day)
    {
        var (easter, monday) = (Easter.Sunday(day.Year), day.DayOfWeek == DayOfWeek.Monday);
        return day switch
        {
            _ when day == easter.AddDays(-2) => "Good Friday",
            _ when day == easter.AddDays(1) => "Easter Monday",
            { Month: 5, Day: <= 7 } when monday => "Early May bank holiday",
            { Month: 5, Day: >= 25 } when monday => "Spring bank holiday",
            { Month: 8, Day: >= 25 } when monday => "Summer bank holiday",
            { Month: 1 } when day == FreeWeekday(new(day.Year, 1, 1)) => "New Year's Day",
            { Month: 12 } when day == ChristmasDay(day.Year) => "Christmas Day",
            { Month: 12 } when day == BoxingDay(day.Year) => "Boxing Day",
            _ => null,
        };
    }

    // A holiday on a weekend moves to the next free weekday; Christmas Day on a Sunday leaves Monday to Boxing Day.
    private static DateOnly ChristmasDay(int year) => new DateOnly(year, 12, 25) is { DayOfWeek: DayOfWeek.Sunday } sunday
        ? sunday.AddDays(2)
        : FreeWeekday(new(year, 12, 25));

    private static DateOnly BoxingDay(int year) => new DateOnly(year, 12, 26) is { DayOfWeek: DayOfWeek.Sunday } sunday
        ? sunday.AddDays(2)
        : FreeWeekday(new(year, 12, 26));

    private static DateOnly FreeWeekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private sealed record Published(int FirstYear, int LastYear, Dictionary<DateOnly, string> Days)
    {
        private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

        public static Published Load() => JsonSerializer.Deserialize<Published>(Resources.Text("bank-holidays.json"), Names)!;

        public bool Covers(int year) => year >= FirstYear && year <= LastYear;
    }
}

/// <summary>Days on which offices are open: not a weekend and not a bank holiday in England and Wales.</summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BankHolidays.IsBankHoliday(day);

    /// <summary>The first working day after this one.</summary>
    public static DateOnly NextWorkingDay(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (!IsWorkingDay(day));
        return day;
    }

    /// <summary>How many working days come after the first day, up to and with the last; negative when the last comes first.</summary>
    public static int WorkingDaysBetween(DateOnly first, DateOnly last)
    {
        if (last < first)
            return -WorkingDaysBetween(last, first);
        var count = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
            count += IsWorkingDay(day) ? 1 : 0;
        return count;
    }
}

/// <summary>Easter Sunday by the Gregorian calendar.</summary>
public static class Easter
{
    // The anonymous Gregorian method, as in Meeus, "Astronomical Algorithms", chapter 8.
    public static DateOnly Sunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new(year, n / 31, (n % 31) + 1);
    }
}
