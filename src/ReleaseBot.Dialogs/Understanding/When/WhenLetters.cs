using System.Globalization;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Brings letters and figures of many shapes to plain lower-case ones, so that words can be compared.</summary>
internal static class WhenLetters
{
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěìíîïīįłñńňòóôõöøōőřśšșşťțţùúûüūůűŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccddeeeeeeeeiiiiiilnnnoooooooorssssttttuuuuuuuwyyyzzz";

    /// <summary>The plain form of a letter or figure; marks that cannot be seen or that sit on a letter give '\0'.</summary>
    public static char Fold(char c)
    {
        if (c < 128)
            return char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        if (c is >= '！' and <= '～')
            return Fold((char)(c - '！' + '!'));
        if (char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            return '\0';
        var lower = char.ToLowerInvariant(c);
        return Accented.IndexOf(lower) is >= 0 and var at ? Plain[at] : Mark(lower);
    }

    private static char Mark(char c) => c switch
    {
        '–' or '—' or '−' or '‐' or '‑' or '‒' => '-',
        '’' or '‘' or 'ʼ' or '`' or '´' => '\'',
        '½' => '½',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };
}
