using static ReleaseBot.Dialogs.Understanding.WhenSense;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads the day that another is counted from: release, a holiday, today, a weekday or a date.</summary>
internal static class Anchors
{
    /// <summary>How many words name the day; the day itself is null when it is not known.</summary>
    public static int Read(WhenTokens t, int at, WhenScope scope, out DateOnly? day)
    {
        day = null;
        var i = t.Past(at, The, On, Of, This);
        var words = t.Sense(i) switch
        {
            WhenSense.Release or ReleaseDay => Set(ref day, scope.Release),
            Holiday => HolidayAt(t, i, scope, ref day),
            Relative => Set(ref day, scope.Today.AddDays(t[i].Value)),
            Unfixed => 1,
            Number or Ordinal or Month => DateAt(t, i, scope, ref day),
            Weekday or Next or Last => WeekdayAt(t, i, scope, ref day),
            _ => 0,
        };
        return words == 0 ? 0 : words + i - at;
    }

    private static int Set(ref DateOnly? day, DateOnly? known)
    {
        day = known;
        return 1;
    }

    private static int HolidayAt(WhenTokens t, int i, WhenScope scope, ref DateOnly? day)
    {
        var found = HolidayRules.Read(t, i, scope);
        day = (found.Piece as WhenPiece.Day)?.Date;
        return found.Words;
    }

    private static int DateAt(WhenTokens t, int i, WhenScope scope, ref DateOnly? day)
    {
        var found = DateRules.ReadOne(t, i, scope);
        if (found.Piece is not WhenPiece.Written { Date: not null } written)
            return 0;
        day = (WrittenDates.Complete(written, scope) as WhenPiece.Day)?.Date;
        return found.Words;
    }

    // Only "friday" or "next friday": an anchor has no anchor of its own.
    private static int WeekdayAt(WhenTokens t, int i, WhenScope scope, ref DateOnly? day)
    {
        var lead = t.Is(i, Weekday) ? 0 : 1;
        if (!t.Is(i + lead, Weekday))
            return 0;
        var name = (DayOfWeek)t[i + lead].Value;
        day = t.Sense(i) switch
        {
            Next => WhenScope.InWeek(scope.Monday.AddDays(7), name) is var next && next.AddDays(-7) > scope.Today ? null : next,
            Last => WhenScope.Latest(name, scope.Today),
            _ => scope.LooksBack ? WhenScope.Latest(name, scope.Today) : WeekdayRules.FirstComing(name, scope),
        };
        return lead + 1;
    }
}
