using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>
/// What a person answered: the short names of what they chose, or what they gave in words.
/// A date is <c>yyyy-MM-dd</c>, a time <c>HH:mm</c>, money pounds and pence (<c>12.50</c>); own words stand exactly as typed.
/// </summary>
public sealed record Answer(ImmutableArray<string> Choices, string? Words)
{
    public static Answer Chose(params ImmutableArray<string> choices) => new(choices, null);

    public static Answer Gave(string words) => new([], words);

    public bool Has(string choice) => Choices.Contains(choice);
}

/// <summary>An answer under its name. A name means the same in every dialog, so what was said once is known in all.</summary>
public sealed record Given(string Name, Answer Answer, DateTimeOffset At);

/// <summary>A question that was passed over, and why: <c>skip</c>, <c>dont-know</c> or <c>rather-not</c>.</summary>
public sealed record Gap(string Name, string Why);
