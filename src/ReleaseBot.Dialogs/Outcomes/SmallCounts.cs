using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Outcomes;

/// <summary>Counts that can be shown without telling of anyone: none under five, and no hidden one that follows from the others and their total.</summary>
public static class SmallCounts
{
    public const int Least = 5;

    /// <summary>
    /// The counts with nothing where one is hidden. They add up to a number that the reader knows. Where one is small, the largest alone is shown,
    /// and only while it is larger than all the others together and these are five or more, in two parts or more: then each of them could be five numbers at least.
    /// </summary>
    public static ImmutableArray<int?> OfWhole(IReadOnlyList<int> counts)
    {
        if (counts.All(count => count >= Least))
        {
            return [.. counts.Select(count => (int?)count)];
        }

        var largest = counts.Max();
        var rest = counts.Sum() - largest;
        var shown = counts.Count > 2 && largest > rest && rest >= Least ? Enumerable.Range(0, counts.Count).First(index => counts[index] == largest) : -1;
        return [.. counts.Select((count, index) => index == shown ? (int?)count : null)];
    }

    /// <summary>A count that stands by itself.</summary>
    public static int? Alone(int count) => count < Least ? null : count;

    /// <summary>A part of a total that the reader knows: not shown where it or the rest is small.</summary>
    public static int? Of(int count, int total) => count < Least || total - count < Least ? null : count;
}
