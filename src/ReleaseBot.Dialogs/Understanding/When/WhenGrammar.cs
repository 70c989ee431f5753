namespace ReleaseBot.Dialogs.Understanding;

/// <summary>The rules in the order they are tried at each word; the first that fits takes its words.</summary>
internal static class WhenGrammar
{
    private const int MostPieces = 200;

    private static readonly Func<WhenTokens, int, WhenScope, WhenMatch>[] Rules =
    [
        ReleaseRules.Read,
        ClockRules.Read,
        OffsetRules.Read,
        WeekdayRules.Read,
        SpanRules.Read,
        HolidayRules.Read,
        DateRules.Read,
        SmallRules.Read,
    ];

    public static List<WhenPiece> Pieces(WhenTokens tokens, WhenScope scope)
    {
        var pieces = new List<WhenPiece>();
        for (var at = 0; at < tokens.Count && pieces.Count < MostPieces;)
        {
            var match = First(tokens, at, scope);
            if (match.Piece is { } piece)
                pieces.Add(piece);
            if (match.Second is { } second)
                pieces.Add(second);
            at += match.Words;
        }
        return pieces;
    }

    private static WhenMatch First(WhenTokens tokens, int at, WhenScope scope)
    {
        if (tokens.Sense(at) is WhenSense.Other or WhenSense.Code or WhenSense.Thing or WhenSense.Hedge)
            return new(1, null);
        foreach (var rule in Rules)
        {
            if (rule(tokens, at, scope) is { Words: > 0 } match)
                return match;
        }
        return new(1, null);
    }
}
