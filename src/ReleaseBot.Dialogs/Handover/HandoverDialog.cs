using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Handover.HandoverPlan;
using static ReleaseBot.Dialogs.Situation;

namespace ReleaseBot.Dialogs.Handover;

/// <summary>
/// Who leads the case and when that changes; and one page for the talk of POM, COM and person, made by the person from what they pick of their
/// plan. Each line is kept, put in other words or left out, and nobody sees it before the person has read the whole and said yes.
/// </summary>
public static class HandoverDialog
{
    public static readonly Dialog Talk = Define("handover", version: 1,

        Ask("who-leads",
            On("ok").When(HasNoHandover).GoTo("no-handover"),
            On("ok").GoTo("handover-parts")).Fills(Com).ReadsBack(WhoLeads),

        Ask("handover-parts", How.ListOf(Choices, "own-line", "all-done"),
            On("lines").GoTo("handover-lines"),
            On("out").When(HasNoRoomForPart).GoTo("handover-full"),
            On("out").GoTo("put-part-in"),
            On("in").GoTo("take-part-out"),
            On("reader").GoTo("take-handover-back"),
            On("own-line").When(HasNoRoom).GoTo("handover-full"),
            On("own-line").GoTo("handover-own"),
            On("all-done").When(HasNoLines).GoTo("handover-closed"),
            On("all-done").GoTo("handover-lines")).Afresh().Hub(),

        Ask("put-part-in",
            Yes.Writes(WithPart).GoTo("handover-parts"),
            No.GoTo("handover-parts")).ReadsBack(ThePart).Afresh(),

        Ask("take-part-out",
            Yes.Writes(WithoutPart).GoTo("handover-parts"),
            No.GoTo("handover-parts")).ReadsBack(ThePartAsIn).Afresh(),

        Ask("handover-full",
            On("ok").GoTo("handover-lines")).Fills(Most).Afresh(),

        Ask("handover-own", How.OwnWords,
            Anything.When(IsTooLong).GoTo("handover-too-long"),
            Anything.Writes(WithOwnLine).GoTo("handover-parts"),
            Otherwise.GoTo("handover-parts")).Afresh(),

        Ask("handover-lines", How.ListOf(Lines, "more", "all-right"),
            On("line").GoTo("handover-line"),
            On("more").GoTo("handover-parts"),
            On("all-right").When(HasNoLines).GoTo("handover-parts"),
            On("all-right").When(AllSeeIt).GoTo("handover-done"),
            On("all-right").When(HasNoCom).GoTo("ok-to-ask-for-com"),
            On("all-right").When(ComSeesIt).GoTo("ok-to-show-worker"),
            On("all-right").GoTo("ok-to-show-com")).Afresh(),

        Ask("handover-line", How.ReadBack("keep", "other-words", "leave-out"),
            On("keep").GoTo("handover-lines"),
            On("other-words").GoTo("handover-words"),
            On("leave-out").WritesAndStays(WithoutLine).GoTo("handover-lines")).ReadsBack(TheLine).Afresh(),

        Ask("handover-words", How.OwnWords,
            Anything.When(IsTooLong).GoTo("handover-too-long"),
            Anything.WritesAndStays(WithOtherWords).GoTo("handover-lines"),
            Otherwise.GoTo("handover-lines")).ReadsBack(TheLine).Afresh(),

        Ask("handover-too-long",
            On("ok").When(IsAboutLine).GoTo("handover-words"),
            On("ok").GoTo("handover-own")).Fills(Most).Afresh(),

        Ask("ok-to-ask-for-com",
            Yes.AsksStaffTo("name-com").When(WorkerIsToBeAsked).GoTo("ok-to-show-worker"),
            Yes.AsksStaffTo("name-com").GoTo("handover-done"),
            No.When(WorkerIsToBeAsked).GoTo("ok-to-show-worker"),
            No.GoTo("handover-done")).ReadsBack(Request).Afresh(),

        Ask("ok-to-show-com",
            Yes.Shares(TheSummary).With(TheCom).When(WorkerIsToBeAsked).GoTo("ok-to-show-worker"),
            Yes.Shares(TheSummary).With(TheCom).GoTo("handover-done"),
            No.When(WorkerIsToBeAsked).GoTo("ok-to-show-worker"),
            No.GoTo("handover-done")).Fills(Com).ReadsBack(AsShown).Afresh(),

        Ask("ok-to-show-worker",
            Yes.Shares(TheSummary).GoTo("handover-done"),
            No.GoTo("handover-done")).Fills(Worker).ReadsBack(AsShown).Afresh(),

        Ask("take-handover-back",
            Yes.TakesBack(TheSummary).With(TheReader).GoTo("handover-parts"),
            No.GoTo("handover-parts")).Fills(Reader).ReadsBack(AsSeen).Afresh(),

        Finish("handover-done").JustCloses(),
        Finish("handover-closed").JustCloses(),
        Finish("no-handover").JustCloses());

    private static bool HasNoLines(Known known) => Summary(known).Lines.IsEmpty;

    private static bool HasNoRoom(Known known) => !HasRoomFor(known, 1);

    private static bool HasNoRoomForPart(Known known) => !HasRoomFor(known, ThePart(known).Length);

    private static bool HasNoCom(Known known) => !known.HasCom;

    private static bool ComSeesIt(Known known) => IsSeenBy(known, known.Day.Com?.Id);

    private static bool WorkerIsToBeAsked(Known known) => known.HasKeyWorker && !IsSeenBy(known, known.Day.KeyWorker?.Id);

    private static bool AllSeeIt(Known known) => (HasNoCom(known) || ComSeesIt(known)) && !WorkerIsToBeAsked(known) && (known.HasCom || known.HasKeyWorker);
}
