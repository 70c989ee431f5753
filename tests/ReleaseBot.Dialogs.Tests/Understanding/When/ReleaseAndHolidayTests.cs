using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.When;

/// <summary>Days counted from release, named days of the calendar, Welsh and other languages, and what is no date at all.</summary>
public sealed class ReleaseAndHolidayTests
{
    public static readonly TheoryData<string, string> FromRelease = WhenRows.Of("""
        the day after release | 2026-11-21
        day before i get out | 2026-11-19
        the night before i get out | 2026-11-19
        morning after i get out | 2026-11-21
        2 days after im out | 2026-11-22
        a week before release | 2026-11-13
        week before my release date | 2026-11-13
        week after i get released | 2026-11-27
        a fortnight before they let me out | 2026-11-06
        two weeks after i come out | 2026-12-04
        a month after release | 2026-12-20
        3 months after i get out | 2027-02-20
        couple of days after release | 2026-11-22?
        few days after i get out | ask
        first monday after release | 2026-11-23
        the friday before i get out | 2026-11-13
        friday after i get out | 2026-11-27
        my first week out | 2026-11-20 to 2026-11-26
        first 2 weeks out | 2026-11-20 to 2026-12-03
        first month out | 2026-11-20 to 2026-12-19
        second week out | 2026-11-27 to 2026-12-03
        first weekend out | 2026-11-21 to 2026-11-22
        release day | 2026-11-20
        on the day i get out | 2026-11-20
        on release day at 2pm | 2026-11-20T14:00
        day after i get out at 10 | 2026-11-21T10:00
        6 weeks before release | ask
        """);

    public static readonly TheoryData<string, string> NamedDays = WhenRows.Of("""
        christmas | 2026-12-25
        xmas day | 2026-12-25
        crimbo eve | 2026-12-24
        boxin day | 2026-12-26
        new years eve | 2026-12-31
        nye | 2026-12-31
        new year's day | 2027-01-01
        halloween | 2026-10-31
        bonfire night | 2026-11-05
        remembrance sunday | 2026-11-08
        valentines | 2027-02-14
        st davids day | 2027-03-01
        mothers day | 2027-03-07
        pancake day | 2027-02-09
        good friday | 2027-03-26
        easter monday | 2027-03-29
        easter sunday 2028 | 2028-04-16
        fathers day | 2027-06-20
        spring bank holiday | 2027-05-31
        august bank holiday | ask
        early may bank holiday | 2027-05-03
        christmas 2027 | 2027-12-25
        2 days before xmas | 2026-12-23
        the monday after christmas | 2026-12-28
        boxing day at 2 | 2026-12-26T14:00
        around christmas | ask
        eid | ask
        ramadan | ask
        diwali | ask
        chinese new year | ask
        easter bank holiday | ask
        """);

    public static readonly TheoryData<string, string> OtherLanguages = WhenRows.Of("""
        heddiw | 2026-10-14
        drennydd | 2026-10-16
        dydd gwener | 2026-10-16
        dydd Gwener nesaf | 2026-10-23?
        dydd mawrth | 2026-10-20
        wythnos nesaf | 2026-10-19 to 2026-10-25
        mis nesaf | 2026-11-01 to 2026-11-30
        wythnos i heddiw | 2026-10-21
        3 mawrth | 2027-03-03
        3ydd o fawrth | 2027-03-03
        5ed o dachwedd | 2026-11-05
        25 rhagfyr | 2026-12-25
        dydd nadolig | 2026-12-25
        hanner awr wedi dau | 14:30
        chwarter i dri | 14:45
        tri o'r gloch | 15:00
        yfory am 10 | 2026-10-15T10:00
        hanner dydd | 12:00
        mewn wythnos | 2026-10-21
        dzisiaj | 2026-10-14
        w poniedziałek | 2026-10-19
        5 listopada | 2026-11-05
        mâine | 2026-10-15
        vineri | 2026-10-16
        nesër | 2026-10-15
        mañana | 2026-10-15
        el viernes | 2026-10-16
        """);

    public static readonly TheoryData<string, string> NoDates = WhenRows.Of("""
        not sure | none
        dont know mate | none
        no idea | none
        cant remember | none
        idk | none
        im 27 | none
        i am 45 | none
        3 kids | none
        £20 | none
        20 quid | none
        £9.30 | none
        1200 pounds | none
        B2-14 | none
        b wing cell 12 | none
        A0001ZZ | none
        HB3 | none
        section 47 | none
        channel 4 | none
        80/20 | none
        7 a side | none
        4-3-3 | none
        won 2-1 | none
        16 years old | none
        size 10 | none
        flat 3 | none
        07700 900123 | none
        call 02920 180 456 | none
        sat on my bed | none
        im sat here bored | none
        wed love to | none
        sun is out | none
        mon the lads | none
        may i ask something | none
        it may be nothing | none
        march on together | none
        second chance | none
        first of all | none
        give us a sec | none
        in a minute | none
        my nan june | none
        first aid | none
        2nd chance | none
        day release | none
        doing time | none
        good morning | none
        half of it | none
        sunday roast | none
        at 22 high street | none
        21st birthday present | none
        top 10 | none
        20 a day | none
        90 quid a week | none
        2 out of 10 | none
        level 2 maths | none
        yes please | none
        """);

    [Theory]
    [MemberData(nameof(FromRelease))]
    public void Days_are_counted_from_release(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed));

    [Theory]
    [InlineData("release day")]
    public void With_no_release_date_it_asks(string typed) =>
        Assert.Equal(Expect.Ask, WhenReader.Read(typed, WhenContext.Appointment, WhenRows.Wednesday, null).Expect);

    [Theory]
    [MemberData(nameof(NamedDays))]
    public void Named_days_follow_the_calendar(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed));

    [Theory]
    [InlineData("last christmas", "2025-12-25")]
    [InlineData("easter monday", "2026-04-06")]
    [InlineData("xmas 2023", "2023-12-25")]
    public void Named_days_in_the_past_are_the_latest(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed, WhenContext.PastEvent));

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void Welsh_and_some_other_words_are_read(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed));

    [Theory]
    [MemberData(nameof(NoDates))]
    public void No_date_is_found_where_there_is_none(string typed, string read) =>
        Assert.Equal(read, WhenRows.Read(typed));
}
