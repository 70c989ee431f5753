using static ReleaseBot.Dialogs.Understanding.WhenSense;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads clock times: "half two", "quarter to 3", "14:30", "about 3", "10 til 12".</summary>
internal static class ClockRules
{
    /// <summary>One clock time, or two with "to" between them.</summary>
    public static WhenMatch Read(WhenTokens t, int at, WhenScope scope)
    {
        if (ReadHours(t, at, scope) is { Words: > 0 } hours)
            return hours;
        var words = ReadOne(t, at, bareIsEnough: false, out var clock);
        return words > 0 ? new(words, clock) : WhenMatch.None;
    }

    private static WhenMatch ReadHours(WhenTokens t, int at, WhenScope scope)
    {
        var opened = t.Sense(at) is From or Between or For;
        var i = opened ? at + 1 : at;
        var first = ReadOne(t, i, bareIsEnough: true, out var start);
        if (first == 0)
            return WhenMatch.None;
        var link = i + first;
        if (!IsLink(t, link, t.Is(at, Between)) || ReadOne(t, link + 1, bareIsEnough: true, out var end) is not (> 0 and var second))
            return opened && t.Is(at, From) ? WhenMatch.Ask(first + 1, WhenKind.Time) : WhenMatch.None;
        var words = link + 1 + second - at;
        var bare = IsBare(start!) && IsBare(end!) && first == 1 && second == 1;
        var couldBeDate = t.IsGlued(link, '-') && (scope.LooksBack || scope.Context == WhenContext.ReleaseDate);
        if (bare && !opened && (couldBeDate || (t.Is(link, To) && start!.Hour is 5 or 10)))
            return WhenMatch.None;
        return bare && !opened && !t.Is(link, Till) && !t.Is(link, To)
            ? new(words, new WhenPiece.Hours(start!, end!), new WhenPiece.Link(At))
            : new(words, new WhenPiece.Hours(start!, end!));
    }

    private static bool IsBare(WhenPiece.Clock clock) => clock is { Minute: 0, Half: Meridian.Unsaid };

    private static bool IsLink(WhenTokens t, int i, bool between) =>
        t.Sense(i) is Till or To || (between && t.Is(i, And)) || t.IsMark(i, '-');

    public static int ReadOne(WhenTokens t, int at, bool bareIsEnough, out WhenPiece.Clock? clock)
    {
        clock = null;
        var i = t.Past(at, At, About, By);
        i = t.IsMark(i, '@') || (t.Is(i, Am) && t.Sense(i - 1) is not (Self or Number) && t.Is(i + 1, Number)) ? i + 1 : i;
        i = t.Past(i, About, The);
        var (told, rough) = (i > at && t.Sense(i - 1) != The, t.Sense(i - 1) == About && i > at);
        var words = Spoken(t, i, ref clock) is var spoken and > 0 ? spoken : Figures(t, i, bareIsEnough || told, ref clock);
        if (words == 0 || clock is null || (i > at && t.Is(i - 1, The)))
            return 0;
        i += words;
        var suffix = ReadSuffix(t, i, ref clock);
        clock = clock with { Rough = clock.Rough || rough };
        return i + suffix - at;
    }

    private static int Spoken(WhenTokens t, int i, ref WhenPiece.Clock? clock) => t.Sense(i) switch
    {
        Noon => Set(ref clock, 12, 0, Meridian.Pm, 1),
        Midnight => Set(ref clock, 0, 0, Meridian.Full, 1),
        Number when t[i].Value == 12 && t.Sense(i + 1) is Noon => Set(ref clock, 12, 0, Meridian.Pm, 2),
        Number when t[i].Value == 12 && t.Sense(i + 1) is Midnight => Set(ref clock, 0, 0, Meridian.Full, 2),
        HalfHour => HalfPast(t, i, ref clock),
        Quarter => PastOrTo(t, i, 15, ref clock),
        A when t.Is(i + 1, Quarter) => PastOrTo(t, i + 1, 15, ref clock) is > 0 and var words ? words + 1 : 0,
        Number when t[i].Value is > 0 and < 30 => PastOrTo(t, i, t[i].Value, ref clock),
        _ => 0,
    };

    private static int HalfPast(WhenTokens t, int i, ref WhenPiece.Clock? clock)
    {
        var hour = t.Past(i + 1, Past);
        return IsHour(t, hour) ? Set(ref clock, t[hour].Value, 30, Meridian.Unsaid, hour + 1 - i) : 0;
    }

    private static int PastOrTo(WhenTokens t, int i, int minutes, ref WhenPiece.Clock? clock)
    {
        var link = t.Is(i + 1, Unit) && t[i + 1].Value % 10 == 1 ? i + 2 : i + 1;
        var to = t.Sense(link) is To || (t.Is(link, Self) && t.Is(link + 1, Number));
        if (!(to || t.Is(link, Past)) || !IsHour(t, link + 1) || (to && !t.Is(i, Quarter) && minutes % 5 != 0 && link == i + 1))
            return 0;
        var hour = t[link + 1].Value;
        var both = to && link == i + 1 && t.Is(i, Number) && minutes is 5 or 10 && hour > 4 && hour != minutes && t[i].Digits > 0;
        return to
            ? Set(ref clock, hour == 1 ? 12 : hour - 1, 60 - minutes, both && hour > minutes ? Meridian.Unclear : Meridian.Unsaid, link + 2 - i)
            : Set(ref clock, hour, minutes, Meridian.Unsaid, link + 2 - i);
    }

