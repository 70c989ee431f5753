namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Reads messages with one model. It keeps its scratch space, so one judge serves one thread.</summary>
public sealed class IntentJudge(IntentModel model)
{
    private readonly Sentence sentence = new(Lexicon.Shared, model.Known, model.Groups.HasFlag(FeatureGroups.Repairs));
    private readonly FeatureBag bag = new();
    private readonly double[] whole = new double[ModelFile.Labels];
    private readonly double[] part = new double[ModelFile.Labels];
    private readonly AskedFor asked = new();

    /// <summary>Reads the intents of a message.</summary>
    public IntentReading Read(string text)
    {
        sentence.Read(text);
        Judge(0, sentence.Count, whole);
        var top = AskedFor.Best(whole);
        ReadParts();
        return asked.Count > 1 ? Reading(asked.Top(top), asked.InOrder()) : Reading(top, [top]);
    }

    private IntentReading Reading(ScoredIntent top, ScoredIntent[] all) =>
        new(top.Intent, top.Confidence, all, top.Confidence >= model.SureFrom);

    private void ReadParts()
    {
        asked.Clear();
        Span<(int From, int To)> parts = stackalloc (int, int)[Cuts.Most];
        var count = Cuts.Find(sentence, parts);
        for (var i = 0; i < count && count > 1; i++)
        {
            Judge(parts[i].From, parts[i].To, part);
            asked.Consider(part, whole, parts[i].To - parts[i].From, isFirst: i == 0);
        }

        asked.ConsiderWhole(whole);
    }

    private void Judge(int from, int to, Span<double> likely)
    {
        Features.Fill(bag, sentence, from, to, model.Groups);
        model.Judge(bag, likely);
    }
}
