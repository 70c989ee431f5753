using ReleaseBot.Dialogs.Roll;
using static ReleaseBot.Tests.Roll.RollFiles;

namespace ReleaseBot.Tests.Roll;

public class RollMovementTests
{
    [Theory]
    [InlineData("OUT", "TAP", "C5", "temporary licence")]
    [InlineData("OUT", "TMP", "", "temporary absence")]
    [InlineData("OUT", "CRT", "CA", "court")]
    [InlineData("OUT", "REL", "HP", "hospital")]
    [InlineData("TRN", "TRN", "NOTR", "between prisons")]
    public void Away_for_now_is_not_a_release(string inOut, string movement, string reason, string why)
    {
        var reading = ReadOne(("inOutStatus", inOut), ("lastMovementTypeCode", movement), ("lastMovementReasonCode", reason), ("cellLocation", ""));

        Assert.True(Assert.Single(reading.Rows).Person.TemporarilyOut, why);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("OUT", "REL", "", "released")]
    [InlineData("OUT", "", "INACTIVE OUT", "no longer active")]
    [InlineData("", "REL", "INACTIVE OUT", "only the status says so")]
    public void Who_has_left_is_kept_out_with_the_reason(string inOut, string movement, string status, string why)
    {
        var reading = ReadOne(("inOutStatus", inOut), ("lastMovementTypeCode", movement), ("status", status));

        Assert.True(reading.Rows.Count == 0, why);
        Assert.True(reading.Problems is [{ RowLost: true, Kind: RollProblemKind.NotInPrison, Line: 2 }]);
    }

    [Fact]
    public void Out_with_no_reason_given_is_away_and_reported_never_closed_on_doubt()
    {
        var reading = ReadOne(("inOutStatus", "OUT"));

        Assert.True(Assert.Single(reading.Rows).Person.TemporarilyOut);
        Assert.Equal("lastMovementTypeCode", Assert.Single(reading.Problems).Field);
    }

    [Theory]
    [InlineData("IN", "ADM")]
    [InlineData("IN", "REL")]
    [InlineData("", "")]
    public void Who_is_in_is_in_whatever_the_last_movement_was(string inOut, string movement) =>
        Assert.False(Person(("inOutStatus", inOut), ("lastMovementTypeCode", movement)).TemporarilyOut);

    [Fact]
    public void A_direction_we_do_not_know_is_taken_as_in_and_reported()
    {
        var reading = ReadOne(("inOutStatus", "SIDEWAYS"));

        Assert.False(reading.Rows[0].Person.TemporarilyOut);
        Assert.Contains("\"SIDEWAYS\"", Assert.Single(reading.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Someone_in_hospital_keeps_the_prison_they_came_from() =>
        Assert.Equal("FXI", Person(("prisonId", "OUT"), ("lastPrisonId", "FXI"), ("inOutStatus", "OUT"), ("lastMovementTypeCode", "REL"), ("lastMovementReasonCode", "HQ")).EstablishmentCode);
}
