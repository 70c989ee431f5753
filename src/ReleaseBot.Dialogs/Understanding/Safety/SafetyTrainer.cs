using ReleaseBot.Dialogs.Understanding.Intents;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Learns the model from written lines; the same lines always give the same bytes.</summary>
public static class SafetyTrainer
{
    private const int Rounds = 20;
    private const float Rate = 0.3f;
    private const float Shrink = 2e-6f;

    // A line known this well is not learnt again.
    private const float Learnt = 0.005f;

    /// <summary>Lines with their labels: none, self_harm, harm_to_others, unsafe or medical_now.</summary>
    public static byte[] Train(IEnumerable<(string Text, string Label)> lines)
    {
        var examples = WithRambles([.. lines]).Select(ToLesson).ToArray();
        var weights = new float[SafetyFeatures.Buckets * SafetyModel.Kinds];
        var squares = new float[weights.Length];
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var seed = 12345u;
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle(order, ref seed);
            foreach (var index in order)
                Learn(examples[index], weights, squares);
        }
        return [.. weights.Select(Store)];
    }

    /// <summary>Lines once more beside harmless talk, as when danger is told in passing.</summary>
    private static IEnumerable<(string Text, string Label)> WithRambles((string Text, string Label)[] lines)
    {
        var harmless = lines.Where(line => line.Label == "none").Select(line => line.Text).ToArray();
        var chance = new Lcg(20261201);
        foreach (var (index, line) in lines.Index())
        {
            yield return line;
            if (index % 3 == 1)
            {
                yield return (Mistyping.Of(line.Text, chance), line.Label);
                continue;
            }
            var other = harmless[index * 7 % harmless.Length];
            if (line.Label == "none")
                yield return ($"{other} {line.Text} {harmless[index * 13 % harmless.Length]}", line.Label);
            else if (index % 3 == 0)
                yield return (index % 2 == 0 ? $"{other} {line.Text}" : $"{line.Text} {other}", line.Label);
        }
    }

    private static Lesson ToLesson((string Text, string Label) line)
    {
        var lexicon = SafetyLexicon.Standard;
        var findings = PatternFinder.Standard.Find(SafetyWords.Read(line.Text, lexicon));
        var kind = line.Label == "none" ? Danger.None : LexiconParser.DangerNamed(line.Label, "training");
        return new(CluesOf(findings.Plain, lexicon), (int)kind);
    }

    private static Clue[] CluesOf(List<string> words, SafetyLexicon lexicon)
    {
        List<Clue> all = [];
        Span<Clue> space = stackalloc Clue[SafetyFeatures.MostPerWord];
        var features = new SafetyFeatures(lexicon);
        for (var at = 0; at < words.Count; at++)
        {
            var clues = new Clues(space);
            features.Next(words[at], at == words.Count - 1, ref clues);
            all.AddRange(clues.All);
        }
        return [.. all];
    }

    private static void Learn(Lesson lesson, float[] weights, float[] squares)
    {
        Span<float> scores = stackalloc float[SafetyModel.Kinds];
        scores.Clear();
        foreach (var clue in lesson.Clues)
        {
            for (var kind = 0; kind < SafetyModel.Kinds; kind++)
                scores[kind] += weights[(clue.Bucket * SafetyModel.Kinds) + kind] * clue.Weight * lesson.Scale;
        }
        SafetyModel.Soften(scores);
        scores[lesson.Kind] -= 1;
        if (scores[lesson.Kind] > -Learnt)
            return;
        foreach (var clue in lesson.Clues)
            Step(clue.Bucket * SafetyModel.Kinds, scores, clue.Weight * lesson.Scale, weights, squares);
    }

    private static void Step(int first, ReadOnlySpan<float> errors, float value, float[] weights, float[] squares)
    {
        for (var kind = 0; kind < SafetyModel.Kinds; kind++)
        {
            ref var weight = ref weights[first + kind];
            ref var square = ref squares[first + kind];
            var gradient = (errors[kind] * value) + (Shrink * weight);
            square += gradient * gradient;
            weight -= Rate * gradient / MathF.Sqrt(square + 1e-6f);
        }
    }

    private static byte Store(float weight) => (byte)(sbyte)Math.Clamp(MathF.Round(weight / SafetyModel.Step), -127, 127);

    private static void Shuffle(int[] order, ref uint seed)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            seed = (seed * 1664525) + 1013904223;
            var other = (int)((seed >> 8) % (uint)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
