using System.Collections.Immutable;
using System.Globalization;
using ReleaseBot.Dialogs.Content;

namespace ReleaseBot.Dialogs.Facts;

/// <summary>
/// A look that somebody took at a fact: still right, or put right, with the source they looked at. It is laid over the fact that ships with the program
/// until the program brings one from a later source.
/// </summary>
/// <param name="Value">The figure as it is now; absent where it was still right.</param>
/// <param name="AsOf">The date of the source, or the day of the look.</param>
/// <param name="Source">What they looked at; absent where it was the same source.</param>
/// <param name="By">The account of whoever looked.</param>
public sealed record FactCheck(
    string Key,
    string? Value,
    DateOnly AsOf,
    DateOnly ReviewBy,
    string? Source,
    Confidence? Confidence,
    DateOnly? ValidTo,
    string By,
    DateTimeOffset At)
{
    /// <summary>A look holds no longer than this, whatever the fact's own interval: most figures change in April.</summary>
    public const int LongestDays = 366;

    /// <summary>When a fact is to be looked at again: after its own interval, counted from this look.</summary>
    public static DateOnly NextReview(Fact fact, DateOnly asOf) =>
        asOf.AddDays(Math.Clamp(fact.ReviewBy.DayNumber - fact.AsOf.DayNumber, 1, LongestDays));

    /// <summary>What is wrong with this look at a fact on a day, in a sentence each: the rules that the program's own facts pass, and that dialogs can still read it.</summary>
    public ImmutableArray<string> Wrongs(Fact before, DateOnly on) =>
    [
        .. FactRules.Check(Over(before), on).Where(found => found.IsFault).Select(found => found.What),
        .. Value is { } value && before.Unit == "text" && Shape(value) != Shape(before.Value) ? [$"write it like \"{before.Value}\""] : ImmutableArray<string>.Empty,
    ];

    /// <summary>A dialog that reads a number, or a time of day, out of words goes on finding one there.</summary>
    private static string Shape(string value) =>
        value.All(char.IsAsciiDigit) ? "number" : TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? "time" : "words";

    /// <summary>The fact as this look leaves it.</summary>
    public Fact Over(Fact fact) => fact with
    {
        Value = Value ?? fact.Value,
        AsOf = AsOf,
        ReviewBy = ReviewBy,
        Source = Source ?? fact.Source,
        Confidence = Confidence ?? fact.Confidence,
        ValidTo = Value is null ? fact.ValidTo : ValidTo,
    };
}
