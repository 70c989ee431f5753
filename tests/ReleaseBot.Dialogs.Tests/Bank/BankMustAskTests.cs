using ReleaseBot.Dialogs.Bank;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Bank;

/// <summary>The questions that the facts on bank accounts say must be asked, in their order.</summary>
public class BankMustAskTests
{
    private static readonly MustAsk[] Map =
    [
        new(1, "an account that works on the day of leaving", ["account-now"]),
        new(2, "what is wrong with an account that cannot be used, never a number", ["account-trouble"]),
        new(3, "sentenced with a date, or remand", ["status-right", "status-is"]),
        new(4, "how long until release, and what that means for the form", ["when-to-apply"], "The date comes from the prison's roll and is never asked of the person or worked out."),
        new(5, "what may slow it down, as a choice", ["have-id", "bank-may-slow"]),
        new(6, "what goes into it first", ["money-in-first"]),
        new(7, "the card in property until the gate, and who is told", ["card-kept", "card-news-to"]),
        new(8, "whether it may be shared with the key worker", ["ok-to-share-bank"]),
    ];

    [Fact]
    public void Every_question_that_must_be_asked_has_a_step_or_a_reason() => MustAsk.AssertComplete(BankDialog.Talk, 8, Map);

    /// <summary>Leave to tell the team, the read-back, and what came of the form.</summary>
    [Fact]
    public void Every_other_step_asks_leave_reads_back_or_asks_for_news() => Assert.Equal(
        [
            "ok-to-tell-bank-team", "ok-to-ask-bank", "ok-to-tell-bank-need", "application-news", "declined-in-writing", "why-returned",
            "what-to-put-right", "ok-to-put-right", "ok-to-ask-reason", "ok-to-chase-bank", "plan-read-back",
        ],
        MustAsk.Others(BankDialog.Talk, Map));

    [Fact]
    public void No_question_of_the_bank_talk_takes_typed_words() =>
        Assert.DoesNotContain(BankDialog.Talk.Steps.OfType<Ask>(), ask => ask.How.IsTyped);
}
