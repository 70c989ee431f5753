using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.Safety;

/// <summary>How the reader does on lines written apart from those it learns from.</summary>
public sealed class SafetyScores
{
    [Fact]
    public void Danger_is_raised_in_98_of_100_lines()
    {
        var lines = SafetyLine.All("danger.jsonl");

        var missed = lines.Where(line => !SafetyReader.Read(line.Text).Raised).Select(line => line.Text).ToArray();

        Assert.True(missed.Length <= lines.Count * 0.02, string.Join('\n', missed));
    }

    [Fact]
    public void At_most_3_of_100_harmless_lines_are_raised()
    {
        var lines = SafetyLine.All("harmless.jsonl");

        var alarms = lines.Where(line => SafetyReader.Read(line.Text).Raised).Select(line => line.Text).ToArray();

        Assert.True(alarms.Length <= lines.Count * 0.03, string.Join('\n', alarms));
    }

    [Fact]
    public void The_kind_is_right_in_95_of_100_raised_lines()
    {
        var raised = SafetyLine.All("danger.jsonl")
            .Select(line => (line.Kind, Read: SafetyReader.Read(line.Text)))
            .Where(line => line.Read.Raised)
            .ToArray();

        var right = raised.Count(line => line.Kind.Replace("_", "").Equals($"{line.Read.Danger}", StringComparison.OrdinalIgnoreCase));

        Assert.True(right >= raised.Length * 0.95, $"{right} of {raised.Length}");
    }

    [Fact]
    public void Training_gives_the_model_that_is_checked_in_byte_for_byte()
    {
        var trained = SafetyTrainer.Train(SafetyLine.Training());

        Assert.True(trained.AsSpan().SequenceEqual(Resources.Bytes("safety.bin")), "Train again and check in safety.bin.");
    }
}
