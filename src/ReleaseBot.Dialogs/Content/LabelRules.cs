using static ReleaseBot.Dialogs.Content.ContentFault;

namespace ReleaseBot.Dialogs.Content;

/// <summary>Buttons are short, and no two of a question look alike.</summary>
internal static class LabelRules
{
    public const int MostLetters = 28;

    public const int MostWords = 5;

    public static IEnumerable<ContentFault> Check(Shelf shelf) => shelf.Words.Languages.SelectMany(language =>
        shelf.Words.AllOf(language.Code).Where(pair => TextKinds.Of(pair.Key) == TextKind.Label).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => Lengths($"{language.Code}/{pair.Key}", pair.Value))
            .Concat(shelf.Dialogs.SelectMany(dialog => Alike(shelf.Words, language.Code, dialog))));

    internal static IEnumerable<ContentFault> Lengths(string where, string label)
    {
        if (label.Length > MostLetters)
        {
            yield return Fault(where, $"a label of {label.Length} letters, more than {MostLetters}: \"{label}\"");
        }

        if (Sentences.Words(label).Count() is var words and > MostWords)
        {
            yield return Fault(where, $"a label of {words} words, more than {MostWords}: \"{label}\"");
        }
    }

    private static IEnumerable<ContentFault> Alike(Phrasebook words, string language, Dialog dialog) =>
        from ask in dialog.Steps.OfType<Ask>()
        from same in ask.How.Choices.Where(choice => HasLabel(words, language, dialog, ask, choice))
            .GroupBy(choice => words.Label(language, dialog, ask.Name, choice), StringComparer.OrdinalIgnoreCase)
        where same.Count() > 1
        select Fault($"{language}/{dialog.Name}/{ask.Name}", $"{string.Join(" and ", same)} have the same label: \"{same.Key}\"");

    /// <summary>A label that is missing is told of by the rules between languages.</summary>
    private static bool HasLabel(Phrasebook words, string language, Dialog dialog, Ask ask, string choice) =>
        words.Has(language, $"{dialog.Name}/{ask.Name}/answers/{choice}")
        || words.Has(language, $"answers/{words.Find(language, $"{dialog.Name}/{ask.Name}/set") ?? "plain"}/{choice}");
}
