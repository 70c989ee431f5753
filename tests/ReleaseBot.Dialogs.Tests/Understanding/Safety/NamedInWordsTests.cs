using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.Safety;

public sealed class NamedInWordsTests
{
    [Theory]
    [InlineData("i will hurt sam okoro tonight", "Sam Okoro")]
    [InlineData("OKORO is going to get it", "Sam Okoro")]
    [InlineData("its mr okoro's fault", "Sam Okoro")]
    [InlineData("mrokoro hit me", "Sam Okoro")]
    [InlineData("o k o r o hit me", "Sam Okoro")]
    [InlineData("okorro hit me", "Sam Okoro")]
    [InlineData("okro hit me", "Sam Okoro")]
    [InlineData("oкоro hit me", "Sam Okoro")]
    [InlineData("that lee", "Lee Duty")]
    [InlineData("sam hits me", "Sam Okoro")]
    [InlineData("officer o'brien", "Pat O'Brien")]
    [InlineData("obrien", "Pat O'Brien")]
    [InlineData("miss garcia", "Ana García")]
    public void A_name_is_found_however_it_is_written(string words, string name) => Assert.True(NamedInWords.Of(words, name));

    [Theory]
    [InlineData("i want to sleep", "Lee Duty")]
    [InlineData("the same thing again", "Sam Okoro")]
    [InlineData("i can not go on", "Sam Okoro")]
    [InlineData("", "Sam Okoro")]
    [InlineData("a b c", "A. Nair")]
    public void Other_words_name_nobody(string words, string name) => Assert.False(NamedInWords.Of(words, name));
}
