using System.Buffers;
using System.Globalization;
using System.Text;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads names in any alphabet, as they were typed.</summary>
internal static class NameField
{
    private const int Longest = 200;
    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("<>{}[]=\\|`@#$%^*;:+_~\"?!/£€");

    public static FieldReading Read(FieldText answer)
    {
        var name = answer.Tidy;
        if (answer.SaysAny("swearing"))
            return FieldReading.Ask("swearing");
        if (answer.Words.Contains("or"))
            return FieldReading.Ask("more-than-one");
        if (IsNotTyped(answer))
            return FieldReading.Ask("not-known");
        if (name.Any(char.IsDigit) || name.EnumerateRunes().Any(IsPicture) || name.AsSpan().ContainsAny(NeverInNames) || !name.Any(char.IsLetter) || name.Length > Longest)
            return FieldReading.Reject("not-a-name");
        return name.Count(char.IsLetter) == 1 && name.Any(char.IsAsciiLetter) ? FieldReading.Ask("one-letter") : FieldReading.Accept(name);
    }

    private static bool IsNotTyped(FieldText answer)
    {
        var line = answer.Line.Trim();
        return FieldLexicon.Has("not-a-name", line) || FieldLexicon.Has("relations", Last(answer)) && answer.Words.Length > 1 && FieldLexicon.Has("mine", answer.Words[0])
            || FieldLexicon.Phrases("not-known").Any(phrase => phrase.Contains(' ') && answer.Says(phrase)) || FieldLexicon.Has("not-known", line);
    }

    private static bool IsPicture(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.OtherNotAssigned || rune == Rune.ReplacementChar;

    private static string Last(FieldText answer) => answer.Words.Length > 0 ? answer.Words[^1] : "";
}
