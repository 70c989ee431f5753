using System.Collections.Frozen;
using ReleaseBot.Dialogs.Content;

namespace ReleaseBot.Dialogs.Hearing;

/// <summary>The phrases that work at every step, for one language, from <c>anytime.xx.json</c>.</summary>
internal sealed class AnytimeWords
{
    private const int ShortestMistyped = 3;
    private const int LongPhrase = 6;

    private static readonly (Anytime Meaning, string Name)[] Names =
        [.. Enum.GetValues<Anytime>().Select(meaning => (meaning, NameOf(meaning)))];

    private readonly FrozenDictionary<string, Anytime> phrases;
    private readonly (string Phrase, Anytime Meaning)[] longPhrases;
    private readonly (string Word, Anytime Meaning)[] shortWords;

    public AnytimeWords(Phrasebook words, string language)
    {
        var all = new Dictionary<string, Anytime>();
        foreach (var (meaning, name) in Names)
        {
            foreach (var phrase in (words.Find(language, $"anytime/phrases/{name}") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                all[Texts.Plain(phrase)] = meaning;
            }

            if (words.Find(language, $"anytime/buttons/{name}") is { } label)
            {
                all.TryAdd(Texts.Plain(label), meaning);
            }
        }

        phrases = all.ToFrozenDictionary();
        (string, Anytime)[] inOrder = [.. all.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];
        longPhrases = [.. inOrder.Where(phrase => phrase.Item1.Length >= 4)];
        shortWords = [.. inOrder.Where(phrase => phrase.Item1.Length is >= ShortestMistyped and < LongPhrase && !phrase.Item1.Contains(' '))];
    }

    /// <summary>Fewer slips than in a button's words: "not here" is no "not sure".</summary>
    private static int SlipsIn(string phrase) => phrase.Length switch
    {
        < LongPhrase => 0,
        < 12 => 1,
        _ => 2,
    };

    /// <summary>The short name that stands on buttons and in words files: <c>change-answer</c>.</summary>
    public static string NameOf(Anytime meaning) =>
        string.Concat(meaning.ToString().Select((letter, index) =>
            char.IsUpper(letter) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    public static Anytime? Named(ReadOnlySpan<char> name)
    {
        foreach (var (meaning, own) in Names)
        {
            if (name.SequenceEqual(own))
            {
                return meaning;
            }
        }

        return null;
    }

    /// <summary>The meaning of a message that is one of the phrases as a whole, slips forgiven unless <paramref name="exactly"/>.</summary>
    public Anytime? Find(string plain, bool exactly)
    {
        if (phrases.TryGetValue(plain, out var meaning))
        {
            return meaning;
        }

        if (exactly || plain.Length is < 4 or > 40)
        {
            return null;
        }

        foreach (var (phrase, near) in longPhrases)
        {
            if (Texts.Near(plain, phrase, SlipsIn(phrase)))
            {
                return near;
            }
        }

        return null;
    }

    /// <summary>
    /// The one meaning of a short word with one slip in it: "bak", "skp", "menue", "stpo". A word that people use is no slip, and the first letter is right
    /// or changed places with the second. Asked for last, when the open question and its buttons made nothing of the message.
    /// </summary>
    public Anytime? FindMistyped(string plain)
    {
        if (plain.Length is < ShortestMistyped or > LongPhrase || plain.Contains(' ') || CommonWords.Has(plain))
        {
            return null;
        }

        Anytime? found = null;
        foreach (var (word, meaning) in shortWords)
        {
            if (!IsMistyped(plain, word))
            {
                continue;
            }

            if (found is { } other && other != meaning)
            {
                return null;
            }

            found = meaning;
        }

        return found;
    }

    /// <summary>In a word of three letters another letter makes too many other words: only neighbours may have changed places, or one been typed too many.</summary>
    private static bool IsMistyped(string typed, string word) =>
        Texts.Near(typed, word, 1)
        && (typed[0] == word[0] || (typed[0] == word[1] && typed[1] == word[0]))
        && (word.Length > ShortestMistyped || typed.Length > word.Length || typed.Order().SequenceEqual(word.Order()));
}
