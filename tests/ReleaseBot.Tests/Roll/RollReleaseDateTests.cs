using System.Globalization;
using ReleaseBot.Dialogs.Roll;
using static ReleaseBot.Tests.Roll.RollFiles;

namespace ReleaseBot.Tests.Roll;

/// <summary>Today is 1 September 2026 in all of these.</summary>
public class RollReleaseDateTests
{
    private static readonly (string Column, ReleaseDateKind Kind)[] InOrder =
    [
        ("confirmedReleaseDate", ReleaseDateKind.Confirmed),
        ("actualParoleDate", ReleaseDateKind.ActualParole),
        ("homeDetentionCurfewActualDate", ReleaseDateKind.HdcActual),
        ("postRecallReleaseDate", ReleaseDateKind.PostRecall),
        ("conditionalReleaseDate", ReleaseDateKind.Conditional),
        ("automaticReleaseDate", ReleaseDateKind.Automatic),
        ("nonParoleDate", ReleaseDateKind.NonParole),
        ("releaseDate", ReleaseDateKind.MostLikely),
    ];

    [Theory]
    [InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7)]
    public void The_first_date_in_order_is_shown_and_its_kind_kept(int from)
    {
        var given = InOrder[from..].Select((entry, index) => (entry.Column, $"2027-01-{10 + index:00}")).ToArray();

        var person = Person(given);

        Assert.Equal(new ReleaseDate(new(2027, 1, 10), InOrder[from].Kind), person.Release);
    }

    [Theory]
    [InlineData("2026-10-05")]
    [InlineData("2026-10-05T00:00:00")]
    [InlineData("05/10/2026")]
    [InlineData("5/10/2026")]
    [InlineData("05-10-2026")]
    [InlineData("05.10.2026")]
    [InlineData("05/10/2026 00:00:00")]
    [InlineData("5 Oct 2026")]
    [InlineData("05-OCT-2026")]
    [InlineData("5 October 2026")]
    public void The_ways_files_write_the_fifth_of_October_are_read(string text) =>
        Assert.Equal(new DateOnly(2026, 10, 5), Person(("conditionalReleaseDate", text)).Release?.On);

    [Theory]
    [InlineData("10/31/2026", "month first")]
    [InlineData("31/02/2027", "no such day")]
    [InlineData("05/10/26", "two-figure year")]
    [InlineData("soon", "a word")]
    [InlineData("46000", "a spreadsheet's day number")]
    public void A_date_that_cannot_be_read_is_reported_and_the_person_stays(string text, string why)
    {
        var reading = ReadOne(("conditionalReleaseDate", text));

        Assert.True(Assert.Single(reading.Rows).Person.Release is null, why);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((2, "conditionalReleaseDate", false, RollProblemKind.Unreadable), (problem.Line, problem.Field, problem.RowLost, problem.Kind));
    }

    [Fact]
    public void A_past_date_is_passed_over_and_reported()
    {
        var reading = ReadOne(("homeDetentionCurfewActualDate", "2026-08-31"), ("conditionalReleaseDate", "2026-12-01"));

        Assert.Equal(new ReleaseDate(new(2026, 12, 1), ReleaseDateKind.Conditional), reading.Rows[0].Person.Release);
        Assert.Equal(("homeDetentionCurfewActualDate", RollProblemKind.PastDate), (reading.Problems.Single().Field, reading.Problems.Single().Kind));
    }

    [Fact]
    public void A_past_date_alone_leaves_no_date() => Assert.Null(Person(("releaseDate", "2026-08-31")).Release);

    [Fact]
    public void A_past_date_behind_the_one_shown_is_not_worth_a_report() =>
        Assert.Empty(ReadOne(("legalStatus", "RECALL"), ("postRecallReleaseDate", "2027-01-01"), ("conditionalReleaseDate", "2024-01-01")).Problems);

    [Fact]
    public void Release_today_is_not_past() => Assert.Equal(Today, Person(("releaseDate", "2026-09-01")).Release?.On);

    [Theory]
    [InlineData("2099-01-01")]
    [InlineData("2099-12-31")]
    [InlineData("9999-12-31")]
    public void A_placeholder_is_no_date_and_reported(string text)
    {
        var reading = ReadOne(("confirmedReleaseDate", text), ("conditionalReleaseDate", "2027-01-01"));

        Assert.Equal(ReleaseDateKind.Conditional, reading.Rows[0].Person.Release?.Kind);
        Assert.Equal(RollProblemKind.FarDate, Assert.Single(reading.Problems).Kind);
    }

    [Fact]
    public void A_real_date_over_ten_years_away_is_kept_and_reported()
    {
        var reading = ReadOne(("conditionalReleaseDate", "2040-05-05"));

        Assert.Equal(new DateOnly(2040, 5, 5), reading.Rows[0].Person.Release?.On);
        Assert.Equal(RollProblemKind.FarDate, Assert.Single(reading.Problems).Kind);
    }

    [Theory]
    [InlineData("confirmedReleaseDate", "2026-10-05", "releaseDate", "2026-11-05", "confirmed and most likely differ")]
    [InlineData("homeDetentionCurfewActualDate", "2027-02-01", "conditionalReleaseDate", "2027-01-01", "curfew after release")]
    [InlineData("conditionalReleaseDate", "2027-01-01", "sentenceStartDate", "2027-02-01", "release before the sentence")]
    [InlineData("conditionalReleaseDate", "2027-01-01", "sentenceExpiryDate", "2026-12-01", "release after the sentence")]
    public void Dates_that_contradict_each_other_are_reported_and_the_first_in_order_stands(string shown, string date, string other, string otherDate, string why)
    {
        var reading = ReadOne((shown, date), (other, otherDate));

        Assert.Equal(DateOnly.Parse(date, CultureInfo.InvariantCulture), reading.Rows[0].Person.Release?.On);
        Assert.True(reading.Problems is [{ Kind: RollProblemKind.ContradictingDates }], why);
    }

    [Theory]
    [InlineData("REMAND")]
    [InlineData("CONVICTED_UNSENTENCED")]
    public void Who_has_no_sentence_is_shown_only_a_confirmed_date(string status)
    {
        var reading = ReadOne(("legalStatus", status), ("conditionalReleaseDate", "2027-01-01"));
        var confirmed = ReadOne(("legalStatus", status), ("confirmedReleaseDate", "2026-10-01"));

        Assert.Null(reading.Rows[0].Person.Release);
        Assert.Equal(RollProblemKind.ContradictingDates, Assert.Single(reading.Problems).Kind);
        Assert.Equal(ReleaseDateKind.Confirmed, confirmed.Rows[0].Person.Release?.Kind);
    }

    [Fact]
    public void No_date_is_not_a_problem() => Assert.Empty(ReadOne().Problems);
}
