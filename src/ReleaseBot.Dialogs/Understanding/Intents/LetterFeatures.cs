namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Features inside a word, which survive bad spelling: runs of two to five letters, and the consonants in order.</summary>
internal static class LetterFeatures
{
    private const int Shortest = 2;
    private const int Longest = 5;
    private const int ShortestSkeleton = 3;
    private const char Edge = '|';

    /// <summary>Adds the runs of letters of a word, its edges included.</summary>
    public static void AddRuns(FeatureBag bag, ReadOnlySpan<char> word)
    {
        for (var start = -1; start < word.Length; start++)
        {
            var hash = Hash.Add('C', LetterAt(word, start));
            for (var length = 2; length <= Longest && start + length <= word.Length + 1; length++)
            {
                hash = Hash.Add(hash, LetterAt(word, start + length - 1));
                if (length >= Shortest)
                    bag.Add(Hash.Mix(hash), 0.3f);
            }
        }
    }

    /// <summary>Adds the first letter and the consonants: "accomodation" and "accommodation" become the same.</summary>
    public static void AddSkeleton(FeatureBag bag, ReadOnlySpan<char> word)
    {
        var (hash, last, count) = (Hash.Add('K', word[0]), word[0], 1);
        foreach (var letter in word[1..])
            if (letter != last && !IsVowel(letter))
            {
                hash = Hash.Add(hash, letter);
                (last, count) = (letter, count + 1);
            }

        if (count >= ShortestSkeleton)
            bag.Add(Hash.Mix(hash), 0.7f);
    }

    private static char LetterAt(ReadOnlySpan<char> word, int at) =>
        (uint)at < (uint)word.Length ? word[at] : Edge;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h';
}
