using System.Globalization;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Pages.Shared;

/// <summary>Words that staff typed for a person, made fit to keep.</summary>
internal static class TypedWords
{
    /// <summary>Line ends made one, what cannot be seen dropped, and numbers that are never kept hidden.</summary>
    public static string Tidy(string? words) => FieldReader.MaskNationalInsurance(
        string.Concat((words ?? "").ReplaceLineEndings("\n").Where(letter => letter == '\n' || !(char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format))).Trim());
}
