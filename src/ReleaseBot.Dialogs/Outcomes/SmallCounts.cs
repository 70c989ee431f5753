using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Outcomes;

/// <summary>
/// Counts that can be shown without telling of anyone: none under five, and no hidden one that follows from the others and their total.
/// A row of counts that add up to a total that is shown is hidden in as many cells as that takes, and whole where no part can be shown.
/// </summary>
public static class SmallCounts
{
    public const int Least = 5;

    /// <summary>The counts with nothing where one is hidden. <paramref name="counts"/> add up to a number that is known to the reader.</summary>
    public static ImmutableArray<int?> OfWhole(IReadOnlyList<int> counts)
    {
        var hidden = counts.Select(count => count < Least).ToArray();
        if (!hidden.Contains(true))
        {
            return [.. counts.Select(count => (int?)count)];
        }

        // What is hidden together must itself be too large to guess from, in more than one cell.
        while (hidden.Count(isHidden => isHidden) < 2 || Sum(counts, hidden) < Least)
        {
            if (Smallest(counts, hidden) is not { } next)
            {
                return [.. counts.Select(_ => (int?)null)];
            }

            hidden[next] = true;
        }

        return [.. counts.Select((count, index) => hidden[index] ? (int?)null : count)];
    }

    /// <summary>A count that stands by itself.</summary>
    public static int? Alone(int count) => count < Least ? null : count;

    /// <summary>A count and the rest of a known total: neither is shown where one of them is small.</summary>
    public static int? Of(int count, int total) => count < Least || total - count < Least ? null : count;

    private static int Sum(IReadOnlyList<int> counts, bool[] hidden) => counts.Where((_, index) => hidden[index]).Sum();

    private static int? Smallest(IReadOnlyList<int> counts, bool[] hidden) =>
        Enumerable.Range(0, counts.Count).Where(index => !hidden[index]).OrderBy(index => counts[index]).Select(index => (int?)index).FirstOrDefault();
}
