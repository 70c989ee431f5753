using System.Globalization;
using ReleaseBot.Dialogs.Facts;
using static ReleaseBot.Dialogs.Content.ContentFault;

namespace ReleaseBot.Dialogs.Content;

/// <summary>Every fact says where it is from and how long it holds; facts out of date or due for a look are told.</summary>
internal static class FactRules
{
    private const int LongestText = 300;

    public static IEnumerable<ContentFault> Check(FactTable facts, DateOnly on) => facts.All.SelectMany(fact => Check(fact, on));

    internal static IEnumerable<ContentFault> Check(Fact fact, DateOnly on)
    {
        var where = $"facts/{fact.Key}";
        foreach (var (isWrong, what) in Wrongs(fact, on))
        {
            if (isWrong)
            {
                yield return Fault(where, what);
            }
        }

        if (fact.MayHaveChanged(on) && !HasExpired(fact, on))
        {
            yield return Note(where, $"due for review since {Day(fact.ReviewBy)}: it is told as \"may have changed\"");
        }
    }

    private static IEnumerable<(bool IsWrong, string What)> Wrongs(Fact fact, DateOnly on)
    {
        yield return (string.IsNullOrWhiteSpace(fact.Source), "no source");
        yield return (string.IsNullOrWhiteSpace(fact.Value), "no value");
        yield return (!string.IsNullOrWhiteSpace(fact.Value) && !IsOfUnit(fact), $"its value is not written as {fact.Unit}");
        yield return (fact.AsOf == default, "no date of its source");
        yield return (fact.AsOf > on, $"its source is dated {Day(fact.AsOf)}, after the day of this check");
        yield return (fact.ReviewBy == default, "no day to review it by");
        yield return (fact.ReviewBy <= fact.AsOf, "its review is due before its source was written");
        yield return (HasExpired(fact, on), $"not valid since {Day(fact.ValidTo ?? default)}: people are told to ask staff instead");
    }

    /// <summary>What the dialogs can read of each unit.</summary>
    private static bool IsOfUnit(Fact fact) => fact.Unit switch
    {
        "text" => fact.Value.Length <= LongestText && !fact.Value.Any(char.IsControl),
        "time" => TimeOnly.TryParseExact(fact.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "phone" => fact.Value.Count(char.IsAsciiDigit) is >= 3 and <= 15 && fact.Value.All(letter => char.IsAsciiDigit(letter) || letter == ' '),
        "gbp" => decimal.TryParse(fact.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money) && money <= 100_000 && money == decimal.Round(money, 2),
        _ => int.TryParse(fact.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10_000,
    };

    private static bool HasExpired(Fact fact, DateOnly on) => fact.ValidTo is { } last && on > last;

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
