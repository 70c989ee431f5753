namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Trains the intent model from labelled lines. The same lines in the same order give the same bytes on every machine.</summary>
public static class IntentTrainer
{
    private const int MostRows = 39_000;

    /// <summary>Trains on all kinds of evidence and gives the model file.</summary>
    public static byte[] Train(IEnumerable<(string Text, string Label)> lines) => Train(lines, FeatureGroups.All);

    /// <summary>Trains on some kinds of evidence only, to see what the others are worth.</summary>
    public static byte[] Train(IEnumerable<(string Text, string Label)> lines, FeatureGroups groups)
    {
        var set = new ExampleSet([.. lines], groups);
        var calibration = Calibration.Of(set);
        var fit = WeightFit.To(set.Examples, set.RowHashes.Length);
        return File(set, groups, fit.Weights, calibration).Write();
    }

    private static ModelFile File(ExampleSet set, FeatureGroups groups, float[] weights, Calibration calibration)
    {
        var labels = ModelFile.Labels;
        var kept = Strongest(weights, set.RowHashes.Length);
        var scales = kept.Select(row => Most(weights, row) / sbyte.MaxValue).ToArray();
        return new ModelFile
        {
            Groups = groups,
            Temperature = calibration.Temperature,
            SureFrom = calibration.SureFrom,
            KnownWords = set.KnownWords,
            Bias = [.. weights.Skip(set.RowHashes.Length * WeightFit.Stride).Take(labels)],
            Hashes = [.. kept.Select(row => set.RowHashes[row])],
            Scales = scales,
            Weights = [.. kept.SelectMany((row, i) => Enumerable.Range(0, labels).Select(k => Small(weights[row * WeightFit.Stride + k], scales[i])))],
        };
    }

    /// <summary>The rows that say most, in their first order.</summary>
    private static int[] Strongest(float[] weights, int rows) =>
        [.. Enumerable.Range(0, rows).OrderByDescending(row => Most(weights, row)).ThenBy(row => row).Take(MostRows).Order()];

    private static float Most(float[] weights, int row)
    {
        var most = 1e-6f;
        foreach (var weight in weights.AsSpan(row * WeightFit.Stride, ModelFile.Labels))
            most = Math.Max(most, Math.Abs(weight));
        return most;
    }

    private static sbyte Small(float weight, float scale) =>
        (sbyte)Math.Clamp(MathF.Round(weight / scale), -sbyte.MaxValue, sbyte.MaxValue);
}
