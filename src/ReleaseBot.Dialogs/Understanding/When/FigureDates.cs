using static ReleaseBot.Dialogs.Understanding.WhenSense;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads dates in figures, day first; a four-figure number first is year, month, day. It never swaps day and month.</summary>
internal static class FigureDates
{
    private const int Youngest = 15, Oldest = 99;

    /// <summary>"03/04", "3.4.27", "2027-03-04".</summary>
    public static WhenMatch Read(WhenTokens t, int i, WhenScope scope)
    {
        var mark = t[i + 1].Value;
        var three = t.IsMark(i + 3, (char)mark) && t[i + 3].Glued == t[i + 1].Glued && t.Is(i + 4, Number);
        var chain = three && t.IsGlued(i + 5, (char)mark) && t.Is(i + 6, Number);
        if (chain)
            return new(7, null);
        return three ? Three(t, i, mark, scope) : Two(t, i, mark, scope);
    }

    private static WhenMatch Three(WhenTokens t, int i, int mark, WhenScope scope)
    {
        var (first, second, third) = (t[i], t[i + 2], t[i + 4]);
        if (first.Digits == 4)
            return new(5, new WhenPiece.Written(third.Value, second.Value, first.Value));
        if (third.Digits is not (2 or 4) || first.Digits > 2 || second.Digits > 2)
            return mark == '/' ? WhenMatch.Ask(5) : new(5, null);
        var year = third.Digits == 4 ? third.Value : FullYear(third.Value, first.Value, second.Value, scope);
        return new(5, new WhenPiece.Written(first.Value, second.Value, year));
    }

    private static WhenMatch Two(WhenTokens t, int i, int mark, WhenScope scope)
    {
        var (first, second) = (t[i], t[i + 2]);
        if (first.Digits + second.Digits > 4)
            return first.Digits <= 4 && second.Digits <= 4 && mark != '.' ? WhenMatch.Ask(3) : WhenMatch.None;
        // "24/7" is all the time and "50/50" an even chance.
        if ((first.Value, second.Value) is (24, 7) or ( > 31, > 12) || t.Sense(i + 3) is Unit or Thing or Money)
            return new(3, null);
        return mark switch
        {
            '/' => new(3, new WhenPiece.Written(first.Value, second.Value, null)),
            '.' => IsDay(first, second) && scope.Context != WhenContext.AppointmentTime && (second.Digits == 2 || scope.LooksBack) ? new(3, new WhenPiece.Written(first.Value, second.Value, null)) : WhenMatch.None,
            _ => Dashed(first, second, scope),
        };
    }

    private static bool IsDay(WhenToken day, WhenToken month) => day.Value is > 0 and < 32 && month.Value is > 0 and < 13;

    // "10-12" could be a day or two hours.
    private static WhenMatch Dashed(WhenToken first, WhenToken second, WhenScope scope)
    {
        if (first.Value > 31)
            return WhenMatch.None;
        var couldBeHours = first.Value < 24 && second.Value is > 0 and < 24 && !scope.LooksBack && scope.Context != WhenContext.ReleaseDate;
        if (couldBeHours && !(first.LeadingZero || second.LeadingZero))
            return scope.Context == WhenContext.AppointmentTime ? WhenMatch.None : new(3, HoursOf(first, second), new WhenPiece.Link(At));
        return new(3, new WhenPiece.Written(first.Value, second.Value, null));
    }

    private static WhenPiece.Hours HoursOf(WhenToken first, WhenToken second) =>
        new(new(first.Value, 0, Meridian.Unsaid), new(second.Value, 0, Meridian.Unsaid));

    /// <summary>Six or eight figures in a row: ddmmyy or ddmmyyyy.</summary>
    public static WhenMatch Run(WhenTokens t, int i, WhenScope scope)
    {
        var (value, six) = (t[i].Value, t[i].Digits == 6);
        var (day, month, year) = six ? (value / 10000, value / 100 % 100, value % 100) : (value / 1000000, value / 10000 % 100, value % 10000);
        var full = six ? FullYear(year, day, month, scope) : year;
        if (WrittenDates.Exists(day, month, full))
            return new(1, new WhenPiece.Written(day, month, full));
        return t.Count == 1 || scope.Context == WhenContext.BirthDate ? WhenMatch.Ask(1) : new(1, null);
    }

    /// <summary>"17 08 1979": three numbers with spaces, when they make a day.</summary>
    public static WhenMatch Spaced(WhenTokens t, int i, WhenScope scope)
    {
        var (day, month, year) = (t[i], t[i + 1], t[i + 2]);
        if (!t.Is(i + 1, Number) || !t.Is(i + 2, Number) || month.Digits is 0 or > 2 || year.Digits is not (2 or 4) || t.Sense(i + 3) is Other or Number)
            return WhenMatch.None;
        var full = year.Digits == 4 ? year.Value : FullYear(year.Value, day.Value, month.Value, scope);
        return WrittenDates.Exists(day.Value, month.Value, full) ? new(3, new WhenPiece.Written(day.Value, month.Value, full)) : WhenMatch.None;
    }

    /// <summary>20yy; for a birth date the century that makes the person 15 to 99, or 0 when there is none.</summary>
    public static int FullYear(int year, int day, int month, WhenScope scope)
    {
        if (scope.Context != WhenContext.BirthDate)
            return 2000 + year;
        return IsAge(2000 + year, day, month, scope) ? 2000 + year : IsAge(1900 + year, day, month, scope) ? 1900 + year : 0;
    }

    private static bool IsAge(int year, int day, int month, WhenScope scope)
    {
        var hadBirthday = (month, day).CompareTo((scope.Today.Month, scope.Today.Day)) <= 0;
        return scope.Today.Year - year - (hadBirthday ? 0 : 1) is >= Youngest and <= Oldest;
    }
}
