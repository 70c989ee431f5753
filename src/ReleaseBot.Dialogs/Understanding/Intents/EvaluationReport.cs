using System.Globalization;
using System.Text;

namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Writes an evaluation as text tables: totals, labels, confusions, kinds of message, calibration, and what each kind of evidence is worth.</summary>
public static class EvaluationReport
{
    /// <summary>The whole report of one evaluation.</summary>
    public static string Write(Evaluation evaluation)
    {
        var text = new StringBuilder();
        WriteTotals(text, evaluation);
        WriteLabels(text, evaluation);
        WriteConfusions(text, evaluation);
        WriteKinds(text, "language", evaluation.ByLanguage);
        WriteKinds(text, "note", evaluation.ByNote);
        WriteCalibration(text, evaluation);
        return text.ToString();
    }

    /// <summary>The table of an ablation, all evidence first.</summary>
    public static string Write(IEnumerable<Ablation> ablations)
    {
        var text = new StringBuilder();
        Line(text, $"{"without",-12} {"accuracy",8} {"macro-F1",8}");
        foreach (var (leftOut, evaluation) in ablations)
            Line(text, $"{leftOut,-12} {evaluation.Accuracy,8:0.000} {evaluation.MacroF1,8:0.000}");
        return text.ToString();
    }

    private static void WriteTotals(StringBuilder text, Evaluation e)
    {
        Line(text, $"one want:      {e.Count} messages, accuracy {e.Accuracy:0.000}, macro-F1 {e.MacroF1:0.000}, wrongly split {e.WronglySplit:0.000}");
        Line(text, $"acted on:      {e.SureShare:0.000} of them without asking, {e.RightWhenSure:0.000} of these rightly");
        Line(text, $"several wants: {e.SeveralCount} messages, mean F1 {e.SeveralF1:0.000}, exactly {e.SeveralExact:0.000}, in order {e.SeveralInOrder:0.000}");
    }

    private static void WriteLabels(StringBuilder text, Evaluation e)
    {
        Line(text, $"\n{"intent",-16} {"count",5} {"found",5} {"wrong",5} {"F1",5}");
        foreach (var label in e.Labels)
            Line(text, $"{IntentNames.Name(label.Intent),-16} {label.Count,5} {label.Found,5} {label.Wrongly,5} {label.F1,5:0.00}");
    }

    private static void WriteConfusions(StringBuilder text, Evaluation e)
    {
        Line(text, $"\n{"truly",-16} {"read as",-16} {"times",5}");
        foreach (var (truth, read, count) in e.Confusions)
            Line(text, $"{IntentNames.Name(truth),-16} {IntentNames.Name(read),-16} {count,5}");
    }

    private static void WriteKinds(StringBuilder text, string heading, IReadOnlyList<Evaluation.KindScore> kinds)
    {
        Line(text, $"\n{heading,-16} {"count",5} {"right",5}");
        foreach (var kind in kinds)
            Line(text, $"{kind.Kind,-16} {kind.Count,5} {kind.Right,5}");
    }

    private static void WriteCalibration(StringBuilder text, Evaluation e)
    {
        Line(text, $"\n{"confidence",-10} {"count",5} {"mean",5} {"right",5}");
        foreach (var band in e.Calibration)
            Line(text, $"from {band.From,-5:0.0} {band.Count,5} {band.Confidence,5:0.00} {band.Right,5:0.00}");
        Line(text, $"expected calibration error {e.CalibrationError:0.000}");
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
