namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Cuts a text into words, numbers and marks, and gives each its meaning from the lexicon.</summary>
internal sealed class WhenScanner
{
    private const int MostFigures = 9;
    private const string Marks = "/-.:,@£%+&()?;~$";

    private readonly string folded;
    private readonly List<Raw> raws = [];

    private WhenScanner(string text)
    {
        folded = string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = WhenLetters.Fold(from[i]);
        });
    }

    public static WhenTokens Read(string text)
    {
        var scanner = new WhenScanner(text);
        scanner.Cut();
        return WhenNumbers.Settle(scanner.Mean());
    }

    private void Cut()
    {
        Span<char> buffer = stackalloc char[32];
        for (var i = 0; i < folded.Length;)
        {
            if (IsWordChar(folded[i]))
                i = CutChunk(i, buffer);
            else
                CutMark(i++);
        }
    }

    private void CutMark(int at)
    {
        if (Marks.Contains(folded[at]))
            raws.Add(new Raw(null, folded[at], 0, 0, IsGlued(at)));
    }

    private bool IsGlued(int at) => at > 0 && folded[at - 1] != ' ' && !char.IsControl(folded[at - 1]);

    private static bool IsWordChar(char c) => char.IsAsciiLetterOrDigit(c) || char.IsLetter(c) || c is '\'' or '\0' || char.IsSurrogate(c);

    /// <summary>A chunk is letters and figures without a space: a word, a number, a number and its unit, or a code.</summary>
    private int CutChunk(int start, Span<char> buffer)
    {
        var (end, length) = (start, 0);
        for (; end < folded.Length && IsWordChar(folded[end]); end++)
        {
            if (folded[end] is not ('\'' or '\0') && length++ < buffer.Length)
                buffer[length - 1] = folded[end];
        }
        if (length > 0)
            AddChunk(buffer[..Math.Min(length, buffer.Length)], IsGlued(start), length > buffer.Length);
        return end;
    }

    private void AddChunk(ReadOnlySpan<char> chunk, bool glued, bool tooLong)
    {
        var figures = chunk.IndexOfAnyExceptInRange('0', '9') is >= 0 and var at ? at : chunk.Length;
        if (tooLong)
            raws.Add(Raw.Code(glued));
        else if (figures > 0)
            AddFigures(chunk, figures, glued);
        else if (chunk.IndexOfAnyInRange('0', '9') is > 0 and var digit && !WhenLexicon.Instance.Knows(chunk))
            AddSplit(chunk, digit, glued);
        else
            raws.Add(new Raw(WhenLexicon.Instance.Word(chunk), '\0', 0, 0, glued));
    }

    // "2moro" is a word, "3pm" a number and a word, "16yo" neither.
    private void AddFigures(ReadOnlySpan<char> chunk, int figures, bool glued)
    {
        if (figures < chunk.Length && WhenLexicon.Instance.Knows(chunk) && !IsOrdinal(chunk[figures..]))
        {
            raws.Add(new Raw(WhenLexicon.Instance.Word(chunk), '\0', 0, 0, glued));
            return;
        }
        var digits = chunk[..figures];
        var suffix = chunk[figures..];
        var ordinal = IsOrdinal(suffix);
        var known = suffix.Length == 0 || ordinal || Suffix(suffix);
        raws.Add(known ? Raw.Figures(ordinal ? chunk : digits, digits, ordinal, glued) : Raw.Code(glued));
        if (known && !ordinal && suffix.Length > 0)
            AddChunk(suffix == "h" ? "hr" : suffix == "m" ? "min" : suffix == "w" ? "wk" : suffix, true, false);
    }

    private static bool IsOrdinal(ReadOnlySpan<char> suffix) => suffix is "st" or "nd" or "rd" or "th" or "af" or "il" or "ydd" or "ed" or "fed" or "eg" or "ain";

    // "10till2" and "1hr30": after the letters figures may follow again.
    private static bool Suffix(ReadOnlySpan<char> suffix)
    {
        var letters = suffix.IndexOfAnyInRange('0', '9') is > 0 and var at ? suffix[..at] : suffix;
        return letters is "h" or "m" or "w" || (letters.Length > 1 && letters is not "st" && WhenLexicon.Instance.Knows(letters) && WhenLexicon.Instance.Meaning(letters.ToString()) is not null)
            || letters is "p" or "k" or "g";
    }

    // "fri27" and "at10" are two words; "b2" and "hb1" are names of places, with whatever is joined to them.
    private void AddSplit(ReadOnlySpan<char> chunk, int digit, bool glued)
    {
        var meaning = WhenLexicon.Instance.Word(chunk[..digit]) is { } word && digit > 1 ? WhenLexicon.Instance.Meaning(word)?.Sense : null;
        if (meaning is WhenSense.Weekday or WhenSense.Month or WhenSense.At or WhenSense.On or WhenSense.Unit or WhenSense.To or WhenSense.Till or WhenSense.Am or WhenSense.Pm)
        {
            AddChunk(chunk[..digit], glued, false);
            AddChunk(chunk[digit..], true, false);
        }
        else
        {
            raws.Add(Raw.Code(glued));
        }
    }

    private List<WhenToken> Mean()
    {
        var tokens = new List<WhenToken>(raws.Count);
        for (var i = 0; i < raws.Count;)
        {
            var (token, count) = Longest(i);
            tokens.Add(token with { Glued = raws[i].Glued });
            i += count;
        }
        return tokens;
    }

    private (WhenToken Token, int Count) Longest(int at)
    {
        if (raws[at].Word is not { } first)
            return (raws[at].Token, 1);
        var form = first;
        (WhenToken, int) best = (WhenLexicon.Instance.Meaning(form) ?? raws[at].Token, 1);
        var next = at + 1;
        for (var n = WhenLexicon.Instance.LongestFrom(first); n > 1; n--)
        {
            next += At(next).Mark is '-' or '.' && At(next).Glued ? 1 : 0;
            if (At(next).Word is not { } word)
                break;
            form = string.Concat(form, " ", word);
            next++;
            if (WhenLexicon.Instance.Meaning(form) is { } longer)
                best = (longer, next - at);
        }
        return best;
    }

    private Raw At(int at) => at < raws.Count ? raws[at] : default;
}

/// <summary>A word, mark or number as cut from the text, before it has a meaning.</summary>
internal readonly record struct Raw(string? Word, char Mark, int Number, int Digits, bool Glued, bool IsOrdinal = false, bool LeadingZero = false, bool IsCode = false)
{
    public WhenToken Token => this switch
    {
        { IsCode: true } => new(WhenSense.Code),
        { IsOrdinal: true } => new(WhenSense.Ordinal, Number, Digits),
        { Digits: > 0 } => new(WhenSense.Number, Number, Digits, LeadingZero: LeadingZero),
        { Mark: not '\0' } => new(WhenSense.Mark, Mark),
        _ => new(WhenSense.Other),
    };

    public static Raw Code(bool glued) => new(null, '\0', 0, 0, glued, IsCode: true);

    public static Raw Figures(ReadOnlySpan<char> typed, ReadOnlySpan<char> digits, bool ordinal, bool glued) => digits.Length > 8
        ? Code(glued)
        : new(digits.Length < 3 ? WhenLexicon.Instance.Known(typed) : null, '\0', int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), digits.Length, glued, ordinal, digits[0] == '0');
}
