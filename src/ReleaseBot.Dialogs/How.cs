using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>The kinds of question there are.</summary>
public enum AskKind
{
    Buttons,
    Several,
    ShortText,
    OwnWords,
    Date,
    Time,
    Money,
    Phone,
    Postcode,
    Address,

    /// <summary>The name of one council with housing duties in England or Wales.</summary>
    Council,

    /// <summary>Something is read back and the person says whether it is right.</summary>
    ReadBack,

    /// <summary>A list that is worked out for this person, such as their goals.</summary>
    List,
}

/// <summary>How a question is answered.</summary>
public sealed record How(AskKind Kind, ImmutableArray<string> Choices)
{
    /// <summary>The choice that goes with no other: "none of these".</summary>
    public string? Alone { get; init; }

    /// <summary>The list for this person, where the kind is <see cref="AskKind.List"/>.</summary>
    public Func<Known, ImmutableArray<LiveChoice>>? Live { get; init; }

    public static How OwnWords { get; } = new(AskKind.OwnWords, []);

    public static How ShortText { get; } = new(AskKind.ShortText, []);

    public static How Date { get; } = new(AskKind.Date, []);

    public static How Time { get; } = new(AskKind.Time, []);

    public static How Money { get; } = new(AskKind.Money, []);

    public static How Phone { get; } = new(AskKind.Phone, []);

    public static How Postcode { get; } = new(AskKind.Postcode, []);

    public static How Address { get; } = new(AskKind.Address, []);

    public static How Council { get; } = new(AskKind.Council, []);

    /// <summary>Whether the answer is typed rather than chosen.</summary>
    public bool IsTyped => Kind is AskKind.ShortText or AskKind.OwnWords or AskKind.Date or AskKind.Time
        or AskKind.Money or AskKind.Phone or AskKind.Postcode or AskKind.Address or AskKind.Council;

    /// <summary>Whether anything typed is an answer, so that words which work elsewhere must be said plainly.</summary>
    public bool TakesAnyWords => Kind is AskKind.ShortText or AskKind.OwnWords or AskKind.Address;

    public static How Buttons(ImmutableArray<Arrow> arrows) => new(AskKind.Buttons, AnswersOf(arrows));

    /// <summary>One or more of these; <paramref name="alone"/> excludes the rest.</summary>
    public static How Several(string? alone, params ImmutableArray<string> choices) =>
        new(AskKind.Several, alone is null ? choices : choices.Add(alone)) { Alone = alone };

    /// <summary>Reads something back; the answers are those its arrows name.</summary>
    public static How ReadBack(params ImmutableArray<string> choices) => new(AskKind.ReadBack, choices);

    /// <summary>A list made for this person, and the fixed choices after it.</summary>
    public static How ListOf(Func<Known, ImmutableArray<LiveChoice>> live, params ImmutableArray<string> choices) =>
        new(AskKind.List, choices) { Live = live };

    private static ImmutableArray<string> AnswersOf(ImmutableArray<Arrow> arrows) =>
        [.. arrows.Where(arrow => !arrow.IsForPassingOver).SelectMany(arrow => arrow.Answers).Distinct()];
}
