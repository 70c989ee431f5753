namespace ReleaseBot.Dialogs.Content;

/// <summary>How hard a text is to read, by the Flesch-Kincaid grade: long sentences and long words make it harder.</summary>
internal readonly record struct Reading(int Sentences, int Words, int Syllables)
{
    public double Grade => Words == 0 ? 0 : (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    public static Reading operator +(Reading left, Reading right) =>
        new(left.Sentences + right.Sentences, left.Words + right.Words, left.Syllables + right.Syllables);

    public static Reading Of(string text, Vocabulary vocabulary)
    {
        var sentences = Content.Sentences.Of(text).ToArray();
        var words = sentences.SelectMany(vocabulary.Read).ToArray();
        return new(sentences.Length, words.Length, words.Sum(word => word.Syllables));
    }
}
