using System.Globalization;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads amounts of money in pounds and pence: figures, words and slang.</summary>
internal static class MoneyField
{
    private const decimal TooMuch = 100_000m;

    public static FieldReading Read(FieldText answer)
    {
        if (answer.HasMarkup)
            return FieldReading.Reject("no-amount");
        var parts = MoneyWords.Split(answer.Tidy);
        if (answer.SaysAny("money-open") || answer.Tidy.AsSpan().IndexOfAny('€', '$') >= 0)
            return FieldReading.Ask("how-much");
        if (parts.Exists(p => p.IsUnclear))
            return FieldReading.Ask("comma-or-point");
        return MoneyWords.Sum(parts) switch
        {
            { IsSeveral: true } => FieldReading.Ask("more-than-one"),
            { Pounds: > TooMuch } => FieldReading.Ask("too-much"),
            { Pounds: { } pounds } => Amount(answer, pounds),
            _ => Nothing(answer),
        };
    }

    private static FieldReading Amount(FieldText answer, decimal pounds) => answer.Tidy[0] == '-' || answer.Says("minus")
        ? FieldReading.Reject("below-nothing")
        : FieldReading.Accept(pounds.ToString("0.00", CultureInfo.InvariantCulture));

    private static FieldReading Nothing(FieldText answer)
    {
        if (FieldLexicon.Has("money-nothing", answer.Line.Trim()))
            return FieldReading.Accept("0.00");
        return answer.SaysAny("not-known") ? FieldReading.Ask("not-known") : FieldReading.Reject("no-amount");
    }
}

/// <summary>A word of an amount: a number, or a coin, note or slang name and what it is worth.</summary>
internal readonly record struct MoneyPart(decimal? Number = null, decimal? Worth = null, bool IsPence = false, bool IsUnclear = false, bool IsLink = false, bool InWords = false, bool HasSign = false);

/// <summary>Turns the words of an amount into pounds.</summary>
internal static class MoneyWords
{
    private static readonly Dictionary<string, decimal> Numbers = Values("money-number");
    private static readonly Dictionary<string, decimal> Slang = Values("money-slang");

    public static List<MoneyPart> Split(string text)
    {
        var parts = new List<MoneyPart>();
        var line = text.ToLowerInvariant().Replace("½", " half ", StringComparison.Ordinal);
        for (var i = 0; i < line.Length;)
        {
            var end = i;
            var figures = char.IsAsciiDigit(line[i]) || (line[i] == '.' && i + 1 < line.Length && char.IsAsciiDigit(line[i + 1]));
            while (end < line.Length && (figures ? IsFigure(line, end) : char.IsLetter(line[end])))
                end++;
            if (end > i)
                Add(parts, line[i..end], figures, i > 0 && line[i - 1] == '£');
            else if (line[i] == '-' && parts.Count > 0)
                parts.Add(default);
            i = Math.Max(end, i + 1);
        }
        return parts;
    }

