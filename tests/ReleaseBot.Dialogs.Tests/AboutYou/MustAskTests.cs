using ReleaseBot.Dialogs.AboutYou;

namespace ReleaseBot.Dialogs.Tests.AboutYou;

/// <summary>What the talk about what matters owes the person to ask: the steps that ask it, or the reason why none does.</summary>
public class MustAskTests
{
    private static readonly string[] Needs =
        ["need-money", "need-work", "need-housing", "need-recovery", "need-family", "need-id", "need-bank", "need-benefits", "need-health", "need-feelings"];

    private static readonly (int Number, string Meaning, string[] Steps, string? Reason)[] Map =
    [
        (1, "the needs, each with help now, later or no", Needs, null),
        (2, "which matters most", ["worries-most"], null),
        (3, "what is in place already", ["in-place"], null),
        (4, "who to have in it", ["who-to-involve"], null),
        (5, "one thing to do this week", ["one-thing"], null),
        (6, "what might get in the way", ["what-may-stop-me"], null),
        (7, "read back, corrected, and what to share", ["about-read-back", "ok-to-share-about", "ok-to-ask-for-order"], null),
        (8, "a day to look at it again", [], "It is worked out from the date and read back with the plan; the person can come back on any day."),
    ];

    [Fact]
    public void Every_question_that_must_be_asked_has_a_step_or_a_reason() =>
        Assert.All(Map, row => Assert.True(row.Steps.Length > 0 ? row.Steps.All(AboutDialog.Talk.Has) : !string.IsNullOrWhiteSpace(row.Reason), row.Meaning));

    [Fact]
    public void No_question_is_left_out() => Assert.Equal(Enumerable.Range(1, 8), Map.Select(row => row.Number));

    [Fact]
    public void Every_step_that_asks_serves_a_question_that_must_be_asked() =>
        Assert.Equal(["status-right", "status-is"], AboutDialog.Talk.Steps.OfType<Ask>().Select(ask => ask.Name).Except(Map.SelectMany(row => row.Steps)));
}
