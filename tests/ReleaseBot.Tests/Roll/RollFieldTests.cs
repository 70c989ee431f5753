using ReleaseBot.Dialogs.Roll;
using static ReleaseBot.Tests.Roll.RollFiles;

namespace ReleaseBot.Tests.Roll;

public class RollFieldTests
{
    [Theory]
    [InlineData("prisonerNumber", "", RollProblemKind.Missing)]
    [InlineData("prisonerNumber", "null", RollProblemKind.Missing)]
    [InlineData("prisonerNumber", "A12ZZ", RollProblemKind.Unreadable)]
    [InlineData("firstName", "  ", RollProblemKind.Missing)]
    [InlineData("lastName", "\u202e\u200b", RollProblemKind.Missing)]
    [InlineData("dateOfBirth", "2008-09-02", RollProblemKind.Under18)]
    public void A_row_without_what_an_account_needs_is_lost_with_line_field_and_reason(string column, string value, RollProblemKind kind)
    {
        var reading = ReadOne((column, value));

        Assert.Empty(reading.Rows);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((2, column, kind), (problem.Line, problem.Field, problem.Kind));
        Assert.StartsWith("Line 2: ", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_eighteenth_birthday_today_is_old_enough() => Assert.Equal(new DateOnly(2008, 9, 1), Person(("dateOfBirth", "2008-09-01")).DateOfBirth);

    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("1850-01-01")]
    [InlineData("yesterday")]
    public void A_date_of_birth_that_cannot_be_one_is_left_out(string text) => Assert.Null(Person(("dateOfBirth", text)).DateOfBirth);

    [Fact]
    public void Names_keep_markup_and_formulas_as_text_and_lose_what_cannot_be_seen()
    {
        var reading = ReadOne(("firstName", "=cmd|' /C calc'!A1"), ("lastName", "<b>O\u202e\u0007'Marrow\u200b</b>\u2028Jr"));

        Assert.Equal("=cmd|' /C calc'!A1", reading.Rows[0].Person.FirstName);
        Assert.Equal("<b>O'Marrow</b> Jr", reading.Rows[0].Person.LastName);
        Assert.Equal(RollProblemKind.HiddenCharacters, Assert.Single(reading.Problems).Kind);
    }

    [Fact]
    public void People_called_Null_and_None_are_people()
    {
        var person = Person(("firstName", "Null"), ("lastName", "None"));

        Assert.Equal(("Null", "None"), (person.FirstName, person.LastName));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=1+1")]
    [InlineData("\u202eSENTENCED")]
    [InlineData("A very long status indeed that nobody would ever write in such a field")]
    public void Hostile_text_is_never_repeated_in_a_reason(string text)
    {
        var reading = ReadOne(("legalStatus", text), ("conditionalReleaseDate", text), ("veteran", text), ("inOutStatus", text), ("convictedStatus", text), ("dateOfBirth", text));

        Assert.True(reading.Problems.Count >= 5);
        Assert.DoesNotContain(reading.Problems, problem => problem.Reason.Contains(text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("firstName", true)]
    [InlineData("cellLocation", false)]
    [InlineData("keyWorkerUserName", false)]
    public void Text_that_is_too_long_is_not_cut_but_left_out(string column, bool lost)
    {
        var reading = ReadOne((column, new string('x', 101)));

        Assert.Equal(lost, reading.Rows.Count == 0);
        Assert.Contains(reading.Problems, problem => problem.Kind == RollProblemKind.TooLong && problem.Field == column && problem.RowLost == lost);
    }

    [Fact]
    public void A_raw_status_is_cut_between_characters() =>
        Assert.Equal(new string('x', 39), Person(("legalStatus", new string('x', 39) + "😀😀")).RawStatus);

    [Fact]
    public void A_missing_cell_is_reported_unless_the_person_is_away()
    {
        Assert.Equal(RollProblemKind.MissingCell, Assert.Single(ReadOne(("cellLocation", "")).Problems).Kind);
        Assert.Empty(ReadOne(("cellLocation", ""), ("temporarilyOut", "yes")).Problems);
    }

    [Theory]
    [InlineData("HMP Fernhollow", null, "HMP Fernhollow")]
    [InlineData("fxi", "FXI", null)]
    public void A_prison_may_be_a_code_or_a_name(string text, string? code, string? name)
    {
        var person = Person(("prisonId", text));

        Assert.Equal((code, name), (person.EstablishmentCode, person.EstablishmentName));
    }

    [Theory]
    [InlineData("British", false)]
    [InlineData("Polish", true)]
    [InlineData("Irish", null)]
    [InlineData("", null)]
    public void Nationality_only_says_whether_immigration_papers_may_matter(string text, bool? expected) =>
        Assert.Equal(expected, Person(("nationality", text)).ForeignNational);

    [Theory]
    [InlineData("P", true), InlineData("N", true), InlineData("D", true), InlineData("poor", true)]
    [InlineData("G", false), InlineData("R", false), InlineData("", false)]
    public void A_poor_reader_is_known_by_the_reading_skill(string skill, bool expected) =>
        Assert.Equal(expected, Person(("readSkill", skill)).PoorReader);

    [Theory]
    [InlineData("WEL", "cy"), InlineData("english", "en"), InlineData("POL", "pol")]
    public void English_and_Welsh_have_one_name_and_others_keep_theirs(string text, string expected) =>
        Assert.Equal(expected, Person(("language", text)).PreferredLanguage);

    [Theory]
    [InlineData("kfairley", "kfairley", null, null)]
    [InlineData("Kit Fairley", null, "Kit", "Fairley")]
    [InlineData("Fairley, Kit", null, "Kit", "Fairley")]
    public void One_key_worker_column_may_hold_a_user_name_or_a_name(string text, string? user, string? first, string? last) =>
        Assert.Equal(new KeyWorkerRef(user, null, first, last), Person(("key worker", text)).KeyWorker);

    [Fact]
    public void No_key_worker_is_no_key_worker() => Assert.Null(Person(("key worker", "none")).KeyWorker);
}
