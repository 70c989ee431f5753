namespace ReleaseBot.Dialogs.Understanding;

/// <summary>A small linear model: how likely each danger, and none, is for a short stretch of words.</summary>
internal sealed class SafetyModel(byte[] weights)
{
    public const int Kinds = 5;

    /// <summary>One step of a stored weight.</summary>
    public const float Step = 1 / 24f;

    // Long messages are read in overlapping stretches, so that one sentence is not drowned by the rest.
    private const int Stretch = 24;

    public static SafetyModel Standard { get; } = new(Resources.Bytes("safety.bin"));

    /// <summary>The likelihoods of the stretch that is least likely to be harmless.</summary>
    public float[] Read(ReadOnlySpan<string> words, SafetyLexicon lexicon)
    {
        List<int> features = [];
        float[] worst = [1, 0, 0, 0, 0];
        for (var at = 0; at < words.Length; at += Stretch / 2)
        {
            SafetyFeatures.Read(words.Slice(at, Math.Min(Stretch, words.Length - at)), lexicon, features);
            var here = Likelihoods(features);
            if (here[0] < worst[0])
                worst = here;
            if (at + Stretch >= words.Length)
                break;
        }
        return worst;
    }

    private float[] Likelihoods(List<int> features)
    {
        var scores = new float[Kinds];
        foreach (var feature in features)
        {
            for (var kind = 0; kind < Kinds; kind++)
                scores[kind] += (sbyte)weights[(feature * Kinds) + kind];
        }
        var scale = Step / MathF.Sqrt(features.Count);
        for (var kind = 0; kind < Kinds; kind++)
            scores[kind] *= scale;
        Soften(scores);
        return scores;
    }

    /// <summary>Turns scores into likelihoods that add up to one.</summary>
    public static void Soften(Span<float> scores)
    {
        var highest = 0f;
        foreach (var score in scores)
            highest = Math.Max(highest, score);
        var sum = 0f;
        foreach (ref var score in scores)
            sum += score = Exp(score - highest);
        foreach (ref var score in scores)
            score /= sum;
    }

    // Only multiplies, so that training gives the same bytes on every machine.
    private static float Exp(float x)
    {
        var power = Math.Max(0, 1 + (x / 1024));
        for (var i = 0; i < 10; i++)
            power *= power;
        return power;
    }
}
