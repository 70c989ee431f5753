using static ReleaseBot.Dialogs.Understanding.WhenSense;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads days and times counted from another: "in 3 weeks", "2 days before release", "a week on friday", "6 months ago".</summary>
internal static class OffsetRules
{
    public static WhenMatch Read(WhenTokens t, int at, WhenScope scope)
    {
        var led = t.Sense(at) is In or Within or After or For or Next or Last or By;
        var i = led ? at + 1 : at;
        if (led && t.Is(i, The) && t.Sense(i + 1) is Next or Last)
            i += 2;
        if (t.Is(at, The) && t.Sense(at + 1) is Next or Last && t.Is(at + 2, Number))
            (led, i) = (true, at + 2);
        if (PartAround(t, i, scope) is { Words: > 0 } part)
            return part with { Words = part.Words + i - at };
        var words = LengthRules.Read(t, i, out var lapse);
        if (words == 0 || (t.Sense(at) is Next or Last && !t.Is(i, Number) && !t.Is(i, Few) && !t.Is(i, Couple)))
            return WhenMatch.None;
        var lead = t.Sense(i - 1) is Next or Last or Within && led ? Within : led ? t.Sense(at) : None;
        var found = Tail(t, i + words, i, lapse, scope);
        found = found.Words > 0 ? found : Alone(t, i, words, lead, lapse, scope);
        return found.Words > 0 ? found with { Words = found.Words + i - at } : found;
    }

    // "the night before i get out", "morning after release".
    private static WhenMatch PartAround(WhenTokens t, int i, WhenScope scope)
    {
        i = t.Past(i, The);
        if (!t.Is(i, WhenSense.Part) || t.Sense(i + 1) is not (After or Before) || Anchors.Read(t, i + 2, scope, out var anchor) is not (> 0 and var words))
            return WhenMatch.None;
        return WhenMatch.DayOrAsk(words + 2, anchor?.AddDays(t.Is(i + 1, After) ? 1 : -1));
    }

    private static WhenMatch Tail(WhenTokens t, int tail, int start, Lapse lapse, WhenScope scope)
    {
        var used = tail - start;
        switch (t.Sense(tail))
        {
            case Ago:
                return Count(used + 1, lapse, scope, -1);
            case After or Before or From:
                return Around(t, tail, used, lapse, scope);
            case Ahead:
                return Count(used + 1, lapse, scope, 1);
            case Left:
                return LeftToServe(used + 1, lapse, scope);
            case Relative or Weekday or On or To or Self or Coming or This or The when lapse is { Minutes: 0, WorkingDays: 0 }:
                return OnDay(t, tail, used, lapse, scope);
            default:
                return WhenMatch.None;
        }
    }

    private static WhenMatch Around(WhenTokens t, int tail, int used, Lapse lapse, WhenScope scope)
    {
        if (Anchors.Read(t, tail + 1, scope, out var anchor) is not (> 0 and var words))
            return WhenMatch.None;
        if (anchor is not { } day || lapse.Vague || lapse.IsClock)
            return WhenMatch.Ask(used + 1 + words);
        return WhenMatch.Day(used + 1 + words, lapse.From(day, t.Is(tail, Before) ? -1 : 1), lapse.Rough);
    }

    // "a week on friday", "fortnight today", "2 weeks tuesday": only whole weeks go with a weekday.
    private static WhenMatch OnDay(WhenTokens t, int tail, int used, Lapse lapse, WhenScope scope)
    {
        var i = t.Past(tail, On, To, Self, The, Coming, This);
        if (t.Is(i, Relative) && t[i].Value >= 0)
            return Count(used + i + 1 - tail, lapse, scope with { Now = scope.Now.AddDays(t[i].Value) }, 1);
        if (!t.Is(i, Weekday))
            return WhenMatch.None;
        var day = WeekdayRules.FirstComing((DayOfWeek)t[i].Value, scope);
        var whole = lapse is { Months: 0, Vague: false } && lapse.Days % 7 == 0;
        return WhenMatch.DayOrAsk(used + i + 1 - tail, whole ? day?.AddDays(lapse.Days) : null, lapse.Rough);
    }

    private static WhenMatch LeftToServe(int words, Lapse lapse, WhenScope scope)
    {
        if (scope.Context != WhenContext.ReleaseDate)
            return new(words, null);
        return lapse.Vague || lapse.IsClock ? WhenMatch.Ask(words) : WhenMatch.Day(words, lapse.From(scope.Today), rough: true);
    }

    private static WhenMatch Count(int words, Lapse lapse, WhenScope scope, int sign)
    {
        if (lapse.Vague)
            return WhenMatch.Ask(words, WhenKind.None);
        return lapse.Minutes > 0
            ? new(words, new WhenPiece.Moment(lapse.From(scope.Now, sign), lapse.Rough))
            : WhenMatch.Day(words, lapse.From(scope.Today, sign), lapse.Rough);
    }

    private static WhenMatch Alone(WhenTokens t, int i, int words, WhenSense lead, Lapse lapse, WhenScope scope)
    {
        var bareUnit = words == 1 && t[i].Value is not 5;
        if (lead is In or After)
            return bareUnit ? WhenMatch.None : Count(words, lapse, scope, 1);
        if (bareUnit || t.Sense(i + words) is Thing)
            return WhenMatch.None;
        if (lead is Within or By)
            return WhenMatch.Ask(words);
        if (IsSentence(t, i))
            return scope.Context == WhenContext.ReleaseDate ? WhenMatch.Ask(words) : new(words, null);
        if (lapse.Vague)
            return WhenMatch.Ask(words, WhenKind.Duration);
        return scope.Context == WhenContext.ReleaseDate && !lapse.IsClock && lead != For
            ? WhenMatch.Day(words, lapse.From(scope.Today), rough: true)
            : new(words, new WhenPiece.Length(lapse));
    }

    // "doing 5 years" is a sentence, not a date.
    private static bool IsSentence(WhenTokens t, int i) => t.Is(i - 1, Serving) || t.Is(i - 2, Serving);
}
