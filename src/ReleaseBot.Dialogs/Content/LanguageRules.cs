using ReleaseBot.Dialogs.Hearing;
using ReleaseBot.Dialogs.Shapes;
using ReleaseBot.Dialogs.Understanding;
using static ReleaseBot.Dialogs.Content.ContentFault;

namespace ReleaseBot.Dialogs.Content;

/// <summary>What must hold between languages: the same keys, the same blanks, and no text that was left in the first language.</summary>
internal static class LanguageRules
{
    private static readonly HashSet<string> Same =
        [.. Resources.Text("same-everywhere.lexicon.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.StartsWith('#'))];

    public static IEnumerable<ContentFault> Check(Shelf shelf) =>
    [
        .. shelf.Dialogs.SelectMany(dialog => WordsCheck.Missing(dialog, shelf.Words)).Select(missing => Fault("words", missing)),
        .. WordsCheck.Differences(shelf.Words).Select(difference => Fault("words", difference)),
        .. shelf.Words.Every.SelectMany(language => SafetyKeys().Where(key => !shelf.Words.Has(language.Code, key)).Select(key => Fault("words", $"{language.Code}: no words for '{key}'"))),
        .. shelf.Words.Every.Skip(1).SelectMany(language => LeftAsItWas(shelf.Words, shelf.Words.Languages[0].Code, language.Code)),
    ];

    /// <summary>Every danger has its message, other words for the second time, and its gentle question; a talk could do without the second, an editor may not.</summary>
    private static IEnumerable<string> SafetyKeys() =>
        from danger in Enum.GetValues<Danger>()
        where danger != Danger.None
        from part in (string[])["message", "again", "are-you-safe"]
        select $"safety/{part}/{Listener.DangerName(danger)}";

    private static IEnumerable<ContentFault> LeftAsItWas(Phrasebook words, string first, string other) =>
        from pair in words.AllOf(first).OrderBy(pair => pair.Key, StringComparer.Ordinal)
        where TextKinds.Of(pair.Key) != TextKind.Heard && words.Find(other, pair.Key) == pair.Value
        where !MayBeTheSame(pair.Value)
        select Fault($"{other}/{pair.Key}", $"the same as in {first}: \"{pair.Value}\"");

    /// <summary>Names, signs, and texts that are nothing but blanks.</summary>
    private static bool MayBeTheSame(string text) =>
        Same.Contains(text) || !Sentences.Words(WordsCheck.Blanks(text).Aggregate(text, (rest, blank) => rest.Replace($"{{{blank}}}", "", StringComparison.Ordinal))).Any();
}
