using System.Globalization;
using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Situation;

namespace ReleaseBot.Dialogs.Health;

/// <summary>Health on leaving: a GP, medicine for the first days, help that goes on outside. What is wrong is never asked.</summary>
public static class HealthDialog
{
    private static readonly ShortPlan Plan = new(
        "health",
        [
            new("health-help", "medicine", "mind", "body", "daily-care", "teeth-or-eyes"),
            new("gp-outside", "yes", "no", "not-sure"),
            new("next-visit-known", "no", "not-sure"),
        ],
        [new("health-help", "medicine", "mind", "body", "daily-care"), new("gp-outside", "no", "not-sure"), new("health-help", "teeth-or-eyes")],
        HelpOutside);

    public static readonly Dialog Talk = Define("health", version: 1,

        Ask("status-right",
            Yes.GoTo("health-help"),
            No.GoTo("status-is"),
            NotSure.GoTo("health-help")).Fills(AsListed),

        Ask("status-is",
            On("sentenced", "remand", "recall", "immigration", "not-sure").GoTo("health-help")),

        Ask("health-help", How.Several("none", "medicine", "mind", "body", "daily-care", "teeth-or-eyes"),
            Anything.GoTo("nation-out")),

        Ask("nation-out",
            On("england", "wales", "elsewhere", "not-sure").GoTo("gp-outside")),

        Ask("gp-outside",
            Yes.GoTo("next-visit-known"),
            No.GoTo("next-visit-known"),
            NotSure.GoTo("next-visit-known")),

        Ask("next-visit-known",
            Yes.GoTo("ok-to-ask-healthcare"),
            No.GoTo("ok-to-ask-healthcare"),
            NotSure.GoTo("ok-to-ask-healthcare")),

        Ask("ok-to-ask-healthcare",
            Yes.AsksStaffTo("healthcare-before-release").GoTo("health-plan"),
            No.GoTo("health-plan")).ReadsBack(Plan.Request).Afresh(),

        Ask("health-plan",
            On("ok").When(HasKeyWorker).GoTo("ok-to-share-health"),
            On("ok").GoTo("plan-kept-no-key-worker")).ReadsBack(Plan.Lines),

        Ask("ok-to-share-health",
            Yes.GoTo("plan-shared"),
            No.GoTo("plan-kept")).Fills(Worker).ReadsBack(Plan.AsShared).Afresh(),

        Finish("plan-shared").Fills(Worker).Writes(Plan.Item).Shares(),
        Finish("plan-kept").Writes(Plan.Item),
        Finish("plan-kept-no-key-worker").Writes(Plan.Item));

    private static IEnumerable<Line> HelpOutside(Known known)
    {
        yield return Line.Of("health/lines/if-ill");
        if (!known.Said("health-help", "none") && known.Said("nation-out", "england"))
        {
            yield return Reconnect(known);
        }
        else if (known.Said("nation-out", "wales"))
        {
            yield return Line.Of("health/lines/help-wales");
        }
    }

    private static Line Reconnect(Known known)
    {
        var before = known.Day.Facts["health.reconnect-weeks"];
        var isSure = before.MayBeTold(known.Day.Today) && !before.MayHaveChanged(known.Day.Today);
        var month = before.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return isSure
            ? Line.Of("health/lines/reconnect", Slot.Number("weeks", before.Number), Slot.Number("months", known.Day.Facts["health.reconnect-months"].Number), new Slot("month", "month", month))
            : Line.Of("health/lines/reconnect-ask");
    }
}
