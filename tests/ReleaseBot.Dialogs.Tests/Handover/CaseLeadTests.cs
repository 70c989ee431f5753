using System.Globalization;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Handover;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Handover;

/// <summary>Who leads a case on which day, by the general rule, and when that has to be asked.</summary>
public class CaseLeadTests
{
    // Release on 30 September 2027: eight months before is 30 January, and fourteen days before that 16 January.
    [Theory]
    [InlineData(LegalStatus.Sentenced, ReleaseDateKind.Conditional, "2027-09-30", "2027-01-15", Lead.Pom, "2027-01-16")]
    [InlineData(LegalStatus.Sentenced, ReleaseDateKind.Conditional, "2027-09-30", "2027-01-16", Lead.Com, "2027-01-16")]
    [InlineData(LegalStatus.Sentenced, ReleaseDateKind.Automatic, "2027-10-31", "2026-12-01", Lead.Pom, "2027-02-14")]
    [InlineData(LegalStatus.Sentenced, ReleaseDateKind.Conditional, "2026-12-05", "2026-12-01", Lead.Com, "2026-03-22")]
    [InlineData(LegalStatus.Sentenced, ReleaseDateKind.ActualParole, "2027-09-30", "2026-09-29", Lead.Pom, "2026-09-30")]
    [InlineData(LegalStatus.Indeterminate, ReleaseDateKind.Confirmed, "2027-09-30", "2026-09-30", Lead.Com, "2026-09-30")]
    public void A_case_changes_over_so_long_before_release(LegalStatus status, ReleaseDateKind kind, string release, string today, Lead lead, string on) =>
        Assert.Equal(new CaseLead(lead, Date(on)), CaseLead.Of(On(today) with { Status = status, Release = new(Date(release), kind) }));

    [Theory]
    [InlineData(LegalStatus.Recall, Lead.Com)]
    [InlineData(LegalStatus.Remand, Lead.Nobody)]
    [InlineData(LegalStatus.ConvictedUnsentenced, Lead.Nobody)]
    [InlineData(LegalStatus.CivilPrisoner, Lead.Nobody)]
    [InlineData(LegalStatus.Indeterminate, Lead.Ask)]
    [InlineData(LegalStatus.Sentenced, Lead.Ask)]
    [InlineData(LegalStatus.ImmigrationDetainee, Lead.Ask)]
    [InlineData(LegalStatus.Unknown, Lead.Ask)]
    public void Without_a_date_no_day_is_told(LegalStatus status, Lead lead) =>
        Assert.Equal(new CaseLead(lead, null), CaseLead.Of(On("2026-12-01") with { Status = status, Release = null }));

    [Fact]
    public void A_figure_that_is_in_doubt_or_past_its_day_is_not_counted_with()
    {
        var day = On("2026-12-01").ReleasedIn(400);
        FactTable With(Func<Fact, Fact> change) => new(FactTable.InForce.All.Select(fact => fact.Key == "handover.days" ? change(fact) : fact));

        Assert.Equal(Lead.Pom, CaseLead.Of(day).Lead);
        Assert.Equal(new CaseLead(Lead.Ask, null), CaseLead.Of(day with { Facts = With(fact => fact with { Confidence = Confidence.Low }) }));
        Assert.Equal(new CaseLead(Lead.Ask, null), CaseLead.Of(day with { Facts = With(fact => fact with { ValidTo = day.Today.AddDays(-1) }) }));
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Day On(string today) => TestDay.Of(new DateTimeOffset(Date(today).ToDateTime(new(10, 0)), TimeSpan.Zero));
}
