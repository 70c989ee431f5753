using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.Safety;

/// <summary>A plain want explains faint danger away, but never danger that is told.</summary>
public sealed class MixedMessages
{
    [Theory]
    [InlineData("need my passport sorted and i want to kill myself")]
    [InlineData("print my plan pls, then im going to hang myself")]
    [InlineData("what time is my appointment, my padmate is not breathing")]
    [InlineData("how do i get universal credit, they said they will stab me tonight")]
    public void Danger_beside_a_plain_want_is_raised(string text) => Assert.True(Reader.Read(text).Safety.Raised);

    [Theory]
    [InlineData("everything i own got burned so how do i get a birth certificate")]
    [InlineData("have i done everything on my list for release")]
    [InlineData("i been on sertraline for years, who gives me my tablets when i get out")]
    public void A_plain_want_in_dark_words_is_left_alone(string text) => Assert.False(Reader.Read(text).Safety.Raised);

    [Theory]
    [InlineData("9am")]
    [InlineData("10am")]
    [InlineData("bk")]
    public void A_word_or_two_that_no_pattern_knows_is_left_alone(string text) => Assert.False(Reader.Read(text).Safety.Raised);

    [Fact]
    public void What_a_pattern_tells_is_not_the_model_alone()
    {
        SafetyReader.Read("i want to kill myself", null, out _, out var onlyByModel);
        Assert.False(onlyByModel);
    }
}
