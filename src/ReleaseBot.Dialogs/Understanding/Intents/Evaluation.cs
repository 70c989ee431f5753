namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>How well intents are read on labelled messages: per label, by kind of message, and whether confidence means what it says.</summary>
public sealed class Evaluation
{
    private const int CalibrationBands = 10;

    private readonly Judged[] single;
    private readonly Judged[] several;

    private Evaluation(IEnumerable<Judged> judged)
    {
        var bySize = judged.ToLookup(j => j.Message.Intents.Count == 1);
        (single, several) = ([.. bySize[true]], [.. bySize[false]]);
        Labels = [.. single.Select(j => j.Truth).Distinct().Order().Select(ScoreOf)];
    }

    /// <summary>A message, what it truly asks for first, and what was read.</summary>
    public sealed record Judged(LabelledMessage Message, IntentReading Reading)
    {
        public Intent Truth => Message.Intents[0];
        public bool IsRight => Reading.Top == Truth;
    }

    /// <summary>How one intent fares: how many there are, how many were found, and how often it was read where it was not.</summary>
    public sealed record LabelScore(Intent Intent, int Count, int Found, int Wrongly)
    {
        public double F1 => Found == 0 ? 0 : 2.0 * Found / (Count + Found + Wrongly);
    }

    /// <summary>Messages read with a confidence in one band: how many, how sure on average, and how many rightly.</summary>
    public sealed record Band(double From, int Count, double Confidence, double Right);

    /// <summary>How many messages of one kind there are and how many were read rightly.</summary>
    public sealed record KindScore(string Kind, int Count, int Right);

    public IReadOnlyList<LabelScore> Labels { get; }
    public int Count => single.Length;
    public double Accuracy => Share(single, j => j.IsRight);
    public double MacroF1 => Labels.Count == 0 ? 0 : Labels.Average(l => l.F1);

    /// <summary>The share acted on without asking, and how many of those were right.</summary>
    public double SureShare => Share(single, j => j.Reading.IsSure);
    public double RightWhenSure => Share([.. single.Where(j => j.Reading.IsSure)], j => j.IsRight);

    /// <summary>The share of messages with one want that were read as several.</summary>
    public double WronglySplit => Share(single, j => j.Reading.All.Count > 1);

    public int SeveralCount => several.Length;
    public double SeveralF1 => several.Length == 0 ? 0 : several.Average(SetF1);
    public double SeveralExact => Share(several, j => SetF1(j) == 1);

    /// <summary>The share of messages with several wants that were read exactly and in the order asked.</summary>
    public double SeveralInOrder => Share(several, j => j.Reading.All.Select(i => i.Intent).SequenceEqual(j.Message.Intents));

    /// <summary>The mean gap between confidence and truth over all bands, weighted by their size.</summary>
    public double CalibrationError =>
        single.Length == 0 ? 0 : Calibration.Sum(b => b.Count * Math.Abs(b.Confidence - b.Right)) / single.Length;

    public IReadOnlyList<Band> Calibration =>
        [.. single.GroupBy(BandOf).OrderBy(g => g.Key).Select(g => new Band(
            (double)g.Key / CalibrationBands, g.Count(), g.Average(j => j.Reading.Confidence), Share([.. g], j => j.IsRight)))];

    /// <summary>What was read for what, the commonest mistake first.</summary>
    public IReadOnlyList<(Intent Truth, Intent Read, int Count)> Confusions =>
        [.. single.Where(j => !j.IsRight).GroupBy(j => (j.Truth, j.Reading.Top)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => (g.Key.Truth, g.Key.Top, g.Count()))];

    public IReadOnlyList<KindScore> ByNote => ByKind(j => j.Message.Note);
    public IReadOnlyList<KindScore> ByLanguage => ByKind(j => j.Message.Language);

    /// <summary>The messages with one want that were read wrongly.</summary>
    public IReadOnlyList<Judged> Errors => [.. single.Where(j => !j.IsRight)];

    /// <summary>Reads every message and compares.</summary>
    public static Evaluation Of(IEnumerable<LabelledMessage> messages, Func<string, IntentReading> read) =>
        new(messages.Select(m => new Judged(m, read(m.Text))).ToArray());

    private LabelScore ScoreOf(Intent intent) => new(
        intent,
        single.Count(j => j.Truth == intent),
        single.Count(j => j.Truth == intent && j.IsRight),
        single.Count(j => j.Truth != intent && j.Reading.Top == intent));

    private IReadOnlyList<KindScore> ByKind(Func<Judged, string> kind) =>
        [.. single.GroupBy(kind).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new KindScore(g.Key, g.Count(), g.Count(j => j.IsRight)))];

    private static int BandOf(Judged judged) =>
        Math.Min((int)(judged.Reading.Confidence * CalibrationBands), CalibrationBands - 1);

    private static double SetF1(Judged judged)
    {
        var hits = judged.Reading.All.Count(i => judged.Message.Intents.Contains(i.Intent));
        return 2.0 * hits / (judged.Reading.All.Count + judged.Message.Intents.Count);
    }

    private static double Share(Judged[] all, Func<Judged, bool> which) =>
        all.Length == 0 ? 0 : (double)all.Count(which) / all.Length;
}
