using ReleaseBot.Admin;

namespace ReleaseBot.Tests.Admin;

/// <summary>The spans over which outcomes are counted: they never overlap and are over.</summary>
public sealed class QuarterTests
{
    [Theory]
    [InlineData(2026, 11, 23, "2026-3", 2026, 7, 1, 2026, 9, 30)]
    [InlineData(2027, 1, 1, "2026-4", 2026, 10, 1, 2026, 12, 31)]
    [InlineData(2027, 12, 31, "2027-3", 2027, 7, 1, 2027, 9, 30)]
    public void Only_quarters_that_are_over_can_be_chosen(int year, int month, int day, string name, int fromYear, int fromMonth, int fromDay, int toYear, int toMonth, int toDay)
    {
        var quarters = Quarter.Last(new(year, month, day), 8);

        Assert.Equal((name, new DateOnly(fromYear, fromMonth, fromDay), new DateOnly(toYear, toMonth, toDay)), (quarters[0].Name, quarters[0].From, quarters[0].To));
        Assert.Equal(8, quarters.DistinctBy(quarter => quarter.From).Count());
        Assert.All(quarters, quarter => Assert.True(quarter.To < new DateOnly(year, month, day)));
    }
}
