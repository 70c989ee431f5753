using System.Globalization;
using System.Text;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Writes a safety evaluation as text tables.</summary>
public static class SafetyReport
{
    public static string Write(SafetyEvaluation evaluation)
    {
        var text = new StringBuilder();
        Line(text, $"danger heard:  {evaluation.Heard} of {evaluation.Dangers} ({Share(evaluation.Heard, evaluation.Dangers):0.000})");
        Line(text, $"false alarms:  {evaluation.FalseAlarms} of {evaluation.Others} ({Share(evaluation.FalseAlarms, evaluation.Others):0.000})");
        WriteConfusion(text, evaluation);
        WriteParts(text, evaluation);
        WriteKinds(text, "note", "right", evaluation.ByNote);
        WriteKinds(text, "language", "right", evaluation.ByLanguage);
        WriteKinds(text, "level", "danger", evaluation.ByLevel);
        WriteReliability(text, evaluation);
        return text.ToString();
    }

    private static void WriteConfusion(StringBuilder text, SafetyEvaluation evaluation)
    {
        var dangers = Enum.GetValues<Danger>();
        Line(text, $"\n{"truly / read as",-16}{string.Concat(dangers.Select(danger => $"{danger,14}"))}");
        foreach (var truth in dangers)
            Line(text, $"{truth,-16}{string.Concat(dangers.Select(read => $"{evaluation.Confusion.GetValueOrDefault((truth, read)),14}"))}");
    }

    private static void WriteParts(StringBuilder text, SafetyEvaluation evaluation)
    {
        Line(text, $"\n{"ablation",-20} {"heard",5} {"false",5}");
        foreach (var part in evaluation.Parts)
            Line(text, $"{part.Part,-20} {part.Heard,5} {part.FalseAlarms,5}");
    }

    private static void WriteKinds(StringBuilder text, string heading, string what, IReadOnlyList<SafetyEvaluation.KindScore> kinds)
    {
        Line(text, $"\n{heading,-28} {"count",5} {what,6}");
        foreach (var kind in kinds)
            Line(text, $"{kind.Kind,-28} {kind.Count,5} {kind.Right,6}");
    }

    private static void WriteReliability(StringBuilder text, SafetyEvaluation evaluation)
    {
        Line(text, $"\n{"likelihood",-10} {"count",5} {"mean",5} {"danger",6}");
        foreach (var band in evaluation.Reliability)
            Line(text, $"from {band.From,-5:0.0} {band.Count,5} {band.Likelihood,5:0.00} {band.Danger,6:0.00}");
    }

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