    private static bool IsHour(WhenTokens t, int i) =>
        t.Is(i, Number) && t[i].Value is > 0 and <= 12 && t[i].Digits < 3 && !IsCounted(t, i) && !t.IsGlued(i + 1, '/');

    private static bool IsCounted(WhenTokens t, int i) => t.Sense(i + 1) is Unit or Month or Thing or Money or Code;

    private static int Figures(WhenTokens t, int i, bool bareIsEnough, ref WhenPiece.Clock? clock)
    {
        if (!t.Is(i, Number) || t.IsGlued(i + 1, '/') || (t.IsGlued(i + 1, '-') && t.IsGlued(i + 3, '-')))
            return 0;
        if ((t.IsGlued(i + 1, ':') || t.IsGlued(i + 1, '.') || t.IsGlued(i + 1, ';')) && t.Is(i + 2, Number))
            return Pointed(t, i, bareIsEnough, ref clock);
        if (IsCounted(t, i) && !(t[i].Digits == 4 && t[i + 1] is { Sense: Unit, Value: 12 }))
            return 0;
        if (t[i].Digits == 4 && !t.IsGlued(i - 1, '-'))
            return FourFigures(t, i, bareIsEnough, ref clock);
        if (IsHourAndMinutes(t, i))
            return Set(ref clock, t[i].Value, t[i + 1].Value, Half(t[i]), 2);
        var marked = t.Sense(i + 1) is Am or Pm or OClock or Ish;
        return (marked || bareIsEnough) && t[i] is { Value: < 24, Digits: < 3 } ? Set(ref clock, t[i].Value, 0, Half(t[i]), 1) : 0;
    }

    // "two thirty" and "10 45": minutes in fives, said the same way as the hour.
    private static bool IsHourAndMinutes(WhenTokens t, int i) =>
        t[i] is { Value: <= 12, Digits: < 3 }
        && t[i + 1] is { Sense: Number, Value: >= 10 and < 60, Digits: 0 or 2, Glued: false }
        && t[i + 1].Value % 5 == 0
        && t[i].Digits > 0 == t[i + 1].Digits > 0
        && !IsCounted(t, i + 1)
        && !t.Is(i + 2, Number);

    private static int Pointed(WhenTokens t, int i, bool told, ref WhenPiece.Clock? clock)
    {
        var (hour, minute) = (t[i], t[i + 2]);
        if (hour.Digits > 2 || minute.Digits != 2 || t.IsGlued(i + 3, '.') && t.Is(i + 4, Number) || t.IsGlued(i - 1, '.') || (IsCounted(t, i + 2) && !IsHrs(t, i + 3)))
            return 0;
        var couldBeDay = t.IsMark(i + 1, '.') && minute.Value is > 0 and < 13 && minute.Value % 5 != 0 && hour.Value is > 0 and < 32 && t.Sense(i + 3) is not (Am or Pm);
        var bad = hour.Value > 23 || minute.Value > 59;
        if (bad && t.IsMark(i + 1, '.'))
            return 0;
        return Set(ref clock, hour.Value, minute.Value, bad || (couldBeDay && !told) ? Meridian.Unclear : Half(hour), IsHrs(t, i + 3) ? 4 : 3);
    }

    // "hrs" after the figures says that they are a time of day.
    private static bool IsHrs(WhenTokens t, int i) => t[i] is { Sense: Unit, Value: 12 };

    private static int FourFigures(WhenTokens t, int i, bool told, ref WhenPiece.Clock? clock)
    {
        var (hour, minute) = Math.DivRem(t[i].Value, 100);
        var hrs = IsHrs(t, i + 1);
        if (hour > 23 || minute > 59)
            return told || hrs ? Set(ref clock, 0, 0, Meridian.Unclear, hrs ? 2 : 1) : 0;
        var likelyYear = !hrs && !told && t[i].Value is > 1900 and < 2100 && (minute % 5 != 0 || t[i].Value is < 2030 and > 2019);
        return likelyYear ? 0 : Set(ref clock, hour, minute, Meridian.Full, hrs ? 2 : 1);
    }

    private static Meridian Half(WhenToken hour) => hour.LeadingZero || hour.Value is > 12 or 0 ? Meridian.Full : Meridian.Unsaid;

    private static int ReadSuffix(WhenTokens t, int i, ref WhenPiece.Clock clock)
    {
        var start = i;
        for (; t.Sense(i) is Am or Pm or OClock or Ish or OrSo && i < start + 4; i++)
        {
            clock = t.Sense(i) switch
            {
                Am when clock.Half != Meridian.Unclear => clock with { Half = Meridian.Am },
                Pm when clock.Half != Meridian.Unclear => clock with { Half = Meridian.Pm },
                Ish or OrSo => clock with { Rough = true },
                _ => clock,
            };
        }
        return i - start;
    }

    private static int Set(ref WhenPiece.Clock? clock, int hour, int minute, Meridian half, int words)
    {
        clock = new(hour, minute, half);
        return words;
    }
}
