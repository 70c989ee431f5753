using System.Text;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads telephone numbers of the United Kingdom, in figures or as people say them.</summary>
internal static class PhoneField
{
    private static readonly Dictionary<string, char> Spoken = new()
    {
        ["zero"] = '0', ["oh"] = '0', ["o"] = '0', ["nought"] = '0', ["nowt"] = '0', ["one"] = '1', ["two"] = '2', ["three"] = '3', ["four"] = '4',
        ["five"] = '5', ["six"] = '6', ["seven"] = '7', ["eight"] = '8', ["nine"] = '9',
    };

    public static FieldReading Read(FieldText answer)
    {
        if (answer.HasMarkup)
            return FieldReading.Reject("not-a-phone-number");
        var runs = Runs(answer);
        var numbers = runs.Select(National).OfType<string>().Distinct().ToList();
        return (numbers, runs) switch
        {
            ([var one], _) => FieldReading.Accept(one),
            ([_, _, ..], _) => FieldReading.Ask("more-than-one"),
            (_, []) => NoNumber(answer),
            _ when runs.Exists(IsForeign) => FieldReading.Ask("foreign-number"),
            _ => Wrong(answer, runs.MaxBy(run => run.Length)!),
        };
    }

    private static FieldReading NoNumber(FieldText answer) =>
        answer.SaysAny("not-known") ? FieldReading.Ask("not-known") : FieldReading.Reject("no-number");

    private static FieldReading Wrong(FieldText answer, string run)
    {
        if (run.Length < 7 && answer.SaysAny("not-known"))
            return FieldReading.Ask("not-known");
        return run switch
        {
            { Length: 10 } when run[0] == '7' || run.StartsWith("01", StringComparison.Ordinal) => FieldReading.Ask("check-length"),
            { Length: < 11 } => FieldReading.Reject("too-short"),
            { Length: > 11 } => FieldReading.Reject("too-long"),
            _ => FieldReading.Reject("wrong-start"),
        };
    }

    private static bool IsForeign(string run) => run.Length > 7 && (run[0] == '+' || run.StartsWith("00", StringComparison.Ordinal)) && !IsBritish(run);

    private static bool IsBritish(string run) => run.StartsWith("+44", StringComparison.Ordinal) || run.StartsWith("0044", StringComparison.Ordinal);

    // The National Telephone Numbering Plan: 01, 02, 03, 07, 08 and 09 with eleven figures; some 0800 and 0500 numbers have ten.
    private static string? National(string run)
    {
        var rest = run.StartsWith("+44", StringComparison.Ordinal) ? run[3..]
            : run.StartsWith("0044", StringComparison.Ordinal) ? run[4..]
            : run.StartsWith("44", StringComparison.Ordinal) && run.Length is 12 or 13 ? run[2..]
            : null;
        var number = rest is null ? run : "0" + rest.TrimStart('0');
        var isKnown = number.Length > 1 && number[0] == '0' && number[1] is '1' or '2' or '3' or '7' or '8' or '9';
        return isKnown && (number.Length == 11 || (number.Length == 10 && number.StartsWith("0800", StringComparison.Ordinal))) ? number : null;
    }

    private static List<string> Runs(FieldText answer)
    {
        var (runs, run, times) = (new List<string>(), new StringBuilder(), 1);
        foreach (var word in answer.Words.Append("."))
        {
            if (word is "double" or "dubble" or "triple" or "treble")
            {
                times = word[0] == 'd' ? 2 : 3;
            }
            else if (Figures(word, run.Length > 0) is { } figures)
            {
                run.Append(times > 1 ? new string(figures[0], times) + figures[1..] : figures);
                times = 1;
            }
            else if (run.Length > 0)
            {
                runs.Add(run.ToString());
                run.Clear();
            }
        }
        return WithPlus(answer.Tidy, runs);
    }

    private static List<string> WithPlus(string text, List<string> runs)
    {
        var plus = text.IndexOfAny(['+', '＋']);
        return plus < 0 || runs.Count == 0 || runs.Count > 3 ? runs : [.. runs.Select((run, i) => i == 0 && run[0] != '0' ? "+" + run : run)];
    }

    // A letter O stands for a zero, I or L for a one, where the rest are figures.
    private static string? Figures(string word, bool inNumber)
    {
        if (Spoken.TryGetValue(word, out var said))
            return said.ToString();
        if (!word.Any(char.IsAsciiDigit) && !(inNumber && word.All(c => c is 'o')))
            return null;
        var figures = word.Replace('o', '0').Replace('i', '1').Replace('l', '1');
        return figures.All(char.IsAsciiDigit) ? figures : null;
    }
}
