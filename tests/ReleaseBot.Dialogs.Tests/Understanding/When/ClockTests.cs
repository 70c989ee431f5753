using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.When;

/// <summary>Clock times: morning or evening, spans, lengths, and nights when the clocks change.</summary>
public sealed class ClockTests
{
    public static readonly TheoryData<string, string> Times = WhenRows.Of("""
        half 2 | 14:30
        half past two | 14:30
        half past 9 | 09:30
        half eleven | 11:30
        half 7 | ask
        quarter past 3 | 15:15
        quarter to 3 | 14:45
        quater to ten | 09:45
        quarter to 1 | 12:45
        quarter to 8 | ask
        ten past two | 14:10
        10 past 2 | 14:10
        20 to 4 | 15:40
        twenty to nine | 08:40
        twenty five past nine | 09:25
        5 mins to 3 | 14:55
        three o'clock | 15:00
        3 o clock | 15:00
        9 oclock | 09:00
        at 3 | 15:00
        @ 3 | 15:00
        at 10 | 10:00
        at 7 | ask
        7pm | 19:00
        7am | 07:00
        7.30am | 07:30
        7 in the evening | 19:00
        7 in the morning | 07:00
        7 tonight | 2026-10-14T19:00
        7:15 | ask
        07:15 | 07:15
        0730 | 07:30
        1430 | 14:30
        14:30 | 14:30
        14.30 | 14:30
        1430 hrs | 14:30
        21:00 hrs | 21:00
        2.30 | 14:30
        2:30pm | 14:30
        2.30 pm | 14:30
        2 30 pm | 14:30
        2 p.m. | 14:00
        two thirty | 14:30
        ten fifteen | 10:15
        10.45 | 10:45
        8.30 | 08:30
        at 12 | 12:00
        12.30 | 12:30
        noon | 12:00
        12 noon | 12:00
        midnight on friday | ask
        around half 2 | 14:30?
        3 ish | 15:00?
        8 at night | 20:00
        3:30ish | 15:30?
        roughly 10 | 10:00?
        25:00 | ask
        10:75 | ask
        9 til 10 | 09:00 to 10:00
        10-12pm | 10:00 to 12:00
        2-4pm | 14:00 to 16:00
        from 9 till half 10 | 09:00 to 10:30
        between 2 and 4 | 14:00 to 16:00
        11am to 1pm | 11:00 to 13:00
        9am - 11am | 09:00 to 11:00
        10 till 2 | 10:00 to 14:00
        10-12 | ask
        10 - 12 on friday | 2026-10-16T10:00 to 2026-10-16T12:00
        after 3 | ask
        before 10 | ask
        2 or 3pm | ask
        3pm no 4pm | 16:00?
        4pm not 3pm | 16:00?
        in the morning | ask
        tomorrow 3pm | 2026-10-15T15:00
        tomorrow at half 2 | 2026-10-15T14:30
        2moro @ 10 | 2026-10-15T10:00
        friday morning at 9 | 2026-10-16T09:00
        friday evening at 7 | 2026-10-16T19:00
        fri half 9 | 2026-10-16T09:30
        mon 10am probation office | 2026-10-19T10:00
        quarter past 2 on the 20th | 2026-10-20T14:15
        next friday 2pm | 2026-10-23T14:00?
        tues 20th oct 14:00 | 2026-10-20T14:00
        20/10/26 10.30 | 2026-10-20T10:30
        today at 10am | ask
        today at 3 | 2026-10-14T15:00
        friday at 7 | ask
        9am tonight | ask
        fri 10-12 | 2026-10-16T10:00 to 2026-10-16T12:00
        friday between 10 and half 11 | 2026-10-16T10:00 to 2026-10-16T11:30
        nxt tues half 2 | 2026-10-20T14:30
        gp appointment thurs at quarter to 3 | 2026-10-15T14:45
        """);

    public static readonly TheoryData<string, string> Lengths = WhenRows.Of("""
        2 hours | PT2H
        two hrs | PT2H
        90 mins | PT1H30M
        half an hour | PT30M
        three quarters of an hour | PT45M
        1 hour 20 mins | PT1H20M
        1hr30 | PT1H30M
        about 2 hours | PT2H?
        an hour or so | PT1H?
        couple of hours | PT2H?
        3 days | P3D
        one night | P1D
        two nights | P2D
        a week | P1W
        6 weeks | P6W
        14 days | P2W
        for a fortnight | P2W
        3 months | P3M
        18 months | P18M
        a year | P1Y
        year and a half | P18M
        6 to 8 weeks | ask
        few days | ask
        """);

    [Theory]
    [MemberData(nameof(Times))]
    public void Clock_times_are_read(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed));

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Lengths_of_time_are_read(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed));

    [Theory]
    [InlineData("10", "10:00")]
    [InlineData("3", "15:00")]
    [InlineData("2 pls", "14:00")]
    [InlineData("make it 9", "09:00")]
    [InlineData("13", "13:00")]
    [InlineData("7", "ask")]
    [InlineData("10-11", "10:00 to 11:00")]
    [InlineData("2.05", "14:05")]
    [InlineData("morning", "ask")]
    [InlineData("dont mind", "none")]
    public void Asked_what_time_a_number_alone_is_an_hour(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed, WhenContext.AppointmentTime));

    [Theory]
    [InlineData("1.30am on 28 march 2027", "ask")]
    [InlineData("28/03/2027 at 01:15", "ask")]
    [InlineData("28/03/2027 at 02:15", "2027-03-28T02:15")]
    [InlineData("31 october 2027 1.30am", "2027-10-31T01:30?")]
    [InlineData("31 october 2027 2.30am", "2027-10-31T02:30")]
    public void Clock_changes_are_asked_about_or_read_back(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed));

    [Theory]
    [InlineData("2026-10-24T23:30", "2026-10-25T01:30?")]
    [InlineData("2027-03-28T00:30", "2027-03-28T03:30")]
    public void Two_hours_are_two_real_hours(string now, string read) =>
        Assert.Equal(read, WhenRows.Read(now.StartsWith("2026", StringComparison.Ordinal) ? "in 2 hours" : "in two hours", now: now));
}
