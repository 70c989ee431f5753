using System.Globalization;
using System.Text;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding;

/// <summary>When two values count as the same answer: lengths by length, names without case, councils without their title.</summary>
internal static class Answers
{
    private static readonly string[] Titles = ["council", "city", "borough"];

    public static bool Same(Field field, string wanted, string? got) => got is not null && field switch
    {
        Field.Name => string.Equals(wanted, got, StringComparison.OrdinalIgnoreCase),
        Field.Council => Bare(wanted) == Bare(got),
        _ => wanted == got,
    };

    public static bool SameLength(string wanted, string got) => Length(wanted) == Length(got);

    private static string Bare(string council) => string.Join(' ', council
        .ToLowerInvariant()
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => !Titles.Contains(word)));

    // Months have no fixed length, so they are kept apart from the minutes.
    private static (double Months, double Minutes) Length(string iso)
    {
        var (months, minutes, inTime, number) = (0.0, 0.0, false, new StringBuilder());
        foreach (var letter in iso.Skip(1))
        {
            if (char.IsAsciiDigit(letter) || letter == '.')
            {
                number.Append(letter);
                continue;
            }

            inTime |= letter == 'T';
            var (m, min) = letter == 'T' ? (0, 0) : One(letter, inTime, double.Parse(number.ToString(), CultureInfo.InvariantCulture));
            (months, minutes) = (months + m, minutes + min);
            number.Clear();
        }

        return (months, minutes);
    }

    private static (double Months, double Minutes) One(char unit, bool inTime, double count) => (unit, inTime) switch
    {
        ('Y', false) => (count * 12, 0),
        ('M', false) => (count, 0),
        ('W', false) => (0, count * 7 * 24 * 60),
        ('D', false) => (0, count * 24 * 60),
        ('H', true) => (0, count * 60),
        ('M', true) => (0, count),
        ('S', true) => (0, count / 60),
        _ => throw new FormatException($"No length has the unit {unit}."),
    };
}
