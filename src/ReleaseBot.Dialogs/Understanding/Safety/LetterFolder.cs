using System.Globalization;
using System.Text;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Brings letters that look alike to one plain small letter, and drops what cannot be seen.</summary>
internal static class LetterFolder
{
    public const char Nothing = '\0';

    private const string SmallCapitals = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ";
    private const string LookAlikes =
        "аaеeоoрpсcуyхxіiјjѕsкkмmтtнhвbԁdɡgһhӏlзeшwлlиuгrпnдdαaοoιiκkεeνvρpτtυuχxηnβbγyωwσoμuλlδdłlđdøoıiŧtħhðdɐaəeɑaɛeɩiɯmʀrʏyɴnʟl";

    private const char NotYet = '\0';
    private const char FoldsToNothing = '\u0001';

    // Filled as letters are met. Two threads may fill in the same place: they write the same.
    private static readonly char[] Plain = BuildPlain();

    /// <summary>The plain letter, digit or sign at a place of the text; moves the place on past it.</summary>
    public static char Next(ReadOnlySpan<char> text, ref int at)
    {
        var c = text[at++];
        if (c < 0x80)
            return char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : char.IsControl(c) && !char.IsWhiteSpace(c) ? Nothing : c;
        if (!char.IsHighSurrogate(c) || at >= text.Length || !char.IsLowSurrogate(text[at]))
            return PlainOf(c);
        return FromPair(char.ConvertToUtf32(c, text[at++]));
    }

    // Letters from the mathematical and enclosed blocks repeat the alphabet in order.
    private static char FromPair(int code) => code switch
    {
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((code - 0x1D400) % 26)),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((code - 0x1D7CE) % 10)),
        >= 0x1F130 and <= 0x1F149 => (char)('a' + code - 0x1F130),
        >= 0x1F150 and <= 0x1F169 => (char)('a' + code - 0x1F150),
        >= 0x1F170 and <= 0x1F189 => (char)('a' + code - 0x1F170),
        >= 0x1F1E6 and <= 0x1F1FF => (char)('a' + code - 0x1F1E6),
        >= 0xE0000 and <= 0xE0FFF => Nothing,
        _ => ' ',
    };

    private static char PlainOf(char c)
    {
        var plain = Plain[c];
        if (plain == NotYet)
        {
            plain = Fold(c);
            Plain[c] = plain == Nothing ? FoldsToNothing : plain;
        }

        return plain == FoldsToNothing ? Nothing : plain;
    }

    private static char[] BuildPlain()
    {
        var plain = new char[char.MaxValue + 1];
        for (var i = 0; i < LookAlikes.Length; i += 2)
            plain[LookAlikes[i]] = LookAlikes[i + 1];
        for (var i = 0; i < SmallCapitals.Length; i++)
            plain[SmallCapitals[i]] = (char)('a' + i);
        return plain;
    }

    private static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        >= '\u24B6' and <= '\u24CF' => (char)('a' + c - 0x24B6),
        >= '\u24D0' and <= '\u24E9' => (char)('a' + c - 0x24D0),
        >= '\u249C' and <= '\u24B5' => (char)('a' + c - 0x249C),
        '\u2018' or '\u2019' or '\u02BC' or '\u00B4' or '\u2032' => '\'',
        '\u2800' or '\u3164' or '\u115F' or '\u1160' or '\uFFA0' => Nothing,
        _ => FoldByKind(c),
    };

    private static char FoldByKind(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Nothing,
        UnicodeCategory.Surrogate => Nothing,
        UnicodeCategory.Control => char.IsWhiteSpace(c) ? ' ' : Nothing,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter => BaseLetter(char.ToLowerInvariant(c)),
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.TitlecaseLetter => c,
        _ => ' ',
    };

    private static char BaseLetter(char c)
    {
        var at = LookAlikes.IndexOf(c, StringComparison.Ordinal);
        if (at >= 0 && at % 2 == 0)
            return LookAlikes[at + 1];
        return c is < '\u0250' or (>= '\u1E00' and <= '\u1EFF') ? c.ToString().Normalize(NormalizationForm.FormD)[0] : c;
    }
}
