using System.Collections.Immutable;
using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.AboutYou;

/// <summary>
/// What matters to the person: each need with "help now, later or no", which one worries most, what is in place already, who should be part of it,
/// and one thing to do this week. Somebody with little time left is asked only the needs that cannot wait. It ends in the topic that worries most.
/// </summary>
public static class AboutDialog
{
    /// <summary>Three or more open needs go badly more often than not, so a person is offered to set an order with (Christmann and Wong 2016).</summary>
    private const int ManyNeeds = 3;

    /// <summary>With four weeks or less the short way is taken.</summary>
    private const int ShortOfTimeDays = 28;

    public static readonly Dialog Talk = Define("about", version: 1,

        Ask("status-right",
            Yes.GoTo("need-money"),
            No.GoTo("status-is"),
            NotSure.GoTo("need-money")).Fills(Situation.AsListed),

        Ask("status-is",
            On("sentenced", "remand", "recall", "immigration", "not-sure").GoTo("need-money")),

        Ask("need-money", Said.GoTo("need-work")),
        Ask("need-work", Said.GoTo("need-housing")),
        Ask("need-housing", Said.GoTo("need-recovery")),
        Ask("need-recovery", Said.GoTo("need-family")),
        Ask("need-family", Said.GoTo("need-id")),

        Ask("need-id",
            Said.When(IsShortOfTime).GoTo("worries-most"),
            Said.GoTo("need-bank")),

        Ask("need-bank", Said.GoTo("need-benefits")),
        Ask("need-benefits", Said.GoTo("need-health")),
        Ask("need-health", Said.GoTo("need-feelings")),
        Ask("need-feelings", Said.GoTo("worries-most")),

        Ask("worries-most", How.ListOf(Worries, "nothing", "not-sure"),
            Anything.When(IsShortOfTime).GoTo("who-to-involve"),
            Anything.GoTo("in-place")),

        Ask("in-place", How.Several("none", "home", "family", "skill", "clean", "course", "faith"),
            Anything.GoTo("who-to-involve")),

        Ask("who-to-involve", How.Several("nobody", "family", "friend", "key-worker", "mentor", "chaplain"),
            Anything.GoTo("one-thing")),

        Ask("one-thing", How.OwnWords,
            Anything.GoTo("what-may-stop-me"),
            Otherwise.When(HasManyNeeds).GoTo("ok-to-ask-for-order"),
            Otherwise.GoTo("about-read-back")),

        Ask("what-may-stop-me", How.OwnWords,
            Anything.When(HasManyNeeds).GoTo("ok-to-ask-for-order"),
            Anything.GoTo("about-read-back")),

        Ask("ok-to-ask-for-order",
            Yes.AsksStaffTo("order-of-needs").GoTo("about-read-back"),
            No.GoTo("about-read-back")).Fills(AboutPlan.Who).ReadsBack(AboutPlan.Needed).Afresh(),

        Ask("about-read-back",
            On("ok").When(Situation.HasKeyWorker).GoTo("ok-to-share-about"),
            On("ok").GoTo("about-kept-no-key-worker")).ReadsBack(AboutPlan.Lines),

        Ask("ok-to-share-about",
            Yes.GoTo("about-shared"),
            No.GoTo("about-kept")).Fills(AboutPlan.Who).ReadsBack(AboutPlan.AsShared).Afresh(),

        Finish("about-shared").Fills(AboutPlan.Who).Writes(AboutPlan.Item).Shares().ThenOpens(AboutPlan.Worry),
        Finish("about-kept").Writes(AboutPlan.Item).ThenOpens(AboutPlan.Worry),
        Finish("about-kept-no-key-worker").Writes(AboutPlan.Item).ThenOpens(AboutPlan.Worry));

    private static ArrowStart Said => On("now", "later", "no");

    private static bool IsShortOfTime(Known known) => known.Day.DaysToRelease is <= ShortOfTimeDays;

    private static bool HasManyNeeds(Known known) => AboutPlan.NeededNow(known).Length >= ManyNeeds;

    /// <summary>What the person wants help with now, to pick the first from.</summary>
    private static ImmutableArray<LiveChoice> Worries(Known known) =>
        [.. AboutPlan.NeededNow(known).Select(need => new LiveChoice(need, need, Line.Of($"about/lines/worry-{need}")))];
}
