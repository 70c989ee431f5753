using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.When;

/// <summary>Dates as written: day first, years that are not said, days that do not exist.</summary>
public sealed class CalendarDateTests
{
    public static readonly TheoryData<string, string> Figures = WhenRows.Of("""
        05/11 | 2026-11-05
        5/11 | 2026-11-05
        5-11-26 | 2026-11-05
        05.11.2026 | 2026-11-05
        05 11 26 | 2026-11-05
        5 / 11 / 2026 | 2026-11-05
        051126 | 2026-11-05
        05112026 | 2026-11-05
        2026-11-05 | 2026-11-05
        2026/11/05 | 2026-11-05
        1/2 | 2027-02-01
        its 5/11/26 i think | 2026-11-05
        probation on the 05/11/2026 | 2026-11-05
        11/25 | ask
        13/13 | ask
        31/11 | ask
        30/02/2027 | ask
        29/02/2027 | ask
        31/4/27 | ask
        02/2027 | ask
        11/2026 | ask
        3/4/7 | ask
        00/11/2026 | ask
        05/11/2025 | ask
        28.11 | 2026-11-28
        28.11.26 at 2 | 2026-11-28T14:00
        3/11 2pm | 2026-11-03T14:00
        3/11/26 14:30 | 2026-11-03T14:30
        """);

    public static readonly TheoryData<string, string> InWords = WhenRows.Of("""
        3 november | 2026-11-03
        3rd nov | 2026-11-03
        nov 3 | 2026-11-03
        november the 3rd | 2026-11-03
        the third of november | 2026-11-03
        third november | 2026-11-03
        twenty third of october | 2026-10-23
        twenty-third october | 2026-10-23
        october twenty three | 2026-10-23
        thirty first of october | 2026-10-31
        14th october | 2026-10-14
        14 oct 2027 | 2027-10-14
        oct 20th, 2026 | 2026-10-20
        20-oct-26 | 2026-10-20
        20/oct/2026 | 2026-10-20
        20th of octber | 2026-10-20
        20 ocotber | 2026-10-20
        2nd febuary | 2027-02-02
        the 9th of decemba | 2026-12-09
        7th jan 27 | 2027-01-07
        7th of january two thousand and twenty seven | 2027-01-07
        seventh january twenty twenty seven | 2027-01-07
        may the 6th | 2027-05-06
        6 may | 2027-05-06
        march 9th | 2027-03-09
        fri 6 nov | 2026-11-06
        friday the 6th of november | 2026-11-06
        6th november friday | 2026-11-06
        monday 6 nov | ask
        tues 6/11 | ask
        31st november | ask
        30 feb | ask
        the 20th | 2026-10-20
        on the 20th at 3 | 2026-10-20T15:00
        20th of this month | 2026-10-20
        the 4th of next month | 2026-11-04
        4th next month | 2026-11-04
        the 5th | 2026-11-05?
        friday 16th | 2026-10-16
        friday 17th | ask
        day 5 month 11 | 2026-11-05
        say 3rd november pls | 2026-11-03
        november | 2026-11-01 to 2026-11-30
        in january | 2027-01-01 to 2027-01-31
        march 2027 | 2027-03-01 to 2027-03-31
        1st of october | ask
        20 september | ask
        30 july | 2027-07-30
        29 feb 2028 | 2028-02-29
        """);

    public static readonly TheoryData<string, string> PastDays = WhenRows.Of("""
        5/11 | 2025-11-05
        12/10 | 2026-10-12
        14 october | 2026-10-14
        3rd nov | 2025-11-03
        the 9th | 2026-10-09
        the 20th | 2026-09-20
        august | 2026-08-01 to 2026-08-31
        december | 2025-12-01 to 2025-12-31
        last june | 2026-06-01 to 2026-06-30
        last october | 2025-10-01 to 2025-10-31
        june 2019 | 2019-06-01 to 2019-06-30
        2019 | 2019-01-01 to 2019-12-31
        last year | 2025-01-01 to 2025-12-31
        last month | 2026-09-01 to 2026-09-30
        last week | 2026-10-05 to 2026-10-11
        5/11/2026 | ask
        20/12/24 | 2024-12-20
        """);

    public static readonly TheoryData<string, string> BirthDays = WhenRows.Of("""
        5/11/85 | 1985-11-05
        5.11.1985 | 1985-11-05
        05 11 85 | 1985-11-05
        051185 | 1985-11-05
        05111985 | 1985-11-05
        1985-11-05 | 1985-11-05
        5th november 1985 | 1985-11-05
        5 nov 85 | 1985-11-05
        november 5th 1985 | 1985-11-05
        5th of the 11th 85 | 1985-11-05
        fifth of november nineteen eighty five | 1985-11-05
        born 5th of nov 85 | 1985-11-05
        my dob is 05/11/1985 | 1985-11-05
        1/1/05 | 2005-01-01
        15/10/11 | ask
        13/10/11 | 2011-10-13
        1/1/30 | 1930-01-01
        1/1/20 | ask
        5th november | ask
        november 85 | ask
        1985 | ask
        31/02/85 | ask
        29/02/1987 | ask
        29/2/1988 | 1988-02-29
        12/25/1990 | ask
        5/11/2030 | ask
        im 41 | none
        """);

    [Theory]
    [MemberData(nameof(Figures))]
    public void Figures_are_read_day_first_and_never_swapped(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed));

    [Theory]
    [MemberData(nameof(InWords))]
    public void Dates_in_words_are_read(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed));

    [Theory]
    [MemberData(nameof(PastDays))]
    public void What_happened_is_looked_for_in_the_past(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed, WhenContext.PastEvent));

    [Theory]
    [MemberData(nameof(BirthDays))]
    public void A_birth_date_needs_a_year_that_makes_sense(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed, WhenContext.BirthDate));

    [Theory]
    [InlineData("in a year", "2028-02-29T09:00", "2029-02-28")]
    [InlineData("1st jan", "2026-12-31T23:30", "2027-01-01")]
    [InlineData("28 december", "2027-01-15T09:00", "ask")]
    [InlineData("the 31st", "2027-04-02T09:00", "2027-05-31?")]
    public void Ends_of_years_and_leap_days_are_kept(string typed, string now, string read) =>
        Assert.Equal(read, WhenRows.Read(typed, now: now));

    [Theory]
    [InlineData("1 october", "2027-10-01")]
    [InlineData("i get out on the 5th nov", "2026-11-05")]
    [InlineData("out 12/1", "2027-01-12")]
    [InlineData("10-12", "2026-12-10")]
    [InlineData("6 weeks left", "2026-11-25?")]
    [InlineData("got 45 days to go", "2026-11-28?")]
    [InlineData("3 months", "2027-01-14?")]
    [InlineData("5 more sleeps", "2026-10-19?")]
    [InlineData("in 2 weeks", "2026-10-28")]
    [InlineData("im out tomorrow", "2026-10-15")]
    [InlineData("getting out friday", "2026-10-16")]
    [InlineData("end of november", "2026-11-30?")]
    [InlineData("doing 3 years", "ask")]
    [InlineData("at least 6 more months", "ask")]
    [InlineData("few months yet", "ask")]
    [InlineData("next year some time", "ask")]
    [InlineData("no idea mate", "none")]
    [InlineData("5/11/2024", "ask")]
    public void The_answer_to_when_do_you_get_out_counts_from_today(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed, WhenContext.ReleaseDate));
}
