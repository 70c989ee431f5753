using System.Diagnostics.CodeAnalysis;

namespace ReleaseBot.Dialogs.Roll;

/// <summary>
/// The number a person keeps for life in prisons of England and Wales: one letter, four figures, two letters.
/// The shape is that of <c>prisonerNumber</c> in HMPPS prisoner search.
/// </summary>
public readonly record struct PrisonNumber
{
    private const int Length = 7;

    private readonly string? _text;

    private PrisonNumber(string text) => _text = text;

    public static bool TryParse([NotNullWhen(true)] string? text, out PrisonNumber number)
    {
        var trimmed = text.AsSpan().Trim();
        var fits = trimmed.Length == Length
            && char.IsAsciiLetter(trimmed[0])
            && !trimmed[1..5].ContainsAnyExceptInRange('0', '9')
            && char.IsAsciiLetter(trimmed[5])
            && char.IsAsciiLetter(trimmed[6]);
        number = fits ? new PrisonNumber(trimmed.ToString().ToUpperInvariant()) : default;
        return fits;
    }

    public override string ToString() => _text ?? "";
}
