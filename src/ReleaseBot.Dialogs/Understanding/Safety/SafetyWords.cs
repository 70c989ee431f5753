namespace ReleaseBot.Dialogs.Understanding;

/// <summary>A message as plain words: hidden signs gone, spelling brought to words the lexicon knows where that is safe.</summary>
internal static class SafetyWords
{
    private const int LongestWord = 40;

    public static List<string> Read(string text, SafetyLexicon lexicon)
    {
        return lexicon.Join(lexicon.Spelling.Mend(Cut(text, lexicon)));
    }

    /// <summary>Letters and figures between spaces and marks; an apostrophe does not end a word.</summary>
    internal static List<string> Cut(ReadOnlySpan<char> text, SafetyLexicon lexicon)
    {
        List<string> words = [];
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        for (var at = 0; at < text.Length;)
        {
            var c = LetterFolder.Next(text, ref at);
            if (c is LetterFolder.Nothing or '\'' or '`')
                continue;
            if (char.IsLetterOrDigit(c) || (length > 0 && StandsForLetter(c, text, at)))
            {
                Add(words, word, ref length, c, lexicon);
                continue;
            }
            End(words, word, ref length, lexicon);
        }
        End(words, word, ref length, lexicon);
        return words;
    }

    // "su!cide", "k@lled": a sign with letters on both sides belongs to the word.
    private static bool StandsForLetter(char c, ReadOnlySpan<char> text, int next) =>
        c is '@' or '$' or '!' or '|' or '*' && next < text.Length && char.IsLetterOrDigit(text[next]);

    private static void Add(List<string> words, Span<char> word, ref int length, char c, SafetyLexicon lexicon)
    {
        if (length == LongestWord)
            End(words, word, ref length, lexicon);
        word[length++] = c;
    }

    private static void End(List<string> words, Span<char> word, ref int length, SafetyLexicon lexicon)
    {
        if (length > 0)
            words.Add(lexicon.Share(word[..length]));
        length = 0;
    }
}
