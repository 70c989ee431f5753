namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Covers numbers that we never store: National Insurance, bank account, sort code and card numbers. Prison numbers, telephones and dates stay.</summary>
internal static class NumberMask
{
    private const char Bullet = '•';
    private const int MostBetween = 30;

    private static readonly string[] LittleWords = ["by", "on", "at", "in", "to", "is", "my", "no", "it", "of", "up", "so", "or", "we", "as", "if", "us", "am", "be", "do", "go", "he", "me", "an"];

    public static string Cover(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            return text;
        var covered = text.ToCharArray();
        var account = -1;
        var sortCode = (Start: -1, End: -1);
        for (var i = 0; i < text.Length;)
        {
            var end = IsWordStart(text, i) ? InsuranceEnd(text, i) : i;
            if (end > i)
                Fill(covered, i, end);
            else if (IsWordStart(text, i) && char.IsAsciiDigit(text[i]))
                end = Figures(text, i, covered, ref account, ref sortCode);
            i = Math.Max(end, i + 1);
        }
        return new(covered);
    }

    private static void Fill(char[] covered, int start, int end) => covered.AsSpan(start, end - start).Fill(Bullet);

    private static bool IsWordStart(string text, int i) => char.IsAsciiLetterOrDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1]));

    private static bool IsBreak(char c) => c is ' ' or '-' or '.' or '/' or '\u00a0' or '–';

    // Two letters, six figures, a letter A to D, with at most one mark between; a letter O or I may stand for a figure.
    private static int InsuranceEnd(string text, int start)
    {
        var (at, figures, typed) = (start, 0, 0);
        for (var letters = 0; letters < 2; letters++, at++)
        {
            at += letters == 1 && at < text.Length && IsBreak(text[at]) ? 1 : 0;
            if (at >= text.Length || !char.IsAsciiLetter(text[at]))
                return start;
        }
        var prefixEnd = at;
        for (; figures < 6; figures++, at++)
        {
            at += at < text.Length && IsBreak(text[at]) ? 1 : 0;
            if (at >= text.Length || !(char.IsAsciiDigit(text[at]) || text[at] is 'o' or 'O' or 'i' or 'I' or 'l'))
                return start;
            typed += char.IsAsciiDigit(text[at]) ? 1 : 0;
        }
        return typed < 4 ? start : WithSuffix(text, start, prefixEnd, at);
    }

    private static int WithSuffix(string text, int start, int prefixEnd, int at)
    {
        var prefix = string.Concat(text[start], text[prefixEnd - 1]);
        var spaced = IsBreak(text[prefixEnd]);
        var isWord = spaced && LittleWords.Contains(prefix.ToLowerInvariant());
        var suffix = at < text.Length && IsBreak(text[at]) ? at + 1 : at;
        var glued = suffix == at;
        if (suffix < text.Length && char.ToUpperInvariant(text[suffix]) is >= 'A' and <= 'D' && IsEnd(text, suffix + 1) && !(isWord && !glued))
            return suffix + 1;
        return IsEnd(text, at) && !isWord && CodeFields.IsPrefixIssued(prefix.ToUpperInvariant()) ? at : start;
    }

    private static bool IsEnd(string text, int at) => at >= text.Length || !char.IsLetterOrDigit(text[at]);

    /// <summary>Covers a group of figures when it is an account, sort code or card number, and gives its end.</summary>
    private static int Figures(string text, int start, char[] covered, ref int account, ref (int Start, int End) sortCode)
    {
        var (end, groups, figures, first) = Group(text, start);
        if (!IsEnd(text, end))
            return end;
        var isAccount = IsAccount(text, start, end, groups, figures);
        if (isAccount || (figures is 16 && groups is 1 or 4))
        {
            Fill(covered, start, end);
            account = end;
            if (sortCode.Start >= 0 && start - sortCode.End <= MostBetween)
                Fill(covered, sortCode.Start, sortCode.End);
        }
        else if (figures == 14 && groups == 4 && first == 2)
        {
            Fill(covered, start, end);
        }
        else if (figures == 6 && groups is 1 or 3)
        {
            SortCode(text, start, end, covered, account, ref sortCode);
        }
        return end;
    }

    private static void SortCode(string text, int start, int end, char[] covered, int account, ref (int Start, int End) sortCode)
    {
        sortCode = (start, end);
        if ((account >= 0 && start - account <= MostBetween) || Before(text, start).Contains("sort", StringComparison.OrdinalIgnoreCase))
            Fill(covered, start, end);
    }

    private static (int End, int Groups, int Figures, int First) Group(string text, int start)
    {
        var (at, groups, figures, first) = (start, 0, 0, 0);
        while (true)
        {
            var from = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            groups++;
            figures += at - from;
            first = groups == 1 ? at - from : first;
            if (at + 1 < text.Length && IsBreak(text[at]) && char.IsAsciiDigit(text[at + 1]))
                at++;
            else
                return (at, groups, figures, first);
        }
    }

    // Eight figures alone; a date of this or the last century stays, unless an account was spoken of just before.
    private static bool IsAccount(string text, int start, int end, int groups, int figures)
    {
        if (figures != 8 || (start > 0 && text[start - 1] is '+' or '£'))
            return false;
        var before = Before(text, start);
        if (before.Contains("acc", StringComparison.OrdinalIgnoreCase) || before.Contains("a/c", StringComparison.OrdinalIgnoreCase))
            return true;
        return groups == 1 && !IsDate(int.Parse(text.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static bool IsDate(int figures) =>
        WrittenDates.Exists(figures / 1_000_000, figures / 10_000 % 100, figures % 10_000)
        || WrittenDates.Exists(figures % 100, figures / 100 % 100, figures / 10_000);

    private static ReadOnlySpan<char> Before(string text, int start) => text.AsSpan(Math.Max(0, start - MostBetween), Math.Min(MostBetween, start));
}
