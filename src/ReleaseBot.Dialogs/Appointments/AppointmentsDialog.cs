using System.Collections.Immutable;
using static ReleaseBot.Dialogs.Appointments.Appointment;
using static ReleaseBot.Dialogs.Appointments.AppointmentRules;
using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Situation;

namespace ReleaseBot.Dialogs.Appointments;

/// <summary>
/// First appointments: each is written down with day, time, place, way and what to bring, and can be changed or taken out;
/// then the release day is read back as one list, from the gate to bed.
/// </summary>
public static class AppointmentsDialog
{
    public static readonly Dialog Talk = Define("appointments", version: 1,

        Ask("status-right",
            Yes.When(WaitsForCourt).GoTo("court-date"),
            Yes.When(HasProbation).GoTo("date-on-paper"),
            Yes.GoTo("which-appointment"),
            No.GoTo("status-is"),
            NotSure.When(WaitsForCourt).GoTo("court-date"),
            NotSure.GoTo("date-on-paper")).Fills(AsListed),

        Ask("status-is",
            On("remand").GoTo("court-date"),
            On("immigration").GoTo("which-appointment"),
            On("sentenced", "recall", "not-sure").GoTo("date-on-paper")),

        Ask("court-date", How.Date,
            Anything.GoTo("which-appointment"),
            Otherwise.GoTo("which-appointment")),

        Ask("date-on-paper",
            Yes.GoTo("date-letters"),
            On("no", "moving", "not-sure").When(MayComeEarlier).GoTo("may-come-earlier"),
            On("no", "moving", "not-sure").When(IsFarOff).GoTo("which-appointment"),
            On("no", "moving", "not-sure").GoTo("licence-explained")),

        Ask("date-letters",
            On("crd", "ard", "prrd", "apd", "other").When(MayComeEarlier).GoTo("may-come-earlier"),
            On("crd", "ard", "prrd", "apd", "other").When(IsFarOff).GoTo("which-appointment"),
            On("crd", "ard", "prrd", "apd", "other").GoTo("licence-explained"),
            Otherwise.When(MayComeEarlier).GoTo("may-come-earlier"),
            Otherwise.When(IsFarOff).GoTo("which-appointment"),
            Otherwise.GoTo("licence-explained")),

        Ask("may-come-earlier",
            On("ok").When(IsFarOff).GoTo("which-appointment"),
            On("ok").GoTo("licence-explained")).ReadsBack(WhyEarlier),

        Ask("licence-explained",
            Yes.GoTo("licence-not-clear"),
            No.GoTo("which-appointment"),
            NotSure.GoTo("which-appointment")),

        Ask("licence-not-clear", How.Several("none", "where-i-live", "who-i-see", "where-i-go", "phone", "work", "travel"),
            On("none").GoTo("which-appointment"),
            Anything.GoTo("ok-to-ask-licence"),
            Otherwise.GoTo("which-appointment")),

        Ask("ok-to-ask-licence",
            Yes.AsksStaffTo("explain-licence").GoTo("which-appointment"),
            No.GoTo("which-appointment")).ReadsBack(DayPlan.NotClear).Afresh(),

        Ask("which-appointment", How.ListOf(Written, "add", "all-done"),
            On("appointment").GoTo("look-at-appointment"),
            On("add").When(IsFull).GoTo("list-is-full"),
            On("add").GoTo("appointment-kind"),
            On("all-done").When(IsFarOff).GoTo("day-read-back"),
            On("all-done").GoTo("meets-me")).Afresh().Hub(),

        Ask("list-is-full",
            On("ok").GoTo("which-appointment")),

        Ask("look-at-appointment", How.ReadBack("keep", "change", "cancel"),
            On("keep").GoTo("which-appointment"),
            On("change").GoTo("what-to-change"),
            On("cancel").GoTo("cancel-appointment")).ReadsBack(Chosen).Afresh(),

        Ask("cancel-appointment",
            Yes.Drops().GoTo("which-appointment"),
            No.GoTo("which-appointment")).ToDo().ReadsBack(Chosen).Afresh(),

        Ask("what-to-change",
            On("when").When(IsProbation).GoTo("probation-time"),
            On("when").GoTo("appointment-on"),
            On("where").When(IsHealth).GoTo("address-on-paper"),
            On("where").GoTo("appointment-where"),
            On("who").When(IsHealth).GoTo("address-on-paper"),
            On("who").GoTo("appointment-who"),
            On("journey").GoTo("how-get-there"),
            On("bring").GoTo("what-to-bring"),
            Otherwise.GoTo("appointment-right")).ToDo().Afresh(),

        Ask("appointment-kind", How.ListOf(_ => [], [.. Kinds]),
            On("probation").GoTo("probation-time"),
            Anything.GoTo("appointment-on")).Afresh(),

        Ask("probation-time",
            On("set-time").GoTo("appointment-on"),
            On("straight-after", "by-two").When(ChangesOnePart).GoTo("appointment-right"),
            On("straight-after", "by-two").GoTo("appointment-where"),
            On("none").GoTo("none-is-right"),
            On("not-sure").GoTo("appointment-right")).Fills(ByTwo).Afresh(),

        Ask("none-is-right",
            Yes.GoTo("appointment-right"),
            No.GoTo("appointment-right"),
            NotSure.GoTo("appointment-right")).Afresh(),

        Ask("appointment-on", How.Date,
            Anything.When(IsBeforeRelease).GoTo("day-before-release"),
            Anything.When(OfficeIsShut).GoTo("office-is-shut"),
            Anything.GoTo("appointment-at"),
            Otherwise.When(ChangesOnePart).GoTo("appointment-at"),
            Otherwise.When(IsTag).GoTo("home-for-tag"),
            Otherwise.When(IsPrivate).GoTo("appointment-right"),
            Otherwise.When(IsHealth).GoTo("address-on-paper"),
            Otherwise.GoTo("appointment-where")).Afresh(),

        Ask("day-before-release",
            On("change").GoTo("appointment-on"),
            On("keep").When(OfficeIsShut).GoTo("office-is-shut"),
            On("keep").GoTo("appointment-at")).Fills(DayAndRelease).ToDo().Afresh(),

        Ask("office-is-shut",
            On("change").GoTo("appointment-on"),
            On("keep").GoTo("appointment-at")).ReadsBack(WhyShut).ToDo().Afresh(),

        Ask("appointment-at", How.Time,
            Anything.When(IsOddTime).GoTo("odd-time"),
            Anything.When(ChangesOnePart).GoTo("appointment-right"),
            Anything.When(IsTag).GoTo("home-for-tag"),
            Anything.When(IsPrivate).GoTo("appointment-right"),
            Anything.When(IsHealth).GoTo("address-on-paper"),
            Anything.GoTo("appointment-where"),
            Otherwise.When(ChangesOnePart).GoTo("appointment-right"),
            Otherwise.When(IsTag).GoTo("home-for-tag"),
            Otherwise.When(IsPrivate).GoTo("appointment-right"),
            Otherwise.When(IsHealth).GoTo("address-on-paper"),
            Otherwise.GoTo("appointment-where")).Afresh(),

        Ask("odd-time",
            On("change").GoTo("appointment-at"),
            On("keep").When(ChangesOnePart).GoTo("appointment-right"),
            On("keep").When(IsHealth).GoTo("address-on-paper"),
            On("keep").GoTo("appointment-where")).Fills(ChosenTime).ToDo().Afresh(),

        Ask("home-for-tag",
            Yes.GoTo("appointment-right"),
            No.GoTo("appointment-right"),
            NotSure.GoTo("appointment-right")).Afresh(),

        Ask("address-on-paper",
            Yes.When(ChangesOnePart).GoTo("appointment-right"),
            Yes.GoTo("how-get-there"),
            No.When(ChangesOnePart).GoTo("appointment-right"),
            No.GoTo("how-get-there"),
            Otherwise.When(ChangesOnePart).GoTo("appointment-right"),
            Otherwise.GoTo("how-get-there")).Afresh(),

        Ask("appointment-where", How.ShortText,
            Anything.When(ChangesOnePart).GoTo("appointment-right"),
            Anything.GoTo("appointment-who"),
            Otherwise.When(ChangesOnePart).GoTo("appointment-right"),
            Otherwise.GoTo("appointment-who")).Afresh(),

        Ask("appointment-who", How.ShortText,
            Anything.When(ChangesOnePart).GoTo("appointment-right"),
            Anything.GoTo("how-get-there"),
            Otherwise.When(ChangesOnePart).GoTo("appointment-right"),
            Otherwise.GoTo("how-get-there")).Afresh(),

        Ask("how-get-there",
            On("walk", "bus", "train", "lift", "taxi").GoTo("journey-time"),
            Otherwise.GoTo("journey-time")).Afresh(),

        Ask("journey-time",
            Anything.When(ChangesOnePart).GoTo("appointment-right"),
            On("half-hour", "one-hour", "two-hours", "longer").GoTo("what-to-bring"),
            Otherwise.When(ChangesOnePart).GoTo("appointment-right"),
            Otherwise.GoTo("what-to-bring")).Afresh(),

        Ask("what-to-bring", How.Several("nothing", [.. Things]),
            Anything.When(ChangesOnePart).GoTo("appointment-right"),
            Anything.GoTo("appointment-clear"),
            Otherwise.When(ChangesOnePart).GoTo("appointment-right"),
            Otherwise.GoTo("appointment-clear")).Afresh(),

        Ask("appointment-clear",
            Yes.GoTo("appointment-right"),
            No.GoTo("ok-to-ask-what-it-is"),
            NotSure.GoTo("ok-to-ask-what-it-is")).Afresh(),

        Ask("ok-to-ask-what-it-is",
            Yes.AsksStaffTo("explain-appointment").GoTo("appointment-right"),
            No.GoTo("appointment-right")).ReadsBack(JustTheKind).Afresh(),

        Ask("appointment-right", How.ReadBack("right", "change", "not-now"),
            On("right").Writes(Item).GoTo("which-appointment"),
            On("change").GoTo("what-to-change"),
            On("not-now").GoTo("which-appointment")).ReadsBack(DayPlan.WithWarnings).Afresh(),

        Ask("meets-me",
            On("family", "worker", "nobody").GoTo("phone-works"),
            Otherwise.GoTo("phone-works")),

        Ask("phone-works",
            Yes.GoTo("bed-first-night"),
            No.GoTo("bed-first-night"),
            NotSure.GoTo("bed-first-night")),

        Ask("bed-first-night",
            Yes.GoTo("gp-near-home"),
            No.GoTo("gp-near-home"),
            NotSure.GoTo("gp-near-home")),

        Ask("gp-near-home",
            Yes.GoTo("day-read-back"),
            No.When(HasReconnect).GoTo("ok-to-ask-reconnect"),
            No.GoTo("day-read-back"),
            NotSure.When(HasReconnect).GoTo("ok-to-ask-reconnect"),
            NotSure.GoTo("day-read-back")),

        Ask("ok-to-ask-reconnect",
            Yes.AsksStaffTo("refer-reconnect").GoTo("day-read-back"),
            No.GoTo("day-read-back")).ReadsBack(DayPlan.Reconnect).Afresh(),

        Ask("day-read-back",
            On("ok").When(DayPlan.NeedsHelp).GoTo("ok-to-ask-help-with-day"),
            On("ok").When(HasKeyWorker).GoTo("ok-to-share-day"),
            On("ok").GoTo("day-kept-no-key-worker")).ReadsBack(DayPlan.Lines),

        Ask("ok-to-ask-help-with-day",
            Yes.When(HasKeyWorker).AsksStaffTo("fix-appointments").GoTo("ok-to-share-day"),
            Yes.AsksStaffTo("fix-appointments").GoTo("day-kept-no-key-worker"),
            No.When(HasKeyWorker).GoTo("ok-to-share-day"),
            No.GoTo("day-kept-no-key-worker")).ReadsBack(DayPlan.ToMend).Afresh(),

        Ask("ok-to-share-day",
            Yes.GoTo("day-shared"),
            No.GoTo("day-kept")).Fills(Worker).ReadsBack(DayPlan.AsShared).Afresh(),

        Finish("day-shared").Fills(Worker).Writes(DayPlan.Item).Shares(),
        Finish("day-kept").Writes(DayPlan.Item),
        Finish("day-kept-no-key-worker").Writes(DayPlan.Item));

    private static ImmutableArray<LiveChoice> Written(Known known) =>
        [.. Visits.Of(known).Select(visit => new LiveChoice("appointment", visit.Id, visit.InList))];

    private static ImmutableArray<Line> Chosen(Known known) =>
        known.Subject is { } id && known.Place.Item(id) is { } item ? [item.Title, .. item.Lines, .. Ending.NextStep(item)] : [];
}
