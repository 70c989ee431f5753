using System.Globalization;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>A length of time: calendar months, days and minutes, or working days.</summary>
internal readonly record struct Lapse(int Months = 0, int Days = 0, int Minutes = 0, int WorkingDays = 0, bool Rough = false, bool Vague = false)
{
    private const int TooLong = 40_000;

    public bool IsClock => Minutes > 0 && Months == 0 && Days == 0;

    public bool IsSane => Months < TooLong / 30 && Days < TooLong && Minutes < TooLong * 60 && WorkingDays < 1000;

    public static Lapse operator +(Lapse a, Lapse b) =>
        new(a.Months + b.Months, a.Days + b.Days, a.Minutes + b.Minutes, a.WorkingDays + b.WorkingDays, a.Rough || b.Rough, a.Vague || b.Vague);

    public static Lapse Of(int unit, double amount) => (unit % 10) switch
    {
        1 => new(Minutes: (int)amount),
        2 => new(Minutes: (int)(amount * 60)),
        3 => Whole(amount) ? new(Days: (int)amount) : new(Days: (int)amount, Minutes: 12 * 60),
        4 => Whole(amount) ? new(Days: (int)(amount * 7)) : new(Vague: true),
        5 => new(Days: (int)(amount * 14)),
        6 => Whole(amount) ? new(Months: (int)amount) : new(Months: (int)amount, Vague: true),
        7 => new(Months: (int)(amount * 12)),
        _ => new(WorkingDays: (int)amount, Rough: true),
    };

    public DateOnly From(DateOnly day, int sign = 1) => WorkingDays > 0
        ? WorkDaysFrom(day, sign)
        : day.AddMonths(sign * Months).AddDays(sign * Days);

    /// <summary>Real hours in London, even when the clocks change between.</summary>
    public DateTime From(DateTime local, int sign = 1) =>
        London.Local(London.Utc(From(DateOnly.FromDateTime(local), sign).ToDateTime(TimeOnly.FromDateTime(local))).AddMinutes(sign * Minutes));

    public string ToIso() => (Months, Days, Minutes) switch
    {
        (0, 0, _) => "PT" + Clock(),
        (0, _, 0) when Days % 7 == 0 => Invariant($"P{Days / 7}W"),
        (_, 0, 0) when Months % 12 == 0 => Invariant($"P{Months / 12}Y"),
        (_, _, 0) => "P" + Calendar(),
        _ => "P" + Calendar() + "T" + Clock(),
    };

    private DateOnly WorkDaysFrom(DateOnly day, int sign)
    {
        for (var left = WorkingDays; left > 0; left -= Dialogs.WorkingDays.IsWorkingDay(day) ? 1 : 0)
            day = day.AddDays(sign);
        return day;
    }

    private string Calendar() => (Months > 0 ? Invariant($"{Months}M") : "") + (Days + WorkingDays > 0 ? Invariant($"{Days + WorkingDays}D") : "");

    private string Clock() => (Minutes >= 60 ? Invariant($"{Minutes / 60}H") : "") + (Minutes % 60 > 0 || Minutes == 0 ? Invariant($"{Minutes % 60}M") : "");

    private static bool Whole(double amount) => amount == Math.Floor(amount);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Clock time in London, where the clocks go forward in March and back in October.</summary>
internal static class London
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Whether the clocks skip this time.</summary>
    public static bool Skips(DateTime local) => Zone.IsInvalidTime(Plain(local));

    /// <summary>Whether this time happens twice.</summary>
    public static bool Repeats(DateTime local) => Zone.IsAmbiguousTime(Plain(local));

    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    public static DateTime Utc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(Skips(local) ? Plain(local).AddHours(1) : Plain(local), Zone);

    private static DateTime Plain(DateTime local) => DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
}
