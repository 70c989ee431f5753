using static ReleaseBot.Dialogs.Covers.CoverPlan;
using static ReleaseBot.Dialogs.Dialog;
using static ReleaseBot.Dialogs.Situation;

namespace ReleaseBot.Dialogs.Covers;

/// <summary>
/// While a key worker is away the person may name somebody who stands in, up to a last day, and chooses part by part what they see.
/// Nobody inherits what was shared with the key worker.
/// </summary>
public static class CoverDialog
{
    public static readonly Dialog Talk = Define("cover", version: 1,

        Ask("cover-list", How.ListOf(Named, "name-one", "all-done"),
            On("cover").GoTo("cover-look"),
            On("name-one").When(HasNoKeyWorker).GoTo("nobody-to-stand-in-for"),
            On("name-one").BeginsAnew().GoTo("cover-name"),
            On("all-done").GoTo("cover-closed")).Fills(Worker).Afresh().Hub(),

        Ask("nobody-to-stand-in-for",
            On("ok").GoTo("cover-list")),

        Ask("cover-name", How.ShortText,
            Anything.When(NobodyFits).GoTo("cover-not-found"),
            Anything.GoTo("which-cover"),
            Otherwise.GoTo("cover-list")).Fills(Worker).Afresh(),

        Ask("cover-not-found",
            On("again").GoTo("cover-name"),
            On("leave").GoTo("cover-list")).ToDo().Afresh(),

        Ask("which-cover", How.ListOf(Fitting, "none-of-these"),
            On("worker").GoTo("cover-until"),
            On("none-of-these").GoTo("cover-list")).Afresh(),

        Ask("cover-until", How.Date,
            Anything.When(IsNoSpan).GoTo("cover-too-long"),
            Anything.GoTo("ok-to-name-cover"),
            Otherwise.GoTo("cover-list")).Fills(ChosenCover).Afresh(),

        Ask("cover-too-long",
            On("ok").GoTo("cover-until")),

        Ask("ok-to-name-cover",
            Yes.Records(NameCover).GoTo("cover-what"),
            No.GoTo("cover-list")).Fills(ChosenCover).ReadsBack(CoverAsTold).Afresh(),

        Ask("cover-look", How.ReadBack("choose-parts", "end", "leave"),
            On("choose-parts").GoTo("cover-what"),
            On("end").GoTo("ok-to-end-cover"),
            On("leave").GoTo("cover-list")).Fills(ChosenCover).ReadsBack(CoverAsItStands).Afresh(),

        Ask("ok-to-end-cover",
            Yes.Records(EndCover).GoTo("cover-list"),
            No.GoTo("cover-list")).Fills(ChosenCover).Afresh(),

        Ask("cover-what", How.ListOf(Parts, "all-done"),
            On("private", "changed").GoTo("ok-to-share-with-cover"),
            On("shared").GoTo("take-back-from-cover"),
            On("all-done").GoTo("cover-list")).Fills(ChosenCover).Afresh(),

        Ask("ok-to-share-with-cover",
            Yes.Shares(ThePart).With(TheCover).GoTo("cover-what"),
            No.GoTo("cover-what")).Fills(ChosenCover).ReadsBack(WhatTheySee).Afresh(),

        Ask("take-back-from-cover",
            Yes.TakesBack(ThePart).With(TheCover).GoTo("cover-what"),
            No.GoTo("cover-what")).ToDo().Fills(ChosenCover).ReadsBack(WhatTheySee).Afresh(),

        Finish("cover-closed").JustCloses()).NamingStaff();

    private static bool HasNoKeyWorker(Known known) => !known.HasKeyWorker;

    private static bool NobodyFits(Known known) => Fitting(known).IsEmpty;

    private static bool IsNoSpan(Known known) => LastDay(known) is not { } last || last < known.Day.Today || last > known.Day.Today.AddDays(MostDays);
}
