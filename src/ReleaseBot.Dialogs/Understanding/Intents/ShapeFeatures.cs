namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Features of the whole text: how it begins and ends, how long it is, its script, whether it asks.</summary>
internal static class ShapeFeatures
{
    private const int ShortText = 4;

    public static void Add(FeatureBag bag, Sentence sentence, int from, int to)
    {
        bag.Add(Hash.Join('S', Length(to - from)), 0.5f);
        if (sentence.HasQuestionMark)
            bag.Add(Hash.Join('S', '?'), 0.4f);
        if (from == to)
            return;
        var tokens = sentence.Tokens[from..to];
        bag.Add(Hash.Join('F', tokens[0].Repaired), 0.6f);
        bag.Add(Hash.Join('E', tokens[^1].Repaired), 0.4f);
        bag.Add(Hash.Join('X', Script(sentence.Letters(tokens[0])[0])), 0.6f);
        if (tokens.Length <= ShortText)
            AddWhole(bag, tokens);
    }

    /// <summary>A short text is also one feature as a whole, fillers left out.</summary>
    private static void AddWhole(FeatureBag bag, ReadOnlySpan<Token> tokens)
    {
        var hash = Hash.Join('A', 0);
        foreach (var token in tokens)
            if (token.Role != WordRole.Filler)
                hash = Hash.Join(hash, token.Repaired);
        bag.Add(hash, 1f);
    }

    private static uint Length(int words) => words switch
    {
        <= 3 => (uint)words,
        <= 5 => 4,
        <= 8 => 5,
        <= 14 => 6,
        <= 25 => 7,
        _ => 8,
    };

    /// <summary>Blocks of 128 characters are near enough to scripts; Latin is the first few.</summary>
    private static uint Script(char letter) => letter < '\u0370' ? 0u : letter / 128u;
}
