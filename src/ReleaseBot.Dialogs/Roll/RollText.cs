using System.Globalization;
using System.Text;

namespace ReleaseBot.Dialogs.Roll;

/// <summary>How text from outside is cleaned before it is kept, and made safe before it is quoted to an administrator.</summary>
internal static class RollText
{
    private const int LongestQuoted = 40;

    // No word we know is this long, so what stands behind does not matter.
    private const int LongestKey = 64;

    private static readonly HashSet<string> Nothings =
        new(["null", "none", "n/a", "na", "nil", "-", "--", "?", "undefined", "not known", "not stated"], StringComparer.OrdinalIgnoreCase);

    public static bool MeansNothing(string text) => Nothings.Contains(text);

    /// <summary>Takes out what a reader cannot see (control, bidirectional and broken characters) and evens out spaces.</summary>
    public static string Clean(string raw, out bool hadHidden)
    {
        hadHidden = false;
        if (IsCleanAlready(raw))
            return raw;

        var text = new StringBuilder(raw.Length);
        foreach (var rune in raw.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                text.Append(' ');
            else if (IsHidden(rune))
                hadHidden = true;
            else
                text.Append(rune.ToString());
        }

        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Normalize();
    }

    /// <summary>The text in quotation marks when it is short and plain; otherwise words in its place.</summary>
    public static string Quote(string raw)
    {
        var plain = raw.Length <= LongestQuoted && raw.All(IsPlain);
        return plain ? $"\"{raw.Trim()}\"" : "given (not shown here: it is long or has unusual characters)";
    }

    /// <summary>The start of a text, never cut in the middle of a character.</summary>
    public static string Start(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        return char.IsHighSurrogate(text[longest - 1]) ? text[..(longest - 1)] : text[..longest];
    }

    /// <summary>Letters and figures in lower case, words kept apart by one space, for comparing with words we know.</summary>
    public static string Key(string raw)
    {
        Span<char> key = stackalloc char[LongestKey];
        var length = 0;
        foreach (var c in raw.AsSpan(0, Math.Min(raw.Length, LongestKey)))
        {
            if (char.IsAsciiLetterOrDigit(c))
                key[length++] = char.ToLowerInvariant(c);
            else if (length > 0 && key[length - 1] != ' ')
                key[length++] = ' ';
        }

        return key[..length].TrimEnd(' ').ToString();
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is ' ' or '_' or '-' or '/' or '.' or ':';

    private static bool IsCleanAlready(string raw) =>
        !raw.AsSpan().ContainsAnyExceptInRange(' ', '~')
        && !raw.Contains("  ", StringComparison.Ordinal)
        && !raw.StartsWith(' ')
        && !raw.EndsWith(' ');

    // U+FFFD stands where bytes were broken; code points ending in FFFE and FFFF are not characters.
    private static bool IsHidden(Rune rune) =>
        rune == Rune.ReplacementChar
        || (rune.Value & 0xFFFE) == 0xFFFE
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;
}
