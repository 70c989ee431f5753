namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>What is left when one kind of evidence is left out of training and reading.</summary>
public sealed record Ablation(FeatureGroups LeftOut, Evaluation Evaluation)
{
    /// <summary>Trains with everything, then without each kind of evidence in turn, and evaluates each model on the same messages.</summary>
    public static IEnumerable<Ablation> Of(IReadOnlyList<(string Text, string Label)> lines, IReadOnlyList<LabelledMessage> messages)
    {
        FeatureGroups[] each = [.. Enum.GetValues<FeatureGroups>().Where(g => g != FeatureGroups.All)];
        return each.Select(leftOut => new Ablation(leftOut, Without(leftOut, lines, messages)));
    }

    private static Evaluation Without(FeatureGroups leftOut, IReadOnlyList<(string Text, string Label)> lines, IReadOnlyList<LabelledMessage> messages)
    {
        var model = IntentModel.Load(IntentTrainer.Train(lines, FeatureGroups.All & ~leftOut));
        return Evaluation.Of(messages, new IntentJudge(model).Read);
    }
}
