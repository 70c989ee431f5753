namespace ReleaseBot.Dialogs.Shapes;

/// <summary>Finds words a dialog needs that some language lacks, and blanks that differ between languages.</summary>
internal static class WordsCheck
{
    private static readonly string[] Parts = ["say", "again", "why", "short"];

    public static IEnumerable<string> Missing(Dialog dialog, Phrasebook words) =>
        words.Languages.SelectMany(language =>
            Keys(dialog).Where(key => !words.Has(language.Code, key)).Select(key => $"{language.Code}: no words for {key}")
            .Concat(Labels(dialog).Where(label => !HasLabel(words, language.Code, dialog, label)).Select(label => $"{language.Code}: no label for {label.Step}/{label.Choice}")));

    /// <summary>Keys whose blanks are not the same in two languages, and keys that one of them lacks among the files that it covers.</summary>
    public static IEnumerable<string> Differences(Phrasebook words)
    {
        var first = words.Languages[0].Code;
        foreach (var other in words.Every.Where(language => language.Code != first))
        {
            var due = words.AllOf(first).Keys.Where(key => other.Covers is not { } files || files.Contains(key[..key.IndexOf('/', StringComparison.Ordinal)]));
            foreach (var key in due.Union(words.AllOf(other.Code).Keys).Where(IsSentence).Order(StringComparer.Ordinal))
            {
                if (Difference(words, first, other.Code, key) is { } difference)
                {
                    yield return difference;
                }
            }
        }
    }

    private static string? Difference(Phrasebook words, string first, string other, string key) => (words.Find(first, key), words.Find(other, key)) switch
    {
        (null, _) => $"{key}: only in {other}",
        (_, null) => $"{key}: only in {first}",
        var (left, right) when !Blanks(left).SetEquals(Blanks(right)) => $"{key}: the blanks differ between {first} and {other}",
        _ => null,
    };

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
        && !key.EndsWith("/means", StringComparison.Ordinal)
        && !key.EndsWith("/set", StringComparison.Ordinal);

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
