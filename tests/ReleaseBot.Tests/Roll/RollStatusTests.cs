using ReleaseBot.Dialogs.Roll;
using static ReleaseBot.Tests.Roll.RollFiles;

namespace ReleaseBot.Tests.Roll;

public class RollStatusTests
{
    [Theory]
    [InlineData("SENTENCED", LegalStatus.Sentenced)]
    [InlineData("REMAND", LegalStatus.Remand)]
    [InlineData("on remand", LegalStatus.Remand)]
    [InlineData("CONVICTED_UNSENTENCED", LegalStatus.ConvictedUnsentenced)]
    [InlineData("RECALL", LegalStatus.Recall)]
    [InlineData("INDETERMINATE_SENTENCE", LegalStatus.Indeterminate)]
    [InlineData("IMMIGRATION_DETAINEE", LegalStatus.ImmigrationDetainee)]
    [InlineData("Civil prisoner", LegalStatus.CivilPrisoner)]
    public void A_status_we_know_is_taken_with_its_raw_words_and_no_report(string text, LegalStatus expected)
    {
        var reading = ReadOne(("legalStatus", text));

        Assert.Equal((expected, text), (reading.Rows[0].Person.Status, reading.Rows[0].Person.RawStatus));
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("OTHER")]
    [InlineData("UNKNOWN")]
    [InlineData("TRIBUNAL_HOLD")]
    [InlineData("")]
    public void A_status_we_do_not_know_is_taken_as_unknown_and_reported(string text)
    {
        var reading = ReadOne(("legalStatus", text));

        Assert.Equal(LegalStatus.Unknown, Assert.Single(reading.Rows).Person.Status);
        Assert.Equal(text.Length == 0 ? null : text, reading.Rows[0].Person.RawStatus);
        Assert.Equal(RollProblemKind.UnknownStatus, Assert.Single(reading.Problems).Kind);
    }

    [Theory]
    [InlineData("convictedStatus", "Remand", LegalStatus.Remand)]
    [InlineData("recall", "true", LegalStatus.Recall)]
    [InlineData("indeterminateSentence", "yes", LegalStatus.Indeterminate)]
    [InlineData("convictedStatus", "Convicted", LegalStatus.Unknown)]
    public void Other_fields_speak_where_the_status_says_nothing(string column, string value, LegalStatus expected) =>
        Assert.Equal(expected, Person(("legalStatus", "UNKNOWN"), (column, value)).Status);

    [Fact]
    public void A_missing_date_does_not_make_remand() => Assert.Equal(LegalStatus.Sentenced, Person().Status);

    [Fact]
    public void The_legal_status_wins_over_the_convicted_status_and_that_is_reported()
    {
        var reading = ReadOne(("convictedStatus", "Remand"));

        Assert.Equal(LegalStatus.Sentenced, reading.Rows[0].Person.Status);
        Assert.Equal("convictedStatus", Assert.Single(reading.Problems).Field);
    }

    [Fact]
    public void A_plain_column_called_status_may_hold_the_legal_status() =>
        Assert.Equal(LegalStatus.Recall, Assert.Single(Read("prison number,first name,last name,status\nA0001ZZ,Ioan,Yarrowby,Recall\n").Rows).Person.Status);

    [Fact]
    public void Someone_who_has_died_gets_no_account()
    {
        var reading = ReadOne(("legalStatus", "DEAD"));

        Assert.Empty(reading.Rows);
        Assert.True(reading.Problems[0].RowLost);
    }
}
