namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Brings all days that were said to one day or one span; days that disagree are not merged.</summary>
internal static class WhenDays
{
    /// <summary>False when the days do not make one; the day is null when none was said.</summary>
    public static bool TryMerge(List<WhenPiece> pieces, WhenScope scope, out WhenPiece? day)
    {
        day = null;
        if (Range(pieces, scope) is { } span)
        {
            day = span;
            return span is WhenPiece.Span;
        }
        var written = Joined([.. pieces.OfType<WhenPiece.Written>()]);
        var days = pieces.FindAll(p => WhenComposer.IsDay(p) && p is not WhenPiece.Written);
        days.AddRange(written.Select(w => WrittenDates.Complete(w, scope)));
        if (days.Exists(d => d is WhenPiece.Unclear))
            return false;
        foreach (var next in days)
        {
            day = day is null ? next : Merge(day, next);
            if (day is null)
                return false;
        }
        return true;
    }

    // "in december ... the 12th" is one date said in two places.
    private static List<WhenPiece.Written> Joined(List<WhenPiece.Written> written) => written switch
    {
        [{ Date: { } day, Month: null }, { Date: null, Month: { } month } other] => [new(day, month, other.Year)],
        [{ Date: null, Month: { } month } other, { Date: { } day, Month: null }] => [new(day, month, other.Year)],
        [{ Month: not null } known, { Date: null, Month: null, Year: { } year }] => [known with { Year = known.Year ?? year }],
        _ => [.. written.Distinct()],
    };

    private static WhenPiece? Merge(WhenPiece a, WhenPiece b) => (a, b) switch
    {
        (WhenPiece.Day x, WhenPiece.Day y) => x.Date == y.Date ? x : null,
        (WhenPiece.Weekday x, WhenPiece.Weekday y) => x == y ? x : null,
        (WhenPiece.Weekday x, WhenPiece.Day y) => x.Name == y.Date.DayOfWeek ? y : null,
        (WhenPiece.Day, WhenPiece.Weekday) => Merge(b, a),
        (WhenPiece.Span x, WhenPiece.Weekday y) => InSpan(x, y.Name),
        (WhenPiece.Weekday, WhenPiece.Span) => Merge(b, a),
        (WhenPiece.Span x, WhenPiece.Day y) => y.Date >= x.Start && y.Date <= x.End ? y : null,
        (WhenPiece.Day, WhenPiece.Span) => Merge(b, a),
        (WhenPiece.Span x, WhenPiece.Span y) => x == y ? x : null,
        _ => null,
    };

    private static WhenPiece.Day? InSpan(WhenPiece.Span span, DayOfWeek name)
    {
        if (span.End.DayNumber - span.Start.DayNumber > 6)
            return null;
        for (var day = span.Start; day <= span.End; day = day.AddDays(1))
        {
            if (day.DayOfWeek == name)
                return new(day, span.Rough);
        }
        return null;
    }

    /// <summary>Two days with "to" or "between ... and" around them.</summary>
    private static WhenPiece? Range(List<WhenPiece> pieces, WhenScope scope)
    {
        for (var i = 1; i + 1 < pieces.Count; i++)
        {
            if (IsTo(pieces, i) && WhenComposer.IsDay(pieces[i - 1]) && WhenComposer.IsDay(pieces[i + 1]))
                return pieces.Count(WhenComposer.IsDay) > 2 ? Reach(pieces, i, scope) : Range(pieces[i - 1], pieces[i + 1], scope);
        }
        return null;
    }

    private static bool IsTo(List<WhenPiece> pieces, int i) => pieces[i] is WhenPiece.Link link
        && (link.Sense is WhenSense.To or WhenSense.Till
            || (link.Sense == WhenSense.And && i > 1 && pieces[i - 2] is WhenPiece.Link { Sense: WhenSense.Between }));

    // "mon to fri next week": the weekdays stand in the week that was named.
    private static WhenPiece Reach(List<WhenPiece> pieces, int to, WhenScope scope)
    {
        var named = pieces.OfType<WhenPiece.Span>().FirstOrDefault();
        if (named is null || pieces.Count(WhenComposer.IsDay) != 3 || pieces[to - 1] is not WhenPiece.Weekday first || pieces[to + 1] is not WhenPiece.Weekday last)
            return FromNamedWeek(pieces, to, scope);
        return InSpan(named, first.Name) is { } start && InSpan(named, last.Name) is { } end && start.Date < end.Date
            ? new WhenPiece.Span(start.Date, end.Date)
            : new WhenPiece.Unclear(WhenKind.DateRange);
    }

    // "monday 7th to friday 11th december": each side is a weekday and a date.
    private static WhenPiece FromNamedWeek(List<WhenPiece> pieces, int to, WhenScope scope)
    {
        var before = pieces[..to].FindAll(WhenComposer.IsDay);
        var after = pieces[to..].FindAll(WhenComposer.IsDay);
        var last = One(after, scope, null);
        var first = One(before, scope, after.OfType<WhenPiece.Written>().FirstOrDefault());
        return first is WhenPiece.Day start && last is WhenPiece.Day end && start.Date < end.Date
            ? new WhenPiece.Span(start.Date, end.Date)
            : new WhenPiece.Unclear(WhenKind.DateRange);
    }

    private static WhenPiece? One(List<WhenPiece> side, WhenScope scope, WhenPiece.Written? lender) => side
        .Select(p => p is WhenPiece.Written w ? WrittenDates.Complete(w with { Month = w.Month ?? lender?.Month, Year = w.Year ?? (w.Month is null ? lender?.Year : null) }, scope) : p)
        .Aggregate((WhenPiece?)null, (a, b) => a is null ? b : Merge(a, b) ?? new WhenPiece.Unclear(WhenKind.Date));

    private static WhenPiece Range(WhenPiece from, WhenPiece to, WhenScope scope)
    {
        if (from is WhenPiece.Written a && to is WhenPiece.Written b)
            return a.Date is null || b.Date is null ? Months(a, b, scope) : WrittenDates.Range(a, b, scope);
        var start = Date(from, scope);
        var end = to is WhenPiece.Weekday weekday && start is { } day ? WhenScope.First(weekday.Name, day) : Date(to, scope);
        return start is { } first && end is { } last && last > first
            ? new WhenPiece.Span(first, last, from is WhenPiece.Weekday)
            : new WhenPiece.Unclear(WhenKind.DateRange);
    }

    private static WhenPiece Months(WhenPiece.Written a, WhenPiece.Written b, WhenScope scope) =>
        WrittenDates.Complete(a, scope) is WhenPiece.Span from
        && WrittenDates.Complete(b, scope with { Now = from.Start.ToDateTime(default) }) is WhenPiece.Span to && to.End > from.End
            ? new WhenPiece.Span(from.Start, to.End)
            : new WhenPiece.Unclear(WhenKind.DateRange);

    private static DateOnly? Date(WhenPiece piece, WhenScope scope) => piece switch
    {
        WhenPiece.Day day => day.Date,
        WhenPiece.Weekday weekday => weekday.Date,
        WhenPiece.Written written => (WrittenDates.Complete(written, scope) as WhenPiece.Day)?.Date,
        _ => null,
    };
}
