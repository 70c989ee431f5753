namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Reads lexicon files: a line is a head, a colon, and entries with commas between them; '#' begins a comment line.</summary>
internal static class LexiconText
{
    public static IEnumerable<(string Head, string[] Entries)> Entries(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (!line.StartsWith('#'))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                yield return (line[..colon], [.. line[(colon + 1)..].Split(',').Select(Folded).Where(e => e.Length > 0)]);
            }
    }

    /// <summary>An entry as the reader sees it: folded letters, single spaces.</summary>
    private static string Folded(string entry) =>
        string.Join(' ', entry.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(FoldedWord));

    private static string FoldedWord(string word) =>
        string.Concat(word.Where(c => !LetterFolding.IsSilent(c)).Select(c => char.IsSurrogate(c) ? c : LetterFolding.Fold(c)).Select(c => char.IsDigit(c) ? '0' : c));
}
