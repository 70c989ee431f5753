namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Completes a date as written: the year or month that was not said follows from the question and from today.</summary>
internal static class WrittenDates
{
    private const int JustGone = 60;
    private const int OverAYear = 366;

    public static bool Exists(int day, int month, int year) =>
        month is > 0 and < 13 && year is >= 1900 and < 2200 && day > 0 && day <= DateTime.DaysInMonth(year, month);

    public static WhenPiece Complete(WhenPiece.Written said, WhenScope scope) => said switch
    {
        { Month: > 12 or < 1 } => Unclear,
        { Date: { } day, Month: { } month, Year: { } year } => Exists(day, month, year) ? new WhenPiece.Day(new(year, month, day)) : Unclear,
        _ when scope.Context == WhenContext.BirthDate => Unclear,
        { Date: { } day, Month: { } month } => DayAndMonth(day, month, scope),
        { Date: { } day } => DayAlone(day, scope),
        { Month: { } month, Year: { } year } => Exists(1, month, year) ? WholeMonth(year, month) : Unclear,
        { Month: { } month } => MonthAlone(month, scope),
        { Year: { } year } when scope.LooksBack && year is >= 1900 and < 2200 => new WhenPiece.Span(new(year, 1, 1), new(year, 12, 31)),
        _ => Unclear,
    };

    /// <summary>From one written day to another; what the first leaves out it takes from the second.</summary>
    public static WhenPiece Range(WhenPiece.Written first, WhenPiece.Written last, WhenScope scope)
    {
        first = first with { Month = first.Month ?? last.Month, Year = first.Year ?? (first.Month is null || first.Month <= last.Month ? last.Year : last.Year - 1) };
        if (Complete(first, scope) is not WhenPiece.Day start)
            return Unclear;
        var end = last.Year is null
            ? Complete(last, scope with { Now = start.Date.ToDateTime(default), Context = WhenContext.ReleaseDate })
            : Complete(last, scope);
        return end is WhenPiece.Day stop && stop.Date > start.Date ? new WhenPiece.Span(start.Date, stop.Date) : Unclear;
    }

    private static WhenPiece Unclear => new WhenPiece.Unclear(WhenKind.Date);

    private static WhenPiece DayAndMonth(int day, int month, WhenScope scope)
    {
        if (!Exists(day, month, 2024))
            return Unclear;
        if (scope.LooksBack)
            return new WhenPiece.Day(Search(day, month, scope.Today, -1));
        var next = Search(day, month, scope.Today, 1);
        var gone = scope.Context != WhenContext.ReleaseDate && scope.Today.DayNumber - Search(day, month, scope.Today, -1).DayNumber is > 0 and <= JustGone;
        var tooFar = (month, day) == (2, 29) && next.DayNumber - scope.Today.DayNumber > OverAYear;
        return gone || tooFar ? Unclear : new WhenPiece.Day(next);
    }

    private static DateOnly Search(int day, int month, DateOnly today, int step)
    {
        for (var year = today.Year; ; year += step)
        {
            if (Exists(day, month, year) && new DateOnly(year, month, day) is var date && (step > 0 ? date >= today : date <= today))
                return date;
        }
    }

    private static WhenPiece DayAlone(int day, WhenScope scope)
    {
        if (day is < 1 or > 31)
            return Unclear;
        var step = scope.LooksBack ? -1 : 1;
        for (var month = new DateOnly(scope.Today.Year, scope.Today.Month, 1); ; month = month.AddMonths(step))
        {
            if (Exists(day, month.Month, month.Year) && month.AddDays(day - 1) is var date && (step > 0 ? date >= scope.Today : date <= scope.Today))
                return new WhenPiece.Day(date, Rough: step > 0 && date.Month != scope.Today.Month);
        }
    }

    public static WhenPiece.Span WholeMonth(int year, int month) =>
        new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    private static WhenPiece MonthAlone(int month, WhenScope scope)
    {
        var today = scope.Today;
        if (scope.LooksBack)
            return WholeMonth(month > today.Month ? today.Year - 1 : today.Year, month);
        var ended = WholeMonth(month < today.Month ? today.Year : today.Year - 1, month).End;
        return scope.Context != WhenContext.ReleaseDate && today.DayNumber - ended.DayNumber is > 0 and <= JustGone
            ? Unclear
            : WholeMonth(month >= today.Month ? today.Year : today.Year + 1, month);
    }
}
