using static ReleaseBot.Dialogs.Understanding.WhenSense;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads weeks, months, years and weekends, and where they start and end.</summary>
internal static class SpanRules
{
    private const int Week = 4, MonthUnit = 6, Year = 7;

    public static WhenMatch Read(WhenTokens t, int at, WhenScope scope)
    {
        var i = t.Past(at, At, On, In, The);
        var found = t.Sense(i) switch
        {
            Start or End or Middle => Edge(t, i, scope),
            Ordinal or Last when t.Is(i + 1, Unit, 3) && t.Sense(i + 2) is Of or In => Edge(t, i, scope, 2),
            Ordinal or Last when t.Sense(i + 1) is Unit or Weekend && t.Sense(i + 2) is Of or In => PartOfMonth(t, i, scope),
            Unit when t.Is(i, Unit, Week) => WeekOf(t, i, scope),
            Unit when t.Sense(i + 1) is After && t.Is(i + 2, Next) => Whole(t[i].Value, 2, scope) with { Words = 3 },
            Weekend => WeekendAt(t, i, scope),
            This or Next or Last or Coming or Gone => Led(t, i, scope),
            _ => WhenMatch.None,
        };
        return found.Words > 0 ? found with { Words = found.Words + i - at } : found;
    }

    /// <summary>The month that words name: "november", "next month", "the month". Null when it is not sure which.</summary>
    public static int MonthNamed(WhenTokens t, int at, WhenScope scope, out WhenPiece.Span? month)
    {
        var i = t.Past(at, The, Of);
        month = null;
        if (t.Is(i, Month))
        {
            var found = DateRules.ReadOne(t, i, scope);
            month = found.Piece is WhenPiece.Written { Date: null } written ? WrittenDates.Complete(written, scope) as WhenPiece.Span : null;
            return found.Piece is WhenPiece.Written { Date: null } ? found.Words + i - at : 1 + i - at;
        }
        var lead = t.Sense(i) is This or Next or Last ? 1 : 0;
        if (!t.Is(i + lead, Unit, MonthUnit))
            return 0;
        month = Whole(MonthUnit, Shift(t.Sense(i)), scope).Piece as WhenPiece.Span;
        return i + lead + 1 - at;
    }

    private static int Shift(WhenSense which) => which switch { Next => 1, Last or Gone => -1, _ => 0 };

    private static WhenMatch Led(WhenTokens t, int i, WhenScope scope)
    {
        if (t.Is(i, Last) && t.Is(i + 1, WhenSense.Part))
            return new(2, new WhenPiece.Day(scope.Today.AddDays(-1)), new WhenPiece.Part(t[i + 1].Value));
        if (t.Is(i, This) && t.Is(i + 1, WhenSense.Part))
            return ThisPart(t[i + 1].Value, scope);
        if (t.Is(i, Last) && t.Is(i + 1, Month))
            return LastMonthNamed(t[i + 1].Value, scope);
        if (t.Sense(i) is Next or This && t.Is(i + 1, Month) && !(t.Sense(i + 2) is Number or Ordinal))
            return new(2, scope.LooksBack ? new WhenPiece.Unclear(WhenKind.DateRange) : WrittenDates.Complete(new(null, t[i + 1].Value, null), scope));
        if (t.Is(i + 1, Unit) && t[i + 1].Value is Week or MonthUnit or Year)
            return t.Is(i + 2, After) && t.Is(i + 3, Next) ? Whole(t[i + 1].Value, 2, scope) with { Words = 4 } : Whole(t[i + 1].Value, Shift(t.Sense(i)), scope);
        return WhenMatch.None;
    }

    // A part of today that has gone is not a day to come.
    private static WhenMatch ThisPart(int part, WhenScope scope)
    {
        var ends = part switch { 1 => 12, 2 => 15, 3 => 18, _ => 24 };
        return scope.LooksAhead && scope.Now.Hour >= ends
            ? WhenMatch.Ask(2)
            : new(2, new WhenPiece.Day(scope.Today), new WhenPiece.Part(part));
    }

    private static WhenMatch LastMonthNamed(int month, WhenScope scope) =>
        new(2, WrittenDates.WholeMonth(month >= scope.Today.Month ? scope.Today.Year - 1 : scope.Today.Year, month));

    private static WhenMatch Whole(int unit, int shift, WhenScope scope)
    {
        var (today, monday) = (scope.Today, scope.Monday.AddDays(7 * shift));
        return unit switch
        {
            Week => new(2, new WhenPiece.Span(monday, monday.AddDays(6))),
            MonthUnit => new(2, WrittenDates.WholeMonth(today.AddMonths(shift).Year, today.AddMonths(shift).Month)),
            Year => new(2, new WhenPiece.Span(new(today.Year + shift, 1, 1), new(today.Year + shift, 12, 31))),
            _ => WhenMatch.None,
        };
    }

