using static ReleaseBot.Dialogs.Content.ContentFault;

namespace ReleaseBot.Dialogs.Content;

/// <summary>Ways of putting things that we do not use with people: shouting, Latin, two negatives, labels for people.</summary>
internal static class WordingRules
{
    private static readonly string[] Latin = ["eg", "ie", "etc", "nb", "vs", "viz", "cf", "via", "per", "et", "al", "asap", "ca"];

    private static readonly string[] Banned = ["offender", "offenders", "inmate", "inmates", "consent", "consents"];

    private static readonly string[] Negatives =
        ["not", "never", "cannot", "no", "none", "nothing", "nobody", "nowhere", "neither", "nor", "without", "unless", "hardly", "unable", "impossible", "dont", "cant", "wont", "isnt", "arent", "doesnt", "didnt", "havent", "hasnt", "couldnt", "wouldnt", "shouldnt"];

    /// <summary>Words that begin a new thought, so that a "no" before and a "not" after them do not cancel out.</summary>
    private static readonly string[] Joints = ["and", "or", "but", "so", "if", "when", "because", "then", "that", "who"];

    /// <summary>After these, "no" is an answer and not a negative: "Say no".</summary>
    private static readonly string[] AnswerNo = ["say", "says", "said", "tap", "pick", "a"];

    public static IEnumerable<ContentFault> Check(string key, string text)
    {
        foreach (var (isWrong, what) in Wrongs(text))
        {
            if (isWrong)
            {
                yield return Fault(key, $"{what}: \"{text}\"");
            }
        }
    }

    private static IEnumerable<(bool IsWrong, string What)> Wrongs(string text)
    {
        var words = Sentences.Words(text.Replace(".", "", StringComparison.Ordinal)).Select(Plain).ToArray();
        yield return (text.Contains('!'), "an exclamation mark");
        yield return (text.Contains('%'), "a per cent sign");
        yield return (words.Any(Latin.Contains), "a short form from Latin");
        yield return (words.FirstOrDefault(Banned.Contains) is not null, $"the word \"{words.FirstOrDefault(Banned.Contains)}\"");
        yield return (Sentences.Of(text).SelectMany(Thoughts).Any(thought => Count(thought) > 1), "two negatives in one thought");
    }

    /// <summary>A sentence parted at commas and joining words.</summary>
    private static IEnumerable<string[]> Thoughts(string sentence)
    {
        foreach (var part in sentence.Split(',', ';', ':'))
        {
            var thought = new List<string>();
            foreach (var word in Sentences.Words(part).Select(Plain))
            {
                if (Joints.Contains(word))
                {
                    yield return [.. thought];
                    thought.Clear();
                }

                thought.Add(word);
            }

            yield return [.. thought];
        }
    }

    private static int Count(string[] thought) =>
        thought.Where((word, at) => Negatives.Contains(word) && !(word is "no" or "not" && at > 0 && AnswerNo.Contains(thought[at - 1]))).Count();

    private static string Plain(string word) => word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
}
