namespace ReleaseBot.Dialogs.Roll;

/// <summary>
/// One row as the file has it, before any rule: text by column. <c>At</c> says where it stands in words an
/// administrator can follow ("Line 12", "Person 12 in content[]").
/// </summary>
public sealed record RollRecord(int Line, string At, IReadOnlyDictionary<RollColumn, string> Values)
{
    /// <summary>Set when the row itself is broken (a stray quote mark, too many values): it is lost for this reason.</summary>
    public string? Broken { get; init; }

    /// <summary>The text of a column as it stands; <c>null</c> when blank.</summary>
    public string? Raw(RollColumn column) =>
        Values.TryGetValue(column, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>The same, but a word that stands for "nothing" is nothing. Not for names: people are called Null and None.</summary>
    public string? this[RollColumn column] =>
        Raw(column) is { } text && !RollText.MeansNothing(text) ? text : null;

    public bool Has(RollColumn column) => Values.ContainsKey(column);
}
