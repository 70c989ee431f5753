namespace ReleaseBot.Dialogs.Tests.Understanding.When;

/// <summary>Bank holidays and working days in England and Wales.</summary>
public sealed class WorkingDayTests
{
    [Theory]
    [InlineData("2026-12-25", true)]
    [InlineData("2026-12-26", false)]
    [InlineData("2026-12-28", true)]
    [InlineData("2027-12-27", true)]
    [InlineData("2028-01-03", true)]
    [InlineData("2027-03-26", true)]
    [InlineData("2026-10-14", false)]
    public void Bank_holidays_follow_the_published_list(string day, bool holiday) =>
        Assert.Equal(holiday, BankHolidays.IsBankHoliday(Day(day)));

    [Theory]
    [InlineData("2029-04-02", "Easter Monday")]
    [InlineData("2029-05-07", "Early May bank holiday")]
    [InlineData("2033-12-26", "Boxing Day")]
    [InlineData("2033-12-27", "Christmas Day")]
    [InlineData("2033-01-03", "New Year's Day")]
    [InlineData("2023-08-28", "Summer bank holiday")]
    [InlineData("2029-12-24", null)]
    public void Other_years_are_worked_out_by_rule(string day, string? name) =>
        Assert.Equal(name, BankHolidays.Name(Day(day)));

    [Fact]
    public void Working_days_leave_out_weekends_and_bank_holidays()
    {
        Assert.Equal(Day("2026-12-29"), WorkingDays.NextWorkingDay(Day("2026-12-24")));
        Assert.Equal(3, WorkingDays.WorkingDaysBetween(Day("2026-12-24"), Day("2027-01-01")));
        Assert.Equal(-3, WorkingDays.WorkingDaysBetween(Day("2027-01-01"), Day("2026-12-24")));
        Assert.False(WorkingDays.IsWorkingDay(Day("2026-10-17")));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
