using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Rotl;

/// <summary>
/// Sorts of reasons for a no, so that they can be counted. The person reads the reason in the words of staff; the sort stands beside it and is read by nobody.
/// </summary>
public static class RotlReasons
{
    /// <summary>The name under which a step holds it.</summary>
    public const string Name = "reason-kind";

    public const string Other = "other";

    public static ImmutableArray<string> All { get; } = ["risk", "behaviour", "too-soon", "not-allowed", "plan", "staff", "papers", Other];

    /// <summary>The sort a refusal was given; what was given none is of another sort.</summary>
    public static string Of(Move move) => move.Word(Name) is { } kind && All.Contains(kind) ? kind : Other;
}
