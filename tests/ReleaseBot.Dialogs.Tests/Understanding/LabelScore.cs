namespace ReleaseBot.Dialogs.Tests.Understanding;

/// <summary>Macro-F1 over the labels that are present: the plain mean, so a rare label weighs as much as a common one.</summary>
internal sealed class LabelScore
{
    private readonly List<(string True, string Got)> pairs = [];

    public void Add(string trueLabel, string got) => pairs.Add((trueLabel, got));

    public double MacroF1 => ByLabel.Average(label => label.F1);

    public IEnumerable<(string Label, double F1)> ByLabel =>
        pairs.Select(pair => pair.True).Distinct().Select(label => (label, F1(label))).OrderBy(label => label.Item2);

    public static double SetF1(IReadOnlySet<string> trueSet, IReadOnlySet<string> got)
    {
        var shared = got.Count(trueSet.Contains);
        return shared == 0 ? 0 : 2.0 * shared / (trueSet.Count + got.Count);
    }

    public override string ToString() =>
        $"macro-F1 {MacroF1:F3} over {pairs.Count} lines; weakest: "
        + string.Join(", ", ByLabel.Take(10).Select(label => $"{label.Label} {label.F1:F2}"));

    private double F1(string label)
    {
        var hit = pairs.Count(pair => pair.True == label && pair.Got == label);
        var of = pairs.Count(pair => pair.True == label) + pairs.Count(pair => pair.Got == label);
        return 2.0 * hit / of;
    }
}
