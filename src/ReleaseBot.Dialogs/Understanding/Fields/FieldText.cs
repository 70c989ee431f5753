using System.Buffers;
using System.Globalization;
using System.Text;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>An answer as typed, tidied, and as plain lower-case words.</summary>
internal sealed record FieldText(string Tidy, string[] Words)
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("<>{}=\\|`");

    public bool IsEmpty => !Tidy.Any(char.IsLetterOrDigit) && !Tidy.Any(c => char.IsSurrogate(c) || char.IsSymbol(c));

    /// <summary>The words with one space between and around, so that a phrase can be looked for.</summary>
    public string Line { get; } = " " + string.Join(' ', Words) + " ";

    public bool HasDigit => Tidy.Any(char.IsDigit);

    public bool HasMarkup => Tidy.AsSpan().ContainsAny(Markup) || Tidy.Contains("://", StringComparison.Ordinal);

    public static FieldText Of(string text)
    {
        var tidy = Tidied(text);
        return new(tidy, Split(tidy));
    }

    public bool Says(string phrase) => Line.Contains(" " + phrase + " ", StringComparison.Ordinal);

    public bool SaysAny(string list) => FieldLexicon.Phrases(list).Any(Says);

    // Spaces outside and doubled go; controls and marks that turn or hide text go too.
    private static string Tidied(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (tidy.Length > 0 && tidy[^1] != ' ')
                    tidy.Append(' ');
            }
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                tidy.Append(c);
            }
        }
        return tidy.ToString().TrimEnd(' ');
    }

    private static string[] Split(string tidy)
    {
        var plain = string.Create(tidy.Length, tidy, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = WhenLetters.Fold(from[i]) is var c && (char.IsLetterOrDigit(c) || c is '\'' or '\0') ? c : ' ';
        });
        return plain.Replace("'", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
