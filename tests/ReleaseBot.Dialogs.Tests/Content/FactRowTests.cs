using ReleaseBot.Dialogs.Facts;

namespace ReleaseBot.Dialogs.Tests.Content;

/// <summary>The figures as they were read in their sources. Whoever changes one looks at its source again and changes it here too.</summary>
public class FactRowTests
{
    private static readonly (string Key, string Value, string Unit, Confidence Confidence)[] Figures =
    [
        ("id.birth-certificate-fee", "12.50", "gbp", Confidence.High),
        ("id.birth-certificate-priority-fee", "38.50", "gbp", Confidence.High),
        ("id.provisional-licence-post-fee", "43.00", "gbp", Confidence.Medium),
        ("id.provisional-licence-address-years", "3", "years", Confidence.Medium),
        ("id.ni-letter-days", "15", "days", Confidence.High),
        ("id.funding-weeks", "12", "weeks", Confidence.High),
        ("bank.window-earliest-months", "6", "months", Confidence.Medium),
        ("bank.window-latest-weeks", "6", "weeks", Confidence.High),
        ("bank.basic-account-banks", "9", "banks", Confidence.High),
        ("benefits.work-coach-weeks", "12", "weeks", Confidence.High),
        ("benefits.uc-under-25", "338.58", "gbp", Confidence.Medium),
        ("benefits.uc-25-or-over", "424.90", "gbp", Confidence.Medium),
        ("benefits.first-payment-weeks", "5", "weeks", Confidence.Medium),
        ("benefits.advance-months", "24", "months", Confidence.High),
        ("benefits.housing-months", "6", "months", Confidence.High),
        ("benefits.hb-sentenced-weeks", "13", "weeks", Confidence.High),
        ("benefits.hb-remand-weeks", "52", "weeks", Confidence.High),
        ("benefits.pip-days", "28", "days", Confidence.High),
        ("benefits.subsistence-min-days", "14", "days", Confidence.Medium),
        ("benefits.debt-phone", "0808 808 4000", "phone", Confidence.Medium),
        ("money.debtline-phone", "0808 808 4000", "phone", Confidence.Medium),
        ("housing.threatened-days", "56", "days", Confidence.High),
        ("housing.cas3-nights", "84", "nights", Confidence.High),
        ("housing.referral-lapses-weeks", "26", "weeks", Confidence.Medium),
        ("health.reconnect-weeks", "12", "weeks", Confidence.High),
        ("health.reconnect-months", "6", "months", Confidence.High),
        ("appointments.reconnect-months-after", "6", "months", Confidence.High),
        ("appointments.pre-release-weeks", "12", "weeks", Confidence.High),
        ("appointments.early-release-days", "28", "days", Confidence.High),
        ("appointments.licence-deadline-days", "2", "days", Confidence.High),
        ("appointments.tag-phone", "0800 137 291", "phone", Confidence.High),
        ("appointments.probation-next-day-by", "14:00", "text", Confidence.High),
        ("rotl.overnight-nights", "4", "text", Confidence.Medium),
        ("rotl.carer-child-age", "18", "text", Confidence.Medium),
        ("rotl.kept-of-100", "99", "text", Confidence.High),
        ("handover.months", "8", "months", Confidence.High),
        ("handover.days", "14", "days", Confidence.High),
        ("handover.parole-months", "12", "months", Confidence.High),
    ];

    /// <summary>What no sure source was found for: asked of staff, never told.</summary>
    private static readonly string[] NeverTold =
    [
        "bank.card-lead-time", "bank.payment-exception", "benefits.crisis-fund-wales", "benefits.deduction-ceiling", "benefits.subsistence-amount",
        "benefits.uc-couple-25-or-over", "id.birth-certificate-weeks", "id.citizencard-fee", "id.deed-poll-fee", "id.passport-fee",
    ];

    [Fact]
    public void Each_figure_is_as_its_source_has_it() =>
        Assert.Equal(Figures, Figures.Select(row => FactTable.InForce[row.Key]).Select(fact => (fact.Key, fact.Value, fact.Unit, fact.Confidence)));

    [Fact]
    public void What_is_not_sure_is_never_told()
    {
        Assert.Equal(NeverTold, FactTable.InForce.All.Where(fact => fact.Confidence == Confidence.Low).Select(fact => fact.Key));
        Assert.All(NeverTold, key => Assert.Null(FactTable.InForce.Telling(key, new DateOnly(2026, 11, 23))));
    }

    [Fact]
    public void No_figure_stands_in_the_table_without_being_looked_at_here() =>
        Assert.Empty(FactTable.InForce.All.Where(fact => fact.Unit != "text" && fact.Confidence != Confidence.Low).Select(fact => fact.Key).Except(Figures.Select(row => row.Key)));
}
