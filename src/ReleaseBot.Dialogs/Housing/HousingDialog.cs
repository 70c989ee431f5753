using System.Collections.Immutable;
using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Housing.Homes;
using static ReleaseBot.Dialogs.Situation;

namespace ReleaseBot.Dialogs.Housing;

/// <summary>
/// Where the person will sleep: the first night, the home they had, plan A and plan B, probation housing, and asking a council for help,
/// with three consents one at a time. Whoever has asked a council says here what came of it.
/// </summary>
public static class HousingDialog
{
    public static readonly Dialog Talk = Define("housing", version: 1,

        Ask("status-right",
            Yes.When(HasReferral).GoTo("referral-news"),
            Yes.GoTo("first-night"),
            No.GoTo("status-is"),
            NotSure.When(HasReferral).GoTo("referral-news"),
            NotSure.GoTo("first-night")).Fills(AsListed),

        Ask("status-is",
            OfStatus.When(HasReferral).GoTo("referral-news"),
            OfStatus.GoTo("first-night")),

        Ask("referral-news", How.ListOf(CouncilReferral.News, "plan-again"),
            On("withdraw").GoTo("ok-to-stop-referral"),
            On("plan-again").GoTo("first-night"),
            Anything.When(HasKeyWorker).GoTo("ok-to-share-news"),
            Anything.GoTo("news-kept"),
            Otherwise.GoTo("referral-goes-on")).Fills(CouncilReferral.Council).Afresh(),

        Ask("ok-to-stop-referral",
            Yes.AsksStaffTo("stop-council-referral").GoTo("referral-stopped"),
            No.GoTo("referral-goes-on")).Fills(CouncilReferral.Council).ReadsBack(CouncilReferral.StopLines).Afresh(),

        Ask("ok-to-share-news",
            Yes.GoTo("news-shared"),
            No.GoTo("news-kept")).Fills(Worker).ReadsBack(CouncilReferral.NewsAsShared).Afresh(),

        Ask("first-night",
            On("same-place", "new-place").GoTo("nation-out"),
            On("nowhere", "not-sure").When(Timing.IsClose).GoTo("ok-to-tell-team-today"),
            On("nowhere", "not-sure").GoTo("nation-out")),

        Ask("ok-to-tell-team-today",
            Yes.AsksStaffTo("no-bed-and-release-is-close").GoTo("nation-out"),
            No.GoTo("nation-out")).ReadsBack(HousingPlan.NoBedRequest).Afresh(),

        Ask("nation-out",
            On("england", "wales", "elsewhere", "not-sure").GoTo("british")),

        Ask("british",
            Yes.GoTo("home-before"),
            No.GoTo("home-before"),
            NotSure.GoTo("home-before")),

        Ask("home-before",
            On("rented", "owned").GoTo("home-still-there"),
            On("with-family", "hostel", "none").GoTo("things-safe")),

        Ask("home-still-there",
            Yes.GoTo("rent-paid-by"),
            No.When(PlannedToGoBack).GoTo("first-night-now"),
            No.GoTo("things-safe"),
            NotSure.GoTo("rent-paid-by")),

        Ask("first-night-now",
            On("new-place", "nowhere", "not-sure").GoTo("things-safe")),

        Ask("rent-paid-by",
            On("benefits", "family", "me", "nobody", "not-sure").GoTo("rent-behind")),

        Ask("rent-behind",
            Yes.GoTo("home-empty"),
            No.GoTo("home-empty"),
            NotSure.GoTo("home-empty")),

        Ask("home-empty",
            Yes.GoTo("council-tax-told"),
            No.GoTo("keep-or-end"),
            NotSure.GoTo("council-tax-told")),

        Ask("council-tax-told",
            Yes.GoTo("keep-or-end"),
            No.GoTo("keep-or-end"),
            NotSure.GoTo("keep-or-end")),

        Ask("keep-or-end",
            On("keep").When(HasLandlord).GoTo("landlord-told"),
            On("keep").GoTo("things-safe"),
            On("end", "not-sure").GoTo("before-you-end")),

        Ask("before-you-end",
            On("keep-for-now", "get-advice", "still-end").When(HasLandlord).GoTo("landlord-told"),
            On("keep-for-now", "get-advice", "still-end").GoTo("things-safe")).ToDo(),

        Ask("landlord-told",
            Yes.GoTo("things-safe"),
            No.GoTo("things-safe"),
            NotSure.GoTo("things-safe")),

        Ask("things-safe",
            Yes.GoTo("pets"),
            No.GoTo("pets"),
            NotSure.GoTo("pets")),

        Ask("pets",
            Pets.When(HasAddress).GoTo("who-else-lives-there"),
            Pets.When(HasProbation).GoTo("probation-housing"),
            Pets.GoTo("money-for-home")),

        Ask("who-else-lives-there", How.Several("just-me", "adults", "children"),
            Anything.When(HasProbation).GoTo("probation-knows-address"),
            Anything.GoTo("plan-b")),

        Ask("probation-knows-address",
            Yes.GoTo("address-checked"),
            No.GoTo("told-to-keep-away"),
            NotSure.GoTo("told-to-keep-away")),

        Ask("address-checked",
            Yes.GoTo("told-to-keep-away"),
            No.GoTo("told-to-keep-away"),
            NotSure.GoTo("told-to-keep-away")),

        Ask("told-to-keep-away",
            Yes.GoTo("plan-b"),
            No.GoTo("plan-b"),
            NotSure.GoTo("plan-b")),

        Ask("plan-b",
            On("family-or-friends", "council").GoTo("money-for-home"),
            On("probation-housing").When(HasProbation).GoTo("probation-housing"),
            On("probation-housing", "none").GoTo("money-for-home")),

        Ask("probation-housing",
            On("cas1", "cas2", "cas3").GoTo("probation-housing-needs"),
            On("no", "not-sure").GoTo("ok-to-ask-about-cas3")).ReadsBack(HousingPlan.ProbationHousing),

        Ask("ok-to-ask-about-cas3",
            Yes.AsksStaffTo("ask-probation-about-cas3").GoTo("probation-housing-needs"),
            No.GoTo("money-for-home")).ReadsBack(HousingPlan.Cas3Request).Afresh(),

        Ask("probation-housing-needs", How.Several("none", "own-room", "no-stairs", "diet-or-faith", "medicine", "area-to-avoid", "no-phone"),
            Anything.GoTo("money-for-home")),

        Ask("money-for-home",
            Money.When(MayAskACouncil).GoTo("ok-to-refer"),
            Money.GoTo("housing-plan")),

        Ask("ok-to-refer",
            Yes.GoTo("council-name"),
            No.GoTo("housing-plan")).ReadsBack(CouncilReferral.HowItWorks).Afresh(),

        Ask("council-name", How.Council,
            Anything.GoTo("council-links"),
            Otherwise.GoTo("housing-plan")),

        Ask("council-links", How.Several("none", "lived", "family", "work", "home-not-safe"),
            Anything.When(HomeIsNotSafe).GoTo("ok-to-talk-about-safety"),
            Anything.GoTo("council-should-know")).Fills(CouncilReferral.Council),

        Ask("ok-to-talk-about-safety",
            Yes.AsksStaffTo("talk-about-a-safe-area").GoTo("council-should-know"),
            No.GoTo("council-should-know")).ReadsBack(CouncilReferral.SafetyRequest).Afresh(),

        Ask("council-should-know", How.Several("none", "children", "pregnant", "was-in-care", "health", "forces", "leaving-violence", "long-time-inside"),
            Anything.GoTo("ok-to-tell-this-council")),

        Ask("ok-to-tell-this-council",
            Yes.GoTo("ok-to-pass-on-contact"),
            No.GoTo("housing-plan")).Fills(CouncilReferral.Council).ReadsBack(CouncilReferral.WhatTheyAreTold).Afresh(),

        Ask("ok-to-pass-on-contact",
            Yes.When(WillLiveInWales).AsksStaffTo("help-apply-to-council").Writes(CouncilReferral.Asked).GoTo("housing-plan"),
            Yes.AsksStaffTo("refer-to-council").Writes(CouncilReferral.Asked).GoTo("housing-plan"),
            No.GoTo("housing-plan")).Fills(CouncilReferral.Council).ReadsBack(CouncilReferral.WhatStaffSend).Afresh(),

        Ask("housing-plan",
            On("ok").When(HasKeyWorker).GoTo("ok-to-share-housing"),
            On("ok").GoTo("plan-kept-no-key-worker")).ReadsBack(HousingPlan.Lines),

        Ask("ok-to-share-housing",
            Yes.GoTo("plan-shared"),
            No.GoTo("plan-kept")).Fills(Worker).ReadsBack(HousingPlan.AsShared).Afresh(),

        Finish("plan-shared").Fills(Worker).Writes(HousingPlan.Item).Shares(),
        Finish("plan-kept").Writes(HousingPlan.Item),
        Finish("plan-kept-no-key-worker").Writes(HousingPlan.Item),
        Finish("news-shared").Fills(Worker).Writes(CouncilReferral.Updated).Shares(),
        Finish("news-kept").Writes(CouncilReferral.Updated),
        Finish("referral-stopped").Writes(CouncilReferral.Updated),
        Finish("referral-goes-on").JustCloses());

    private static ArrowStart OfStatus => On("sentenced", "remand", "recall", "immigration", "not-sure");

    private static ArrowStart Pets => On("no-pets", "looked-after", "needs-a-home");

    private static ArrowStart Money => On("benefits", "job", "family", "none", "not-sure");

    private static bool HasReferral(Known known) => known.Place.Item(CouncilReferral.Id) is not null;

    private static bool HomeIsNotSafe(Known known) => known.Said("council-links", "home-not-safe");

    /// <summary>Offered to whoever may have no bed, in a nation with a council to ask, once: what is under way is not asked for again.</summary>
    private static bool MayAskACouncil(Known known) =>
        (!HasAddress(known) || known.Said("plan-b", "council") || known.Said("plan-b", "none"))
        && !known.Said("nation-out", "elsewhere")
        && !CouncilReferral.IsUnderWay(known);
}
