using ReleaseBot.Dialogs.Content;

namespace ReleaseBot.Dialogs.Tests.Content;

public class LabelRuleTests
{
    [Theory]
    [InlineData("I would rather not say")]
    [InlineData("Scotland or N. Ireland")]
    public void A_short_label_passes(string label) => Assert.Empty(LabelRules.Lengths("x", label));

    [Theory]
    [InlineData("Somewhere with other families", "a label of 29 letters, more than 28")]
    [InlineData("I do not know it now", "a label of 6 words, more than 5")]
    public void A_long_label_is_found(string label, string expected) =>
        Assert.StartsWith(expected, Assert.Single(LabelRules.Lengths("x", label)).What, StringComparison.Ordinal);

    [Fact]
    public void Two_labels_that_look_alike_in_one_question_are_found()
    {
        var faults = LabelRules.Check(new Pack().With("id/born-where/answers/abroad", "england or wales").Shelf());

        Assert.Equal("en/id/born-where", Assert.Single(faults).Where);
    }

    [Fact]
    public void Labels_of_every_language_are_looked_at()
    {
        var faults = LabelRules.Check(Pack.OfTwo().With("anytime/buttons/back", "Gö báck tö thë qüëstïön bëförë", Pack.MadeUp).Shelf());

        Assert.All(faults, fault => Assert.Equal("qp/anytime/buttons/back", fault.Where));
        Assert.NotEmpty(faults);
    }
}
