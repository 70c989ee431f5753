using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Handover;

/// <summary>What a person wants said when their case is handed over, line by line: as it stands in their plan, or in other words of their own.</summary>
public sealed record HandoverSummary(ImmutableArray<HandoverLine> Lines)
{
    public const string ItemId = "handover";

    /// <summary>So much stands on one page.</summary>
    public const int MostLines = 10, LongestLine = 140, LongestTitle = 30;

    public static HandoverSummary Empty { get; } = new([]);

    /// <summary>A number that no line here has.</summary>
    public int NextNumber => Lines.Select(line => line.Number).DefaultIfEmpty().Max() + 1;

    /// <summary>The lines by what they are about, in the order in which that was picked.</summary>
    public IEnumerable<(Line Title, ImmutableArray<Line> Lines)> Parts =>
        Lines.GroupBy(line => line.From).Select(part => (part.First().Title, part.Select(line => line.Says).ToImmutableArray()));
}

/// <summary>One line of it.</summary>
/// <param name="Number">From 1; what the talk calls it by.</param>
/// <param name="From">The part of the plan it was taken from; <c>own</c> for what was written for the summary alone.</param>
public sealed record HandoverLine(int Number, string From, Line Title, Line Says);
