namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>How far to cool the scores, and from which confidence on to act, found on lines the weights have not seen.</summary>
internal sealed record Calibration(double Temperature, double SureFrom)
{
    private const int Folds = 2;
    private const double Coolest = 0.1;
    private const double Hottest = 5;
    private const double RightWhenSure = 0.95;
    private const double LowestSure = 0.5;
    private const double HighestSure = 0.9;

    public static Calibration Of(ExampleSet set)
    {
        List<(double[] Scores, int Label)> unseen = [.. Enumerable.Range(0, Folds).SelectMany(fold => Unseen(set, fold))];
        var temperature = BestTemperature(unseen);
        return new Calibration(temperature, SureConfidence(unseen, temperature));
    }

    private static List<(double[] Scores, int Label)> Unseen(ExampleSet set, int fold)
    {
        var fit = WeightFit.To([.. set.Examples.Where(e => e.Line % Folds != fold)], set.RowHashes.Length);
        var scored = new List<(double[], int)>();
        foreach (var example in set.Examples.Where(e => e.Line % Folds == fold && !e.IsMistyped && e.Labels.Length == 1))
            scored.Add((fit.Score(example).ToArray(), example.Labels[0]));
        return scored;
    }

    /// <summary>Where the slope of the likelihood is nought, found by halving.</summary>
    private static double BestTemperature(List<(double[] Scores, int Label)> unseen)
    {
        var (low, high) = (Coolest, Hottest);
        for (var i = 0; i < 30; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = IsTooBold(unseen, middle) ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>Too bold when the model expects a higher score than the true label has.</summary>
    private static bool IsTooBold(List<(double[] Scores, int Label)> unseen, double temperature)
    {
        var slope = 0.0;
        foreach (var (scores, label) in unseen)
        {
            var likely = Likely(scores, temperature);
            for (var k = 0; k < scores.Length; k++)
                slope += likely[k] * scores[k];
            slope -= scores[label];
        }

        return slope > 0;
    }

    /// <summary>The lowest confidence above which 19 answers in 20 are right.</summary>
    private static double SureConfidence(List<(double[] Scores, int Label)> unseen, double temperature)
    {
        var sure = HighestSure;
        var (right, all) = (0, 0);
        foreach (var (confidence, isRight) in unseen.Select(u => Top(u.Scores, u.Label, temperature)).OrderByDescending(t => t.Confidence))
        {
            all++;
            right += isRight ? 1 : 0;
            if (right >= RightWhenSure * all)
                sure = Math.Min(sure, confidence);
        }

        return Math.Max(sure, LowestSure);
    }

    private static (double Confidence, bool IsRight) Top(double[] scores, int label, double temperature)
    {
        var likely = Likely(scores, temperature);
        var most = likely.Max();
        return (most, likely[label] == most);
    }

    private static double[] Likely(double[] scores, double temperature)
    {
        var likely = scores.ToArray();
        Softmax.InPlace(likely, temperature);
        return likely;
    }
}
