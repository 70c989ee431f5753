using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.Safety;

/// <summary>Plain statements of danger, which must never be missed nor doubted, and plain denials, which must not alarm.</summary>
public sealed class SafetyExplicit
{
    [Fact]
    public void Every_explicit_statement_is_certain()
    {
        var missed = SafetyLine.Plain("explicit.txt").Where(text => SafetyReader.Read(text) is not { Raised: true, Certainty: Certainty.Certain });

        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("im not suicidal")]
    [InlineData("no thoughts of hurting myself")]
    [InlineData("he never hit me")]
    [InlineData("nobody is threatening me")]
    public void A_denial_alone_is_calm(string text) => Assert.Equal(SafetyReading.Calm, SafetyReader.Read(text));

    [Theory]
    [InlineData("im not joking im going to kill myself")]
    [InlineData("no i want to die")]
    [InlineData("why not just kill myself")]
    [InlineData("i cant stop cutting myself")]
    [InlineData("i want to die but im not going to cut myself")]
    [InlineData("dont tell staff but i cut myself")]
    [InlineData("nobody cares im going to hang myself")]
    public void A_denial_of_something_else_hides_nothing(string text) => Assert.Equal(Danger.SelfHarm, SafetyReader.Read(text).Danger);
}
