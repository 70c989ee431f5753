using System.Globalization;
using ReleaseBot.Dialogs.Outcomes;

namespace ReleaseBot.Dialogs.Tests.Outcomes;

/// <summary>What is hidden cannot be worked out from what is shown: tried with every row of numbers there can be.</summary>
public class SmallCountsTests
{
    [Theory]
    [InlineData(2, 60)]
    [InlineData(3, 50)]
    [InlineData(4, 30)]
    public void No_hidden_count_follows_from_the_shown_ones_the_total_and_the_rule(int cells, int most)
    {
        for (var total = 5; total <= most; total++)
        {
            foreach (var alike in Rows(cells, total).GroupBy(row => Shown(row)))
            {
                var shown = SmallCounts.OfWhole(alike.First());
                for (var cell = 0; cell < cells; cell++)
                {
                    if (shown[cell] is null)
                    {
                        // Whoever reads the row and knows the rule is left with more than one number for each that is hidden, and can rule out neither a small one nor a large one.
                        var could = alike.Select(row => row[cell]).Distinct().ToArray();
                        Assert.True(could.Length >= SmallCounts.Least, $"{alike.Key} of {total}, cell {cell}: {string.Join(' ', could)}");
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(new[] { 10, 10, 10 }, "10 10 10")]
    [InlineData(new[] { 4, 20, 6 }, "- 20 -")]
    [InlineData(new[] { 0, 20, 30 }, "- - 30")]
    [InlineData(new[] { 4, 5, 4 }, "- - -")]
    [InlineData(new[] { 10, 10, 3 }, "- - -")]
    [InlineData(new[] { 1, 2, 30 }, "- - -")]
    [InlineData(new[] { 4, 26 }, "- -")]
    public void A_small_count_hides_all_but_one_that_is_larger_than_all_the_others(int[] counts, string shown) =>
        Assert.Equal(shown, Shown(counts));

    [Fact]
    public void No_shown_count_is_under_five() =>
        Assert.All(
            from total in Enumerable.Range(0, 25) from row in Rows(3, total) from count in SmallCounts.OfWhole(row) where count is not null select count!.Value,
            count => Assert.True(count >= SmallCounts.Least));

    [Theory]
    [InlineData(4, 40, null)]
    [InlineData(5, 40, 5)]
    [InlineData(36, 40, null)]
    [InlineData(40, 40, null)]
    public void A_part_of_a_known_total_is_hidden_with_a_small_rest(int count, int total, int? shown) => Assert.Equal(shown, SmallCounts.Of(count, total));

    private static string Shown(int[] row) => string.Join(' ', SmallCounts.OfWhole(row).Select(count => count is { } known ? known.ToString(CultureInfo.InvariantCulture) : "-"));

    private static IEnumerable<int[]> Rows(int cells, int total) => cells == 1
        ? [[total]]
        : from first in Enumerable.Range(0, total + 1) from rest in Rows(cells - 1, total - first) select (int[])[first, .. rest];
}
