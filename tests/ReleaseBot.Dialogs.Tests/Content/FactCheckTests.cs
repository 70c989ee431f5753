using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Content;

/// <summary>A look at a fact is laid over it, under the rules that the program's own facts pass.</summary>
public class FactCheckTests
{
    private static readonly DateOnly Today = new(2027, 5, 1);

    private static readonly Fact Fee = new("id.made-up-fee", "12.50", "gbp", null, new(2026, 1, 1), "A made-up source", Confidence.High, new(2026, 7, 2), null);

    private static readonly FactCheck Still = new("id.made-up-fee", null, Today, FactCheck.NextReview(Fee, Today), "The same page", null, null, "admin", default);

    [Fact]
    public void A_look_that_found_it_right_keeps_the_value_and_puts_the_review_off_by_the_facts_own_interval()
    {
        var after = new FactTable([Fee]).With([Still])["id.made-up-fee"];

        Assert.Equal(("12.50", Today, "The same page"), (after.Value, after.AsOf, after.Source));
        Assert.Equal(Fee.ReviewBy.DayNumber - Fee.AsOf.DayNumber, after.ReviewBy.DayNumber - Today.DayNumber);
        Assert.True(Fee.MayHaveChanged(Today));
        Assert.False(after.MayHaveChanged(Today));
    }

    [Fact]
    public void A_review_is_put_off_by_a_year_at_most() =>
        Assert.Equal(Today.AddDays(FactCheck.LongestDays), FactCheck.NextReview(Fee with { ReviewBy = Fee.AsOf.AddYears(9) }, Today));

    [Fact]
    public void A_fact_from_a_later_source_than_the_look_wins()
    {
        var newer = Fee with { AsOf = Today.AddDays(1), Value = "15.00" };

        Assert.Equal("15.00", new FactTable([newer]).With([Still with { Value = "13.00" }])["id.made-up-fee"].Value);
    }

    [Fact]
    public void A_look_at_a_fact_that_is_no_more_is_left_alone() =>
        Assert.Equal(["id.made-up-fee"], new FactTable([Fee]).With([Still with { Key = "id.gone" }]).All.Select(fact => fact.Key));

    [Fact]
    public void A_fact_that_has_run_out_stays_hidden_by_a_look_and_comes_back_when_it_is_put_right()
    {
        var over = Fee with { ValidTo = new(2027, 4, 5) };

        Assert.Null(new FactTable([over]).With([Still]).Telling("id.made-up-fee", Today));
        Assert.Contains(Still.Wrongs(over, Today), wrong => wrong.StartsWith("not valid since", StringComparison.Ordinal));
        Assert.Equal("13.00", new FactTable([over]).With([Still with { Value = "13.00", Source = "A new list" }]).Telling("id.made-up-fee", Today)!.Value);
    }

    [Theory]
    [InlineData("14", true)]
    [InlineData("14.25", true)]
    [InlineData("a lot", false)]
    [InlineData("-1", false)]
    [InlineData("1.234", false)]
    public void Money_is_written_as_money(string value, bool isSound) => Assert.Equal(isSound, (Still with { Value = value }).Wrongs(Fee, Today).IsEmpty);

    [Theory]
    [InlineData("14:00", "15:30", true)]
    [InlineData("14:00", "3pm", false)]
    [InlineData("4", "6", true)]
    [InlineData("4", "six", false)]
    [InlineData("not found", "ask the OMU", true)]
    public void Words_that_a_dialog_reads_a_number_or_a_time_from_go_on_holding_one(string before, string value, bool isSound) =>
        Assert.Equal(isSound, (Still with { Value = value }).Wrongs(Fee with { Unit = "text", Value = before }, Today).IsEmpty);

    [Fact]
    public void What_was_put_right_in_a_prison_is_told_in_its_talks()
    {
        var key = "money.debtline-phone";
        var look = new FactCheck(key, "0800 555 0123", Today, Today.AddDays(200), "A letter", Confidence.High, null, "admin", default);
        var prison = new PrisonSettings { Facts = [look] };

        Assert.Equal("0800 555 0123", prison.FactsInForce.Telling(key, Today)!.Value);
        Assert.Equal("0800 555 0123", (prison with { Bank = "Made-up Bank" }).FactsInForce[key].Value);
        Assert.Equal(FactTable.InForce[key].Value, (prison with { Facts = [] }).FactsInForce[key].Value);
    }
}
