namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Features of topics in order: "what is [leave]" reads the same whatever the leave is called.</summary>
internal static class TopicFeatures
{
    private const int MostTopics = 8;

    /// <summary>Adds each topic with the word or topic next to it, light words left out, and every two topics in order.</summary>
    public static void AddPairs(FeatureBag bag, Sentence sentence, int from, int to)
    {
        AddNeighbours(bag, sentence, from, to);
        Span<TopicHit> seen = stackalloc TopicHit[MostTopics];
        var count = 0;
        foreach (var hit in sentence.Topics)
            if (hit.From >= from && hit.To <= to && count < MostTopics)
            {
                foreach (var earlier in seen[..count])
                    AddInOrder(bag, earlier, hit);
                seen[count++] = hit;
            }
    }

    private static void AddInOrder(FeatureBag bag, TopicHit earlier, TopicHit later)
    {
        bag.Add(Hash.Join(Hash.Join('Q', earlier.Topic), later.Topic), 0.8f);
        if (later.Family != later.Topic)
            bag.Add(Hash.Join(Hash.Join('Q', earlier.Topic), later.Family), 0.6f);
        if (earlier.Family != earlier.Topic)
            bag.Add(Hash.Join(Hash.Join('Q', earlier.Family), later.Topic), 0.6f);
    }

    private static void AddNeighbours(FeatureBag bag, Sentence sentence, int from, int to)
    {
        var (last, lastIsTopic, next) = ('^' * 31u, true, 0);
        for (var at = from; at < to;)
        {
            var hit = TopicAt(sentence, at, ref next);
            var isTopic = hit.To > at && hit.To <= to;
            var token = sentence.Tokens[at];
            at = isTopic ? hit.To : at + 1;
            if (!isTopic && token.Role != WordRole.Plain)
                continue;
            var word = isTopic ? hit.Topic : token.Repaired;
            if (isTopic || lastIsTopic)
                bag.Add(Hash.Join(Hash.Join('P', last), word), 0.8f);
            if (isTopic && hit.Family != hit.Topic)
                bag.Add(Hash.Join(Hash.Join('P', last), hit.Family), 0.6f);
            (last, lastIsTopic) = (word, isTopic);
        }

        if (lastIsTopic)
            bag.Add(Hash.Join(Hash.Join('P', last), '$'), 0.8f);
    }

    private static TopicHit TopicAt(Sentence sentence, int at, ref int next)
    {
        while (next < sentence.TopicCount && sentence.Topics[next].From < at)
            next++;
        return next < sentence.TopicCount && sentence.Topics[next].From == at ? sentence.Topics[next] : default;
    }
}
