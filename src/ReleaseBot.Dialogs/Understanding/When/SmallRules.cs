using static ReleaseBot.Dialogs.Understanding.WhenSense;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads what is left when no longer rule fits: "tomorrow", "in the morning", "soon", "or", "not".</summary>
internal static class SmallRules
{
    public static WhenMatch Read(WhenTokens t, int i, WhenScope scope) => t.Sense(i) switch
    {
        Relative => RelativeDay(t, i, scope),
        Tonight => new(1, new WhenPiece.Part(4), new WhenPiece.Day(scope.Today)),
        WhenSense.Part when !t.Is(i + 1, Thing) => new(1, new WhenPiece.Part(t[i].Value)),
        Ordinal when t.Is(i, Ordinal, 1) && t.Is(i + 1, Thing) && t[i].Digits == 1 => new(2, new WhenPiece.Part(1)),
        Am or Pm when t.Sense(i - 1) is Weekday or Relative or Ordinal or Month or Holiday or Number or The or In => new(1, new WhenPiece.Part(t.Is(i, Am) ? 1 : 3), new WhenPiece.Link(At)),
        Every => WhenMatch.Ask(1, WhenKind.None),
        Vague => WhenMatch.Ask(1, WhenKind.None),
        Middle when t.Sense(i + 1) is Holiday or Month or Unit => WhenMatch.Ask(2),
        Middle when scope.Context == WhenContext.AppointmentTime => new(1, new WhenPiece.Unclear(WhenKind.Time, Loose: true)),
        Loose => new(1, new WhenPiece.Unclear(WhenKind.None, Loose: true)),
        By or Until or Till or After or Before or From when OpensDay(t, i, scope) => WhenMatch.Ask(1),
        About when t.Sense(t.Past(i + 1, The)) is Holiday or Ordinal or Month or Weekday or Weekend => WhenMatch.Ask(1),
        Bound => new(1, new WhenPiece.Link(Bound)),
        Or or Not or Mend or To or Till or And or Between or About => new(1, new WhenPiece.Link(t.Sense(i))),
        Mark when t.IsMark(i, '-') || t.IsMark(i, '~') => new(1, new WhenPiece.Link(To)),
        Mark when t.IsMark(i, '/') || t.IsMark(i, '?') => new(1, new WhenPiece.Link(t.IsMark(i, '/') ? Or : Hedge)),
        Unknown => new(1, new WhenPiece.Link(Unknown)),
        Number when t[i].Value < 32 && t[i].Digits < 3 => new(1, new WhenPiece.Bare(t[i])),
        Number when t[i].Digits == 4 => new(1, new WhenPiece.Written(null, null, t[i].Value)),
        _ => new(1, null),
    };

    private static WhenMatch RelativeDay(WhenTokens t, int i, WhenScope scope)
    {
        var week = t.Is(i + 1, Unit) && t[i + 1].Value is 4 or 5 && t[i].Value >= 0;
        var days = t[i].Value + (week ? t[i + 1].Value == 4 ? 7 : 14 : 0);
        return WhenMatch.Day(week ? 2 : 1, scope.Today.AddDays(days));
    }

    // "before friday" and "after 3" leave the day or hour open.
    private static bool OpensDay(WhenTokens t, int i, WhenScope scope)
    {
        if (t.Is(i, Till) && Anchors.Read(t, i + 1, scope, out _) > 0)
            return i == 0;
        var next = t.Past(i + 1, The, About);
        return t.Sense(i) is not (Till or From) && (Anchors.Read(t, i + 1, scope, out _) > 0 || ClockRules.ReadOne(t, next, true, out _) > 0);
    }
}
