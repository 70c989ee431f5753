namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>All training lines as examples, each also once mistyped, and the features worth a row.</summary>
internal sealed class ExampleSet
{
    private const int FewestLines = 2;
    private const ulong Seed = 20260301;

    private readonly FeatureGroups groups;
    private readonly Sentence sentence;
    private readonly FeatureBag bag = new();

    public ExampleSet(IReadOnlyList<(string Text, string Label)> lines, FeatureGroups groups)
    {
        this.groups = groups;
        KnownWords = WordsOf(lines);
        sentence = new Sentence(Lexicon.Shared, KnownWords.ToHashSet(), groups.HasFlag(FeatureGroups.Repairs));
        Example[] all = [.. Build(lines)];
        RowHashes = CountRows(all);
        Examples = [.. all.Select(WithRows)];
    }

    public uint[] KnownWords { get; }
    public Example[] Examples { get; }
    public uint[] RowHashes { get; }

    private IEnumerable<Example> Build(IReadOnlyList<(string Text, string Label)> lines)
    {
        var chance = new Lcg(Seed);
        for (var i = 0; i < lines.Count; i++)
        {
            yield return Build(lines[i].Text, lines[i].Label, i, isMistyped: false);
            yield return Build(Mistyping.Of(lines[i].Text, chance), lines[i].Label, i, isMistyped: true);
            if (Joining.Of(lines, i, chance) is { } joined)
                yield return Build(joined.Text, joined.Label, i, isMistyped: true);
        }
    }

    private Example Build(string text, string label, int line, bool isMistyped)
    {
        sentence.Read(text);
        Features.Fill(bag, sentence, 0, sentence.Count, groups);
        var length = (float)Math.Sqrt(Math.Max(bag.SquaredLength, 1));
        return new Example(bag.Hashes.ToArray(), bag.Weights.ToArray(), length, LabelsOf(label), line, isMistyped);
    }

    private static int[] LabelsOf(string label) =>
        [.. label.Split(TrainingLines.And).Select(name => IntentNames.TryParse(name, out var intent)
            ? (int)intent
            : throw new ArgumentException($"No intent is called '{name}'."))];

    /// <summary>Words met in two lines or more are taken as spelt right.</summary>
    private static uint[] WordsOf(IReadOnlyList<(string Text, string Label)> lines)
    {
        var reader = new Sentence(Lexicon.Shared, new HashSet<uint>());
        var met = new Dictionary<uint, int>();
        foreach (var (text, _) in lines)
        {
            reader.Read(text);
            foreach (var word in RawWords(reader).Distinct())
                met[word] = met.GetValueOrDefault(word) + 1;
        }

        return [.. met.Where(m => m.Value >= FewestLines).Select(m => m.Key).Order()];
    }

    private static List<uint> RawWords(Sentence reader)
    {
        var words = new List<uint>();
        foreach (var token in reader.Tokens)
            words.Add(Hash.Of(reader.Letters(token)));
        return words;
    }

    private static uint[] CountRows(Example[] all)
    {
        var lines = new Dictionary<uint, int>();
        foreach (var example in all.Where(e => !e.IsMistyped))
            foreach (var hash in example.Hashes.Distinct())
                lines[hash] = lines.GetValueOrDefault(hash) + 1;
        return [.. lines.Where(l => l.Value >= FewestLines).Select(l => l.Key).Order()];
    }

    /// <summary>Features without a row are left out; the length still counts them.</summary>
    private Example WithRows(Example example)
    {
        var kept = Enumerable.Range(0, example.Hashes.Length)
            .Select(i => (Row: Array.BinarySearch(RowHashes, example.Hashes[i]), Weight: example.Weights[i] / example.Length))
            .Where(f => f.Row >= 0)
            .GroupBy(f => f.Row, f => f.Weight)
            .ToArray();
        return example with { Rows = [.. kept.Select(f => f.Key)], Weights = [.. kept.Select(f => f.Sum())], Hashes = [] };
    }
}
