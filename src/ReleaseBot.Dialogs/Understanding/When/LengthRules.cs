using static ReleaseBot.Dialogs.Understanding.WhenSense;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads lengths of time: "3 weeks", "an hour and a half", "couple of days".</summary>
internal static class LengthRules
{
    /// <summary>How many words from here make a length of time; none when there is no length.</summary>
    public static int Read(WhenTokens t, int at, out Lapse lapse)
    {
        lapse = default;
        var i = t.Past(at, About, Bound, The, More);
        var rough = t.Is(at, About);
        if (ReadAmount(t, i, out var amount, out var rest) is var words && words < 0 || IsRate(t, i))
            return 0;
        i = t.Past(i + words, More, Of);
        if (UnitAt(t, i) is not { } unit)
            return 0;
        i++;
        lapse = rest.Vague || (words == 0 && unit is > 10 and not 18) ? new(Vague: true) : Lapse.Of(unit, Math.Min(amount, 9999)) + rest;
        i += words > 0 ? ReadMore(t, i, unit, ref lapse) : ReadDoubt(t, i, ref lapse);
        lapse = lapse with { Rough = lapse.Rough || rough };
        return lapse.IsSane ? i - at : 0;
    }

    /// <summary>Whether only a unit stands here, without a number: "week" in "week today".</summary>
    public static bool IsUnitAlone(WhenTokens t, int at) => t.Is(at, Unit) && t.Sense(at - 1) is not (Number or A or HalfHour or Couple or Few);

    private static int? UnitAt(WhenTokens t, int i) => t[i] switch
    {
        { Sense: Unit } token => token.Value,
        { Sense: WhenSense.Part, Value: 5 } => 3,
        _ => null,
    };

    // "£90 a week" is a rate.
    private static bool IsRate(WhenTokens t, int i) =>
        t.Is(i, A) && t.Sense(i - 1) is Number or Code or Money or Thing;

    private static int ReadAmount(WhenTokens t, int i, out double amount, out Lapse rest)
    {
        (amount, rest) = (1, default);
        var start = i;
        i = t.Is(i, A) && t.Sense(i + 1) is Couple or Few or Number or More ? i + 1 : i;
        switch (t.Sense(i))
        {
            case Few:
                rest = new(Vague: true);
                return t.Past(i + 1, Of, Few) - start;
            case Couple:
                (amount, rest) = (2, new(Rough: true));
                return t.Past(i + 1, Of) - start;
            case HalfHour when t.Past(i + 1, A, Of) is var unit && UnitAt(t, unit) is not null:
                amount = 0.5;
                return unit - start;
            case Quarter when t.Past(i + 1, Of, A) is var hour && t[hour].Sense == Unit && t[hour].Value % 10 == 2:
                amount = 0.25;
                return hour - start;
            case A when t.Is(i + 1, Quarter) && t.Past(i + 2, Of, A) is var hour && t[hour].Sense == Unit:
                amount = 0.25;
                return hour - start;
            case A when t.Is(i + 1, HalfHour) && UnitAt(t, i + 2) is not null:
                amount = 0.5;
                return i + 2 - start;
            case Number:
                return ReadNumber(t, i, ref amount, ref rest) - start;
            case A:
                return i + 1 - start;
            case Unit or More:
                return i - start;
            default:
                return -1;
        }
    }

    private static int ReadNumber(WhenTokens t, int i, ref double amount, ref Lapse rest)
    {
        amount = t[i].Value;
        var next = i + 1;
        if (t.Is(next, Quarter))
        {
            amount /= 4;
            return t.Past(next + 1, Of, A);
        }
        if (t.IsGlued(next, '.') && t.Is(next + 1, Number) && t[next + 1].Digits == 1)
        {
            amount += t[next + 1].Value / 10.0;
            return next + 2;
        }
        if (t.Is(next, And) && t.Past(next + 1, A) is var half && t.Is(half, HalfHour))
        {
            amount += 0.5;
            return half + 1;
        }
        if ((t.Sense(next) is Or or To or Till || t.IsMark(next, '-') || t.IsMark(next, '/')) && t.Is(next + 1, Number))
        {
            rest = new(Vague: true);
            return next + 2;
        }
        var second = t.Is(next, Number) && t[next].Value == t[i].Value + 1;
        rest = new(Vague: second);
        return second ? next + 1 : next;
    }

    // "... and a half", "... 30 mins", "... or so", "... or two".
    private static int ReadMore(WhenTokens t, int i, int unit, ref Lapse lapse)
    {
        var start = i;
        if (t.Is(i, And) && t.Past(i + 1, A) is var half && t.Is(half, HalfHour))
        {
            lapse += Lapse.Of(unit, 0.5);
            i = half + 1;
        }
        else if (t.Past(i, And) is var next && t.Is(next, Number) && t[next + 1].Sense == Unit && t[next + 1].Value % 10 != unit % 10)
        {
            lapse += Lapse.Of(t[next + 1].Value, t[next].Value);
            i = next + 2;
        }
        else if (unit % 10 == 2 && t.Is(i, Number) && t[i].Value is > 9 and < 60 && !t.Is(i + 1, Unit))
        {
            lapse += Lapse.Of(1, t[i++].Value);
        }
        return i + ReadDoubt(t, i, ref lapse) - start;
    }

    private static int ReadDoubt(WhenTokens t, int i, ref Lapse lapse)
    {
        if (t.Sense(i) is not (OrSo or Ish or OrTwo))
            return 0;
        lapse = lapse with { Rough = true, Vague = lapse.Vague || t.Is(i, OrTwo) };
        return 1;
    }
}
