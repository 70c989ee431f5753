namespace ReleaseBot.Dialogs.Understanding;

/// <summary>The meanings of the last few words, so that two that stand near each other count together: "know" and "school", "stopped" and "meals".</summary>
internal struct SenseTrail
{
    private const int Reach = 5;
    private const float Half = 0.5f;

    private SensesOf recent;
    private int read;

    [System.Runtime.CompilerServices.InlineArray(Reach)]
    private struct SensesOf
    {
        private uint[]? first;
    }

    /// <summary>Adds what the meanings of this word say beside the words before it.</summary>
    public void Add(ref Clues clues, uint[] here, uint word, uint wordClass)
    {
        for (var back = 1; back <= Math.Min(read, Reach); back++)
        {
            foreach (var earlier in recent[(read - back) % Reach]!)
                AddPairs(ref clues, here, earlier, isNext: back == 1);
        }
        foreach (var before in read > 0 ? recent[(read - 1) % Reach]! : [])
        {
            clues.Add(word, before, 37, Half);
            clues.Add(wordClass, before, 38, Half);
        }
        recent[read++ % Reach] = here;
    }

    private static void AddPairs(ref Clues clues, uint[] here, uint earlier, bool isNext)
    {
        foreach (var sense in here)
            clues.Add(sense, earlier, isNext ? 33u : 35u, Half);
    }
}
