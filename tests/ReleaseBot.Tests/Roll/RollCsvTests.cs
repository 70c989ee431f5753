using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Roll;
using static ReleaseBot.Tests.Roll.RollFiles;

namespace ReleaseBot.Tests.Roll;

public class RollCsvTests
{
    private const string Header = "prison number,first name,last name,status,cell,prison\n";

    [Theory]
    [InlineData("Prisoner_Number;FORENAME;surname", ';')]
    [InlineData("noms id\tfirst-name\tFamily Name", '\t')]
    [InlineData("prison no.,First Name,last.name", ',')]
    [InlineData("\uFEFFprisonerNumber,\"firstName\",lastName", ',')]
    [InlineData("sep=|\nprisonerNumber|firstName|lastName", '|')]
    public void Headers_and_separators_of_many_kinds_are_read(string header, char separator)
    {
        var reading = Read($"{header}\r\nA0001ZZ{separator}Beti{separator}Vexley\r\n");

        var person = Assert.Single(reading.Rows).Person;
        Assert.Equal(("A0001ZZ", "Beti", "Vexley"), (person.Number.ToString(), person.FirstName, person.LastName));
    }

    [Fact]
    public void Every_name_of_every_column_is_found_and_belongs_to_one_column_only()
    {
        var names = Enum.GetValues<RollColumn>().SelectMany(column => RollColumns.NamesOf(column).Select(name => (name, column))).ToList();

        Assert.All(names, pair => Assert.Equal(pair.column, RollColumns.Find(pair.name.ToUpperInvariant().Replace(' ', '_'))));
        Assert.Null(RollColumns.Find("religion"));
    }

    [Fact]
    public void A_file_without_a_needed_column_is_refused_by_name()
    {
        var refusal = Assert.Throws<RollFileException>(() => Read("prison number,surname\nA0001ZZ,Vexley\n"));

        Assert.Contains("firstName", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("lastName", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_that_is_not_needed_is_reported_once_for_the_file()
    {
        var reading = Read("prison number,first name,last name,status\nA0001ZZ,Ioan,Vexley,SENTENCED\nA0002ZZ,Nia,Vexley,SENTENCED\n");

        Assert.Equal(2, reading.Rows.Count);
        Assert.Equal(["cellLocation", "prisonId"], reading.Problems.Select(p => p.Field));
    }

    [Fact]
    public void Two_columns_for_the_same_thing_are_reported_and_the_first_is_used()
    {
        var reading = Read("prison number,first name,last name,surname,status,cell,prison\nA0001ZZ,Ioan,Vexley,Other,SENTENCED,A-1-1,FXI\n");

        Assert.Equal("Vexley", reading.Rows[0].Person.LastName);
        Assert.Equal((1, RollProblemKind.File), (Assert.Single(reading.Problems).Line, reading.Problems[0].Kind));
    }

    [Fact]
    public void A_line_break_in_quotes_belongs_to_the_value_and_line_numbers_stay_true()
    {
        var reading = Read(Header + "A0001ZZ,\"Mary\r\nJane\",Vexley,SENTENCED,A-1-1,FXI\r\n\r\nA0002,Bad,Number,SENTENCED,A-1-2,FXI\r\n");

        Assert.Equal("Mary Jane", Assert.Single(reading.Rows).Person.FirstName);
        Assert.Equal(5, Assert.Single(reading.Problems).Line);
    }

    [Fact]
    public void A_quote_mark_never_closed_loses_its_own_row_only()
    {
        var reading = Read(Header + "A0001ZZ,One,Vexley,SENTENCED,A-1-1,FXI\nA0002ZZ,\"Two,Vexley,SENTENCED,A-1-2,FXI\nA0003ZZ,Three,Vexley,SENTENCED,A-1-3,FXI\nA0004ZZ,\"Fo,ur\",Vexley,SENTENCED,A-1-4,FXI\n");

        Assert.Equal(["One", "Three", "Fo,ur"], reading.Rows.Select(row => row.Person.FirstName));
        Assert.Equal([2, 4, 5], reading.Rows.Select(row => row.Line));
        Assert.True(reading.Problems is [{ Line: 3, RowLost: true, Kind: RollProblemKind.BrokenRow }]);
    }

    [Fact]
    public void Two_stray_quotes_that_make_one_value_of_several_rows_are_seen_through()
    {
        var reading = Read(Header + "A0001ZZ,\"One,Vexley,SENTENCED,A-1-1,FXI\nA0002ZZ,Two,Vexley,SENTENCED,A-1-2,FXI\nA0003ZZ,Three\",Vexley,SENTENCED,A-1-3,FXI\n");

        Assert.Equal(["Two"], reading.Rows.Select(row => row.Person.FirstName));
        Assert.Equal([2, 4], reading.Problems.Select(p => p.Line));
    }

    [Theory]
    [InlineData("A0001ZZ,O\"Ne,Vexley,SENTENCED,A-1-1,FXI", "a quote inside a value")]
    [InlineData("A0001ZZ,\"One\"x,Vexley,SENTENCED,A-1-1,FXI", "text after the quote")]
    [InlineData("A0001ZZ,One,Vex,ley,SENTENCED,A-1-1,FXI", "one value too many")]
    public void A_row_whose_values_may_have_slipped_is_lost(string row, string why)
    {
        var reading = Read(Header + row + "\nA0002ZZ,Two,Vexley,SENTENCED,A-1-2,FXI\n");

        Assert.True(reading.Rows is [{ Line: 3 }], why);
        Assert.True(reading.Problems is [{ Line: 2, Kind: RollProblemKind.BrokenRow }], why);
    }

    [Fact]
    public void A_short_row_has_blanks_at_its_end() =>
        Assert.Single(Read(Header + "A0001ZZ,One,Vexley,SENTENCED\n").Rows);

    [Fact]
    public void A_header_alone_is_a_roll_of_nobody() => Assert.Empty(Read(Header).Rows);

    [Fact]
    public void The_sample_file_gives_its_good_rows_and_names_each_bad_one()
    {
        var reading = Read(Sample("roll.csv"));

        Assert.Equal(202, reading.Rows.Count);
        Assert.Equal([2, 102, 103, 202, 203, 204, 205, 206, 207, 215], reading.Problems.Where(p => p.RowLost).Select(p => p.Line).Distinct());
        Assert.Contains(reading.Rows, row => row.Person.FirstName == "Later");
        Assert.DoesNotContain("not read", string.Join('\n', reading.Rows.Select(row => row.Person)), StringComparison.Ordinal);
    }
}
