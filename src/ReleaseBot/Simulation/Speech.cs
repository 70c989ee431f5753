namespace ReleaseBot.Simulation;

/// <summary>How simulated people put things: slips of the finger, words for each kind of question, ways to hesitate.</summary>
internal static class Speech
{
    public static readonly string[] Hesitations = ["why do you ask", "dont know", "what does that mean", "skip", "say that again", "who sees this"];

    public static readonly string[] SecondThoughts = ["back", "change my answer"];

    /// <summary>What a question seems to ask for, by a word in it, and what people write then.</summary>
    private static readonly (string[] Asked, string[] Said)[] Replies =
    [
        (["phone", "number"], ["07700 900123", "dont have one"]),
        (["postcode"], ["LS1 4DY", "sw1a 1aa"]),
        (["address", "street"], ["12 high street leeds", "flat 3 mill lane derby"]),
        (["what time", "which time"], ["2pm", "half 9 in the morning"]),
        (["when", "day", "date"], ["next friday", "12/3", "in two weeks", "not sure yet"]),
        (["how much", "£", "money"], ["20 quid", "£50", "about 100"]),
        (["who", "name"], ["my sister in leeds", "my mum", "dave"]),
    ];

    private static readonly string[] OwnWords = ["to see my kids", "get my own place", "stay out of trouble", "a job in a kitchen", "be there for my mum", "i will ask my key worker"];

    /// <summary>Words for an open question.</summary>
    public static string For(string question, Random random)
    {
        foreach (var (asked, said) in Replies)
        {
            if (asked.Any(word => question.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                return Pick(said, random);
            }
        }

        return Pick(OwnWords, random);
    }

    public static string Pick(IReadOnlyList<string> from, Random random) => from[random.Next(from.Count)];

    /// <summary>The same words as somebody types them who seldom types: lower case, now and then a letter dropped, doubled or swapped.</summary>
    public static string WithSlips(string text, double slips, Random random)
    {
        var typed = text.ToLowerInvariant().ToCharArray().ToList();
        for (var at = typed.Count - 2; at > 0; at--)
        {
            if (random.NextDouble() < slips && char.IsLetter(typed[at]) && char.IsLetter(typed[at + 1]))
            {
                Slip(typed, at, random.Next(3));
            }
        }

        return string.Concat(typed);
    }

    private static void Slip(List<char> typed, int at, int kind)
    {
        switch (kind)
        {
            case 0:
                typed.RemoveAt(at);
                break;
            case 1:
                typed.Insert(at, typed[at]);
                break;
            default:
                (typed[at], typed[at + 1]) = (typed[at + 1], typed[at]);
                break;
        }
    }
}
