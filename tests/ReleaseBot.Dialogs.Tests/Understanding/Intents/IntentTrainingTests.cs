using ReleaseBot.Dialogs.Understanding;
using ReleaseBot.Dialogs.Understanding.Intents;

namespace ReleaseBot.Dialogs.Tests.Understanding.Intents;

public class IntentTrainingTests
{
    [Fact]
    public void The_shipped_model_is_what_the_lines_in_the_tree_train_to_byte_for_byte() =>
        Assert.True(IntentTrainer.Train(TrainingFolder.Lines).AsSpan().SequenceEqual(TrainingFolder.Model), "Train the model again: its lines, lexicon or trainer have changed.");

    [Fact]
    public void The_model_is_at_most_two_million_bytes() =>
        Assert.InRange(TrainingFolder.Model.Length, 1, 2_000_000);

    [Fact]
    public void Every_intent_has_at_least_120_different_lines()
    {
        var lines = TrainingFolder.Lines.GroupBy(l => l.Label).ToDictionary(g => g.Key, g => g.Select(l => l.Text).Distinct().Count());
        Assert.All(Enum.GetValues<Intent>(), intent => Assert.True(lines[IntentNames.Name(intent)] >= 120, IntentNames.Name(intent)));
    }

    [Fact]
    public void No_line_stands_under_two_labels()
    {
        var twice = TrainingFolder.Lines.GroupBy(l => l.Text, StringComparer.OrdinalIgnoreCase).Where(g => g.Select(l => l.Label).Distinct().Count() > 1);
        Assert.Empty(twice.Select(g => $"{g.Key}: {string.Join(", ", g.Select(l => l.Label))}"));
    }

    [Fact]
    public void Training_is_the_same_twice_and_heeds_its_lines()
    {
        (string, string)[] lines =
        [
            ("need a passport", "id"), ("lost my passport", "id"), ("passport ran out", "id"),
            ("need a bank account", "bank"), ("open a bank account", "bank"), ("my bank account", "bank"),
        ];
        var once = IntentTrainer.Train(lines);
        Assert.Equal(once, IntentTrainer.Train(lines));
        Assert.NotEqual(once, IntentTrainer.Train([.. lines, ("want a bank account", "bank")]));
        Assert.Equal(Intent.Bank, new IntentJudge(IntentModel.Load(once)).Read("bank account").Top);
    }

    [Fact]
    public void A_label_nobody_knows_stops_training() =>
        Assert.Throws<ArgumentException>(() => IntentTrainer.Train([("hello", "no_such_label")]));

    [Fact]
    public void A_file_that_is_no_model_is_refused() =>
        Assert.Throws<InvalidDataException>(() => IntentModel.Load(new byte[64]));
}
