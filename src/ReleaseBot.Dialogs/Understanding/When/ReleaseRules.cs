using static ReleaseBot.Dialogs.Understanding.WhenSense;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads spans that begin with release: "first week out", "my first month after i get out", "release day".</summary>
internal static class ReleaseRules
{
    public static WhenMatch Read(WhenTokens t, int at, WhenScope scope)
    {
        var i = t.Past(at, The, On);
        if (t.Is(i, ReleaseDay))
            return scope.Context == WhenContext.ReleaseDate ? new(i + 1 - at, null) : WhenMatch.DayOrAsk(i + 1 - at, scope.Release);
        if (t.Sense(i) is not Ordinal || t[i].Value > 20)
            return WhenMatch.None;
        if (t.Is(i + 1, Weekend))
            return Outside(t, i + 2) is > 0 and var weekend ? FirstWeekend(i + 2 + weekend - at, scope) : WhenMatch.None;
        var length = LengthRules.Read(t, i + 1, out var lapse);
        var outside = length == 0 ? 0 : Outside(t, i + 1 + length);
        return outside == 0 ? WhenMatch.None : Span(t[i].Value, lapse, i + 1 + length + outside - at, scope);
    }

    private static int Outside(WhenTokens t, int i)
    {
        var release = t.Past(i, After);
        return t.Is(i, Out) || t.Is(i, WhenSense.Release) ? 1 : release > i && t.Sense(release) is WhenSense.Release ? release + 1 - i : 0;
    }

    private static WhenMatch FirstWeekend(int words, WhenScope scope) => scope.Release is { } release
        ? new(words, new WhenPiece.Span(WhenScope.First(DayOfWeek.Saturday, release), WhenScope.First(DayOfWeek.Saturday, release).AddDays(1)))
        : WhenMatch.Ask(words);

    private static WhenMatch Span(int nth, Lapse lapse, int words, WhenScope scope)
    {
        if (scope.Release is not { } release || lapse.Vague || lapse.IsClock)
            return WhenMatch.Ask(words, WhenKind.DateRange);
        var start = Enumerable.Range(1, nth - 1).Aggregate(release, (day, _) => lapse.From(day));
        var end = lapse.From(start).AddDays(-1);
        return end <= start ? WhenMatch.Day(words, start) : new(words, new WhenPiece.Span(start, end, lapse.Rough));
    }
}
