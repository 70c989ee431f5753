namespace ReleaseBot.Dialogs.Understanding.Intents;

/// <summary>Counts slips of the finger between two words: a letter wrong, missing, too many, or two swapped.</summary>
internal static class Slips
{
    private const int Longest = 32;

    /// <summary>The edit distance with swaps. Words longer than 32 letters are far from everything.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > Longest || b.Length > Longest)
            return Longest;
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        for (var j = 0; j <= b.Length; j++)
            Row(rows, 0)[j] = j;
        for (var i = 1; i <= a.Length; i++)
            FillRow(a, b, i, rows);
        return Row(rows, a.Length)[b.Length];
    }

    private static void FillRow(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int i, Span<int> rows)
    {
        var row = Row(rows, i);
        var above = Row(rows, i - 1);
        var twoAbove = Row(rows, i + 1);
        row[0] = i;
        for (var j = 1; j <= b.Length; j++)
        {
            var wrong = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + wrong);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
        }
    }

    private static Span<int> Row(Span<int> rows, int i) => rows.Slice(i % 3 * (Longest + 1), Longest + 1);
}
