using System.Collections.Immutable;
using ReleaseBot.Dialogs.Appointments;
using static ReleaseBot.Dialogs.AfterRelease.CheckIn;
using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Situation;

namespace ReleaseBot.Dialogs.AfterRelease;

/// <summary>
/// After the gate, on a kiosk outside or with the mentor: a short check-in, often in the first month, then at days 60 and 90, and more seldom
/// up to two years; what became of each appointment, and what to do after a missed one.
/// </summary>
public static class AfterDialog
{
    public static readonly Dialog Talk = Define("after", version: 1,

        Ask("out-now",
            On("out").When(DateHasGoneBy).GoTo("home-tonight"),
            On("out").GoTo("left-when"),
            On("inside").When(DateHasGoneBy).GoTo("did-not-come-out"),
            On("inside").GoTo("not-out-yet"),
            On("moved").GoTo("moved-on"),
            On("back").GoTo("back-inside")).Afresh(),

        Ask("left-when",
            On("this-week", "this-month", "three-months", "longer").GoTo("home-tonight"),
            Otherwise.GoTo("home-tonight")),

        Ask("home-tonight",
            Yes.GoTo("food-and-money"),
            No.GoTo("food-and-money"),
            NotSure.GoTo("food-and-money")),

        Ask("food-and-money",
            Yes.GoTo("care-i-need"),
            No.GoTo("care-i-need"),
            NotSure.GoTo("care-i-need")),

        Ask("care-i-need",
            On("yes", "no", "not-needed", "not-sure").When(HasAppointmentsToTell).Writes(Care).GoTo("which-went"),
            On("yes", "no", "not-needed", "not-sure").Writes(Care).GoTo("someone-there")).Afresh(),

        Ask("which-went", How.ListOf(ToTell, "all-done"),
            On("appointment").GoTo("how-it-went"),
            On("all-done").GoTo("someone-there")).Afresh().Hub(),

        Ask("how-it-went",
            On("kept", "moved", "called-off").Writes(AsItWent).GoTo("which-went"),
            On("missed").GoTo("rang-them"),
            Otherwise.GoTo("which-went")).ReadsBack(Chosen).Afresh(),

        Ask("rang-them",
            Yes.GoTo("after-a-miss"),
            No.GoTo("after-a-miss"),
            Otherwise.GoTo("after-a-miss")).Afresh(),

        Ask("after-a-miss",
            On("ok").Writes(AsItWent).GoTo("which-went")).ReadsBack(AfterAMiss).Afresh(),

        Ask("someone-there",
            Yes.GoTo("went-well"),
            No.GoTo("went-well"),
            NotSure.GoTo("went-well")),

        Ask("went-well", How.OwnWords,
            Anything.GoTo("hardest"),
            Otherwise.GoTo("hardest")).Afresh(),

        Ask("hardest",
            On("home", "money", "health", "people", "nothing").GoTo("check-in-read-back"),
            Otherwise.GoTo("check-in-read-back")).Afresh(),

        Ask("check-in-read-back",
            On("ok").When(HasKeyWorker).GoTo("ok-to-share-check-in"),
            On("ok").GoTo("check-in-kept-no-key-worker")).ReadsBack(Lines),

        Ask("ok-to-share-check-in",
            Yes.GoTo("check-in-shared"),
            No.GoTo("check-in-kept")).Fills(Worker).ReadsBack(AsShared).Afresh(),

        Finish("check-in-shared").Fills(Worker).Writes(Item).Shares().ThenOpens(WhereItIsHard),
        Finish("check-in-kept").Writes(Item).ThenOpens(WhereItIsHard),
        Finish("check-in-kept-no-key-worker").Writes(Item).ThenOpens(WhereItIsHard),
        Finish("not-out-yet").Writes(StillInside),
        Finish("did-not-come-out").Writes(DidNotComeOut),
        Finish("moved-on").Writes(MovedOn),
        Finish("back-inside").Writes(BackInside));

    /// <summary>Appointments whose day has come and of which nothing is known yet.</summary>
    private static ImmutableArray<LiveChoice> ToTell(Known known) =>
        [.. Open(known).Select(visit => new LiveChoice("appointment", visit.Id, visit.InList))];

    private static bool HasAppointmentsToTell(Known known) => Open(known).Any();

    private static IEnumerable<Visit> Open(Known known) =>
        Visits.Of(known).Where(visit => visit.On is null || visit.On <= known.Day.Today)
            .Where(visit => known.Place.Item(visit.Id)!.State is "planned" or "no-day");

    private static ImmutableArray<Line> Chosen(Known known) =>
        known.Subject is { } id && known.Place.Item(id) is { } item ? [item.Title, .. item.Lines] : [];
}
