using System.Globalization;
using ReleaseBot.Dialogs.Facts;
using static ReleaseBot.Dialogs.Content.ContentFault;

namespace ReleaseBot.Dialogs.Content;

/// <summary>A figure that is a fact comes into a sentence through a blank, so that it can change in one place.</summary>
internal static class FigureRules
{
    private static readonly string[] SmallNumbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    public static IEnumerable<ContentFault> Check(Phrasebook words, FactTable facts) =>
        from language in words.Languages
        from pair in words.AllOf(language.Code).OrderBy(pair => pair.Key, StringComparer.Ordinal)
        where TextKinds.Of(pair.Key) != TextKind.Heard
        from fault in Text($"{language.Code}/{pair.Key}", pair.Value, facts)
        select fault;

    internal static IEnumerable<ContentFault> Text(string where, string text, FactTable facts)
    {
        if (text.Where((sign, at) => sign == '£' && at + 1 < text.Length && char.IsDigit(text[at + 1])).Any())
        {
            yield return Fault(where, $"an amount of money is written out; use a fact and a blank: \"{text}\"");
        }

        var words = Sentences.Words(text).Select(word => word.ToLowerInvariant()).ToArray();
        foreach (var fact in facts.All.Where(fact => Says(words, fact)))
        {
            yield return Fault(where, $"the fact {fact.Key} is written out; use a blank: \"{text}\"");
        }
    }

    /// <summary>Whether the figure stands in the text with its unit: "12 weeks", "twelve weeks", "12.50", a phone number.</summary>
    private static bool Says(string[] words, Fact fact) => fact.Unit switch
    {
        "gbp" => words.Contains(fact.Value),
        "phone" => string.Concat(words.Where(word => word.All(char.IsDigit))).Contains(fact.Value.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal),
        "days" or "nights" or "weeks" or "months" or "years" => words.Zip(words.Skip(1)).Any(pair => Number(pair.First) == fact.Value && (pair.Second == fact.Unit || pair.Second + "s" == fact.Unit)),
        _ => false,
    };

    private static string Number(string word) => Array.IndexOf(SmallNumbers, word) is var number and >= 0 ? number.ToString(CultureInfo.InvariantCulture) : word;
}
