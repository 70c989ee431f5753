namespace ReleaseBot.Dialogs.Understanding;

/// <summary>How many slips of the finger lie between two words.</summary>
internal static class Spelling
{
    private const int LongestWord = 64;

    /// <summary>Letters wrong, missing, too many or swapped with a neighbour; more than <paramref name="most"/> is not counted on.</summary>
    public static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > LongestWord || b.Length > LongestWord)
            return most + 1;
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], now = stackalloc int[b.Length + 1];
        for (var k = 0; k <= b.Length; k++)
            last[k] = k;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var k = 1; k <= b.Length; k++)
            {
                now[k] = Math.Min(Math.Min(now[k - 1], last[k]) + 1, last[k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1));
                if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                    now[k] = Math.Min(now[k], before[k - 2] + 1);
            }
            last.CopyTo(before);
            now.CopyTo(last);
        }
        return last[b.Length];
    }
}
