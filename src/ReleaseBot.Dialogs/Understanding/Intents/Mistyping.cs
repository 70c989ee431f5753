namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Mistypes a training line as a slow typist might, so that the model meets slips before it meets people.</summary>
internal static class Mistyping
{
    private const int ShortestMistyped = 4;
    private const string Vowels = "aeiou";

    /// <summary>The line with about one slip in three longer words.</summary>
    public static string Of(string line, Lcg chance)
    {
        var words = line.Split(' ');
        for (var i = 0; i < words.Length; i++)
            if (words[i].Length >= ShortestMistyped && chance.Next(3) == 0)
                words[i] = Slip(words[i], 1 + chance.Next(words[i].Length - 2), chance);
        return string.Join(' ', words);
    }

    private static string Slip(string word, int at, Lcg chance) => chance.Next(5) switch
    {
        0 => word.Remove(at, 1),
        1 => word.Insert(at, word[at].ToString()),
        2 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        3 when Vowels.Contains(word[at], StringComparison.Ordinal) => word[..at] + Vowels[chance.Next(Vowels.Length)] + word[(at + 1)..],
        _ => word.Remove(word.Length - 1),
    };
}
