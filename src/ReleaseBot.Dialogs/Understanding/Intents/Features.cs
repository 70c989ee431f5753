namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Turns a stretch of a sentence into features: words, pairs, letters, topics and the shape of what is asked.</summary>
internal static class Features
{
    private const uint Edge = 1;

    /// <summary>Fills the bag with the features of the words from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public static void Fill(FeatureBag bag, Sentence sentence, int from, int to, FeatureGroups groups)
    {
        bag.Clear();
        for (var i = from; i < to; i++)
            AddWord(bag, sentence, sentence.Tokens[i], groups);
        if (groups.HasFlag(FeatureGroups.WordPairs))
            AddPairs(bag, sentence.Tokens[from..to]);
        if (groups.HasFlag(FeatureGroups.Topics))
            AddTopics(bag, sentence, from, to);
        if (groups.HasFlag(FeatureGroups.TopicPairs))
            TopicFeatures.AddPairs(bag, sentence, from, to);
        if (groups.HasFlag(FeatureGroups.Shape))
            ShapeFeatures.Add(bag, sentence, from, to);
    }

    private static void AddWord(FeatureBag bag, Sentence sentence, Token token, FeatureGroups groups)
    {
        if (groups.HasFlag(FeatureGroups.Words))
            bag.Add(Hash.Join('W', token.Word), token.Role == WordRole.Filler ? 0.3f : 1f);
        if (groups.HasFlag(FeatureGroups.Repairs) && token.Repaired != token.Word)
            bag.Add(Hash.Join('W', token.Repaired), 0.8f);
        if (token.Role == WordRole.Filler)
            return;
        if (groups.HasFlag(FeatureGroups.Letters))
            LetterFeatures.AddRuns(bag, sentence.Letters(token));
        if (groups.HasFlag(FeatureGroups.Skeletons))
            LetterFeatures.AddSkeleton(bag, sentence.Letters(token));
    }

    /// <summary>Neighbouring words, with fillers such as "mate" left out and the edges of the text counted as words.</summary>
    private static void AddPairs(FeatureBag bag, ReadOnlySpan<Token> tokens)
    {
        var (before, last) = (Edge, Edge);
        foreach (var token in tokens)
            if (token.Role != WordRole.Filler)
            {
                bag.Add(Pair('B', last, token.Repaired), 0.9f);
                if (before != Edge)
                    bag.Add(Pair('T', Hash.Join(before, last), token.Repaired), 0.6f);
                (before, last) = (last, token.Repaired);
            }

        bag.Add(Pair('B', last, Edge), 0.9f);
    }

    private static void AddTopics(FeatureBag bag, Sentence sentence, int from, int to)
    {
        foreach (var hit in sentence.Topics)
            if (hit.From >= from && hit.To <= to)
                bag.Add(Hash.Join('L', hit.Topic), 1.3f);
    }

    private static uint Pair(char kind, uint first, uint second) => Hash.Join(Hash.Join(kind, first), second);
}
