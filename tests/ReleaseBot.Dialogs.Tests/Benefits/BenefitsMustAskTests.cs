using ReleaseBot.Dialogs.Benefits;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Benefits;

/// <summary>The questions that the facts on benefits say must be asked, in their order.</summary>
public class BenefitsMustAskTests
{
    private static readonly MustAsk[] Map =
    [
        new(1, "sentenced or on remand, and the release date", ["status-right", "status-is"], "The date comes from the prison's roll and is never asked of the person or worked out."),
        new(2, "what was paid before prison, and whether they know", ["benefits-before", "told-benefits-office"]),
        new(3, "single or in a couple, and who lives at the home", ["claimed-as", "home-lived-in"]),
        new(4, "rent or mortgage now; help that can be kept is urgent", ["rent-now", "inside-under-limit"]),
        new(5, "savings or other income, without amounts", ["savings-or-income"]),
        new(6, "a health condition or disability, never which", ["health-part"]),
        new(7, "ID, bank, phone and email", ["have-id", "account-now", "phone-or-email"]),
        new(8, "whether the work coach was met", ["work-coach"]),
        new(9, "where they will live, the area only", ["release-area"]),
        new(10, "a job to go to", ["job-on-day-one"]),
        new(11, "the payment at the gate and its form", ["gate-money-form"]),
        new(12, "kinds of debt, never who is owed", ["debt-kinds"]),
        new(13, "whether it may be shared with the key worker", ["ok-to-share-benefits"]),
    ];

    [Fact]
    public void Every_question_that_must_be_asked_has_a_step_or_a_reason() => MustAsk.AssertComplete(BenefitsDialog.Talk, 13, Map);

    /// <summary>Age, care and the right to claim decide which benefit fits; the rest asks leave or reads back.</summary>
    [Fact]
    public void Every_other_step_decides_which_benefit_fits_asks_leave_or_reads_back() => Assert.Equal(
        ["age-group", "care-leaver", "british", "public-funds", "ok-to-tell-safer-custody", "early-money", "ok-to-tell-work-coach", "plan-read-back"],
        MustAsk.Others(BenefitsDialog.Talk, Map));

    [Fact]
    public void Only_the_area_is_asked_for_in_own_words() =>
        Assert.Equal(["release-area"], BenefitsDialog.Talk.Steps.OfType<Ask>().Where(ask => ask.How.IsTyped).Select(ask => ask.Name));

    /// <summary>No amount in force was found for the payment at the gate, so none may reach a person.</summary>
    [Fact]
    public void No_amount_is_told_for_the_payment_at_the_gate()
    {
        Assert.Null(FactTable.InForce.Telling("benefits.subsistence-amount", TestDay.Default.Today));
        Assert.DoesNotContain(Phrasebook.Standard.AllOf("en"), text => text.Key.StartsWith("benefits/lines/gate", StringComparison.Ordinal) && text.Value.Contains("{amount}", StringComparison.Ordinal));
    }
}
