using static ReleaseBot.Dialogs.Understanding.WhenSense;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads weekdays: "friday", "next friday", "friday week", "last friday of november", "the monday after i get out".</summary>
internal static class WeekdayRules
{
    public static WhenMatch Read(WhenTokens t, int at, WhenScope scope)
    {
        var i = t.Past(at, The, On);
        if (t.Is(i, Weekdays))
            return WhenMatch.Ask(i + 1 - at);
        if (NthOfMonth(t, i, scope) is { Words: > 0 } nth)
            return nth with { Words = nth.Words + i - at };
        var lead = t.Sense(i);
        i = lead is Next or Last or This or Coming or Ordinal ? t.Past(i + 1, Coming) : i;
        var week = lead is Next or Last or This && t.Is(i, Unit, 4) ? t.Past(i + 1, On, Of, The) : i;
        if (!t.Is(week, Weekday) || (lead == Ordinal && t.Sense(week + 1) is not (After or Before or Out)))
            return WhenMatch.None;
        var name = (DayOfWeek)t[week].Value;
        if (week > i)
            return InWeek(name, lead, week + 1 - at, scope);
        var found = lead is Next or Last or This ? Led(t, i, lead, name, scope) : Trailed(t, i, name, scope);
        return found with { Words = found.Words + i - at };
    }

    /// <summary>The first such day after today; null when today is one.</summary>
    public static DateOnly? FirstComing(DayOfWeek name, WhenScope scope) =>
        name == scope.Today.DayOfWeek ? null : WhenScope.First(name, scope.Today);

    private static WhenMatch InWeek(DayOfWeek name, WhenSense which, int words, WhenScope scope)
    {
        var monday = scope.Monday.AddDays(which switch { Next => 7, Last => -7, _ => 0 });
        var day = WhenScope.InWeek(monday, name);
        return day == scope.Today ? new(words, new WhenPiece.Weekday(name, null)) : WhenMatch.Day(words, day);
    }

    private static WhenMatch Led(WhenTokens t, int i, WhenSense lead, DayOfWeek name, WhenScope scope)
    {
        var length = t.Sense(i + 1) is Unit && t[i + 1].Value is 4 or 5 && !t.Is(i + 2, Of) ? t[i + 1].Value == 4 ? 7 : 14 : 0;
        return lead switch
        {
            Last => WhenMatch.Day(1, WhenScope.Latest(name, scope.Today)),
            Next when t.Is(i + 1, After) && t.Is(i + 2, Next) => WhenMatch.Ask(3),
            Next => length > 0 ? WhenMatch.Ask(2) : NextWeek(name, scope),
            _ when length > 0 => WhenMatch.DayOrAsk(2, FirstComing(name, scope)?.AddDays(length)),
            _ when scope.LooksBack => WhenMatch.Ask(1),
            _ when t.Is(i + 1, Coming) => new(2, new WhenPiece.Weekday(name, FirstComing(name, scope))),
            _ => new(1, new WhenPiece.Weekday(name, FirstComing(name, scope))),
        };
    }

    // Said while one is still to come this week, some mean that one.
    private static WhenMatch NextWeek(DayOfWeek name, WhenScope scope)
    {
        var day = WhenScope.InWeek(scope.Monday.AddDays(7), name);
        return WhenMatch.Day(1, day, rough: day.AddDays(-7) > scope.Today);
    }

    private static WhenMatch Trailed(WhenTokens t, int i, DayOfWeek name, WhenScope scope)
    {
        var next = t.Past(i + 1, Of, In, The);
        switch (t.Sense(i + 1))
        {
            case Unit when t[i + 1].Value is 4 or 5:
                return WhenMatch.DayOrAsk(2, FirstComing(name, scope)?.AddDays(t[i + 1].Value == 4 ? 7 : 14));
            case After when t.Is(i + 2, Next):
                return WhenMatch.Ask(3);
            case After or Before when Anchors.Read(t, i + 2, scope, out var anchor) is > 0 and var words:
                return WhenMatch.DayOrAsk(words + 2, anchor is { } day ? t.Is(i + 1, After) ? WhenScope.First(name, day) : WhenScope.Latest(name, day) : null);
            case After or Before:
                return WhenMatch.Ask(2);
            case Out:
                return WhenMatch.DayOrAsk(2, scope.Release is { } release ? WhenScope.First(name, release) : null);
            case Gone or Last when scope.LooksBack || t.Is(i + 1, Gone):
                return WhenMatch.Day(2, WhenScope.Latest(name, scope.Today));
            case Coming:
                return new(2, new WhenPiece.Weekday(name, FirstComing(name, scope)));
            case Next when !t.Is(i + 2, Unit):
                return NextWeek(name, scope) with { Words = 2 };
        }
        return t.Sense(next) is Next or This or Last && t.Is(next + 1, Unit, 4)
            ? InWeek(name, t.Sense(next), next + 2 - i, scope)
            : new(1, new WhenPiece.Weekday(name, Bare(name, scope)));
    }

    private static DateOnly? Bare(DayOfWeek name, WhenScope scope) => scope.Context switch
    {
        WhenContext.PastEvent => WhenScope.Latest(name, scope.Today),
        WhenContext.BirthDate => null,
        _ => FirstComing(name, scope),
    };

    // "last friday of november", "second tuesday in next month", "first monday of the month".
    private static WhenMatch NthOfMonth(WhenTokens t, int i, WhenScope scope)
    {
        if (t.Sense(i) is not (Ordinal or Last or End) || !t.Is(i + 1, Weekday) || t.Sense(i + 2) is not (Of or In) || t[i].Value > 5)
            return WhenMatch.None;
        var words = SpanRules.MonthNamed(t, i + 3, scope, out var month);
        if (words == 0)
            return WhenMatch.None;
        var name = (DayOfWeek)t[i + 1].Value;
        return WhenMatch.DayOrAsk(words + 3, month is not { } span ? null : t.Is(i, Ordinal)
            ? Within(span, WhenScope.First(name, span.Start.AddDays(-1)).AddDays(7 * (t[i].Value - 1)))
            : WhenScope.Latest(name, span.End.AddDays(1)));
    }

    private static DateOnly? Within(WhenPiece.Span span, DateOnly day) => day <= span.End ? day : null;
}
