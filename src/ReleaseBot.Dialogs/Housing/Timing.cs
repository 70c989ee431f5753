using System.Globalization;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs.Housing;

/// <summary>When a council can be asked, for this person's date and nation: why now, why not yet, and what holds without a date.</summary>
internal static class Timing
{
    private const string Key = "housing/lines/";
    private const string Window = "council-referral";

    /// <summary>So close to release staff are told on the same day, by word of mouth.</summary>
    private const int CloseDays = 7;

    public static bool IsClose(Known known) => known.Day.DaysToRelease is <= CloseDays || Situation.DateHasGoneBy(known);

    public static Line Line(Known known)
    {
        var fact = known.Day.Facts["housing.threatened-days"];
        return (Situation.Of(known), State(known)) switch
        {
            (LegalStatus.Remand or LegalStatus.ConvictedUnsentenced, _) => Of("when-remand"),
            (LegalStatus.ImmigrationDetainee, _) => Of("when-immigration"),
            _ when Situation.DateHasGoneBy(known) => Of("when-date-gone"),
            _ when IsClose(known) => Of("when-close", Slot.Date("release", known.Day.Release!.On)),
            _ when Homes.WillLiveInWales(known) => Of("when-wales"),
            (_, WindowState.NotYet) when Tells(known, fact) => Of("when-later", Slot.Date("opens", StartsOn(known)!.Value), Slot.Number("days", fact.Number), Month(fact)),
            (_, WindowState.Open) when Tells(known, fact) => Of("when-now", Slot.Number("days", fact.Number), Month(fact)),
            (_, WindowState.NotYet or WindowState.Open) => Of("when-ask"),
            _ => Of("when-no-date"),
        };
    }

    /// <summary>The day from which a council in England acts; absent without a date, and in Wales, where the rule has changed.</summary>
    public static DateOnly? StartsOn(Known known) =>
        State(known) is WindowState.NoDate || Homes.WillLiveInWales(known) ? null : Facts.Window.Named(Window).OpensOn(known.Day);

    public static Slot Month(Fact fact) => Slot.Month(fact.AsOf);

    private static WindowState State(Known known) => Situation.WindowOf(known, Window);

    private static bool Tells(Known known, Fact fact) => fact.MayBeTold(known.Day.Today) && !fact.MayHaveChanged(known.Day.Today);

    private static Line Of(string name, params Slot[] slots) => Dialogs.Line.Of(Key + name, [.. slots]);
}
