namespace ReleaseBot.Dialogs.Shapes;

/// <summary>Finds words a dialog needs that some language lacks, and blanks that differ between languages.</summary>
internal static class WordsCheck
{
    private static readonly string[] Parts = ["say", "again", "why", "short"];

    public static IEnumerable<string> Missing(Dialog dialog, Phrasebook words) =>
        words.Languages.SelectMany(language =>
            Keys(dialog).Where(key => !words.Has(language.Code, key)).Select(key => $"{language.Code}: no words for {key}")
            .Concat(Labels(dialog).Where(label => !HasLabel(words, language.Code, dialog, label)).Select(label => $"{language.Code}: no label for {label.Step}/{label.Choice}")));

    /// <summary>Keys whose blanks are not the same in two languages, and keys that one of them lacks.</summary>
    public static IEnumerable<string> Differences(Phrasebook words)
    {
        var first = words.Languages[0].Code;
        foreach (var other in words.Languages.Skip(1).Select(language => language.Code))
        {
            foreach (var key in words.AllOf(first).Keys.Union(words.AllOf(other).Keys).Where(IsSentence).Order(StringComparer.Ordinal))
            {
                var (left, right) = (words.Find(first, key), words.Find(other, key));
                if (left is null || right is null)
                {
                    yield return $"{key}: only in {(left is null ? other : first)}";
                }
                else if (!Blanks(left).SetEquals(Blanks(right)))
                {
                    yield return $"{key}: the blanks differ between {first} and {other}";
                }
            }
        }
    }

    public static HashSet<string> Blanks(string text)
    {
        var blanks = new HashSet<string>();
        for (var start = text.IndexOf('{', StringComparison.Ordinal); start >= 0; start = text.IndexOf('{', start + 1))
        {
            var end = text.IndexOf('}', start);
            if (end > start)
            {
                blanks.Add(text[(start + 1)..end]);
            }
        }

        return blanks;
    }

    /// <summary>Ways people say a thing, and terms looked up, are each language's own.</summary>
    private static bool IsSentence(string key) =>
        !key.Contains("/also/", StringComparison.Ordinal)
        && !key.StartsWith("anytime/phrases/", StringComparison.Ordinal)
        && !key.StartsWith("glossary/", StringComparison.Ordinal)
        && !key.EndsWith("/means", StringComparison.Ordinal);

    private static IEnumerable<string> Keys(Dialog dialog) =>
    [
        $"{dialog.Name}/topic/title",
        $"{dialog.Name}/topic/menu",
        $"{dialog.Name}/topic/item",
        .. dialog.Steps.OfType<Finish>().Select(finish => $"{dialog.Name}/{finish.Name}/say"),
        .. dialog.Steps.OfType<Ask>().SelectMany(ask => Parts.Select(part => $"{dialog.Name}/{ask.Name}/{part}")),
    ];

    private static IEnumerable<(string Step, string Choice)> Labels(Dialog dialog) =>
        dialog.Steps.OfType<Ask>().SelectMany(ask => ask.How.Choices.Select(choice => (ask.Name, choice)));

    private static bool HasLabel(Phrasebook words, string language, Dialog dialog, (string Step, string Choice) label) =>
        words.Has(language, $"{dialog.Name}/{label.Step}/answers/{label.Choice}")
        || words.Has(language, $"answers/{words.Find(language, $"{dialog.Name}/{label.Step}/set") ?? "plain"}/{label.Choice}");
}
