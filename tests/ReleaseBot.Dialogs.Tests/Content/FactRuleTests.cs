using ReleaseBot.Dialogs.Content;
using ReleaseBot.Dialogs.Facts;

namespace ReleaseBot.Dialogs.Tests.Content;

public class FactRuleTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly Fact Sound = new("id.made-up", "12", "weeks", null, new(2026, 1, 1), "A made-up source", Confidence.High, new(2027, 4, 6), null);

    [Fact]
    public void A_sound_fact_passes() => Assert.Empty(FactRules.Check(Sound, Day));

    [Fact]
    public void A_fact_without_a_source_is_found() => Assert.Equal("no source", Fault(Sound with { Source = " " }));

    [Fact]
    public void A_fact_without_a_value_is_found() => Assert.Equal("no value", Fault(Sound with { Value = "" }));

    [Fact]
    public void A_fact_without_a_date_is_found() => Assert.Equal("no date of its source", Fault(Sound with { AsOf = default }));

    [Fact]
    public void A_fact_dated_after_today_is_found() =>
        Assert.StartsWith("its source is dated 2026-11-23", Fault(Sound with { AsOf = Day.AddDays(1) }), StringComparison.Ordinal);

    [Fact]
    public void A_fact_without_a_review_is_found() =>
        Assert.Contains(FactRules.Check(Sound with { ReviewBy = default }, Day), fault => fault.IsFault && fault.What == "no day to review it by");

    [Fact]
    public void A_fact_reviewed_before_it_was_known_is_found() =>
        Assert.Contains(FactRules.Check(Sound with { ReviewBy = Sound.AsOf }, Day), fault => fault.IsFault);

    [Fact]
    public void A_fact_holds_on_its_last_day_and_is_a_fault_on_the_next()
    {
        var ending = Sound with { ValidTo = Day };

        Assert.Empty(FactRules.Check(ending, Day));
        Assert.StartsWith("not valid since 2026-11-22", Assert.Single(FactRules.Check(ending, Day.AddDays(1))).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_due_for_review_is_a_note()
    {
        var note = Assert.Single(FactRules.Check(Sound with { ReviewBy = Day }, Day));

        Assert.False(note.IsFault);
    }

    [Theory]
    [InlineData("Help starts 12 weeks before release.")]
    [InlineData("Help starts twelve weeks before release.")]
    [InlineData("It is a 12 week wait.")]
    [InlineData("It costs £9.")]
    [InlineData("It costs 38.50 now.")]
    [InlineData("Call 0300 555 0199 to ask.")]
    public void A_figure_that_is_a_fact_is_not_written_out(string text) =>
        Assert.NotEmpty(FigureRules.Text("en/x", text, Table()));

    [Theory]
    [InlineData("Help starts {weeks} weeks before release.")]
    [InlineData("Type it like 12 March.")]
    [InlineData("You have 12 goals.")]
    [InlineData("Wait 11 weeks.")]
    [InlineData("It costs {fee}.")]
    public void Other_figures_pass(string text) => Assert.Empty(FigureRules.Text("en/x", text, Table()));

    private static FactTable Table() => new(
    [
        Sound,
        Sound with { Key = "id.fee", Value = "38.50", Unit = "gbp" },
        Sound with { Key = "id.line", Value = "0300 555 0199", Unit = "phone" },
    ]);

    private static string Fault(Fact fact)
    {
        var fault = Assert.Single(FactRules.Check(fact, Day));
        Assert.True(fault.IsFault);
        return fault.What;
    }
}
