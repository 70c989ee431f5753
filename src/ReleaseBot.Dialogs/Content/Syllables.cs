using System.Collections.Frozen;

namespace ReleaseBot.Dialogs.Content;

/// <summary>Counts how many beats an English word has when it is said. A figure counts as one.</summary>
internal static class Syllables
{
    private static readonly string[] Endings = ["fully", "less", "ness", "ment", "ful", "ly"];

    private static readonly string[] OpenCompounds = ["some", "there", "where", "else", "home", "house", "safe", "nine", "life", "note", "time"];

    /// <summary>Words that the rules below would get wrong.</summary>
    private static readonly FrozenDictionary<string, int> Known = new Dictionary<string, int>
    {
        ["area"] = 3,
        ["idea"] = 3,
        ["real"] = 2,
        ["really"] = 2,
        ["create"] = 2,
        ["created"] = 3,
        ["quiet"] = 2,
        ["science"] = 2,
        ["client"] = 2,
        ["society"] = 4,
        ["diary"] = 3,
        ["every"] = 2,
        ["business"] = 2,
        ["evening"] = 2,
        ["different"] = 2,
        ["being"] = 2,
        ["maybe"] = 2,
        ["evisa"] = 3,
        ["poem"] = 2,
        ["recipe"] = 3,
        ["cafe"] = 2,
        ["one"] = 1,
        ["someone"] = 2,
        ["anyone"] = 3,
        ["everyone"] = 3,
        ["everything"] = 3,
        ["everybody"] = 4,
        ["people"] = 2,
        ["id"] = 2,
        ["uk"] = 2,
        ["ni"] = 2,
        ["uc"] = 2,
    }.ToFrozenDictionary();

    public static int Of(string word)
    {
        var plain = Plain(word);
        return plain.Length == 0 ? 1
            : Known.TryGetValue(plain, out var known) ? known
            : Math.Max(1, Beats(plain));
    }

    private static string Plain(string word)
    {
        var lower = word.ToLowerInvariant().Replace('’', '\'');
        var bare = lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower;
        return string.Concat(bare.Where(letter => letter is >= 'a' and <= 'z'));
    }

    /// <summary>An ending is counted by itself, so that the silent "e" before it stays silent: safe-ly, use-ful.</summary>
    private static int Beats(string word)
    {
        if (Endings.FirstOrDefault(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)) is { } ending)
        {
            return Of(word[..^ending.Length]) + (ending == "fully" ? 2 : 1);
        }

        if (OpenCompounds.FirstOrDefault(first => word.Length > first.Length + 2 && word.StartsWith(first, StringComparison.Ordinal) && !IsVowel(word[first.Length])) is { } compound)
        {
            return Of(compound) + Of(word[compound.Length..]);
        }

        return word.Length > 4 && word.EndsWith("ing", StringComparison.Ordinal) && word[..^3].Any(IsVowel)
            ? Groups(word[..^3]) + 1
            : Groups(word) - SilentEndings(word);
    }

    private static int Groups(string word)
    {
        var groups = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var opens = IsVowel(word[at]) && (at == 0 || !IsVowel(word[at - 1]));
            groups += opens || Splits(word, at) ? 1 : 0;
        }

        return groups;
    }

    /// <summary>Two vowels that are said apart: ra-di-o, sit-u-a-tion, go-ing.</summary>
    private static bool Splits(string word, int at) => at > 0 && (word[at - 1], word[at]) switch
    {
        ('i', 'o') => at + 1 == word.Length || word[at + 1] is not 'n' and not 'u' || at < 2 || word[at - 2] is not ('t' or 's' or 'c' or 'x' or 'g'),
        ('i', 'a') => at < 2 || word[at - 2] is not ('c' or 't' or 's'),
        ('u', 'a') => at < 2 || word[at - 2] is not ('q' or 'g'),
        ('e', 'o') => at < 2 || word[at - 2] != 'g',
        ('y', 'i') => true,
        _ => false,
    };

    /// <summary>The "e" that is not said: make, makes, asked; it is said in table, wanted, boxes.</summary>
    private static int SilentEndings(string word) => word switch
    {
        [.., var before, 'l', 'e'] when !IsVowel(before) => 0,
        [.., var before, 'e'] => IsVowel(before) ? 0 : 1,
        [.., 't' or 'd', 'e', 'd'] => 0,
        [.., var before, 'e', 'd'] => IsVowel(before) ? 0 : 1,
        [.., 's' or 'x' or 'z' or 'c' or 'g', 'e', 's'] or [.., 'c' or 's', 'h', 'e', 's'] => 0,
        [.., var before, 'l', 'e', 's'] when !IsVowel(before) => 0,
        [.., var before, 'e', 's'] => IsVowel(before) ? 0 : 1,
        _ => 0,
    };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
