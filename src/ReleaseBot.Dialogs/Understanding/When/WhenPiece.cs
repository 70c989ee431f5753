namespace ReleaseBot.Dialogs.Understanding;

/// <summary>One part of what was said: a day, a clock time, a length, or a word that ties such parts together.</summary>
internal abstract record WhenPiece
{
    private WhenPiece()
    {
    }

    /// <summary>Day, month and year as far as they were said.</summary>
    public sealed record Written(int? Date, int? Month, int? Year) : WhenPiece;

    /// <summary>A weekday said alone; no date when it must be asked about.</summary>
    public sealed record Weekday(DayOfWeek Name, DateOnly? Date) : WhenPiece;

    public sealed record Day(DateOnly Date, bool Rough = false) : WhenPiece;

    public sealed record Span(DateOnly Start, DateOnly End, bool Rough = false) : WhenPiece;

    public sealed record Clock(int Hour, int Minute, Meridian Half, bool Rough = false) : WhenPiece;

    public sealed record Hours(Clock Start, Clock End) : WhenPiece;

    public sealed record Moment(DateTime At, bool Rough) : WhenPiece;

    public sealed record Part(int Name) : WhenPiece;

    public sealed record Length(Lapse Lapse) : WhenPiece;

    /// <summary>A number that could be a day or an hour.</summary>
    public sealed record Bare(WhenToken Number) : WhenPiece;

    /// <summary>A day or time that cannot be pinned down; loose words ("later") matter only when nothing else was said.</summary>
    public sealed record Unclear(WhenKind Hint, bool Loose = false) : WhenPiece;

    public sealed record Link(WhenSense Sense) : WhenPiece;
}

/// <summary>Whether a time is before or after noon, as far as it was said.</summary>
internal enum Meridian
{
    /// <summary>No such time, or two readings: to be asked about.</summary>
    Unclear = -1,
    Unsaid,
    Am,
    Pm,
    Full,
}

/// <summary>What a rule found: how many words it used, and what they say.</summary>
internal readonly record struct WhenMatch(int Words, WhenPiece? Piece, WhenPiece? Second = null)
{
    public static WhenMatch None => default;

    public static WhenMatch Ask(int words, WhenKind hint = WhenKind.Date) => new(words, new WhenPiece.Unclear(hint));

    public static WhenMatch Day(int words, DateOnly date, bool rough = false) => new(words, new WhenPiece.Day(date, rough));

    public static WhenMatch DayOrAsk(int words, DateOnly? date, bool rough = false) => date is { } day ? Day(words, day, rough) : Ask(words);
}

/// <summary>What is known when a person types: the question, the time in London, and their release date.</summary>
internal sealed record WhenScope(WhenContext Context, DateTime Now, DateOnly? Release)
{
    public DateOnly Today => DateOnly.FromDateTime(Now);

    public bool LooksBack => Context is WhenContext.PastEvent or WhenContext.BirthDate;

    public bool LooksAhead => !LooksBack;

    public DateOnly Monday => Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7));

    public static DateOnly First(DayOfWeek day, DateOnly after) => after.AddDays((((int)day - (int)after.DayOfWeek + 6) % 7) + 1);

    public static DateOnly Latest(DayOfWeek day, DateOnly before) => before.AddDays(-((((int)before.DayOfWeek - (int)day + 6) % 7) + 1));

    /// <summary>The weekday in the week that begins on this Monday.</summary>
    public static DateOnly InWeek(DateOnly monday, DayOfWeek day) => monday.AddDays(((int)day + 6) % 7);
}
