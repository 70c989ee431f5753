using System.Text;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>
/// Whether words name somebody: by any part of their name, however the letters are written, run together or spaced, and with one slip in a longer part.
/// It would rather find a name that is not meant than miss one.
/// </summary>
public static class NamedInWords
{
    /// <summary>Shorter parts, such as Lee, stand inside too many other words.</summary>
    private const int ShortestInside = 4;

    /// <summary>Shorter parts with one letter changed are too often another word.</summary>
    private const int ShortestWithSlip = 5;

    /// <summary>Initials and the like name nobody.</summary>
    private const int ShortestPart = 2;

    public static bool Of(string words, string name)
    {
        var said = Cut(words);
        var together = string.Concat(said);
        return Cut(name).Where(part => part.Length >= ShortestPart).Any(part =>
            said.Any(word => IsMeant(word, part)) || (part.Length >= ShortestInside && together.Contains(part, StringComparison.Ordinal)));
    }

    private static bool IsMeant(string word, string part) =>
        word == part || word == part + "s" || (part.Length >= ShortestWithSlip && IsOneSlipAway(word, part));

    /// <summary>Letters between all else, brought to plain small ones. An apostrophe ends a word: Okoro's, O'Brien.</summary>
    private static string[] Cut(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var letter = LetterFolder.Next(text, ref at);
            if (letter != LetterFolder.Nothing)
            {
                plain.Append(char.IsLetter(letter) ? letter : ' ');
            }
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>One letter more, less or other.</summary>
    private static bool IsOneSlipAway(string word, string part)
    {
        var (longer, shorter) = word.Length >= part.Length ? (word, part) : (part, word);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var same = longer.AsSpan().CommonPrefixLength(shorter);
        var after = longer.Length == shorter.Length ? same + 1 : same;
        return same == shorter.Length || longer.AsSpan(same + 1).SequenceEqual(shorter.AsSpan(after));
    }
}
