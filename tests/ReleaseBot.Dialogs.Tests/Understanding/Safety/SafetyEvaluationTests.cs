using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.Safety;

/// <summary>The evaluation counts what it says it counts.</summary>
public sealed class SafetyEvaluationTests
{
    private const string Lines = """
        {"text":"i want to kill myself","kind":"self_harm","lang":"en","note":"explicit"}
        {"text":"when is dinner","kind":"self_harm","lang":"en","note":"planted"}
        {"text":"i want to kill myself","kind":"none","lang":"cy","note":"planted"}
        {"text":"need a bank account","kind":"none","lang":"en","note":"plain"}
        """;

    private static readonly SafetyEvaluation Read = SafetyEvaluation.Of(SafetyMessage.ReadLines(Lines));

    [Fact]
    public void Heard_and_false_alarms_are_counted() =>
        Assert.Equal((2, 1, 2, 1), (Read.Dangers, Read.Heard, Read.Others, Read.FalseAlarms));

    [Fact]
    public void Confusions_kinds_and_levels_are_told_apart()
    {
        Assert.Equal(1, Read.Confusion[(Danger.SelfHarm, Danger.None)]);
        Assert.Contains(new("danger planted", 1, 0), Read.ByNote);
        Assert.Contains(new("none cy", 1, 0), Read.ByLanguage);
        Assert.Contains(new("Certain", 2, 1), Read.ByLevel);
        Assert.Contains(Read.Parts, part => part is { Part: "patterns alone", Heard: 1, FalseAlarms: 1 });
    }

    [Fact]
    public void The_report_names_what_it_counts()
    {
        var report = SafetyReport.Write(Read);
        Assert.Contains("danger heard:  1 of 2 (0.500)", report, StringComparison.Ordinal);
        Assert.Contains("likelihood", report, StringComparison.Ordinal);
    }
}
