using ReleaseBot.Dialogs.Understanding;
using ReleaseBot.Dialogs.Understanding.Intents;

namespace ReleaseBot.Dialogs.Tests.Understanding.Intents;

public class EvaluationTests
{
    private const string Lines = """
        {"text":"passport","intent":"id","lang":"en","note":"plain"}
        {"text":"passprt","intent":"id","lang":"en","note":"typo"}
        {"text":"banc","intent":"bank","lang":"cy","note":"plain"}
        {"text":"id and bank","intents":["id","bank"],"lang":"en","note":"multi"}
        """;

    private static readonly Evaluation Read = Evaluation.Of(LabelledMessage.ReadLines(Lines), text => text switch
    {
        "passport" => Reading(true, (Intent.Id, 0.95)),
        "passprt" => Reading(false, (Intent.Bank, 0.45)),
        "banc" => Reading(true, (Intent.Bank, 0.85), (Intent.Id, 0.4)),
        _ => Reading(true, (Intent.Id, 0.7)),
    });

    [Fact]
    public void Totals_are_counted()
    {
        Assert.Equal((3, 1), (Read.Count, Read.SeveralCount));
        Assert.Equal(2.0 / 3, Read.Accuracy, 9);
        Assert.Equal(2.0 / 3, Read.MacroF1, 9);
        Assert.Equal(1.0 / 3, Read.WronglySplit, 9);
        Assert.Equal((2.0 / 3, 1.0), (Read.SureShare, Read.RightWhenSure));
    }

    [Fact]
    public void Several_wants_are_scored_as_a_set()
    {
        Assert.Equal(2.0 / 3, Read.SeveralF1, 9);
        Assert.Equal(0, Read.SeveralExact);
    }

    [Fact]
    public void Confusions_and_kinds_are_told_apart()
    {
        Assert.Equal([(Intent.Id, Intent.Bank, 1)], Read.Confusions);
        Assert.Equal([new("plain", 2, 2), new("typo", 1, 0)], Read.ByNote);
        Assert.Equal([new("cy", 1, 1), new("en", 2, 1)], Read.ByLanguage);
        Assert.Equal("passprt", Assert.Single(Read.Errors).Message.Text);
    }

    [Fact]
    public void Calibration_compares_confidence_with_truth() =>
        Assert.Equal((0.05 + 0.45 + 0.15) / 3, Read.CalibrationError, 9);

    [Fact]
    public void The_report_names_what_it_counts()
    {
        var report = EvaluationReport.Write(Read);
        Assert.Contains("3 messages, accuracy 0.667, macro-F1 0.667", report, StringComparison.Ordinal);
        Assert.Contains("expected calibration error 0.217", report, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ablation_leaves_out_each_kind_of_evidence_once()
    {
        (string, string)[] lines = [("a passport", "id"), ("my passport", "id"), ("new passport", "id"), ("a bank", "bank"), ("my bank", "bank"), ("new bank", "bank")];
        var ablations = Ablation.Of(lines, LabelledMessage.ReadLines(Lines)).ToList();
        Assert.Equal(9, ablations.Count);
        Assert.Equal(9, ablations.Select(a => a.LeftOut).Distinct().Count());
        Assert.True(ablations[0].Evaluation.Accuracy >= 2.0 / 3);
        Assert.Contains("TopicPairs", EvaluationReport.Write(ablations), StringComparison.Ordinal);
    }

    private static IntentReading Reading(bool isSure, params (Intent Intent, double Confidence)[] all) =>
        new(all[0].Intent, all[0].Confidence, [.. all.Select(a => new ScoredIntent(a.Intent, a.Confidence))], isSure);
}
