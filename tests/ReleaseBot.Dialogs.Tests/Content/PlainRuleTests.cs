using ReleaseBot.Dialogs.Content;

namespace ReleaseBot.Dialogs.Tests.Content;

public class PlainRuleTests
{
    private static readonly Vocabulary Words = Vocabulary.Of(Phrasebook.Standard, "en");

    [Theory]
    [InlineData("Do you want to get one? You can say yes or no.")]
    [InlineData("Press your cell bell now. You can call the Samaritans free.")]
    [InlineData("Say no and I do not ask them.")]
    [InlineData("If you do not know, say no.")]
    public void Plain_words_pass(string text) => Assert.Empty(Look(text));

    [Theory]
    [InlineData("We will ascertain it.", "\"ascertain\" is neither a common word nor in the glossary")]
    [InlineData("Well done!", "an exclamation mark")]
    [InlineData("You are 50% done.", "a per cent sign")]
    [InlineData("Bring a paper, e.g. a letter.", "a short form from Latin")]
    [InlineData("Bring a letter, card, etc.", "a short form from Latin")]
    [InlineData("You can not go without it.", "two negatives in one thought")]
    [InlineData("Nobody sees nothing.", "two negatives in one thought")]
    [InlineData("An offender can ask.", "the word \"offender\"")]
    [InlineData("An inmate can ask.", "the word \"inmate\"")]
    [InlineData("You give your consent here.", "the word \"consent\"")]
    [InlineData("You can ask the staff on your wing for a form and fill it in with them and then give it back to them today.", "a sentence of 25 words, more than 20")]
    [InlineData("You can ask the staff on your wing for a form and fill it in with them now.", "a sentence of 18 words, more than 15")]
    [InlineData("One. Two. Three. Four.", "4 sentences in one message, more than 3")]
    public void What_is_not_plain_is_found(string text, string expected) =>
        Assert.Contains(Look(text), fault => fault.What.StartsWith(expected, StringComparison.Ordinal));

    [Fact]
    public void A_long_message_is_found_and_its_lines_are_messages_of_their_own()
    {
        var half = string.Join(' ', Enumerable.Repeat("You can go on now.", 5));

        Assert.Contains(Look($"{half} {half}"), fault => fault.What == "50 words in one message, more than 45");
        Assert.DoesNotContain(Look($"{half}\n{half}"), fault => fault.What.Contains("words in one message", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hard_message_of_twenty_words_is_found_and_a_shorter_one_is_not()
    {
        const string Hard = "Remember every officer, visitor, manager and animal.";
        const string Harder = "Remember every officer, visitor, manager, animal and family together today. Remember every officer, visitor, manager, animal and family together tomorrow.";

        Assert.DoesNotContain(Look(Hard), fault => fault.What.StartsWith("reads at grade", StringComparison.Ordinal));
        Assert.Contains(Look(Harder), fault => fault.What.StartsWith("reads at grade", StringComparison.Ordinal));
    }

    [Fact]
    public void A_topic_that_is_hard_as_a_whole_is_found()
    {
        (string, string)[] texts = [("id", "Remember every officer and visitor."), ("id", "Remember another manager."), ("goals", "Say it in your own words.")];

        Assert.Equal(["id"], PlainRules.Topics(texts, Words).Select(fault => fault.Where));
    }

    [Fact]
    public void A_text_is_measured_as_it_is_shown_with_its_blanks_filled()
    {
        const string Written = "Ask {who} for it.";
        var shown = $"Ask {string.Join(' ', Enumerable.Repeat("Sam", 20))} for it.";

        Assert.Contains(PlainRules.Text("id/x", Written, shown, Words), fault => fault.What.StartsWith("a sentence of 23 words", StringComparison.Ordinal));
    }

    private static IEnumerable<ContentFault> Look(string text) => PlainRules.Text("id/x", text, text, Words);
}
