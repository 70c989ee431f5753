using static ReleaseBot.Dialogs.Understanding.WhenSense;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads named days: "boxing day", "xmas eve 2027", "last easter".</summary>
internal static class HolidayRules
{
    private const int JustGone = 60;

    public static WhenMatch Read(WhenTokens t, int at, WhenScope scope)
    {
        var lead = t.Sense(at) is Next or Last or This or Coming ? t.Sense(at) : None;
        var i = lead == None ? t.Past(at, On, The) : at + 1;
        if (t.Is(i, Unfixed))
            return WhenMatch.Ask(i + 1 - at);
        if (!t.Is(i, Holiday))
            return WhenMatch.None;
        var words = i + 1 - at;
        var after = t.Past(i + 1, In, Of, This);
        if (t.Is(after, Number) && t[after] is { Digits: 4, Value: >= 1900 and < 2200 } year)
            return WhenMatch.Day(after + 1 - at, HolidayCalendar.In(t[i].Value, year.Value));
        return InThisOrThatYear(t[i].Value, lead, words, scope);
    }

    private static WhenMatch InThisOrThatYear(int holiday, WhenSense lead, int words, WhenScope scope)
    {
        var last = HolidayCalendar.Nearest(holiday, scope.Today.AddDays(-1), back: true);
        if (lead == Last)
            return WhenMatch.Day(words, last);
        if (scope.Context == WhenContext.BirthDate)
            return WhenMatch.Ask(words);
        if (scope.Context == WhenContext.PastEvent)
            return WhenMatch.DayOrAsk(words, lead == Next ? null : HolidayCalendar.Nearest(holiday, scope.Today, back: true));
        var next = HolidayCalendar.Nearest(holiday, scope.Today, back: false);
        var justGone = scope.Context != WhenContext.ReleaseDate && next > scope.Today && scope.Today.DayNumber - last.DayNumber <= JustGone;
        return WhenMatch.DayOrAsk(words, justGone && lead != Next ? null : next, rough: lead == Next || holiday == 2000);
    }
}
