namespace ReleaseBot.Dialogs.Understanding;

/// <summary>The last look at a reading: a day that has gone, a time the clocks skip, or a birth to come is asked about.</summary>
internal static class WhenChecks
{
    private const int OldestPerson = 120;

    public static WhenReading Days(WhenPiece piece, WhenScope scope) => piece switch
    {
        WhenPiece.Weekday { Date: { } date } => Day(date, false, scope),
        WhenPiece.Day day => Day(day.Date, day.Rough, scope),
        WhenPiece.Span span => Span(span, scope),
        _ => WhenReading.Ask(WhenKind.Date, ambiguous: true),
    };

    public static WhenReading Clock(WhenPiece clock, int? part)
    {
        if (clock is WhenPiece.Clock one)
            return ClockReading.Settle(one, part) is { } time ? Time(time, one.Rough) : WhenReading.Ask(WhenKind.Time, ambiguous: true);
        return ClockReading.Settle((WhenPiece.Hours)clock, part) is { } hours
            ? Time(hours.Start, hours.Rough) with { EndTime = hours.End }
            : WhenReading.Ask(WhenKind.Time, ambiguous: true);
    }

    public static WhenReading Both(WhenPiece day, WhenPiece clock, int? part, WhenScope scope)
    {
        if (Days(day, scope) is not { Expect: Expect.Resolve, EndDate: null, Date: { } date } days || Clock(clock, part) is not { Expect: Expect.Resolve, Time: { } time } times)
            return WhenReading.Ask(WhenKind.DateTime);
        if (IsMidnight(clock))
            return WhenReading.Ask(WhenKind.DateTime, ambiguous: true);
        var reading = At(date.ToDateTime(time), days.Ambiguous || times.Ambiguous, scope);
        if (reading.Expect != Expect.Resolve || times.EndTime is not { } end)
            return reading;
        return London.Skips(date.ToDateTime(end))
            ? WhenReading.Ask(WhenKind.DateRange)
            : reading with { Kind = WhenKind.DateRange, EndDate = date, EndTime = end, Ambiguous = reading.Ambiguous || London.Repeats(date.ToDateTime(end)) };
    }

    /// <summary>A moment counted in hours from now happens once, whatever the clocks do.</summary>
    public static WhenReading Moment(WhenPiece.Moment moment, WhenScope scope)
    {
        var gone = scope.LooksAhead ? moment.At < scope.Now : moment.At > scope.Now;
        return gone || scope.Context == WhenContext.BirthDate
            ? WhenReading.Ask(WhenKind.DateTime)
            : DateTime(moment.At, moment.Rough || London.Repeats(moment.At));
    }

    private static bool IsMidnight(WhenPiece clock) => clock is WhenPiece.Clock { Hour: 0, Minute: 0, Half: Meridian.Full };

    private static WhenReading At(DateTime at, bool rough, WhenScope scope)
    {
        var gone = scope.LooksAhead ? at <= scope.Now : at > scope.Now;
        return gone || London.Skips(at) ? WhenReading.Ask(WhenKind.DateTime) : DateTime(at, rough || London.Repeats(at));
    }

    private static WhenReading DateTime(DateTime at, bool ambiguous) => new()
    {
        Expect = Expect.Resolve,
        Kind = WhenKind.DateTime,
        Date = DateOnly.FromDateTime(at),
        Time = TimeOnly.FromDateTime(at),
        Ambiguous = ambiguous,
    };

    private static WhenReading Time(TimeOnly time, bool rough) =>
        new() { Expect = Expect.Resolve, Kind = WhenKind.Time, Time = time, Ambiguous = rough };

    private static WhenReading Day(DateOnly date, bool rough, WhenScope scope) => IsWrongSide(date, date, scope)
        ? WhenReading.Ask(WhenKind.Date)
        : new() { Expect = Expect.Resolve, Kind = WhenKind.Date, Date = date, Ambiguous = rough };

    private static WhenReading Span(WhenPiece.Span span, WhenScope scope) => IsWrongSide(span.Start, span.End, scope) || scope.Context == WhenContext.BirthDate
        ? WhenReading.Ask(WhenKind.DateRange)
        : new() { Expect = Expect.Resolve, Kind = WhenKind.DateRange, Date = span.Start, EndDate = span.End, Ambiguous = span.Rough };

    private static bool IsWrongSide(DateOnly start, DateOnly end, WhenScope scope) => scope.LooksAhead
        ? end < scope.Today
        : start > scope.Today || (scope.Context == WhenContext.BirthDate && start.Year < scope.Today.Year - OldestPerson);
}
