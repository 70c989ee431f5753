using System.Globalization;
using System.Text;
using ReleaseBot.Dialogs.Tests.Understanding.Intents;
using ReleaseBot.Dialogs.Tests.Understanding.Safety;

namespace ReleaseBot.Dialogs.Tests.Understanding;

/// <summary>A line the models learn from proves nothing: none may stand in a test file, whatever its capitals, accents and marks.</summary>
public sealed class NothingTestedIsTrained
{
    private static readonly HashSet<string> Trained =
        [.. TrainingFolder.Lines.Concat(SafetyLine.Training()).Select(line => Plainly(line.Text))];

    [Theory]
    [InlineData("intents.test.jsonl")]
    [InlineData("intents.unseen.jsonl")]
    [InlineData("crisis.test.jsonl")]
    [InlineData("crisis.unseen.jsonl")]
    [InlineData("crisis.fresh.jsonl")]
    [InlineData("crisis.open.jsonl")]
    [InlineData("crisis.sealed.jsonl")]
    public void No_test_line_stands_in_the_training_lines(string file) =>
        Assert.All(TestLine.AllIn(file), line => Assert.DoesNotContain(Plainly(line.Text), Trained));

    [Theory]
    [InlineData("danger.jsonl")]
    [InlineData("harmless.jsonl")]
    public void No_safety_line_stands_in_the_training_lines(string file) =>
        Assert.All(SafetyLine.All(file), line => Assert.DoesNotContain(Plainly(line.Text), Trained));

    [Fact]
    public void Capitals_accents_and_marks_do_not_tell_lines_apart() =>
        Assert.Equal(Plainly("I can't  breathe!"), Plainly("i cant breáthe"));

    private static string Plainly(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
                plain.Append(c);
            else if (c is not ('\'' or '\u2019') && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(' ');
        }
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
