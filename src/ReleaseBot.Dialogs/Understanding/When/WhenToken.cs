namespace ReleaseBot.Dialogs.Understanding;

/// <summary>What a word can mean when we look for a date or time in it.</summary>
internal enum WhenSense : byte
{
    None, Other, Code, Number, Ordinal, Mark,
    Weekday, Weekdays, Month, Unit, Relative, Tonight, Part, Holiday, Unfixed, Weekend,
    Next, Last, This, Every, Coming, Gone, Commencing, Also,
    After, Before, Ago, Ahead, In, Within, At, On, From, To, Till, Between, By, And, Or, Not, Mend, Of, For, Until,
    Past, HalfHour, Quarter, Start, End, Middle, About, Ish, OrSo, OrTwo, Am, Pm, OClock, Hours24, Noon, Midnight,
    Vague, Loose, Few, Couple, More, Bound, Release, ReleaseDay, Out, Left, Unknown, A, The, Self, Be, Thing, Label, Street, Money, Serving, Hedge,
}

/// <summary>One word, number or mark of a text. Digits is how many figures were typed; Glued says that no space stands before it.</summary>
internal readonly record struct WhenToken(WhenSense Sense, int Value = 0, int Digits = 0, bool Glued = false, bool LeadingZero = false);

/// <summary>The words of a text in order; looking past either end is allowed and finds nothing.</summary>
internal sealed class WhenTokens(List<WhenToken> list)
{
    public int Count => list.Count;

    public WhenToken this[int at] => (uint)at < (uint)list.Count ? list[at] : default;

    public WhenSense Sense(int at) => this[at].Sense;

    public bool Is(int at, WhenSense sense) => this[at].Sense == sense;

    public bool Is(int at, WhenSense sense, int value) => this[at].Sense == sense && this[at].Value == value;

    public bool IsMark(int at, char mark) => Is(at, WhenSense.Mark, mark);

    public bool IsGlued(int at, char mark) => IsMark(at, mark) && this[at].Glued && this[at + 1].Glued;

    /// <summary>The first place from here on that holds none of these small words.</summary>
    public int Past(int at, params ReadOnlySpan<WhenSense> small)
    {
        var end = at + 4;
        while (at < end && small.Contains(this[at].Sense))
            at++;
        return at;
    }
}
