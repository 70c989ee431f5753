namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads prison numbers and National Insurance numbers, which are letters and figures in a fixed order.</summary>
internal static class CodeFields
{
    private const string PrisonShape = "A9999AA";
    private const string InsuranceShape = "AA999999A";

    public static FieldReading PrisonNumber(FieldText answer)
    {
        if (answer.HasMarkup)
            return FieldReading.Reject("wrong-form");
        return Found(answer, PrisonShape, _ => true) switch
        {
            [var one] => FieldReading.Accept(one),
            [_, _, ..] => FieldReading.Ask("more-than-one"),
            _ when answer.Words is [var figures] && figures.Length > 4 && figures.All(char.IsAsciiDigit) => FieldReading.Reject("wrong-form"),
            _ when Found(answer, PrisonShape[..6], _ => true).Count + Found(answer, PrisonShape[..5], _ => true).Count > 0 => FieldReading.Ask("letters-missing"),
            _ => Otherwise(answer),
        };
    }

    public static FieldReading NationalInsurance(FieldText answer)
    {
        if (answer.HasMarkup)
            return FieldReading.Reject("wrong-form");
        return Found(answer, InsuranceShape, IsIssued) switch
        {
            [var one] => FieldReading.Accept(one),
            [_, _, ..] => FieldReading.Ask("more-than-one"),
            _ when Found(answer, InsuranceShape, _ => true).Count > 0 => FieldReading.Reject("not-issued"),
            _ when Found(answer, InsuranceShape[..8], IsPrefixIssued).Count > 0 => FieldReading.Ask("last-letter-missing"),
            _ => Otherwise(answer),
        };
    }

    private static FieldReading Otherwise(FieldText answer) =>
        answer.SaysAny("not-known") && answer.Words.Sum(w => w.Count(char.IsAsciiDigit)) < 4 ? FieldReading.Ask("not-known") : FieldReading.Reject("wrong-form");

    // HM Revenue and Customs, National Insurance Manual NIM39110.
    public static bool IsPrefixIssued(string number) =>
        !"DFIQUV".Contains(number[0])
        && !"DFIQUVO".Contains(number[1])
        && number[..2] is not ("BG" or "GB" or "KN" or "NK" or "NT" or "TN" or "ZZ");

    private static bool IsIssued(string number) => IsPrefixIssued(number) && number[^1] is >= 'A' and <= 'D';

    /// <summary>All different codes of this shape that one or more neighbouring words make.</summary>
    private static List<string> Found(FieldText answer, string shape, Func<string, bool> isGood)
    {
        var found = new List<string>();
        for (var i = 0; i < answer.Words.Length; i++)
        {
            var joined = "";
            for (var k = i; k < answer.Words.Length && joined.Length + answer.Words[k].Length <= shape.Length; k++)
            {
                joined += answer.Words[k];
                if (joined.Length == shape.Length && Fits(joined, shape) is { } code && isGood(code) && !found.Contains(code))
                    found.Add(code);
            }
        }
        return found;
    }

    // A letter O or I may stand for a figure, but one figure must be typed as one, or an ordinary word could pass.
    private static string? Fits(string joined, string shape) => joined.Any(char.IsAsciiDigit) ? PostcodeField.Fit(joined, shape) : null;
}
