using System.Collections.Immutable;
using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.Bank;

/// <summary>
/// A bank account that works on release day: whether there is one, what is wrong with it, when the prison can send a form to its bank,
/// and what came of the form. Who has applied before is asked for the news first.
/// </summary>
public static class BankDialog
{
    public static readonly Dialog Talk = Define("bank", version: 1,

        Ask("status-right",
            Yes.When(HasApplied).GoTo("application-news"),
            Yes.GoTo("account-now"),
            No.GoTo("status-is"),
            NotSure.When(HasApplied).GoTo("application-news"),
            NotSure.GoTo("account-now"),
            Otherwise.When(HasApplied).GoTo("application-news")).Fills(Situation.AsListed),

        Ask("status-is",
            AnyStatus.When(HasApplied).GoTo("application-news"),
            AnyStatus.GoTo("account-now"),
            Otherwise.When(HasApplied).GoTo("application-news")),

        Ask("account-now",
            Yes.GoTo("money-in-first"),
            On("cannot-use").GoTo("account-trouble"),
            On("no", "not-sure").When(PapersAreKnown).GoTo("bank-may-slow"),
            On("no", "not-sure").GoTo("have-id"),
            Otherwise.When(PapersAreKnown).GoTo("bank-may-slow")),

        Ask("account-trouble", How.Several("not-sure", "lost-card", "forgot-pin", "frozen", "owes-bank", "joint"),
            Anything.GoTo("money-in-first")),

        Ask("have-id",
            Yes.GoTo("bank-may-slow"),
            No.GoTo("bank-may-slow"),
            NotSure.GoTo("bank-may-slow")),

        Ask("bank-may-slow", How.Several("none", "bank-problem", "bankrupt"),
            Anything.GoTo("money-in-first")),

        Ask("money-in-first",
            SomeMoney.When(AccountWorks).GoTo("plan-read-back"),
            SomeMoney.When(AccountIsStuck).GoTo("ok-to-ask-bank"),
            SomeMoney.GoTo("when-to-apply"),
            Otherwise.When(AccountWorks).GoTo("plan-read-back"),
            Otherwise.When(AccountIsStuck).GoTo("ok-to-ask-bank")),

        Ask("when-to-apply",
            On("ok").When(CanApplyNow).GoTo("card-kept"),
            On("ok").When(IsNotForThemYet).GoTo("ok-to-tell-bank-need"),
            On("ok").GoTo("plan-read-back")).ReadsBack(BankPlan.WhenToApply),

        Ask("card-kept",
            Yes.When(Situation.HasKeyWorker).GoTo("card-news-to"),
            Yes.GoTo("ok-to-tell-bank-team"),
            No.GoTo("ok-to-tell-bank-team"),
            NotSure.GoTo("ok-to-tell-bank-team")),

        Ask("card-news-to",
            On("me", "key-worker", "both", "not-sure").GoTo("ok-to-tell-bank-team")),

        Ask("ok-to-tell-bank-team",
            Yes.AsksStaffTo("apply-for-bank-account").GoTo("plan-read-back"),
            No.GoTo("plan-read-back")).ReadsBack(BankPlan.ForTheTeam).Afresh(),

        Ask("ok-to-ask-bank",
            Yes.AsksStaffTo("help-with-bank-account").GoTo("plan-read-back"),
            No.GoTo("plan-read-back")).ReadsBack(BankPlan.ForTheTeam).Afresh(),

        Ask("ok-to-tell-bank-need",
            Yes.AsksStaffTo("note-need-of-bank-account").GoTo("plan-read-back"),
            No.GoTo("plan-read-back")).ReadsBack(BankPlan.ForTheTeam).Afresh(),

        Ask("application-news", How.ListOf(BankNews.CanHappen),
            On("declined").GoTo("declined-in-writing"),
            On("returned").GoTo("why-returned"),
            On("nothing-yet").GoTo("ok-to-chase-bank"),
            On("plan-again").GoTo("account-now"),
            Anything.GoTo("plan-read-back"),
            Otherwise.GoTo("ok-to-chase-bank")).Fills(BankNews.Before).Afresh(),

        Ask("declined-in-writing",
            Yes.GoTo("plan-read-back"),
            No.GoTo("ok-to-ask-reason"),
            NotSure.GoTo("ok-to-ask-reason")).Afresh(),

        Ask("why-returned",
            On("incomplete", "inaccurate").GoTo("what-to-put-right"),
            On("ineligible").GoTo("ok-to-ask-reason"),
            On("not-sure").GoTo("ok-to-put-right")).Afresh(),

        Ask("what-to-put-right", How.Several("not-sure", "signature", "address", "proof", "name-or-birth-date", "release-date"),
            Anything.GoTo("ok-to-put-right")).Afresh(),

        Ask("ok-to-put-right",
            Yes.AsksStaffTo("put-bank-form-right").GoTo("plan-read-back"),
            No.GoTo("plan-read-back")).ReadsBack(BankNews.ForTheTeam).Afresh(),

        Ask("ok-to-ask-reason",
            Yes.AsksStaffTo("ask-bank-for-reason").GoTo("plan-read-back"),
            No.GoTo("plan-read-back")).ReadsBack(BankNews.ForTheTeam).Afresh(),

        Ask("ok-to-chase-bank",
            Yes.AsksStaffTo("chase-bank-form").GoTo("plan-read-back"),
            No.GoTo("plan-read-back")).ReadsBack(BankNews.ForTheTeam).Afresh(),

        Ask("plan-read-back",
            On("ok").When(Situation.HasKeyWorker).GoTo("ok-to-share-bank"),
            On("ok").GoTo("plan-kept-no-key-worker")).ReadsBack(BankPlan.Lines),

        Ask("ok-to-share-bank",
            Yes.GoTo("plan-shared"),
            No.GoTo("plan-kept")).Fills(Situation.Worker).ReadsBack(BankPlan.AsShared).Afresh(),

        Finish("plan-shared").Fills(Situation.Worker).Writes(BankPlan.Item).Shares(),
        Finish("plan-kept").Writes(BankPlan.Item),
        Finish("plan-kept-no-key-worker").Writes(BankPlan.Item));

    private static ArrowStart AnyStatus => On("sentenced", "remand", "recall", "immigration", "not-sure");

    private static ArrowStart SomeMoney => On("benefits", "wages", "both", "not-sure");

    private static bool HasApplied(Known known) => BankNews.HasApplied(known);

    /// <summary>What was said of papers in the ID talk counts here.</summary>
    private static bool PapersAreKnown(Known known) => known.Answer("which-id") is not null;

    private static bool AccountWorks(Known known) => known.Said("account-now", "yes");

    private static bool AccountIsStuck(Known known) => known.Said("account-now", "cannot-use");

    private static bool CanApplyNow(Known known) => BankTime.Of(known) == ApplyTime.Now;

    /// <summary>The programme is for people with a sentence and a date; others are noted, for when that changes.</summary>
    private static bool IsNotForThemYet(Known known) => BankTime.Of(known) is ApplyTime.NotOnRemand or ApplyTime.NotForImmigration or ApplyTime.NoDate or ApplyTime.DateGone;
}
