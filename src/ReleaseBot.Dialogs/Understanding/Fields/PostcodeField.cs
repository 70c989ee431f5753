using System.Buffers;

namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Reads postcodes by the Royal Mail's format, with the letter O for a zero and I for a one put right.</summary>
internal static class PostcodeField
{
    private static readonly SearchValues<char> NeverLast = SearchValues.Create("CIKMOV");

    private static readonly string[] Outward = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"];

    public static FieldReading Read(FieldText answer)
    {
        if (answer.HasMarkup)
            return FieldReading.Reject("not-a-postcode");
        var words = answer.Words;
        var found = Candidates(words).Select(Whole).OfType<string>().Distinct().ToList();
        if (found.Count > 0)
            return found.Count == 1 ? FieldReading.Accept(found[0]) : FieldReading.Ask("more-than-one");
        if (answer.SaysAny("not-known") || answer.SaysAny("no-home"))
            return FieldReading.Ask("not-known");
        return words.Length < 8 && IsHalf(words) ? FieldReading.Ask("half-postcode") : FieldReading.Reject("not-a-postcode");
    }

    // A first half, and nothing after it that was meant for a second half.
    private static bool IsHalf(string[] words)
    {
        var at = Array.FindIndex(words, word => OutwardOf(word) is { } half && half.Any(char.IsAsciiDigit));
        return at >= 0 && !(at + 1 < words.Length && words[at + 1].Any(char.IsAsciiDigit));
    }

    private static IEnumerable<string> Candidates(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            yield return words[i];
            var joined = words[i];
            for (var k = i + 1; k < words.Length && k < i + 7 && joined.Length + words[k].Length <= 7; k++)
            {
                joined += words[k];
                if (words[i..(k + 1)].Any(w => w.Any(char.IsAsciiDigit)))
                    yield return joined;
            }
        }
    }

    private static string? Whole(string typed)
    {
        if (typed.Length is < 5 or > 7 || !typed.Any(char.IsAsciiDigit))
            return null;
        return typed == "gir0aa" ? "GIR 0AA"
            : OutwardOf(typed[..^3]) is { } first && Fit(typed[^3..], "9AA") is { } last && !last.AsSpan(1).ContainsAny(NeverLast) ? $"{first} {last}" : null;
    }

    private static string? OutwardOf(string typed)
    {
        var fits = Outward.Select(shape => Fit(typed, shape)).OfType<string>().Where(IsReal).Distinct().ToList();
        var asTyped = typed.ToUpperInvariant();
        return fits.Contains(asTyped) ? asTyped : fits.Count == 1 ? fits[0] : null;
    }

    private static bool IsReal(string outward)
    {
        var letters = outward.IndexOfAnyInRange('0', '9');
        var last = outward[^1];
        return FieldLexicon.Has("postcode-areas", outward[..letters].ToLowerInvariant())
            && (char.IsAsciiDigit(last) || (letters == 1 ? "ABCDEFGHJKPSTUW" : "ABEHMNPRVWXY").Contains(last));
    }

    /// <summary>The typed characters in the shape's letters (A) and figures (9), or null when they do not fit.</summary>
    public static string? Fit(string typed, string shape)
    {
        if (typed.Length != shape.Length)
            return null;
        var fitted = new char[typed.Length];
        for (var i = 0; i < typed.Length; i++)
        {
            fitted[i] = (shape[i], char.ToUpperInvariant(typed[i])) switch
            {
                ('9', 'O') => '0',
                ('9', 'I' or 'L') => '1',
                ('A', '0') => 'O',
                ('A', '1') => 'I',
                (_, var c) => c,
            };
            if (shape[i] == '9' ? !char.IsAsciiDigit(fitted[i]) : !char.IsAsciiLetterUpper(fitted[i]))
                return null;
        }
        return new(fitted);
    }

    private static int IndexOfAnyInRange(this string text, char low, char high) => text.AsSpan().IndexOfAnyInRange(low, high);
}
