using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.When;

/// <summary>Weekdays and days counted from today: said on a Wednesday.</summary>
public sealed class WeekdayTests
{
    public static readonly TheoryData<string, string> Weekdays = WhenRows.Of("""
        on thurs | 2026-10-15
        this saturday | 2026-10-17
        sat | 2026-10-17
        it's on sunday | 2026-10-18
        firday | 2026-10-16
        frday | 2026-10-16
        thrusday | 2026-10-15
        satuday | 2026-10-17
        mondya | 2026-10-19
        tuesdsy | 2026-10-20
        probation weds | ask
        wednesday | ask
        this wednesday | ask
        this coming monday | 2026-10-19
        coming friday | 2026-10-16
        friday coming | 2026-10-16
        next monday | 2026-10-19
        nxt fri | 2026-10-23?
        next tues | 2026-10-20
        friday next week | 2026-10-23
        next week on friday | 2026-10-23
        fri of next week | 2026-10-23
        friday this week | 2026-10-16
        monday this week | ask
        next wednesday | 2026-10-21
        friday week | 2026-10-23
        fri wk | 2026-10-23
        tuesday week | 2026-10-27
        a week on tuesday | 2026-10-27
        week on monday | 2026-10-26
        a week monday | 2026-10-26
        wednesday week | ask
        friday fortnight | 2026-10-30
        fortnight on friday | 2026-10-30
        a week next tuesday | ask
        a week come friday | 2026-10-23
        two weeks on friday | 2026-10-30
        2 weeks friday | 2026-10-30
        3 weeks on monday | 2026-11-09
        a week from friday | 2026-10-23
        a week today | 2026-10-21
        week tomorrow | 2026-10-22
        tomorrow week | 2026-10-22
        2 weeks tomorrow | 2026-10-29
        three weeks today | 2026-11-04
        every friday | ask
        fridays | ask
        each monday | ask
        mondays and thursdays | ask
        every other tuesday | ask
        monday or tuesday | ask
        mon/tues | ask
        friday after next | ask
        monday, no wait, tuesday | 2026-10-20?
        not monday tuesday | 2026-10-20?
        friday i mean saturday | 2026-10-17?
        friday not thursday | 2026-10-16?
        first monday in december | 2026-12-07
        second tuesday of next month | 2026-11-10
        last thursday of the month | 2026-10-29
        first monday of this month | ask
        monday to friday | 2026-10-19 to 2026-10-23?
        mon-fri next week | 2026-10-19 to 2026-10-23
        thursday till saturday | 2026-10-15 to 2026-10-17?
        friday 3 | ask
        sat 2pm | 2026-10-17T14:00
        """);

    public static readonly TheoryData<string, string> Relative = WhenRows.Of("""
        today | 2026-10-14
        2day | 2026-10-14
        tmrw | 2026-10-15
        2moro | 2026-10-15
        2mrw | 2026-10-15
        tomoz | 2026-10-15
        tomorow | 2026-10-15
        tommorrow | 2026-10-15
        the morn | 2026-10-15
        day after tomorrow | 2026-10-16
        the day after tomoz | 2026-10-16
        yesterday | ask
        tomorrow night | 2026-10-15
        tomorrow morning | 2026-10-15
        this afternoon | 2026-10-14
        friday first thing | 2026-10-16
        monday dinner time | 2026-10-19
        fri pm | 2026-10-16
        in 3 days | 2026-10-17
        in three days time | 2026-10-17
        3 days from now | 2026-10-17
        in a week | 2026-10-21
        in a fortnight | 2026-10-28
        a fortnight from today | 2026-10-28
        in 2 months | 2026-12-14
        in 6 wks | 2026-11-25
        in a year | 2027-10-14
        after 3 weeks | 2026-11-04
        in a couple of weeks | 2026-10-28?
        in about 3 weeks | 2026-11-04?
        in a few weeks | ask
        in 2 or 3 weeks | ask
        in a week or two | ask
        in 6-8 weeks | ask
        within 2 weeks | ask
        2 days ago | ask
        in 5 working days | 2026-10-21?
        in half an hour | 2026-10-14T11:30
        in an hour and a half | 2026-10-14T12:30
        in 20 mins | 2026-10-14T11:20
        week after next | 2026-10-26 to 2026-11-01
        next year | 2027-01-01 to 2027-12-31
        weekend | 2026-10-17 to 2026-10-18
        at the weekend | 2026-10-17 to 2026-10-18
        next weekend | 2026-10-24 to 2026-10-25?
        last week | ask
        week commencing 26th october | 2026-10-26 to 2026-11-01
        end of the month | 2026-10-31?
        end of october | 2026-10-31?
        end of november | 2026-11-30?
        start of december | 2026-12-01?
        beginning of next month | 2026-11-01?
        last day of november | 2026-11-30
        start of next year | 2027-01-01?
        end of next week | ask
        middle of november | ask
        early november | ask
        late dec | ask
        mid jan | ask
        first week of november | ask
        before friday | ask
        by friday | ask
        sometime next week | ask
        some time | ask
        any day now | ask
        asap | ask
        later | ask
        the other day | ask
        1st to 5th december | 2026-12-01 to 2026-12-05
        1-5 dec | 2026-12-01 to 2026-12-05
        from 30th oct to 2nd nov | 2026-10-30 to 2026-11-02
        28 dec to 3 jan | 2026-12-28 to 2027-01-03
        between the 2nd and 6th of november | 2026-11-02 to 2026-11-06
        24/12 to 26/12 | 2026-12-24 to 2026-12-26
        20th or 21st | ask
        """);

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void Weekdays_follow_the_rules(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed));

    [Theory]
    [MemberData(nameof(Relative))]
    public void Days_from_today_are_counted(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed));

    [Theory]
    [InlineData("wednesday", "2026-10-07")]
    [InlineData("last wed", "2026-10-07")]
    [InlineData("on monday", "2026-10-12")]
    [InlineData("friday just gone", "2026-10-09")]
    [InlineData("yesterday", "2026-10-13")]
    [InlineData("yday", "2026-10-13")]
    [InlineData("last night", "2026-10-13")]
    [InlineData("this morning", "2026-10-14")]
    [InlineData("2 weeks ago", "2026-09-30")]
    [InlineData("a fortnight ago", "2026-09-30")]
    [InlineData("3 months back", "2026-07-14")]
    [InlineData("a couple of days ago", "2026-10-12?")]
    [InlineData("about a year ago", "2025-10-14?")]
    [InlineData("half an hour ago", "2026-10-14T10:30")]
    [InlineData("few weeks ago", "ask")]
    [InlineData("years ago", "ask")]
    [InlineData("ages ago", "ask")]
    [InlineData("last weekend", "2026-10-10 to 2026-10-11")]
    [InlineData("yesterday at 3", "2026-10-13T15:00")]
    [InlineData("today at 3pm", "ask")]
    public void What_happened_is_counted_back(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed, WhenContext.PastEvent));

    [Theory]
    [InlineData("next sunday", "2026-10-17T09:00", "2026-10-25?")]
    [InlineData("sunday", "2026-10-17T09:00", "2026-10-18")]
    [InlineData("in 3 months", "2026-11-30T09:00", "2027-02-28")]
    [InlineData("this morning", "2026-10-14T15:00", "ask")]
    public void The_day_it_is_said_on_matters(string typed, string now, string read) =>
        Assert.Equal(read, WhenRows.Read(typed, now: now));
}
