using System.Collections.Immutable;
using ReleaseBot.Dialogs.Readiness;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Readiness;

public class ChecksTests
{
    [Theory]
    [InlineData(85, "too-early")]
    [InlineData(84, "twelve-weeks")]
    [InlineData(15, "twelve-weeks")]
    [InlineData(14, "two-weeks")]
    [InlineData(3, "two-weeks")]
    [InlineData(2, "two-days")]
    [InlineData(0, "morning")]
    [InlineData(-1, "gone-by")]
    public void The_check_follows_the_date(int days, string stage) => Assert.Equal(stage, Checks.Stage(On(days)));

    [Theory]
    [InlineData(LegalStatus.Remand)]
    [InlineData(LegalStatus.Indeterminate)]
    [InlineData(LegalStatus.ImmigrationDetainee)]
    public void Without_a_date_there_is_a_short_list_of_its_own(LegalStatus status)
    {
        var known = new Known(Place.Start, TestDay.Default with { Release = null, Status = status });

        Assert.Equal("no-date", Checks.Stage(known));
        Assert.DoesNotContain(Checks.Lines(known), line => line.IsOfProbation);
        Assert.Contains(Checks.Lines(known), line => line.Name == "address");
    }

    [Fact]
    public void Two_weeks_before_the_whole_list_is_gone_through_once_more()
    {
        var settled = Said("ready", daysAgo: 20, on: 14);

        Assert.Equal(ReadyLine.All.Select(line => line.Name), Checks.Due(settled).Select(line => line.Name));
    }

    [Fact]
    public void Two_days_before_only_what_comes_first_is_asked_again_when_all_was_ready()
    {
        var settled = Said("ready", daysAgo: 5, on: 2);

        Assert.All(Checks.Due(settled), line => Assert.True(line.ComesFirst));
        Assert.Equal(7, Checks.Due(settled).Length);
    }

    [Theory]
    [InlineData("not-ready")]
    [InlineData("waiting")]
    [InlineData("not-known")]
    public void What_is_open_is_asked_again_on_another_day_and_not_on_the_same(string state)
    {
        Assert.NotEmpty(Checks.Due(Said(state, daysAgo: 1, on: 10)));
        Assert.Empty(Checks.Due(Said(state, daysAgo: 0, on: 10)));
    }

    [Fact]
    public void On_the_morning_the_list_is_short() =>
        Assert.InRange(Checks.Lines(On(0)).Count(), 10, 14);

    /// <summary>Every line has its four texts in every language.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public void Every_line_has_all_its_words(string language)
    {
        var missing = from line in ReadyLine.All
                      from part in (string[])["name", "ask", "why", "do"]
                      let key = $"readiness/lines/{part}-{line.Name}"
                      where !Phrasebook.Standard.Has(language, key)
                      select key;

        Assert.Empty(missing);
    }

    private static Known On(int days) => new(Place.Start, TestDay.Default.ReleasedIn(days));

    private static Known Said(string state, int daysAgo, int on)
    {
        var day = TestDay.Default.ReleasedIn(on);
        ImmutableArray<PlanItem> items = [.. ReadyLine.All.Select(line => new PlanItem(line.ItemId, "readiness", Line.Of("readiness/lines/title"), [], null, day.Now.AddDays(-daysAgo)) { State = state })];
        return new(Place.Start with { Items = items }, day);
    }
}
