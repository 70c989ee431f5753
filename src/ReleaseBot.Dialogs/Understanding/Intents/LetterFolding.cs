using System.Globalization;

namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Brings letters to one form: small, without accents, full-width and styled forms as plain ones.</summary>
internal static class LetterFolding
{
    private const char Unfolded = '.';

    // Latin letters from U+00C0 to U+021F, then from U+1E00 to U+1EFF.
    private const string Accented =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "..............ee................oo.............uu............................aaiioouuuuuuuuuueaa" +
        "aaaa..ggkkoooo..j...gg..nnaaaaooaaaaeeeeiiiioooorrrruuuusstt..hh";
    private const string MoreAccented =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s..s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>The plain form of a letter or digit, or <c>'\0'</c> for a character that says nothing by itself.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0',
        >= '\u00C0' and < '\u0220' => Plain(c, Accented[c - '\u00C0']),
        >= '\u1E00' and < '\u1F00' => Plain(c, MoreAccented[c - '\u1E00']),
        >= '\uFF01' and <= '\uFF5E' => Fold((char)(c - 0xFEE0)),
        _ => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0',
    };

    /// <summary>Whether a character stands inside a word without being part of it: apostrophes, accents written apart, invisible marks.</summary>
    public static bool IsSilent(char c) => c switch
    {
        '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4' or '\u00AD' => true,
        < '\u0300' => false,
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format,
    };

    private static char Plain(char c, char folded) =>
        folded != Unfolded ? folded : char.IsLetter(c) ? char.ToLowerInvariant(c) : '\0';
}
