using static ReleaseBot.Dialogs.Understanding.WhenSense;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads dates as people write them: "03/04", "14 feb", "march 1st", "2027-03-04", "the 26th".</summary>
internal static class DateRules
{
    public static WhenMatch Read(WhenTokens t, int at, WhenScope scope)
    {
        if (t.Is(at, Unit, 3) && t.Is(at + 1, Number) && t.Is(at + 2, Unit, 6) && t.Sense(at + 3) is Month or Number)
            return new(4, new WhenPiece.Written(t[at + 1].Value, t[at + 3].Value, null));
        var i = t.Past(at, The, On);
        var found = ReadRange(t, i, scope) is { Words: > 0 } range ? range : ReadOne(t, i, scope);
        return found.Words > 0 ? found with { Words = found.Words + i - at } : WhenMatch.None;
    }

    public static WhenMatch ReadOne(WhenTokens t, int i, WhenScope scope) => t.Sense(i) switch
    {
        Number when IsJoined(t, i) => FigureDates.Read(t, i, scope),
        Number when t[i].Digits is 6 or 8 => FigureDates.Run(t, i, scope),
        Number or Ordinal => DayFirst(t, i, scope),
        Month => MonthFirst(t, i, scope),
        _ => WhenMatch.None,
    };

    public static bool IsJoined(WhenTokens t, int i) =>
        t.Is(i + 2, Number) && (t.IsGlued(i + 1, '/') || t.IsGlued(i + 1, '-') || t.IsGlued(i + 1, '.'));

    private static WhenMatch DayFirst(WhenTokens t, int i, WhenScope scope)
    {
        if (t[i].Value is < 1 or > 99 || t[i].Digits > 2)
            return WhenMatch.None;
        var month = t.Past(i + 1, Of, The);
        month += t.Is(month, Mark) && t.Sense(month + 1) == Month ? 1 : 0;
        month += t.Is(month, Unit, 6) && t.Is(month + 1, Month) ? 1 : 0;
        if (t.Is(month, Month))
            return WithYear(t, month + 1, i, t[i].Value, t[month].Value, scope);
        if (FigureDates.Spaced(t, i, scope) is { Words: > 0 } spaced)
            return spaced;
        if (t.Sense(month) is This or Next or Last or The && t.Is(month + 1, Unit, 6))
            return OfMonth(t, i, month, scope);
        if (t.Is(i + 1, Of) && t.Is(t.Past(i + 1, Of, The), Unit, 6))
            return new(t.Past(i + 1, Of, The) + 1 - i, new WhenPiece.Written(t[i].Value, null, null));
        return t.Is(i, Ordinal) && IsDayAlone(t, i) ? new(1, new WhenPiece.Written(t[i].Value, null, null)) : WhenMatch.None;
    }

    // "the 3rd" is a day; "third floor", "second" and "21st birthday" are not.
    private static bool IsDayAlone(WhenTokens t, int i)
    {
        var before = t.Sense(i - 1);
        var led = before is The or On or Weekday or Till or To or From or Between or By or Until;
        if (t.Sense(i + 1) is Other or Code or Thing or Label or Weekday or Unit or Unfixed or Release or Holiday || (t[i].Value < 4 && t[i].Digits == 0 && !led))
            return false;
        return led || t[i].Value > 3 || t.Sense(i + 1) is not Out;
    }

    private static WhenMatch OfMonth(WhenTokens t, int i, int word, WhenScope scope)
    {
        var shift = t.Sense(word) switch { Next => 1, Last => -1, _ => 0 };
        var month = scope.Today.AddMonths(shift);
        return new(word + 2 - i, new WhenPiece.Written(t[i].Value, month.Month, month.Year));
    }

    private static WhenMatch MonthFirst(WhenTokens t, int i, WhenScope scope)
    {
        var day = t.Past(i + 1, The);
        if (t.Sense(day) is Number or Ordinal && t[day].Value is > 0 and < 100 && t[day].Digits < 3 && !IsClock(t, day))
            return WithYear(t, day + 1, i, t[day].Value, t[i].Value, scope);
        if (day == i + 1 && Year(t, day) is { } year)
            return new(2, new WhenPiece.Written(null, t[i].Value, year));
        if (t.Sense(day) is This or Next or Last && t.Is(day + 1, Unit, 7))
            return new(3, new WhenPiece.Written(null, t[i].Value, scope.Today.Year + (t.Sense(day) switch { Next => 1, Last => -1, _ => 0 })));
        return MonthNames.IsMonth(t, i) ? new(1, new WhenPiece.Written(null, t[i].Value, null)) : WhenMatch.None;
    }

