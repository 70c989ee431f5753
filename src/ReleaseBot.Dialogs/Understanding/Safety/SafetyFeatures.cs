namespace ReleaseBot.Dialogs.Understanding;

/// <summary>What the model looks at, word by word: words, pairs, classes, who it is about, what is denied, and runs of letters, as numbers of buckets.</summary>
internal struct SafetyFeatures(SafetyLexicon lexicon)
{
    public const int Buckets = 1 << 18;

    /// <summary>The most features one word can have.</summary>
    public const int MostPerWord = 160;

    private const int DenialReach = 4;
    private const int LongestWord = 44;

    private (uint Before, uint Earlier) words;
    private (uint Before, uint Earlier, uint First) classes;
    private uint subject;
    private int denied;

    /// <summary>Writes the features of the next word and says how many there are.</summary>
    public int Next(string word, bool last, Span<int> into)
    {
        var count = 0;
        AddWord(word, last, into, ref count);
        AddClass(word, into, ref count);
        AddLetters(word.AsSpan(0, Math.Min(word.Length, LongestWord)), into, ref count);
        return count;
    }

    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }

    private void AddWord(string word, bool last, Span<int> into, ref int count)
    {
        var here = Hash(word);
        into[count++] = Bucket(here, 0, 1);
        into[count++] = Bucket(here, words.Before, 2);
        into[count++] = Bucket(here, words.Earlier, 3);
        if (last)
            into[count++] = Bucket(here, 1, 4);
        words = (here, words.Before);
    }

    private void AddClass(string word, Span<int> into, ref int count)
    {
        var here = lexicon.ClassHashOf(word);
        into[count++] = Bucket(here, 0, 5);
        into[count++] = Bucket(here, classes.Before, 6);
        into[count++] = Bucket(here, classes.Earlier, 7);
        into[count++] = Bucket(here, classes.First, 10);
        into[count++] = Bucket(here, (classes.Before * 31) + classes.Earlier, 11);
        into[count++] = Bucket(here, subject, 12);
        if (denied-- > 0)
            into[count++] = Bucket(here, subject, 13);
        classes = (here, classes.Before, classes.Earlier);
        if (lexicon.IsSubject(here))
            (subject, denied) = (here, 0);
        if (lexicon.IsDenial(here))
            denied = DenialReach;
    }

    private static void AddLetters(ReadOnlySpan<char> word, Span<int> into, ref int count)
    {
        for (var length = 3; length <= 5; length++)
        {
            for (var at = -1; at + length <= word.Length + 1 && count < MostPerWord; at++)
                into[count++] = Bucket(HashRun(word, at, length), (uint)length, 8);
        }
    }

    private static uint HashRun(ReadOnlySpan<char> word, int from, int length)
    {
        var hash = 2166136261u;
        for (var at = from; at < from + length; at++)
            hash = (hash ^ (at < 0 || at == word.Length ? '_' : word[at])) * 16777619u;
        return hash;
    }

    private static int Bucket(uint a, uint b, uint kind)
    {
        var mixed = (a * 0x9E3779B1u) ^ (b * 0x85EBCA77u) ^ (kind * 0xC2B2AE3Du);
        mixed = (mixed ^ (mixed >> 15)) * 0x2C1B3C6Du;
        return (int)((mixed ^ (mixed >> 13)) % Buckets);
    }
}
