using System.Globalization;
using System.Text;

namespace ReleaseBot.Dialogs.Hearing;

/// <summary>Makes two ways of writing the same thing equal: case, accents, punctuation, doubled spaces and hidden characters.</summary>
internal static class Texts
{
    /// <summary>Lower case letters and figures with single spaces; an apostrophe joins ("don't" is "dont").</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(Math.Min(text.Length, 256));
        foreach (var character in Decomposed(text))
        {
            if (char.IsLetterOrDigit(character))
            {
                plain.Append(char.ToLowerInvariant(character));
            }
            else if (!Joins(character) && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>Whether two short texts differ by at most that many letters added, dropped, changed or swapped.</summary>
    public static bool Near(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most || left.Length > 60)
        {
            return false;
        }

        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> above = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            above.CopyTo(before);
            row.CopyTo(above);
        }

        return above[right.Length] <= most;
    }

    /// <summary>How many slips a phrase of this length forgives.</summary>
    public static int SlipsFor(int length) => length switch
    {
        < 4 => 0,
        < 8 => 1,
        _ => 2,
    };

    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // A lone surrogate cannot be normalised; what is readable around it still is.
            return text;
        }
    }

    private static bool Joins(char character) =>
        character is '\'' or '’' or '‘' or '`'
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark;
}
