namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Settles a clock time to morning or evening, or leaves it to be asked about.</summary>
internal static class ClockReading
{
    private const int Morning = 1, Middle = 2, Afternoon = 3, Evening = 4;

    public static TimeOnly? Settle(WhenPiece.Clock clock, int? part) => Hour(clock, part) is { } hour && hour < 24 && clock.Minute < 60
        ? new TimeOnly(hour, clock.Minute)
        : null;

    private static int? Hour(WhenPiece.Clock clock, int? part) => clock.Half switch
    {
        Meridian.Am => clock.Hour is > 0 and < 12 && part is null or Morning ? clock.Hour : null,
        Meridian.Pm => clock.Hour is > 0 && part is not Morning ? Later(clock.Hour) : null,
        Meridian.Full => part is null || part == Morning == clock.Hour < 12 ? clock.Hour : null,
        Meridian.Unsaid => part is { } said ? ByPart(clock.Hour, said) : ByHabit(clock.Hour),
        _ => null,
    };

    private static int Later(int hour) => hour < 12 ? hour + 12 : hour;

    // 1 to 6 is afternoon, 8 to 11 is morning, 12 is noon; 7 is unclear.
    private static int? ByHabit(int hour) => hour switch
    {
        7 => null,
        >= 1 and <= 6 => hour + 12,
        _ => hour,
    };

    private static int? ByPart(int hour, int part) => (part, hour) switch
    {
        (Morning, < 12) => hour,
        (Middle, 11) => 11,
        (Middle, <= 3 or 12) => Later(hour),
        (Afternoon, <= 8 or 12) => Later(hour),
        (Evening, >= 4 and < 12) => hour + 12,
        ( > Evening, >= 6 and < 12) => hour + 12,
        _ => null,
    };

    /// <summary>Two times with "to" between: a missing morning or evening comes from the other, and the end comes after the start.</summary>
    public static (TimeOnly Start, TimeOnly End, bool Rough)? Settle(WhenPiece.Hours hours, int? part)
    {
        var (start, end) = (hours.Start, hours.End);
        if (start.Half == Meridian.Unsaid && end.Half is Meridian.Am or Meridian.Pm && start.Hour % 12 < end.Hour % 12)
            start = start with { Half = end.Half };
        if (Settle(start, part) is not { } from)
            return null;
        var rough = start.Rough || end.Rough;
        var to = end.Half == Meridian.Unsaid && part is null ? After(from, end) : Settle(end, part);
        if (to is { } last && last > from)
            return (from, last, rough);
        return end.Half == Meridian.Unsaid && After(from, end) is { } later ? (from, later, true) : null;
    }

    private static TimeOnly? After(TimeOnly from, WhenPiece.Clock end)
    {
        if (end.Hour > 23 || end.Minute > 59)
            return null;
        var early = new TimeOnly(end.Hour % 12, end.Minute);
        return early > from ? early : early.AddHours(12) is var late && late > from ? late : null;
    }
}
