namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>What is known about words before any training: slang and its plain word, words that carry little, and topic words and phrases.</summary>
internal sealed class Lexicon
{
    private const int LongestPhrase = 4;

    private readonly Dictionary<uint, uint> plainWords = [];
    private readonly Dictionary<uint, WordRole> roles = [];
    private readonly Dictionary<uint, (uint Topic, uint Family)> phrases = [];
    private readonly HashSet<uint> phraseStarts = [];
    private readonly TopicSpelling spelling;

    private Lexicon(string speech, string topics)
    {
        foreach (var (head, entries) in LexiconText.Entries(speech))
            AddSpeech(head, entries);
        var words = new List<string>();
        foreach (var (head, entries) in LexiconText.Entries(topics))
            AddTopic(head.Split('/'), entries, words);
        spelling = new TopicSpelling(words, [.. plainWords.Keys, .. roles.Keys, .. plainWords.Values]);
    }

    /// <summary>The lexicon of the product, read once.</summary>
    public static Lexicon Shared { get; } = new(Resources.Text("speech.lexicon.txt"), Resources.Text("topics.lexicon.txt"));

    /// <summary>Turns letters into a token: plain word, nearest topic word where the spelling is not known, role. Without known words nothing is put right.</summary>
    public Token Describe(ReadOnlySpan<char> letters, int start, bool breakBefore, IReadOnlySet<uint>? known)
    {
        var raw = Hash.Of(letters);
        var role = roles.GetValueOrDefault(raw, WordRole.Plain);
        var repaired = known is null || known.Contains(raw) ? raw : spelling.Repair(letters, raw);
        return new Token(start, letters.Length, Plain(raw), Plain(repaired), role, breakBefore);
    }

    /// <summary>Finds the topics of a sentence, the longest phrase first, and gives how many were found.</summary>
    public int FindTopics(ReadOnlySpan<Token> tokens, Span<TopicHit> found)
    {
        var count = 0;
        for (var at = 0; at < tokens.Length;)
        {
            var (topic, length) = LongestAt(tokens[at..]);
            if (length > 0)
                found[count++] = new TopicHit(topic.Topic, topic.Family, at, at + length);
            at += Math.Max(length, 1);
        }

        return count;
    }

    private ((uint Topic, uint Family) Topic, int Length) LongestAt(ReadOnlySpan<Token> tokens)
    {
        ((uint Topic, uint Family) Topic, int Length) best = default;
        var hash = Hash.Start;
        for (var i = 0; i < tokens.Length && i < LongestPhrase; i++)
        {
            hash = Hash.Join(hash, tokens[i].Repaired);
            if (phrases.TryGetValue(hash, out var topic))
                best = (topic, i + 1);
            if (!phraseStarts.Contains(hash))
                break;
        }

        return best;
    }

    private uint Plain(uint word) => plainWords.GetValueOrDefault(word, word);

    private void AddSpeech(string head, string[] entries)
    {
        foreach (var entry in entries)
            if (head.StartsWith('!'))
                roles[Hash.Of(entry)] = Enum.Parse<WordRole>(head[1..], ignoreCase: true);
            else
                plainWords[Hash.Of(entry)] = Hash.Of(head);
    }

    /// <summary>A head is a topic, or a topic and its family: <c>bank/matter</c>.</summary>
    private void AddTopic(string[] head, string[] entries, List<string> words)
    {
        var topic = (Hash.Of(head[0]), Hash.Of(head[^1]));
        foreach (var entry in entries)
        {
            var hash = Hash.Start;
            foreach (var word in entry.Split(' '))
            {
                hash = Hash.Join(hash, Plain(Hash.Of(word)));
                phraseStarts.Add(hash);
                words.Add(word);
            }

            phrases[hash] = topic;
        }
    }
}
