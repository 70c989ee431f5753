using System.Runtime.CompilerServices;
using ReleaseBot.Dialogs.Understanding;
using ReleaseBot.Dialogs.Understanding.Intents;

namespace ReleaseBot.Dialogs.Tests.Understanding.Intents;

/// <summary>Holds the shipped model to its figures on lines written apart from the training lines.</summary>
public class IntentTestSplitTests
{
    private static readonly IReadOnlyList<LabelledMessage> Messages =
        [.. LabelledMessage.ReadLines(File.ReadAllText(DataFile("intents.test.jsonl")))];

    private static readonly Evaluation Read = Evaluation.Of(Messages, text => Reader.Read(text).Intent);

    [Fact]
    public void Every_intent_is_in_the_split()
    {
        Assert.Equal(IntentNames.Count, Read.Labels.Count);
        Assert.True(Read.Count >= 800, $"{Read.Count} messages");
    }

    [Fact]
    public void Macro_f1_is_at_least_nine_in_ten() => Assert.InRange(Read.MacroF1, 0.90, 1);

    [Fact]
    public void No_intent_is_read_badly() => Assert.All(Read.Labels, label => Assert.True(label.F1 >= 0.7, $"{label}"));

    [Fact]
    public void What_is_acted_on_without_asking_is_right() => Assert.InRange(Read.RightWhenSure, 0.96, 1);

    [Fact]
    public void Confidence_means_what_it_says() => Assert.InRange(Read.CalibrationError, 0, 0.08);

    [Fact]
    public void Several_wants_are_found() => Assert.InRange(Read.SeveralF1, 0.85, 1);

    [Fact]
    public void Few_single_wants_are_split() => Assert.InRange(Read.WronglySplit, 0, 0.10);

    private static string DataFile(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../Data", name);
}