    private static bool IsClock(WhenTokens t, int i) => t.Is(i, Number)
        && (t.Sense(i + 1) is Am or Pm or OClock || t.IsGlued(i + 1, ':') || (t.IsGlued(i + 1, '.') && t[i + 2].Digits == 2));

    private static WhenMatch WithYear(WhenTokens t, int next, int start, int day, int month, WhenScope scope)
    {
        var comma = t.IsMark(next, ',') || t.IsGlued(next, '-') || t.IsGlued(next, '/') || t.IsGlued(next, '.') || t.Is(next, Of) || (t.Is(next, In) && t[next + 1].Digits == 4) ? next + 1 : next;
        if (Year(t, comma) is { } year)
            return new(comma + 1 - start, new WhenPiece.Written(day, month, year));
        if (t.Sense(next) is This or Next or Last && t.Is(next + 1, Unit, 7))
            return new(next + 2 - start, new WhenPiece.Written(day, month, scope.Today.Year + (t.Sense(next) switch { Next => 1, Last => -1, _ => 0 })));
        var two = t.Is(comma, Number) && t[comma].Digits == 2 && !IsClock(t, comma) && t.Sense(comma + 1) is not (To or Till or Past or Unit)
            || (t.Is(comma, Number) && t[comma].Digits == 0 && t[comma].Value is > 12 and < 100 && t.Sense(comma + 1) is not (To or Past));
        return two
            ? new(comma + 1 - start, new WhenPiece.Written(day, month, FigureDates.FullYear(t[comma].Value, day, month, scope)))
            : new(next - start, new WhenPiece.Written(day, month, null));
    }

    private static int? Year(WhenTokens t, int i) =>
        t.Is(i, Number) && t[i] is { Digits: 4 or 0, Value: >= 1900 and < 2200 } && t.Sense(i + 1) is not (Unit or Am or Pm) ? t[i].Value : null;

    // "1st to 5th dec", "1-5 dec", "dec 1-5".
    private static WhenMatch ReadRange(WhenTokens t, int at, WhenScope scope)
    {
        var monthFirst = t.Is(at, Month) && t.Sense(at + 1) is Number or Ordinal;
        var i = monthFirst ? at + 1 : at;
        if (t.Sense(i) is not (Number or Ordinal) || t[i].Value is < 1 or > 31)
            return WhenMatch.None;
        var second = t.Past(i + 2, The);
        var linked = t.Sense(i + 1) is To or Till || t.IsMark(i + 1, '-') || (t.Is(i + 1, And) && (t.Is(at - 1, Between) || t.Is(at - 2, Between)));
        if (!linked || t.Sense(second) is not (Number or Ordinal) || t.IsGlued(second + 1, '-'))
            return WhenMatch.None;
        var end = monthFirst ? new(second + 1 - at, new WhenPiece.Written(t[second].Value, t[at].Value, null)) : DayFirst(t, second, scope);
        return end.Piece is WhenPiece.Written { Date: not null, Month: not null } last
            ? new(monthFirst ? end.Words : second - at + end.Words, WrittenDates.Range(new(t[i].Value, null, null), last, scope))
            : WhenMatch.None;
    }
}

/// <summary>Tells month names from the same words used otherwise: "may i", "march on".</summary>
internal static class MonthNames
{
    public static bool IsMonth(WhenTokens t, int i) => t[i].Value is not (3 or 5) || IsLed(t, i) || t.Past(0, Hedge, Loose) == i && t.Past(i + 1, Hedge) == t.Count;

    private static bool IsLed(WhenTokens t, int i) =>
        t.Sense(i - 1) is In or Of or Next or Last or This or Till or By or From or Between or About or Start or End or Middle or To or Every or Or or Before or After or Out or Release
        || (t.Sense(i - 1) is On or Hedge && t.Sense(i + 1) is not Other)
        || t.Sense(i + 1) is To or Till or Or;
}
