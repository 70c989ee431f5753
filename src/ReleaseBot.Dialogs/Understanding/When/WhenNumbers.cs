namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Joins numbers in words ("twenty first"), and sets aside numbers that count or name something else than time.</summary>
internal static class WhenNumbers
{
    public static WhenTokens Settle(List<WhenToken> tokens)
    {
        var joined = new List<WhenToken>(tokens.Count);
        foreach (var token in tokens)
        {
            if (!Join(joined, token))
                joined.Add(token);
        }
        SetAside(joined);
        return new(joined);
    }

    private static bool Join(List<WhenToken> before, WhenToken token)
    {
        if (before.Count == 0 || token.Digits > 0 || token.Sense is not (WhenSense.Number or WhenSense.Ordinal))
            return false;
        var last = before.Count - 1;
        if (before[last].Sense == WhenSense.And && last > 0 && before[last - 1] is { Sense: WhenSense.Number, Digits: 0, Value: >= 100 })
            before.RemoveAt(last--);
        else if (before[last].Sense == WhenSense.Mark && before[last].Value == '-' && last > 0 && IsTens(before[last - 1]) && token.Value < 10)
            before.RemoveAt(last--);
        if (before[last] is not { Sense: WhenSense.Number } left || Joined(left, token) is not { } value)
            return false;
        before[last] = token with { Value = value, Digits = value >= 1900 ? 4 : left.Digits };
        return true;
    }

    private static bool IsTens(WhenToken t) => t is { Sense: WhenSense.Number, Digits: 0, Value: >= 20 and < 100 } && t.Value % 10 == 0;

    private static int? Joined(WhenToken left, WhenToken right) => (left.Value, right.Value) switch
    {
        ( >= 20 and < 100, > 0 and < 10) when IsTens(left) => left.Value + right.Value,
        ( > 0 and < 100, 100) => left.Value * 100,
        ( > 0 and < 100, 1000) => left.Value * 1000,
        ( >= 100 and < 1000, > 0 and < 100) when left.Digits == 0 => left.Value + right.Value,
        (2000, > 0 and < 100) when left.Digits == 4 || left.Digits == 0 => left.Value + right.Value,
        (19, >= 40 and < 100) when left.Digits == 0 => 1900 + right.Value,
        (1940 or 1950 or 1960 or 1970 or 1980 or 1990, > 0 and < 10) => left.Value + right.Value,
        (20, >= 20 and < 60) when left.Digits == 0 => 2000 + right.Value,
        (2020 or 2030, > 0 and < 10) => left.Value + right.Value,
        _ => null,
    };

    private static void SetAside(List<WhenToken> list)
    {
        var t = new WhenTokens(list);
        for (var i = 0; i < list.Count; i++)
        {
            var length = t.Is(i, WhenSense.Number) || t.Is(i, WhenSense.Ordinal) ? CountsSomethingElse(t, i) : JoinedToCode(t, i);
            for (var k = i; k < i + length; k++)
                list[k] = new(WhenSense.Code, Glued: list[k].Glued);
            i += Math.Max(0, length - 1);
        }
    }

    // "b2-14" and "a1234bc/2": what hangs on a code is part of it.
    private static int JoinedToCode(WhenTokens t, int i)
    {
        if (!t.Is(i, WhenSense.Code))
            return 0;
        var end = i + 1;
        while (t[end].Glued && (t.Is(end, WhenSense.Number) || t.IsMark(end, '-') || t.IsMark(end, '/')))
            end++;
        return end - i;
    }

    private static int CountsSomethingElse(WhenTokens t, int i) => Phone(t, i) is > 0 and var figures
        ? figures
        : Amount(t, i);

    private static int Amount(WhenTokens t, int i)
    {
        var end = i + 1;
        while (t[end].Glued && (t.IsGlued(end, '.') || t.IsGlued(end, ',') || t.IsGlued(end, '-')) && t.Is(end + 1, WhenSense.Number))
            end += 2;
        var before = t[i - 1];
        return before.Sense == WhenSense.Label && !t[i].IsHour(t, i)
            || before is { Sense: WhenSense.Mark, Value: '£' or '+' or '$' }
            || t.Is(end, WhenSense.Money)
            || t.IsMark(end, '%')
            || t.Is(end, WhenSense.Thing)
            || (t.Is(i, WhenSense.Ordinal) && t.Is(end, WhenSense.Label))
            || IsAge(t, i)
            || IsAddress(t, i)
            ? end - i
            : 0;
    }

    private static bool IsHour(this WhenToken number, WhenTokens t, int i) =>
        t.Sense(i + 1) is WhenSense.Am or WhenSense.Pm or WhenSense.OClock || (number.Digits == 4 && t.Is(i - 1, WhenSense.Street));

    private static bool IsAge(WhenTokens t, int i)
    {
        if (!t.Is(i, WhenSense.Number) || t[i + 1] is { Glued: true } || t.Sense(i + 1) is WhenSense.Am or WhenSense.Pm or WhenSense.OClock or WhenSense.Month or WhenSense.Unit)
            return false;
        var before = t.Sense(i - 1) is WhenSense.Be or WhenSense.Am or WhenSense.About ? i - 2 : i - 1;
        return t.Is(before, WhenSense.Self) && t[i].Value is > 9 and < 100;
    }

    // "at 22 high street" is a place.
    private static bool IsAddress(WhenTokens t, int i)
    {
        for (var k = i + 1; k < i + 4; k++)
        {
            if (t.Is(k, WhenSense.Street))
                return true;
            if (t.Sense(k) != WhenSense.Other)
                return false;
        }
        return false;
    }

    // Groups of figures that make nine or more are a telephone or account number.
    private static int Phone(WhenTokens t, int i)
    {
        if (t[i].Digits < 5 && !(t[i].LeadingZero && t[i].Digits > 2) && t[i + 3].Digits < 8)
            return 0;
        var (figures, end) = (0, i);
        while (t.Is(end, WhenSense.Number) && t[end].Digits > 0)
        {
            figures += t[end++].Digits;
            end += t.IsMark(end, '-') && t.Is(end + 1, WhenSense.Number) ? 1 : 0;
        }
        return figures > 8 ? end - i : 0;
    }
}
