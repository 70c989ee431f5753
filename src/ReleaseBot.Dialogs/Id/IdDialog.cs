using System.Collections.Immutable;
using ReleaseBot.Dialogs.Facts;
using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Id.Papers;

namespace ReleaseBot.Dialogs.Id;

/// <summary>
/// Proof of identity: what the person has and where it is, what it opens, who pays and when for their date,
/// and a plan of the papers to get. Every track is complete: sentenced, remand, and no date.
/// </summary>
public static class IdDialog
{
    public static readonly Dialog Talk = Define("id", version: 1,

        Ask("status-right",
            Yes.GoTo("which-id"),
            No.GoTo("status-is"),
            NotSure.GoTo("which-id")).Fills(Situation.AsListed),

        Ask("status-is",
            On("sentenced", "remand", "recall", "immigration", "not-sure").GoTo("which-id")),

        Ask("which-id", How.Several("none", All),
            On("none").GoTo("ni-number"),
            Anything.When(HasBirthCertificate).GoTo("where-is-birth-certificate"),
            Anything.When(HasPassport).GoTo("where-is-passport"),
            Anything.When(HasLicence).GoTo("where-is-driving-licence"),
            Anything.When(HasCard).GoTo("where-is-citizencard"),
            Anything.When(HasOtherPapers).GoTo("where-are-other-papers"),
            Anything.GoTo("ni-number")),

        Ask("where-is-birth-certificate",
            Somewhere.When(HasPassport).GoTo("where-is-passport"),
            Somewhere.When(HasLicence).GoTo("where-is-driving-licence"),
            Somewhere.When(HasCard).GoTo("where-is-citizencard"),
            Somewhere.When(HasOtherPapers).GoTo("where-are-other-papers"),
            Somewhere.When(SomethingIsMissing).GoTo("who-had-it-last"),
            Somewhere.GoTo("ni-number")),

        Ask("where-is-passport",
            Somewhere.When(HasLicence).GoTo("where-is-driving-licence"),
            Somewhere.When(HasCard).GoTo("where-is-citizencard"),
            Somewhere.When(HasOtherPapers).GoTo("where-are-other-papers"),
            Somewhere.When(SomethingIsMissing).GoTo("who-had-it-last"),
            Somewhere.GoTo("ni-number")),

        Ask("where-is-driving-licence",
            Somewhere.When(HasCard).GoTo("where-is-citizencard"),
            Somewhere.When(HasOtherPapers).GoTo("where-are-other-papers"),
            Somewhere.When(SomethingIsMissing).GoTo("who-had-it-last"),
            Somewhere.GoTo("ni-number")),

        Ask("where-is-citizencard",
            Somewhere.When(HasOtherPapers).GoTo("where-are-other-papers"),
            Somewhere.When(SomethingIsMissing).GoTo("who-had-it-last"),
            Somewhere.GoTo("ni-number")),

        Ask("where-are-other-papers",
            Somewhere.When(SomethingIsMissing).GoTo("who-had-it-last"),
            Somewhere.GoTo("ni-number")),

        Ask("who-had-it-last",
            On("reception", "police", "solicitor", "family", "not-sure").GoTo("ni-number")),

        Ask("ni-number",
            Yes.GoTo("ni-letter"),
            No.GoTo("born-where"),
            NotSure.GoTo("born-where")),

        Ask("ni-letter",
            Yes.GoTo("born-where"),
            No.GoTo("born-where"),
            NotSure.GoTo("born-where")),

        Ask("born-where",
            On("england-or-wales", "elsewhere-in-uk").GoTo("same-name"),
            On("abroad", "not-sure").GoTo("british")),

        Ask("british",
            Yes.GoTo("same-name"),
            No.GoTo("evisa"),
            NotSure.GoTo("evisa")),

        Ask("evisa",
            Yes.GoTo("evisa-reach"),
            No.GoTo("same-name"),
            NotSure.GoTo("same-name")),

        Ask("evisa-reach",
            Yes.GoTo("same-name"),
            No.GoTo("same-name"),
            NotSure.GoTo("same-name")),

        Ask("same-name",
            Yes.GoTo("need-id-for"),
            No.GoTo("name-changed-by"),
            NotSure.GoTo("need-id-for")),

        Ask("name-changed-by",
            On("marriage", "divorce", "deed-poll", "adoption", "not-sure").GoTo("need-id-for")),

        Ask("need-id-for", How.Several(null, "bank", "benefits", "work", "renting", "driving", "travel"),
            Anything.When(NeedsSeveral).GoTo("need-id-first"),
            Anything.When(HasPhotoId).GoTo("who-pays"),
            Anything.GoTo("photo-id"),
            Otherwise.When(HasPhotoId).GoTo("who-pays"),
            Otherwise.GoTo("photo-id")),

        Ask("need-id-first", How.ListOf(Needs),
            Anything.When(HasPhotoId).GoTo("who-pays"),
            Anything.GoTo("photo-id")).Afresh(),

        Ask("photo-id",
            On("citizencard").GoTo("who-knows-you"),
            On("driving-licence").GoTo("driving-ban"),
            On("no", "not-sure").GoTo("who-pays")),

        Ask("who-knows-you",
            On("nurse", "chaplain", "solicitor", "nobody").GoTo("who-pays")),

        Ask("driving-ban",
            Yes.GoTo("addresses-known"),
            No.GoTo("addresses-known"),
            NotSure.GoTo("addresses-known")).Fills(AddressYears),

        Ask("addresses-known",
            On("yes", "some", "no").GoTo("who-pays")).Fills(AddressYears),

        Ask("who-pays",
            On("ok").When(HasAllTheyNeed).GoTo("plan-read-back"),
            On("ok").GoTo("ok-to-tell-id-team")).ReadsBack(IdPlan.WhoPays),

        Ask("ok-to-tell-id-team",
            Yes.AsksStaffTo("apply-for-documents").GoTo("plan-read-back"),
            No.GoTo("plan-read-back")).ReadsBack(IdPlan.ToGet).Afresh(),

        Ask("plan-read-back",
            On("ok").When(Situation.HasKeyWorker).GoTo("ok-to-share-id"),
            On("ok").GoTo("plan-kept-no-key-worker")).ReadsBack(IdPlan.Lines),

        Ask("ok-to-share-id",
            Yes.GoTo("plan-shared"),
            No.GoTo("plan-kept")).Fills(Situation.Worker).ReadsBack(IdPlan.AsShared).Afresh(),

        Finish("plan-shared").Fills(Situation.Worker).Writes(IdPlan.Item).Shares(),
        Finish("plan-kept").Writes(IdPlan.Item),
        Finish("plan-kept-no-key-worker").Writes(IdPlan.Item));

    private static ArrowStart Somewhere => On("here", "family", "police", "lost", "not-sure");

    private static bool NeedsSeveral(Known known) => known.Answer("need-id-for")?.Choices.Length > 1;

    private static bool HasAllTheyNeed(Known known) => IdPlan.NeedsNoPaper(known);

    private static ImmutableArray<Slot> AddressYears(Known known) =>
        [Slot.Number("years", known.Day.Facts["id.provisional-licence-address-years"].Number)];

    private static ImmutableArray<LiveChoice> Needs(Known known) =>
        [.. (known.Answer("need-id-for")?.Choices ?? []).Select(need => new LiveChoice("first", need, Line.Of($"id/need-id-for/answers/{need}")))];
}
