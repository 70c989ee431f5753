using System.Collections.Immutable;
using ReleaseBot.Dialogs.Roll;
using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Rotl.RotlTimes;

namespace ReleaseBot.Dialogs.Rotl;

/// <summary>
/// Asking for a day or night out on licence: an emergency goes to staff in a few questions, everything else becomes an application in the person's own voice.
/// After it is handed in, the same talk shows how it stands and takes the person's next step. Nothing here says who will get it.
/// </summary>
public static class RotlDialog
{
    public static readonly Dialog Talk = Define("rotl", version: 1,

        Ask("which-rotl", How.ListOf(RotlItems.List, "apply", "emergency", "all-done"),
            On("rotl").When(RotlItems.IsDraft).GoTo("rotl-draft"),
            On("rotl").When(RotlItems.IsSentBack).GoTo("rotl-sent-back"),
            On("rotl").When(RotlItems.IsApproved).GoTo("rotl-approved"),
            On("rotl").When(RotlItems.HasBeenOut).GoTo("rotl-been-out"),
            On("rotl").When(RotlItems.IsRefused).GoTo("rotl-refused"),
            On("rotl").When(RotlItems.CanWithdraw).GoTo("rotl-waiting"),
            On("rotl").GoTo("rotl-over"),
            On("apply").BeginsAnew().GoTo("status-right"),
            On("emergency").BeginsAnew().GoTo("emergency-what"),
            On("all-done").GoTo("rotl-closed")).Afresh(),

        // How an application stands, and the person's next step in its life.

        Ask("rotl-draft", How.ReadBack("go-on", "drop", "leave"),
            On("go-on").GoTo("rotl-is-right"),
            On("drop").Drops().GoTo("which-rotl"),
            On("leave").GoTo("which-rotl")).ReadsBack(RotlItems.Whole).Afresh(),

        Ask("rotl-sent-back", How.ReadBack("go-on", "withdraw", "leave"),
            On("go-on").GoTo("rotl-is-right"),
            On("withdraw").GoTo("ok-to-withdraw-rotl"),
            On("leave").GoTo("which-rotl")).ReadsBack(RotlItems.Whole).Afresh(),

        Ask("rotl-waiting", How.ReadBack("leave", "withdraw"),
            On("withdraw").GoTo("ok-to-withdraw-rotl"),
            On("leave").GoTo("which-rotl")).ReadsBack(RotlItems.Whole).Afresh(),

        Ask("rotl-approved", How.ReadBack("conditions", "withdraw", "leave"),
            On("conditions").GoTo("ok-to-say-understood"),
            On("withdraw").GoTo("ok-to-withdraw-rotl"),
            On("leave").GoTo("which-rotl")).ReadsBack(RotlItems.Whole).Afresh(),

        Ask("ok-to-say-understood",
            Yes.When(RotlItems.IsApproved).Moves(RotlMoves.Understand).GoTo("which-rotl"),
            Yes.GoTo("which-rotl"),
            No.GoTo("ok-to-ask-explain")).ReadsBack(RotlItems.Conditions).Afresh(),

        Ask("ok-to-ask-explain",
            Yes.AsksStaffTo("explain-conditions").GoTo("which-rotl"),
            No.GoTo("which-rotl")).Afresh(),

        Ask("rotl-been-out", How.ReadBack("tell", "leave", "withdraw"),
            On("tell").GoTo("rotl-went"),
            On("withdraw").GoTo("ok-to-withdraw-rotl"),
            On("leave").GoTo("which-rotl")).ReadsBack(RotlItems.Whole).Afresh(),

        Ask("rotl-went", How.OwnWords,
            Anything.GoTo("ok-to-send-went"),
            Otherwise.GoTo("which-rotl")).Afresh(),

        Ask("ok-to-send-went",
            Yes.When(RotlItems.HasBeenOut).Moves(RotlMoves.TellHowItWent).GoTo("which-rotl"),
            Yes.GoTo("which-rotl"),
            No.GoTo("which-rotl")).ReadsBack(RotlItems.Went).Afresh(),

        Ask("rotl-refused", How.ReadBack("ask-again", "apply-new", "leave"),
            On("ask-again").GoTo("appeal-words"),
            On("apply-new").BeginsAnew().GoTo("status-right"),
            On("leave").GoTo("which-rotl")).ReadsBack(RotlItems.Whole).Afresh(),

        Ask("appeal-words", How.OwnWords,
            Anything.GoTo("ok-to-send-appeal"),
            Otherwise.GoTo("which-rotl")).Afresh(),

        Ask("ok-to-send-appeal",
            Yes.When(RotlItems.IsRefused).Moves(RotlMoves.Appeal).GoTo("which-rotl"),
            Yes.GoTo("which-rotl"),
            No.GoTo("which-rotl")).ReadsBack(RotlItems.AppealWords).Afresh(),

        Ask("rotl-over",
            On("ok").GoTo("which-rotl")).ReadsBack(RotlItems.Whole).Afresh(),

        Ask("ok-to-withdraw-rotl",
            Yes.When(RotlItems.CanWithdraw).Moves(RotlMoves.Withdraw).GoTo("which-rotl"),
            Yes.GoTo("which-rotl"),
            No.GoTo("which-rotl")).ReadsBack(RotlItems.Name).Afresh(),

        // An emergency: what, who, when, and to staff at once.

        Ask("emergency-what",
            On("died", "dying", "in-hospital", "other").GoTo("emergency-who")).Afresh(),

        Ask("emergency-who", How.ShortText,
            Anything.When(SomeoneDied).GoTo("emergency-day"),
            Anything.GoTo("ok-to-tell-staff-now"),
            Otherwise.When(SomeoneDied).GoTo("emergency-day"),
            Otherwise.GoTo("ok-to-tell-staff-now")).Afresh(),

        Ask("emergency-day", How.Date,
            Anything.GoTo("ok-to-tell-staff-now"),
            Otherwise.GoTo("ok-to-tell-staff-now")).Afresh(),

        Ask("ok-to-tell-staff-now",
            Yes.AsksStaffTo("rotl-emergency").Writes(RotlForm.Urgent).Moves(RotlMoves.SubmitUrgent).GoTo("emergency-sent"),
            No.GoTo("emergency-kept")).ReadsBack(RotlForm.UrgentPreview).Afresh(),

        // Who can ask, said without deciding.

        Ask("status-right",
            Yes.When(IsNotOpenByRoll).GoTo("rotl-not-open"),
            Yes.GoTo("rotl-rules"),
            No.GoTo("status-is"),
            NotSure.When(IsNotOpenByRoll).GoTo("rotl-not-open"),
            NotSure.GoTo("rotl-rules")).Fills(Situation.AsListed),

        Ask("status-is",
            On("sentenced", "recall").GoTo("rotl-rules"),
            On("remand", "immigration").GoTo("rotl-not-open"),
            NotSure.When(IsNotOpenByRoll).GoTo("rotl-not-open"),
            NotSure.GoTo("rotl-rules")),

        Ask("rotl-not-open",
            On("ok").GoTo("rotl-later")).ReadsBack(RotlRules.WhyNotOpen),

        Ask("rotl-rules",
            On("ok").GoTo("prison-kind")).ReadsBack(RotlRules.Lines),

        Ask("prison-kind",
            On("open").GoTo("sentence-kind"),
            On("closed", "women", "young-adult", "not-sure").GoTo("prison-category")),

        Ask("prison-category",
            On("a", "b", "c", "d", "not-sure").GoTo("sentence-kind")),

        Ask("sentence-kind",
            On("life-or-ipp", "extended", "other", "not-sure").GoTo("rotl-before")).ReadsBack(RotlRules.ForPrison),

        Ask("rotl-before",
            Yes.GoTo("rotl-purpose"),
            No.GoTo("rotl-purpose"),
            NotSure.GoTo("rotl-purpose")).ReadsBack(RotlRules.ForSentence),

        // What it is for; the kind of leave follows from this.

        Ask("rotl-purpose", How.ListOf(Nothing, "work", "family", "home", "appointment", "other"),
            On("work").GoTo("rotl-work-kind"),
            On("family").GoTo("rotl-family-kind"),
            On("home").GoTo("rotl-home-kind"),
            On("appointment").GoTo("rotl-appointment-kind"),
            On("other").GoTo("rotl-other-words")).Afresh(),

        Ask("rotl-work-kind",
            On("paid", "unpaid").GoTo("rotl-work-sector"),
            On("training", "apprenticeship").GoTo("rotl-aim")).Afresh(),

        Ask("rotl-work-sector", How.ListOf(Nothing, "shop", "factory", "kitchen", "transport", "building", "computers", "farm", "other"),
            Anything.GoTo("rotl-aim")).Afresh(),

        Ask("rotl-family-kind",
            On("child", "family", "wedding").GoTo("rotl-aim")).ReadsBack(RotlRules.ForChild).Afresh(),

        Ask("rotl-home-kind",
            On("stay", "see").GoTo("rotl-aim")).Afresh(),

        Ask("rotl-appointment-kind",
            On("hospital-day", "hospital-stay", "court", "other").GoTo("rotl-aim")).Afresh(),

        Ask("rotl-other-words", How.ShortText,
            Anything.GoTo("rotl-aim")).Afresh(),

        Ask("rotl-aim", How.OwnWords,
            Anything.When(HasGoals).GoTo("rotl-goal"),
            Anything.When(IsChanging).GoTo("rotl-is-right"),
            Anything.GoTo("rotl-place"),
            Otherwise.When(HasGoals).GoTo("rotl-goal"),
            Otherwise.When(IsChanging).GoTo("rotl-is-right"),
            Otherwise.GoTo("rotl-place")).ReadsBack(RotlForm.KindOfLeave).Afresh(),

        Ask("rotl-goal", How.ListOf(Goals, "no-goal"),
            Anything.When(IsChanging).GoTo("rotl-is-right"),
            Anything.GoTo("rotl-place"),
            Otherwise.When(IsChanging).GoTo("rotl-is-right"),
            Otherwise.GoTo("rotl-place")).Afresh(),

        // Where, and who is there.

        Ask("rotl-place", How.ShortText,
            Anything.GoTo("rotl-address")).Afresh(),

        Ask("rotl-address", How.Address,
            Anything.GoTo("rotl-who")).Afresh(),

        Ask("rotl-who", How.ShortText,
            Anything.GoTo("rotl-knows"),
            Otherwise.GoTo("rotl-children")).Afresh(),

        Ask("rotl-knows",
            On("family", "friend", "work", "official").GoTo("rotl-phone")).Afresh(),

        Ask("rotl-phone", How.Phone,
            Anything.GoTo("rotl-agrees")).Afresh(),

        Ask("rotl-agrees",
            Yes.GoTo("rotl-may-ring"),
            No.GoTo("rotl-may-ring"),
            NotSure.GoTo("rotl-may-ring")).Afresh(),

        Ask("rotl-may-ring",
            Yes.GoTo("rotl-children"),
            No.GoTo("rotl-children")).Afresh(),

        Ask("rotl-children",
            Yes.GoTo("rotl-keep-away"),
            No.GoTo("rotl-keep-away"),
            NotSure.GoTo("rotl-keep-away")).Afresh(),

        Ask("rotl-keep-away",
            Yes.When(IsChanging).GoTo("rotl-is-right"),
            Yes.GoTo("rotl-day"),
            No.When(IsChanging).GoTo("rotl-is-right"),
            No.GoTo("rotl-day"),
            NotSure.When(IsChanging).GoTo("rotl-is-right"),
            NotSure.GoTo("rotl-day"),
            Otherwise.When(IsChanging).GoTo("rotl-is-right"),
            Otherwise.GoTo("rotl-day")).Afresh(),

        // When. A day that cannot be and a return before leaving are asked about again.

        Ask("rotl-day", How.Date,
            Anything.When(DayHasGoneBy).GoTo("rotl-day-gone"),
            Anything.When(DayIsAfterRelease).GoTo("rotl-day-after-release"),
            Anything.When(DayIsSoon).GoTo("rotl-day-soon"),
            Anything.GoTo("rotl-leave"),
            Otherwise.GoTo("rotl-repeat")).Afresh(),

        Ask("rotl-day-gone",
            On("ok").GoTo("rotl-day")).Afresh(),

        Ask("rotl-day-after-release",
            On("ok").GoTo("rotl-day")).Fills(LeavingAndRelease).Afresh(),

        Ask("rotl-day-soon",
            On("keep").GoTo("rotl-leave"),
            On("change").GoTo("rotl-day")).Fills(LeavingAndNotice).ToDo().Afresh(),

        Ask("rotl-leave", How.Time,
            Anything.GoTo("rotl-same-day")).Afresh(),

        Ask("rotl-same-day",
            Yes.GoTo("rotl-back"),
            No.GoTo("rotl-back-day")).Afresh(),

        Ask("rotl-back-day", How.Date,
            Anything.When(BackDayIsTooEarly).GoTo("rotl-back-day-early"),
            Anything.When(BackDayIsAfterRelease).GoTo("rotl-back-day-late"),
            Anything.GoTo("rotl-back")).ReadsBack(RotlRules.ForNights).Afresh(),

        Ask("rotl-back-day-early",
            On("ok").GoTo("rotl-back-day")).Fills(LeavingAndBack).Afresh(),

        Ask("rotl-back-day-late",
            On("ok").GoTo("rotl-back-day")).Fills(LeavingAndRelease).Afresh(),

        Ask("rotl-back", How.Time,
            Anything.When(BackIsBeforeLeaving).GoTo("rotl-back-early"),
            Anything.GoTo("rotl-repeat")).Afresh(),

        Ask("rotl-back-early", How.ReadBack("leave", "back"),
            On("leave").GoTo("rotl-leave"),
            On("back").GoTo("rotl-back")).Fills(Times).Afresh(),

        Ask("rotl-repeat",
            On("once", "weekly", "fortnight", "not-sure").GoTo("rotl-travel")).Afresh(),

        Ask("rotl-travel",
            On("public", "car", "walk", "prison", "not-sure").GoTo("rotl-travel-time")).Afresh(),

        Ask("rotl-travel-time",
            HowLong.When(HasTimeBack).GoTo("rotl-start-back"),
            HowLong.When(IsChanging).GoTo("rotl-is-right"),
            HowLong.GoTo("rotl-risk"),
            Otherwise.When(HasTimeBack).GoTo("rotl-start-back"),
            Otherwise.When(IsChanging).GoTo("rotl-is-right"),
            Otherwise.GoTo("rotl-risk")).Afresh(),

        Ask("rotl-start-back", How.Time,
            Anything.When(LeavesNoMargin).GoTo("rotl-no-margin"),
            Anything.When(IsChanging).GoTo("rotl-is-right"),
            Anything.GoTo("rotl-risk"),
            Otherwise.When(IsChanging).GoTo("rotl-is-right"),
            Otherwise.GoTo("rotl-risk")).Fills(Times).Afresh(),

        Ask("rotl-no-margin", How.ReadBack("start-back", "times", "keep"),
            On("start-back").GoTo("rotl-start-back"),
            On("times").GoTo("rotl-leave"),
            On("keep").When(IsChanging).GoTo("rotl-is-right"),
            On("keep").GoTo("rotl-risk")).Fills(Times).Afresh(),

        // Keeping it safe, in own words.

        Ask("rotl-risk", How.OwnWords,
            Anything.GoTo("rotl-support")).Afresh(),

        Ask("rotl-support", How.OwnWords,
            Anything.GoTo("rotl-if-wrong")).Afresh(),

        Ask("rotl-if-wrong", How.OwnWords,
            Anything.GoTo("rotl-is-right")).Afresh(),

        Ask("rotl-is-right", How.ReadBack("right", "change", "not-now"),
            On("right").When(DayHasGoneBy).GoTo("rotl-day-gone"),
            On("right").GoTo("rotl-promise"),
            On("change").WritesAndStays(RotlForm.Draft).GoTo("rotl-change-part"),
            On("not-now").GoTo("rotl-kept")).ReadsBack(RotlForm.Preview).Afresh(),

        Ask("rotl-change-part", How.ReadBack("what", "where", "when", "words", "nothing"),
            On("what").GoTo("rotl-purpose"),
            On("where").GoTo("rotl-place"),
            On("when").GoTo("rotl-day"),
            On("words").GoTo("rotl-risk"),
            On("nothing").GoTo("rotl-is-right")).Afresh(),

        Ask("rotl-promise",
            On("ok").GoTo("ok-to-submit-rotl")).ReadsBack(RotlRules.Conditions),

        Ask("ok-to-submit-rotl",
            Yes.When(Situation.HasKeyWorker).Writes(RotlForm.Draft).Moves(RotlMoves.Submit).GoTo("ok-to-share-rotl"),
            Yes.Writes(RotlForm.Draft).Moves(RotlMoves.Submit).GoTo("rotl-sent"),
            No.GoTo("rotl-kept")).ReadsBack(RotlForm.Preview).Afresh(),

        Ask("ok-to-share-rotl",
            Yes.Shares().GoTo("rotl-sent"),
            No.GoTo("rotl-sent")).Fills(Situation.Worker).ReadsBack(RotlItems.Shared).Afresh(),

        Finish("rotl-sent").Writes(RotlItems.TheOne),
        Finish("rotl-kept").Writes(RotlForm.Draft),
        Finish("rotl-closed").JustCloses(),
        Finish("rotl-later").Writes(RotlForm.Later),
        Finish("emergency-sent").Writes(RotlItems.TheOne),
        Finish("emergency-kept").Writes(RotlForm.TellWingStaff));

    private static ArrowStart HowLong => On("half-hour", "hour", "two-hours", "longer", "not-sure");

    private static bool SomeoneDied(Known known) => known.Said("emergency-what", "died");

    /// <summary>ROTL is for people who have been sentenced; whoever is on remand or not sentenced yet, and some others, are told whom to ask.</summary>
    private static bool IsNotOpenByRoll(Known known) =>
        known.IsRemand || known.Day.Status is LegalStatus.ImmigrationDetainee or LegalStatus.CivilPrisoner;

    private static bool HasGoals(Known known) => !Goals(known).IsEmpty;

    /// <summary>All has been asked before: whoever changes a part comes back to the whole.</summary>
    private static bool IsChanging(Known known) => known.Subject is not null;

    private static ImmutableArray<LiveChoice> Nothing(Known known) => [];

    private static ImmutableArray<LiveChoice> Goals(Known known) =>
        [.. known.Place.Items.Where(item => item.Topic == "goals").Select(item => new LiveChoice(item.Id, null, item.Title))];
}
