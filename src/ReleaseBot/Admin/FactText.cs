using System.Globalization;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Facts;

namespace ReleaseBot.Admin;

/// <summary>Facts in the words of staff pages.</summary>
public static class FactText
{
    public static string Value(Fact fact) => fact.Unit switch
    {
        "gbp" => "\u00a3" + fact.Value,
        "text" or "phone" or "time" => fact.Value,
        var unit => $"{fact.Value} {unit}",
    };

    /// <summary>A key as words: <c>id.birth-certificate-fee</c> is "Id: birth certificate fee".</summary>
    public static string Name(string key)
    {
        var words = key.Replace('-', ' ').Replace(".", ": ", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(words[0])}{words[1..]}");
    }

    public static string State(FactState state) => state switch
    {
        FactState.DueForReview => "Due for review",
        FactState.RunOut => "Run out",
        FactState.TooUnsure => "Too unsure",
        _ => "Told",
    };

    /// <summary>What people are told while a fact stands so.</summary>
    public static string Means(FactState state) => state switch
    {
        FactState.DueForReview => "People are told it with \u201cthis may have changed\u201d.",
        FactState.RunOut => "Its last day is over. People are told whom to ask instead.",
        FactState.TooUnsure => "It is too unsure. People are told whom to ask instead.",
        _ => "People are told it.",
    };

    public static string Tag(FactState state) => state switch
    {
        FactState.DueForReview => "govuk-tag--yellow",
        FactState.RunOut => "govuk-tag--red",
        FactState.TooUnsure => "govuk-tag--grey",
        _ => "govuk-tag--green",
    };

    public static string Where(Nation? nation) => nation switch
    {
        Nation.England => "England",
        Nation.Wales => "Wales",
        _ => "England and Wales",
    };
}
