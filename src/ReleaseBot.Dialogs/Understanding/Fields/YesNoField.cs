namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads yes and no as people really say them; half answers and conditions are asked about.</summary>
internal static class YesNoField
{
    private const int LongestPhrase = 6;

    public static FieldReading Read(FieldText answer)
    {
        var said = Said(answer.Words);
        said.AddRange(Thumbs(answer.Tidy));
        if (said.Contains("unsure") || (said.Count == 0 && answer.SaysAny("not-known")))
            return FieldReading.Ask("in-between");
        var (yes, no) = (said.Count(s => s == "yes"), said.Count(s => s == "no"));
        return (yes, no) switch
        {
            (0, 0) => answer.Words.Length == 0 && answer.Tidy.Any(char.IsSurrogate) || answer.Tidy.EndsWith('?') ? FieldReading.Ask("not-an-answer") : FieldReading.Reject("not-an-answer"),
            ( > 0, 0) => FieldReading.Accept("yes"),
            (0, > 0) => FieldReading.Accept("no"),
            _ when yes + no > 2 && yes != no && said[^1] == (yes > no ? "yes" : "no") => FieldReading.Accept(said[^1]),
            _ => FieldReading.Ask("both"),
        };
    }

    private static IEnumerable<string> Thumbs(string text) => text.EnumerateRunes().Select(rune => rune.Value switch
    {
        0x1F44D or 0x1F44C or 0x2705 or 0x2714 => "yes",
        0x1F44E or 0x274C => "no",
        _ => "",
    }).Where(meaning => meaning.Length > 0);

    // The longest phrase wins: "dont mind if i do" is a yes although it holds a "dont".
    private static List<string> Said(string[] words)
    {
        var said = new List<string>();
        for (var i = 0; i < words.Length;)
        {
            var (meaning, length) = Longest(words, i);
            if (meaning is not null and not "nothing")
                said.Add(meaning);
            i += length;
        }
        return said;
    }

    // A letter alone is an answer where it comes first; later it is "and" or the end of a word: "work n bank".
    private static (string? Meaning, int Length) Longest(string[] words, int at)
    {
        for (var length = Math.Min(LongestPhrase, words.Length - at); length > 0; length--)
        {
            var phrase = length == 1 ? Squeezed(words[at]) : string.Join(' ', words, at, length);
            if (at > 0 && phrase.Length == 1)
            {
                continue;
            }

            foreach (var meaning in (string[])["unsure", "yes", "no", "nothing"])
            {
                if (FieldLexicon.Has(meaning, phrase))
                    return (meaning, length);
            }
        }
        return (null, 1);
    }

    // "yesssss" and "nooo" are said long.
    private static string Squeezed(string word)
    {
        var end = word.Length;
        while (end > 2 && word[end - 1] == word[end - 2] && word[end - 2] == word[end - 3])
            end--;
        var shorter = word[..end];
        return FieldLexicon.Has("yes", shorter) || FieldLexicon.Has("no", shorter) || end == word.Length ? shorter : shorter[..^1];
    }
}
