using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.Safety;

/// <summary>Danger said outright, in every way <see cref="ExplicitGrammar"/> puts it together.</summary>
public sealed class ExplicitStatements
{
    [Fact]
    public void Every_statement_is_certain() => Assert.Empty(Doubted(ExplicitGrammar.Statements));

    [Fact]
    public void What_stands_before_or_after_hides_nothing()
    {
        Holds(ExplicitGrammar.Statements.SelectMany(said => ExplicitGrammar.Before.Select(before => before + said)), certain: 0.995, raised: 0.999);
        Holds(ExplicitGrammar.Statements.SelectMany(said => ExplicitGrammar.After.Select(after => said + after)), certain: 0.998, raised: 0.999);
    }

    [Fact]
    public void Capitals_spaces_marks_and_figures_for_letters_hide_nothing() =>
        Holds(ExplicitGrammar.Statements.SelectMany(ExplicitGrammar.Disguised), certain: 0.999, raised: 0.999);

    [Fact]
    public void One_slip_in_a_word_hides_little() =>
        Holds(ExplicitGrammar.Statements.SelectMany(ExplicitGrammar.Mistyped), certain: 0.94, raised: 0.985);

    [Theory]
    [InlineData("need a job, hes choking", Danger.MedicalNow)]
    [InlineData("ill end my life now", Danger.SelfHarm)]
    [InlineData("1m su1c1dal", Danger.SelfHarm)]
    [InlineData("im suicidal, what time is dinner", Danger.SelfHarm)]
    [InlineData("i dont feel safe bruv", Danger.Unsafe)]
    public void Ways_it_was_once_missed(string text, Danger danger) => Assert.Equal(danger, Reader.Read(text).Safety.Danger);

    [Theory]
    [InlineData("im going to kill him at chess")]
    [InlineData("my mrs is going to kill me")]
    [InlineData("attach my cv")]
    [InlineData("i would never hurt myself i got kids")]
    public void What_only_sounds_like_it_is_calm(string text) => Assert.Equal(SafetyReading.Calm, Reader.Read(text).Safety);

    private static IEnumerable<string> Doubted(IEnumerable<string> texts) =>
        texts.Where(text => SafetyReader.Read(text) is not { Raised: true, Certainty: Certainty.Certain });

    private static void Holds(IEnumerable<string> texts, double certain, double raised)
    {
        var all = texts.ToList();
        var doubted = Doubted(all).ToList();
        var missed = doubted.Where(text => !SafetyReader.Read(text).Raised).ToList();
        Assert.True(doubted.Count <= (1 - certain) * all.Count, $"{doubted.Count} of {all.Count} doubted: {string.Join('\n', doubted.Take(40))}");
        Assert.True(missed.Count <= (1 - raised) * all.Count, $"{missed.Count} of {all.Count} missed: {string.Join('\n', missed.Take(40))}");
    }
}
