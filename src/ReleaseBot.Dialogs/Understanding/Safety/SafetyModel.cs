namespace ReleaseBot.Dialogs.Understanding;

/// <summary>A small linear model: how likely each danger, and none, is for a short stretch of words.</summary>
internal sealed class SafetyModel(byte[] weights)
{
    public const int Kinds = 5;

    /// <summary>One step of a stored weight.</summary>
    public const float Step = 1 / 24f;

    /// <summary>Long messages are read in stretches of two blocks, so that one sentence is not drowned by the rest.</summary>
    public const int Block = 12;

    public static SafetyModel Standard { get; } = new(Resources.Bytes("safety.bin"));

    /// <summary>The likelihoods of the stretch that is least likely to be harmless.</summary>
    public float[] Read(List<string> words, SafetyLexicon lexicon)
    {
        float[] worst = [1, 0, 0, 0, 0];
        Span<float> before = stackalloc float[Kinds + 1];
        Span<float> here = stackalloc float[Kinds + 1];
        before.Clear();
        var features = new SafetyFeatures(lexicon);
        for (var at = 0; at < words.Count; at += Block)
        {
            Sum(words, at, ref features, here);
            if (at > 0 || words.Count <= Block)
                KeepWorse(worst, before, here);
            here.CopyTo(before);
        }
        return worst;
    }

    // The last place holds the squared length of all clues.
    private void Sum(List<string> words, int from, ref SafetyFeatures features, Span<float> sums)
    {
        sums.Clear();
        Span<Clue> space = stackalloc Clue[SafetyFeatures.MostPerWord];
        var end = Math.Min(from + Block, words.Count);
        for (var at = from; at < end; at++)
        {
            var clues = new Clues(space);
            features.Next(words[at], at == words.Count - 1, ref clues);
            Add(clues.All, sums);
        }
    }

    private void Add(ReadOnlySpan<Clue> clues, Span<float> sums)
    {
        foreach (var clue in clues)
        {
            var of = weights.AsSpan(clue.Bucket * Kinds, Kinds);
            for (var kind = 0; kind < Kinds; kind++)
                sums[kind] += (sbyte)of[kind] * clue.Weight;
            sums[Kinds] += clue.Weight * clue.Weight;
        }
    }

    private static void KeepWorse(Span<float> worst, ReadOnlySpan<float> before, ReadOnlySpan<float> here)
    {
        Span<float> scores = stackalloc float[Kinds];
        var scale = Step / MathF.Sqrt(Math.Max(before[Kinds] + here[Kinds], 1));
        for (var kind = 0; kind < Kinds; kind++)
            scores[kind] = (before[kind] + here[kind]) * scale;
        Soften(scores);
        if (scores[0] < worst[0])
            scores.CopyTo(worst);
    }

    /// <summary>Turns scores into likelihoods that add up to one.</summary>
    public static void Soften(Span<float> scores)
    {
        var highest = scores[0];
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
