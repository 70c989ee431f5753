using System.Collections.Frozen;

namespace ReleaseBot.Dialogs.Hearing;

/// <summary>The phrases that work at every step, for one language, from <c>anytime.xx.json</c>.</summary>
internal sealed class AnytimeWords
{
    private static readonly (Anytime Meaning, string Name)[] Names =
        [.. Enum.GetValues<Anytime>().Select(meaning => (meaning, NameOf(meaning)))];

    private readonly FrozenDictionary<string, Anytime> phrases;
    private readonly (string Phrase, Anytime Meaning)[] longPhrases;

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
        longPhrases = [.. all.Where(pair => pair.Key.Length >= 4).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];
    }

    /// <summary>Fewer slips than in a button's words: "not here" is no "not sure".</summary>
    private static int SlipsIn(string phrase) => phrase.Length switch
    {
        < 6 => 0,
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
}
