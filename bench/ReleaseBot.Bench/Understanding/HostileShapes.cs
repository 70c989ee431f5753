namespace ReleaseBot.Bench.Understanding;

/// <summary>Text made to be slow to read, of any length.</summary>
internal sealed record HostileShape(string Name, string Part)
{
    public string Of(int length) => string.Concat(Enumerable.Repeat(Part, (length / Part.Length) + 1))[..length];
}

internal static class HostileShapes
{
    public static IReadOnlyList<HostileShape> All { get; } =
    [
        new("one letter", "a"),
        new("spaced letters", "k i l l "),
        new("words of danger", "i want to they said he will not get me in my cell or "),
        new("figures", "12/11/"),
        new("dates", "next tuesday at half 2 or 3/4/27 "),
        new("combining towers", "a\u0301\u0302\u0303"),
        new("bidi signs", "\u202eday\u202c "),
        new("lone surrogates", "\ud83d"),
        new("markup", "<script>{{7*7}}</script>"),
    ];
}
