namespace ReleaseBot.Dialogs.Understanding;

/// <summary>What the model looks at in a message: words, pairs, classes of words and runs of letters, as numbers of buckets.</summary>
internal static class SafetyFeatures
{
    public const int Buckets = 1 << 16;

    public static void Read(ReadOnlySpan<string> words, SafetyLexicon lexicon, List<int> into)
    {
        into.Clear();
        for (var at = 0; at < words.Length; at++)
        {
            AddWord(words, at, into);
            AddClasses(words, at, lexicon, into);
            AddLetters(words[at], into);
        }
        into.Add(Bucket(Hash("bias"), 0, 9));
    }

    private static void AddWord(ReadOnlySpan<string> words, int at, List<int> into)
    {
        var here = Hash(words[at]);
        into.Add(Bucket(here, 0, 1));
        var before = at > 0 ? Hash(words[at - 1]) : 1;
        into.Add(Bucket(here, before, 2));
        if (at > 1)
            into.Add(Bucket(here, Hash(words[at - 2]), 3));
        if (at == words.Length - 1)
            into.Add(Bucket(here, 1, 4));
    }

    private static void AddClasses(ReadOnlySpan<string> words, int at, SafetyLexicon lexicon, List<int> into)
    {
        var here = Hash(lexicon.ClassOf(words[at]));
        into.Add(Bucket(here, 0, 5));
        if (at > 0)
            into.Add(Bucket(here, Hash(lexicon.ClassOf(words[at - 1])), 6));
        if (at > 1)
            into.Add(Bucket(here, Hash(lexicon.ClassOf(words[at - 2])), 7));
    }

    private static void AddLetters(string word, List<int> into)
    {
        for (var length = 3; length <= 5; length++)
        {
            for (var at = -1; at + length <= word.Length + 1; at++)
                into.Add(Bucket(HashRun(word, at, length), (uint)length, 8));
        }
    }

    private static uint HashRun(string word, int from, int length)
    {
        var hash = 2166136261u;
        for (var at = from; at < from + length; at++)
            hash = (hash ^ (at < 0 || at == word.Length ? '_' : word[at])) * 16777619u;
        return hash;
    }

    private static uint Hash(string word) => HashRun(word, 0, word.Length);

    private static int Bucket(uint a, uint b, uint kind)
    {
        var mixed = (a * 0x9E3779B1u) ^ (b * 0x85EBCA77u) ^ (kind * 0xC2B2AE3Du);
        mixed = (mixed ^ (mixed >> 15)) * 0x2C1B3C6Du;
        return (int)((mixed ^ (mixed >> 13)) % Buckets);
    }
}
