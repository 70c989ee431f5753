namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Finds where a message may fall into parts: at joining words, at punctuation, and after a greeting, thanks or other opener.</summary>
internal static class Cuts
{
    /// <summary>No more parts than this are looked at; what follows belongs to the last.</summary>
    public const int Most = 8;

    private const int LongestOpener = 3;

    private static readonly HashSet<uint> Greetings = [.. Hashes("greeting-word", "thanks-word", "insult-word")];
    private static readonly HashSet<uint> Answers = [.. Hashes("yes-word", "no-word", "unknown-word", "skip-word")];
    private static readonly uint Wish = Hash.Of("wish");

    /// <summary>Fills in the stretches of words between cuts, joining words left out, and gives how many there are.</summary>
    public static int Find(Sentence sentence, Span<(int From, int To)> parts)
    {
        var (count, from) = (0, 0);
        var opener = OpenerEnd(sentence);
        for (var i = 0; i < sentence.Count && count < Most - 1; i++)
        {
            var joins = sentence.Tokens[i].Role == WordRole.Joiner && !IsInsideTopic(sentence, i);
            if (!joins && !sentence.Tokens[i].BreakBefore && i != opener)
                continue;
            Close(parts, ref count, from, i);
            from = joins ? i + 1 : i;
        }

        Close(parts, ref count, from, sentence.Count);
        return count;
    }

    private static void Close(Span<(int From, int To)> parts, ref int count, int from, int to)
    {
        if (to > from)
            parts[count++] = (from, to);
    }

    /// <summary>Where an opener at the very beginning ends: "hiya" in "hiya can you read it out". Nought when there is none.</summary>
    private static int OpenerEnd(Sentence sentence)
    {
        if (sentence.TopicCount == 0 || sentence.Topics[0] is not { From: 0, To: <= LongestOpener } first)
            return 0;
        var end = first.To;
        while (end < sentence.Count && sentence.Tokens[end].Role == WordRole.Filler)
            end++;
        var opens = Greetings.Contains(first.Topic) || Answers.Contains(first.Topic) && IsAnsweredBefore(sentence, end);
        return opens ? end : 0;
    }

    /// <summary>"no skip it" answers and goes on; "no bank account" does not answer.</summary>
    private static bool IsAnsweredBefore(Sentence sentence, int next)
    {
        foreach (var hit in sentence.Topics)
            if (hit.From == next)
                return hit.Family == Wish;
        return next < sentence.Count && sentence.Tokens[next].Role == WordRole.Light;
    }

    private static IEnumerable<uint> Hashes(params string[] topics) => topics.Select(t => Hash.Of(t));

    private static bool IsInsideTopic(Sentence sentence, int at)
    {
        foreach (var hit in sentence.Topics)
            if (hit.From <= at && at < hit.To)
                return hit.To - hit.From > 1;
        return false;
    }
}
