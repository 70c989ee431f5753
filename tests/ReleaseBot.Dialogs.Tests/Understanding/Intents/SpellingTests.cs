using FsCheck.Fluent;
using ReleaseBot.Dialogs.Understanding;
using ReleaseBot.Dialogs.Understanding.Intents;

namespace ReleaseBot.Dialogs.Tests.Understanding.Intents;

public class SpellingTests
{
    private static readonly TopicSpelling Words = new(["housing", "universal", "passport", "back"], [Hash.Of("pack")]);

    [Theory]
    [InlineData("hosuing", "housing")]
    [InlineData("housin", "housing")]
    [InlineData("passsport", "passport")]
    [InlineData("univrsl", "univrsl")]
    [InlineData("unversall", "universal")]
    [InlineData("bakc", "back")]
    [InlineData("pack", "pack")]
    [InlineData("zebra", "zebra")]
    [InlineData("bk", "bk")]
    public void The_nearest_topic_word_is_found_and_known_words_stand(string typed, string meant) =>
        Assert.Equal(Hash.Of(meant), Words.Repair(typed, Hash.Of(typed)));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("abcd", "abdc", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Slips_are_counted(string a, string b, int slips) => Assert.Equal(slips, Slips.Between(a, b));

    [Fact]
    public void Slips_are_the_same_both_ways() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<string?, string?>((a, b) => Slips.Between(a, b) == Slips.Between(b, a)));

    [Theory]
    [InlineData('É', 'e')]
    [InlineData('ł', 'l')]
    [InlineData('Ŵ', 'w')]
    [InlineData('ế', 'e')]
    [InlineData('Ａ', 'a')]
    [InlineData('Ж', 'ж')]
    [InlineData('×', '\0')]
    [InlineData(' ', '\0')]
    public void Letters_are_folded(char typed, char plain) => Assert.Equal(plain, LetterFolding.Fold(typed));

    [Fact]
    public void The_exponential_is_near_the_true_one() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<FsCheck.NormalFloat>(x =>
        {
            var power = -Math.Abs(x.Item) % 600;
            return Math.Abs(Softmax.Exp(power) / Math.Exp(power) - 1) < 1e-12;
        }));
}
