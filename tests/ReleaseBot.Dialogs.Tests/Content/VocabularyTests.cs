using ReleaseBot.Dialogs.Content;

namespace ReleaseBot.Dialogs.Tests.Content;

public class VocabularyTests
{
    private static readonly Vocabulary Words = Vocabulary.Of(Phrasebook.Standard, "en");

    [Theory]
    [InlineData("pages tries tried making bigger biggest stopped stopping nicely happily boxes friend's don't you'll")]
    [InlineData("Monday 12 9:30am letters written kept sent phones")]
    [InlineData("ROTL key worker key workers birth certificate CitizenCard safer custody Samaritans")]
    public void A_common_word_its_forms_and_the_glossary_are_known(string sentence) =>
        Assert.DoesNotContain(Words.Read(sentence), word => !word.IsKnown);

    [Theory]
    [InlineData("accommodation")]
    [InlineData("eligibility")]
    [InlineData("documentation")]
    [InlineData("utilise")]
    [InlineData("commencing")]
    [InlineData("decree")]
    [InlineData("xyzzy")]
    public void Any_other_word_is_not(string word) =>
        Assert.Contains(Words.Read($"Ask for your {word} now."), read => read.Text == word && !read.IsKnown);

    [Fact]
    public void The_list_is_about_as_long_as_what_a_child_of_nine_reads() => Assert.InRange(CommonWords.Count, 3_000, 5_000);

    [Fact]
    public void The_glossary_stays_short() =>
        Assert.InRange(Phrasebook.Standard.AllOf("en").Keys.Count(key => key.StartsWith("glossary/terms/", StringComparison.Ordinal)), 1, 90);
}
