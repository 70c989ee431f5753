namespace ReleaseBot.Dialogs.Understanding;

/// <summary>What the model looks at, word by word: words, pairs, classes, meanings, who it is about, what is denied, and runs of letters.</summary>
internal struct SafetyFeatures(SafetyLexicon lexicon)
{
    public const int Buckets = 399_989;

    /// <summary>The most clues one word can have.</summary>
    public const int MostPerWord = 256;

    private const int DenialReach = 4;
    private const int LongestWord = 44;
    private const float Half = 0.5f;

    private (uint Before, uint Earlier) words;
    private (uint Before, uint Earlier) classes;
    private SenseTrail trail;
    private uint subject;
    private int denied;

    /// <summary>Writes the clues of the next word.</summary>
    public void Next(string word, bool last, ref Clues clues)
    {
        var (here, hereClass) = (Hash(word), lexicon.ClassHashOf(word));
        AddWord(here, last, ref clues);
        AddClass(hereClass, ref clues);
        AddSenses(SenseLexicon.Standard.Of(word), here, hereClass, ref clues);
        AddLetters(word.AsSpan(0, Math.Min(word.Length, LongestWord)), ref clues);
        words = (here, words.Before);
        classes = (hereClass, classes.Before);
        NoteSubject(hereClass);
    }

    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }

    private readonly void AddWord(uint here, bool last, ref Clues clues)
    {
        clues.Add(here, 0, 1, 1);
        clues.Add(here, words.Before, 2, 1);
        clues.Add(here, words.Earlier, 3, 1);
        if (last)
            clues.Add(here, 1, 4, 1);
    }

    private readonly void AddClass(uint here, ref Clues clues)
    {
        clues.Add(here, 0, 5, 1);
        clues.Add(here, classes.Before, 6, 1);
        clues.Add(here, classes.Earlier, 7, 1);
        clues.Add(here, (classes.Before * 31) + classes.Earlier, 11, 1);
        if (denied > 0)
            clues.Add(here, subject, 13, 1);
    }

    private void AddSenses(uint[] senses, uint here, uint hereClass, ref Clues clues)
    {
        foreach (var sense in senses)
        {
            clues.Add(sense, 0, 30, 1);
            clues.Add(sense, subject, 31, Half);
            if (denied > 0)
                clues.Add(sense, 0, 32, Half);
            clues.Add(sense, words.Before, 36, Half);
            clues.Add(classes.Before, sense, 34, Half);
        }
        trail.Add(ref clues, senses, here, hereClass);
    }

    private void NoteSubject(uint hereClass)
    {
        denied--;
        if (lexicon.IsSubject(hereClass))
            (subject, denied) = (hereClass, 0);
        if (lexicon.IsDenial(hereClass))
            denied = DenialReach;
    }

    private static void AddLetters(ReadOnlySpan<char> word, ref Clues clues)
    {
        for (var length = 3; length <= 5; length++)
        {
            for (var at = -1; at + length <= word.Length + 1; at++)
                clues.Add(HashRun(word, at, length), (uint)length, 8, Half);
        }
    }

    private static uint HashRun(ReadOnlySpan<char> word, int from, int length)
    {
        var hash = 2166136261u;
        for (var at = from; at < from + length; at++)
            hash = (hash ^ (at < 0 || at == word.Length ? '_' : word[at])) * 16777619u;
        return hash;
    }
}