    private static bool IsFigure(string line, int at) => char.IsAsciiDigit(line[at])
        || (line[at] is '.' or ',' && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]));

    private static void Add(List<MoneyPart> parts, string word, bool figures, bool sign)
    {
        if (figures)
            parts.Add(Figures(word) with { HasSign = sign });
        else if (Numbers.TryGetValue(word, out var number))
            parts.Add(new(number, InWords: true));
        else if (Slang.TryGetValue(word, out var worth) || (word.EndsWith('s') && Slang.TryGetValue(word[..^1], out worth)))
            parts.Add(new(Worth: worth));
        else if (FieldLexicon.Has("money-pence", word))
            parts.Add(new(Worth: 0.01m, IsPence: true));
        else if (word is "and" or "n" or "a" or "of" or "an")
            parts.Add(new(IsLink: true, Number: word is "a" or "an" ? 1 : null));
        else if (word is "or" or "to" or "between" or "maybe")
            parts.Add(default);
    }

    // Commas stand before three figures, a point before one or two; anything else could be either.
    private static MoneyPart Figures(string word)
    {
        var point = word.IndexOf('.');
        var (whole, pence) = point < 0 ? (word, "") : (word[..point], word[(point + 1)..]);
        var groups = whole.Split(',');
        var clear = (groups.Length == 1 || (groups[0].Length is > 0 and < 4 && groups.Skip(1).All(g => g.Length == 3))) && pence.Length < 3 && !pence.Contains(',') && !pence.Contains('.');
        if (!clear || word.Length > 15)
            return new(IsUnclear: clear is false, Number: clear ? 1e12m : null);
        var text = string.Concat(groups) + (pence.Length > 0 ? "." + pence : "");
        return new(decimal.Parse(text.StartsWith('.') ? "0" + text : text, CultureInfo.InvariantCulture));
    }

    /// <summary>The pounds said; several when there is more than one amount, null when there is none.</summary>
    public static (decimal? Pounds, bool IsSeveral) Sum(List<MoneyPart> parts)
    {
        var (total, number, any, closed) = (0m, (decimal?)null, false, false);
        var lastUnit = 1m;
        foreach (var (i, part) in parts.Index().Where(p => !p.Item.IsLink))
        {
            if (number is { } pounds && IsPenceAfterPounds(parts, i))
                (total, number, any) = (total + pounds, null, true);
            if (part is { Number: null, Worth: null })
            {
                if (any || number is not null)
                    closed = true;
                continue;
            }
            if (closed)
                return (null, true);
            if (part.Worth is { } worth)
            {
                if (part.IsPence && number is null && !any)
                    continue;
                // "5.50p" means five pounds fifty.
                total += (number ?? 1) * (part.IsPence && number % 1 > 0 ? 1 : worth);
                (number, any, lastUnit) = (null, true, worth);
            }
            else if (Join(ref number, part, any, lastUnit, ref total) is false)
            {
                return (null, true);
            }
        }
        return Close(parts, total, number, any, lastUnit);
    }

    // "£2 50p"
    private static bool IsPenceAfterPounds(List<MoneyPart> parts, int i) =>
        parts[i] is { Number: < 100, InWords: false } && i + 1 < parts.Count && parts[i + 1].IsPence;

    private static (decimal? Pounds, bool IsSeveral) Close(List<MoneyPart> parts, decimal total, decimal? number, bool any, decimal lastUnit)
    {
        if (number is not { } rest)
            return (any ? total : null, false);
        var asPence = any && lastUnit == 1 && rest < 100 && rest == Math.Floor(rest) && !parts[^1].HasSign;
        return (total + (asPence ? rest / 100 : rest), false);
    }

    // "one hundred and twenty", "two and a half", "5 and 20 p"; two numbers side by side are two amounts.
    private static bool Join(ref decimal? number, MoneyPart part, bool any, decimal lastUnit, ref decimal total)
    {
        var value = part.Number!.Value;
        if (value == 0.5m && number is null && any)
        {
            total += lastUnit / 2;
            return true;
        }
        number = (number, part.InWords) switch
        {
            (null, _) => value,
            ({ } left, true) when value == 0.5m => left + value,
            ({ } left, true) when value is 100 or 1000 => left % 1000 is > 0 and < 100 && left > 1000 ? left + (value * (left % 1000)) - (left % 1000) : left * value,
            ({ } left, true) when left >= 20 && left % 10 == 0 && value < 10 => left + value,
            ({ } left, true) when left >= 100 && left % 100 == 0 && value < 100 => left + value,
            ({ } left, true) when left >= 1000 && left % 1000 == 0 => left + value,
            ({ } left, false) when left < 1000 && value is >= 0 and < 1000 && part.Number.Value.ToString(CultureInfo.InvariantCulture).Length == 3 => (left * 1000) + value,
            _ => null,
        };
        return number is not null;
    }

    private static Dictionary<string, decimal> Values(string list) => FieldLexicon.Phrases(list)
        .Select(entry => entry.Split(' '))
        .ToDictionary(entry => entry[0], entry => decimal.Parse(entry[1], CultureInfo.InvariantCulture));
}