    private static WhenMatch WeekendAt(WhenTokens t, int i, WhenScope scope)
    {
        var words = t.Is(i + 1, Coming) || t.Is(i + 1, Gone) ? 2 : 1;
        var lead = t.Is(i - 1, Coming) ? This : t.Sense(i - 1) is var before && before is Next or Last or This ? before : t.Is(i + 1, Gone) ? Last : None;
        if (t.Sense(i + 1) is After or Before)
            return t.Is(i + 2, Next) ? WhenMatch.Ask(3) : WeekendAround(t, i, scope);
        if (t.Is(i + 1, Out))
            return WeekendAfter(scope.Release, 2, scope);
        var saturday = WhenScope.InWeek(scope.Monday, DayOfWeek.Saturday);
        saturday = lead switch
        {
            Next => saturday.AddDays(7),
            Last => saturday.AddDays(-7),
            None when scope.LooksBack && saturday > scope.Today => saturday.AddDays(-7),
            _ => saturday,
        };
        var rough = lead == Next && scope.Today < saturday.AddDays(-7);
        return new(words, new WhenPiece.Span(saturday, saturday.AddDays(1), rough));
    }

    private static WhenMatch WeekendAround(WhenTokens t, int i, WhenScope scope)
    {
        var words = Anchors.Read(t, i + 2, scope, out var anchor);
        if (words == 0)
            return WhenMatch.Ask(2);
        return t.Is(i + 1, After) ? WeekendAfter(anchor, words + 2, scope) : WeekendAfter(anchor?.AddDays(-8), words + 2, scope);
    }

    private static WhenMatch WeekendAfter(DateOnly? day, int words, WhenScope scope) => day is { } from
        ? new(words, new WhenPiece.Span(WhenScope.First(DayOfWeek.Saturday, from), WhenScope.First(DayOfWeek.Saturday, from).AddDays(1)))
        : WhenMatch.Ask(words);

    // "week commencing 30th nov": only a Monday begins a week.
    private static WhenMatch WeekOf(WhenTokens t, int i, WhenScope scope)
    {
        if (t.Is(i + 1, After) && t.Is(i + 2, Next))
            return Whole(Week, 2, scope) with { Words = 3 };
        if (t.Sense(i + 1) is not (Commencing or Start) || Anchors.Read(t, i + 2, scope, out var day) is not (> 0 and var words))
            return WhenMatch.None;
        return day is { DayOfWeek: DayOfWeek.Monday } monday
            ? new(words + 2, new WhenPiece.Span(monday, monday.AddDays(6)))
            : WhenMatch.Ask(words + 2);
    }

    // "first week of january" can be counted in more than one way.
    private static WhenMatch PartOfMonth(WhenTokens t, int i, WhenScope scope) =>
        MonthNamed(t, i + 3, scope, out _) is > 0 and var words ? WhenMatch.Ask(words + 3, WhenKind.DateRange) : WhenMatch.None;

    // "end of next month", "start of feb", "last day of november"; the middle of anything is vague.
    private static WhenMatch Edge(WhenTokens t, int i, WhenScope scope, int lead = 1)
    {
        var of = t.Past(i + lead, Of, The, In);
        if (t.Is(of, Unit, 3) && t.Is(of + 1, Of))
            of = t.Past(of + 1, Of, The);
        var exact = lead == 2;
        if (MonthNamed(t, of, scope, out var month) is > 0 and var words)
            return EdgeOf(t, i, of + words - i, month, exact);
        var shifted = t.Sense(of) is This or Next or Last ? of + 1 : of;
        if (t.Is(shifted, Unit, Year))
            return EdgeOf(t, i, shifted + 1 - i, Whole(Year, Shift(t.Sense(of)), scope).Piece as WhenPiece.Span, exact);
        if (t.Sense(of) is Number && t[of].Digits == 4)
            return EdgeOf(t, i, of + 1 - i, t[of].Value is >= 1900 and < 2200 ? new(new(t[of].Value, 1, 1), new(t[of].Value, 12, 31)) : null, exact);
        return t.Sense(shifted) is Unit or Weekend or WhenSense.Release && t.Sense(i) != Ordinal ? WhenMatch.Ask(shifted + 1 - i) : WhenMatch.None;
    }

    private static WhenMatch EdgeOf(WhenTokens t, int i, int words, WhenPiece.Span? span, bool exact) => t.Sense(i) switch
    {
        Start => WhenMatch.DayOrAsk(words, span?.Start, rough: true),
        End or Last => WhenMatch.DayOrAsk(words, span?.End, rough: !exact),
        Ordinal when span is not null && t[i].Value < 29 => WhenMatch.Day(words, span.Start.AddDays(t[i].Value - 1)),
        _ => WhenMatch.Ask(words),
    };
}
