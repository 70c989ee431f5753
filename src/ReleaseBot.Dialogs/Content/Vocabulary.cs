using System.Collections.Frozen;

namespace ReleaseBot.Dialogs.Content;

/// <summary>A word as it is read: whether its reader knows it, and how many syllables it counts.</summary>
internal readonly record struct ReadWord(string Text, bool IsKnown, int Syllables);

/// <summary>The words a reader knows: the common ones, and the terms the glossary explains.</summary>
internal sealed class Vocabulary
{
    /// <summary>A term is explained, so a long one does not count as hard.</summary>
    private const int MostSyllablesOfTerm = 2;

    private readonly string[][] terms;

    public Vocabulary(IEnumerable<string> glossary) => terms =
        [.. glossary.Select(term => Sentences.Words(term).Select(Lower).ToArray()).OrderByDescending(term => term.Length)];

    public static Vocabulary Of(Phrasebook words, string language)
    {
        const string Prefix = "glossary/terms/";
        return new(words.AllOf(language).Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)).Select(key => key[Prefix.Length..]));
    }

    /// <summary>Reads a sentence word by word, the longest term first.</summary>
    public IEnumerable<ReadWord> Read(string sentence)
    {
        var words = Sentences.Words(sentence).ToArray();
        var lower = words.Select(Lower).ToArray();
        for (var at = 0; at < words.Length;)
        {
            var length = TermAt(lower, at);
            for (var end = at + Math.Max(1, length); at < end; at++)
            {
                var syllables = Syllables.Of(words[at]);
                yield return new(words[at], length > 0 || CommonWords.Has(lower[at]), length > 0 ? Math.Min(syllables, MostSyllablesOfTerm) : syllables);
            }
        }
    }

    private int TermAt(string[] words, int at) =>
        terms.FirstOrDefault(term => at + term.Length <= words.Length && Enumerable.Range(0, term.Length).All(i => IsForm(words[at + i], term[i])))?.Length ?? 0;

    private static bool IsForm(string word, string term) => word == term || word == term + "s" || word == term + "'s";

    private static string Lower(string word) => word.ToLowerInvariant().Replace('’', '\'');
}

/// <summary>The plain English words of <c>common-words.lexicon.txt</c> and their forms.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = Resources.Text("common-words.lexicon.txt").Split('\n')
        .Where(line => !line.StartsWith('#'))
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .ToFrozenSet();

    public static int Count => Words.Count;

    /// <summary>Whether a word in small letters is common, a form of a common word, or holds a figure.</summary>
    public static bool Has(string word)
    {
        var plain = word.Replace("'", "", StringComparison.Ordinal);
        return word.Any(char.IsDigit) || Words.Contains(plain) || (word.EndsWith("'s", StringComparison.Ordinal) && Has(word[..^2])) || Roots(plain).Any(Words.Contains);
    }

    /// <summary>What a form may come from: pages, tries, tried, making, bigger, nicely.</summary>
    private static IEnumerable<string> Roots(string word) => word switch
    {
        [.. var root, 'i', 'e', 's'] => [root + "y", root + "ie"],
        [.. var root, 'e', 's'] => [root, root + "e"],
        [.. var root, 's'] => [root],
        [.. var root, 'i', 'e', 'd'] => [root + "y", root + "ie"],
        [.. var root, 'e', 'd'] => Stems(root),
        [.. var root, 'i', 'n', 'g'] => Stems(root),
        [.. var root, 'i', 'e', 'r'] => [root + "y"],
        [.. var root, 'i', 'l', 'y'] => [root + "y"],
        [.. var root, 'i', 'e', 's', 't'] => [root + "y"],
        [.. var root, 'e', 'r'] => Stems(root),
        [.. var root, 'e', 's', 't'] => Stems(root),
        [.. var root, 'l', 'y'] => [root, root + "le"],
        _ => [],
    };

    private static IEnumerable<string> Stems(string root) =>
        root is [.. var rest, var last, var same] && last == same ? [root, root + "e", rest + last] : [root, root + "e"];
}
