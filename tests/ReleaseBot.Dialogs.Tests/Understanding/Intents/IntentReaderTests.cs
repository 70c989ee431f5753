using FsCheck.Fluent;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.Intents;

public class IntentReaderTests
{
    [Theory]
    [InlineData("where can i get a copy of my birth certificate", Intent.Id)]
    [InlineData("WHERE CAN I GET A COPY OF MY BIRTH CERTIFICATE", Intent.Id)]
    [InlineData("birth certifcate copy pls", Intent.Id)]
    [InlineData("opnen a bank acount", Intent.Bank)]
    [InlineData("can i claim universal credit from here", Intent.Benefits)]
    [InlineData("got nowhere to live when i get out", Intent.Housing)]
    [InlineData("can i get rotl", Intent.Rotl)]
    [InlineData("what is rotl", Intent.Explain)]
    [InlineData("dunno mate", Intent.DontKnow)]
    [InlineData("skip this question", Intent.Skip)]
    [InlineData("dw i ddim yn gwybod", Intent.DontKnow)]
    [InlineData("want to see my kids and my mum", Intent.Family)]
    [InlineData("read it out to me please", Intent.ReadAloud)]
    public void Plain_and_mistyped_messages_are_read(string text, Intent intent) =>
        Assert.Equal(intent, IntentReader.Read(text).Top);

    [Fact]
    public void Several_wants_are_given_in_the_order_asked() =>
        Assert.Equal([Intent.Health, Intent.Bank], IntentReader.Read("need the dentist, and a bank account").All.Select(i => i.Intent));

    [Fact]
    public void One_want_is_not_split() =>
        Assert.Equal([Intent.Family], IntentReader.Read("want to see my kids and my mum").All.Select(i => i.Intent));

    [Fact]
    public void Noise_is_not_acted_on() => Assert.False(IntentReader.Read("zxqv brrt plomf").IsSure);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\uD83D")]
    [InlineData("a\uDC4Db\uD83D")]
    [InlineData("????")]
    [InlineData("e\u0301\u0301\u0301\u0301\u0301")]
    [InlineData("\0\u202E\u200B\uFEFF")]
    public void Any_text_is_read_without_complaint(string text) =>
        Assert.InRange(IntentReader.Read(text).Confidence, 0, 1);

    [Fact]
    public void Any_text_at_all_gives_a_reading_that_holds_together() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<string?>(text => HoldsTogether(IntentReader.Read(text ?? ""))));

    [Fact]
    public void A_reading_is_the_same_each_time() =>
        Assert.Equivalent(IntentReader.Read("need id and a place to live"), IntentReader.Read("need id and a place to live"), strict: true);

    [Theory]
    [InlineData("a")]
    [InlineData("need a bank account and housing. ")]
    [InlineData("\u0301")]
    [InlineData("\uD83D\uDC4D")]
    [InlineData("and,")]
    public void A_hundred_thousand_characters_are_read(string piece) =>
        Assert.True(HoldsTogether(IntentReader.Read(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)))));

    private static bool HoldsTogether(IntentReading reading) =>
        reading.All.Count > 0
        && reading.All.Select(i => i.Intent).Distinct().Count() == reading.All.Count
        && reading.All.All(i => i.Confidence is > 0 and <= 1)
        && reading.All.Any(i => i.Intent == reading.Top);
}
