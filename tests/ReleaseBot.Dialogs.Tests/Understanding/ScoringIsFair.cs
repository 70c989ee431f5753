using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding;

/// <summary>The marking of the readers, checked against sums done by hand.</summary>
public sealed class ScoringIsFair
{
    [Fact]
    public void Macro_f1_is_the_plain_mean_over_the_labels_present()
    {
        var labels = new LabelScore();
        labels.Add("bank", "bank");
        labels.Add("bank", "id");
        labels.Add("id", "id");
        labels.Add("yes", "menu");

        // bank 2/3, id 2/3, yes 0; menu is never true, so it does not count.
        Assert.Equal((2.0 / 3 + 2.0 / 3 + 0) / 3, labels.MacroF1, 6);
    }

    [Fact]
    public void A_set_scores_by_what_it_shares()
    {
        Assert.Equal(0.8, LabelScore.SetF1(new HashSet<string> { "id", "bank" }, new HashSet<string> { "id", "bank", "yes" }), 6);
        Assert.Equal(0, LabelScore.SetF1(new HashSet<string> { "id", "bank" }, new HashSet<string>()));
    }

    [Theory]
    [InlineData("P2W", "P14D", true)]
    [InlineData("PT1H30M", "PT90M", true)]
    [InlineData("P1Y", "P12M", true)]
    [InlineData("P1M", "PT1M", false)]
    [InlineData("P6W", "P6D", false)]
    public void Lengths_compare_by_length(string wanted, string got, bool same) =>
        Assert.Equal(same, Answers.SameLength(wanted, got));

    [Theory]
    [InlineData(Field.Council, "Hackney", "hackney borough council", true)]
    [InlineData(Field.Name, "mary ann", "Mary Ann", true)]
    [InlineData(Field.Address, "12 High Road", "12 high road", false)]
    [InlineData(Field.Phone, "07700900311", null, false)]
    public void Values_compare_as_the_field_does(Field field, string wanted, string? got, bool same) =>
        Assert.Equal(same, Answers.Same(field, wanted, got));
}
