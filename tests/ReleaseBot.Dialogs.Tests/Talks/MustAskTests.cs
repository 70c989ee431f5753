using ReleaseBot.Dialogs.Id;

namespace ReleaseBot.Dialogs.Tests.Talks;

public class MustAskTests
{
    [Theory]
    [InlineData(true, "which-id")]
    [InlineData(false)]
    [InlineData(false, "which-id", "no-such-step")]
    public void A_question_is_mapped_by_steps_that_are_all_there(bool isMapped, params string[] steps) =>
        Assert.Equal(isMapped, new MustAsk(1, "asked somewhere or nowhere", steps).IsMapped(IdDialog.Talk));

    [Fact]
    public void A_question_without_a_step_is_mapped_by_its_reason() =>
        Assert.True(new MustAsk(1, "asked nowhere", [], "The roll says it.").IsMapped(IdDialog.Talk));
}
