using System.Collections.Immutable;
using ReleaseBot.Dialogs.Roll;
using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.Waiting;

/// <summary>
/// For whoever has no date: what must not be lost while they wait (home, job, children, pets, benefits), what can be done now,
/// and a pack for the day of court, so that being let go there has a bed, money, medicine and numbers to ring.
/// </summary>
public static class WaitingDialog
{
    public static readonly Dialog Talk = Define("waiting", version: 1,

        Ask("status-right",
            Yes.When(HasADate).GoTo("there-is-a-date"),
            Yes.GoTo("next-day-known"),
            No.GoTo("status-is"),
            NotSure.GoTo("next-day-known")).Fills(Situation.AsListed),

        Ask("status-is",
            On("sentenced", "remand", "recall", "immigration", "not-sure").GoTo("next-day-known")),

        Ask("there-is-a-date",
            On("go-on").GoTo("next-day-known"),
            On("topics").GoTo("has-a-date")).ToDo().Fills(WaitingPlan.ReleaseDate),

        Ask("next-day-known",
            Yes.GoTo("next-day"),
            No.GoTo("home-outside"),
            NotSure.GoTo("home-outside")),

        Ask("next-day", How.Date,
            Anything.When(IsGoneBy).GoTo("next-day-gone"),
            Anything.GoTo("home-outside"),
            Otherwise.GoTo("home-outside")).Afresh(),

        Ask("next-day-gone",
            On("again").GoTo("next-day"),
            On("leave").GoTo("home-outside")).ToDo().Afresh(),

        Ask("home-outside",
            On("rent", "own").GoTo("home-paid"),
            On("family", "no", "not-sure").GoTo("job-outside")),

        Ask("home-paid",
            Yes.GoTo("job-outside"),
            No.GoTo("ok-to-ask-about-home"),
            NotSure.GoTo("ok-to-ask-about-home")),

        Ask("ok-to-ask-about-home",
            Yes.AsksStaffTo("keep-home").GoTo("job-outside"),
            No.GoTo("job-outside")).ReadsBack(WaitingPlan.AskedAboutHome).Afresh(),

        Ask("job-outside",
            On("told", "not-told", "no").GoTo("care-for")),

        Ask("care-for",
            On("no", "safe").GoTo("pets-outside"),
            On("worried").GoTo("ok-to-ask-about-care")),

        Ask("ok-to-ask-about-care",
            Yes.AsksStaffTo("worry-about-someone").GoTo("pets-outside"),
            No.GoTo("pets-outside")).ReadsBack(WaitingPlan.AskedAboutCare).Afresh(),

        Ask("pets-outside",
            On("no", "safe", "worried").GoTo("benefits-outside")),

        Ask("benefits-outside",
            On("told", "not-told", "no", "not-sure").GoTo("bed-if-freed")),

        Ask("bed-if-freed",
            Yes.GoTo("money-if-freed"),
            No.GoTo("ok-to-ask-about-bed"),
            NotSure.GoTo("ok-to-ask-about-bed")),

        Ask("ok-to-ask-about-bed",
            Yes.AsksStaffTo("bed-for-court-day").GoTo("money-if-freed"),
            No.GoTo("money-if-freed")).ReadsBack(WaitingPlan.AskedAboutBed).Afresh(),

        Ask("money-if-freed",
            Yes.GoTo("keys-if-freed"),
            No.GoTo("keys-if-freed"),
            NotSure.GoTo("keys-if-freed")),

        Ask("keys-if-freed",
            On("here", "family", "lost", "no-keys").GoTo("medicine-if-freed")),

        Ask("medicine-if-freed",
            Yes.GoTo("ring-first"),
            No.GoTo("ring-first"),
            NotSure.GoTo("ring-first")),

        Ask("ring-first", How.ShortText,
            Anything.GoTo("numbers-on-paper"),
            Otherwise.GoTo("numbers-on-paper")),

        Ask("numbers-on-paper",
            Yes.GoTo("waiting-read-back"),
            No.GoTo("waiting-read-back")),

        Ask("waiting-read-back",
            On("ok").When(Situation.HasKeyWorker).GoTo("ok-to-share-waiting"),
            On("ok").GoTo("waiting-kept-no-key-worker")).ReadsBack(WaitingPlan.Lines),

        Ask("ok-to-share-waiting",
            Yes.GoTo("waiting-shared"),
            No.GoTo("waiting-kept")).Fills(Situation.Worker).ReadsBack(WaitingPlan.AsShared).Afresh(),

        Finish("has-a-date").JustCloses(),
        Finish("waiting-shared").Fills(Situation.Worker).Writes(WaitingPlan.Item).Shares(),
        Finish("waiting-kept").Writes(WaitingPlan.Item),
        Finish("waiting-kept-no-key-worker").Writes(WaitingPlan.Item));

    private static bool HasADate(Known known) => known.HasDate && known.Day.Status == LegalStatus.Sentenced;

    private static bool IsGoneBy(Known known) => WaitingPlan.NextDay(known) is { } day && day < known.Day.Today;
}
