using ReleaseBot.Dialogs.Roll;
using static ReleaseBot.Tests.Roll.RollFiles;

namespace ReleaseBot.Tests.Roll;

public class RollRepeatTests
{
    private const string Header = "prisonerNumber,firstName,lastName,mergedFrom,legalStatus,cell,prison\n";
    private const string Rest = ",SENTENCED,A-1-001,FXI\n";

    [Fact]
    public void The_last_of_two_rows_with_one_number_is_used_and_both_are_reported()
    {
        var reading = Read(Header + "A0001ZZ,Early,Row," + Rest + "A0002ZZ,Other,Row," + Rest + "a0001zz,Late,Row," + Rest);

        Assert.Equal(["Other", "Late"], reading.Rows.Select(row => row.Person.FirstName));
        Assert.Equal([(2, true), (4, false)], reading.Problems.Select(p => (p.Line, p.RowLost)));
    }

    [Fact]
    public void A_joined_number_has_no_row_of_its_own()
    {
        var reading = Read(Header + "A0001ZZ,Now,Row,A0002ZZ" + Rest + "A0002ZZ,Before,Row," + Rest);

        Assert.Equal("Now", Assert.Single(reading.Rows).Person.FirstName);
        Assert.Equal("A0002ZZ", Assert.Single(reading.Rows[0].Person.MergedFrom).ToString());
        Assert.True(reading.Problems is [{ Line: 3, RowLost: true, Kind: RollProblemKind.MergedNumber }]);
    }

    [Fact]
    public void A_number_that_two_people_claim_is_given_to_neither()
    {
        var reading = Read(Header + "A0001ZZ,One,Row,A0009ZZ" + Rest + "A0002ZZ,Two,Row,A0009ZZ" + Rest + "A0009ZZ,Three,Row," + Rest);

        Assert.Equal(3, reading.Rows.Count);
        Assert.All(reading.Rows, row => Assert.Empty(row.Person.MergedFrom));
        Assert.Equal([2, 3], reading.Problems.Select(p => p.Line));
    }

    [Fact]
    public void Two_people_who_each_claim_the_other_are_both_kept_out() =>
        Assert.Empty(Read(Header + "A0001ZZ,One,Row,A0002ZZ" + Rest + "A0002ZZ,Two,Row,A0001ZZ" + Rest).Rows);

    [Fact]
    public void Several_earlier_numbers_are_taken_once_each_and_ones_that_are_none_are_reported()
    {
        var reading = ReadOne(("mergedFrom", "A0002ZZ; A0003ZZ, a0002zz | A0001ZZ rubbish"));

        Assert.Equal("A0002ZZ A0003ZZ", reading.Rows[0].Person.MergedFrom.ToString());
        Assert.Equal("mergedFrom", Assert.Single(reading.Problems).Field);
    }
}
