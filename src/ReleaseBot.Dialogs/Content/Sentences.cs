namespace ReleaseBot.Dialogs.Content;

/// <summary>Takes a text apart into sentences and words, as a reader would.</summary>
internal static class Sentences
{
    /// <summary>A stop, question mark or exclamation mark before a space or the end closes a sentence, and so does a new line; "12.50" and "N. Ireland" do not.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (Closes(text, at))
            {
                if (Sentence(text[start..(at + 1)]) is { } sentence)
                {
                    yield return sentence;
                }

                start = at + 1;
            }
        }

        if (Sentence(text[start..]) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>Words and figures in order; an apostrophe stays in its word, a hyphen parts two.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var isInside = at < text.Length && IsInside(text, at, start >= 0);
            if (isInside && start < 0)
            {
                start = at;
            }
            else if (!isInside && start >= 0)
            {
                yield return text[start..at];
                start = -1;
            }
        }
    }

    /// <summary>Whether the text is a whole sentence rather than a piece of one.</summary>
    public static bool IsWhole(string text) => text.TrimEnd() is [.., '.' or '?' or '!' or ':'];

    private static string? Sentence(string piece) => Words(piece).Any() ? piece.Trim() : null;

    private static bool Closes(string text, int at) => text[at] switch
    {
        '\n' => true,
        '!' or '?' => EndsHere(text, at),
        '.' => EndsHere(text, at) && !IsInitial(text, at),
        _ => false,
    };

    private static bool EndsHere(string text, int at) => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '"' or ')';

    /// <summary>A capital letter that stands alone before the stop, except "I".</summary>
    private static bool IsInitial(string text, int at) =>
        at > 0 && char.IsUpper(text[at - 1]) && text[at - 1] != 'I' && (at == 1 || !char.IsLetterOrDigit(text[at - 2]));

    private static bool IsInside(string text, int at, bool isOpen) =>
        char.IsLetterOrDigit(text[at]) || (isOpen && Joins(text, at));

    private static bool Joins(string text, int at) => at + 1 < text.Length && text[at] switch
    {
        '\'' or '’' => char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]),
        '.' or ',' or ':' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
        _ => false,
    };
}
