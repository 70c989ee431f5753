using ReleaseBot.Dialogs.Content;

namespace ReleaseBot.Dialogs.Tests.Content;

public class SentencesTests
{
    [Theory]
    [InlineData("One. Two? Three.", "One.|Two?|Three.")]
    [InlineData("It costs £12.50 now. Ask staff.", "It costs £12.50 now.|Ask staff.")]
    [InlineData("Born in N. Ireland. Yes.", "Born in N. Ireland.|Yes.")]
    [InlineData("It is what I want. So do I. Good.", "It is what I want.|So do I.|Good.")]
    [InlineData("First line\nSecond line", "First line|Second line")]
    [InlineData("I can say: “I need it fast.” Do it now.", "I can say: “I need it fast.” Do it now.")]
    [InlineData("Wait... Now.", "Wait...|Now.")]
    [InlineData(" . ", "")]
    [InlineData("", "")]
    public void A_text_falls_into_its_sentences(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Sentences.Of(text)));

    [Theory]
    [InlineData("Don't stop, it's fine.", "Don't|stop|it's|fine")]
    [InlineData("A one-use code at 9:30am for £12.50.", "A|one|use|code|at|9:30am|for|12.50")]
    [InlineData("'Quoted' words", "Quoted|words")]
    [InlineData("…", "")]
    public void A_sentence_falls_into_its_words(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Sentences.Words(text)));

    [Fact]
    public void The_grade_is_that_of_Flesch_and_Kincaid()
    {
        var vocabulary = new Vocabulary([]);

        // 6 words, 1 sentence, 6 syllables: 0.39 x 6 + 11.8 x 1 - 15.59.
        Assert.Equal(-1.45, Reading.Of("The cat sat on the mat.", vocabulary).Grade, 2);
        // 5 words, 1 sentence, 15 syllables: 0.39 x 5 + 11.8 x 3 - 15.59.
        Assert.Equal(21.76, Reading.Of("Officers remember national insurance tomorrow.", vocabulary).Grade, 2);
    }

    [Fact]
    public void A_term_of_the_glossary_counts_two_syllables_a_word_at_most()
    {
        var vocabulary = new Vocabulary(["national insurance number"]);

        Assert.Equal(6, Reading.Of("National Insurance number", vocabulary).Syllables);
    }
}
