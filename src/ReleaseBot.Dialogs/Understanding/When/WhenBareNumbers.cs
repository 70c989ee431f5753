namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Decides what a number alone is: an hour when we asked for one or a day is settled, otherwise something to ask about.</summary>
internal static class WhenBareNumbers
{
    public static List<WhenPiece> Settle(List<WhenPiece> found, WhenTokens tokens, WhenScope scope)
    {
        var pieces = new List<WhenPiece>(found.Count);
        var hasClock = found.Exists(WhenComposer.IsClock);
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is WhenPiece.Bare bare)
                pieces.AddRange(Meaning(bare.Number, i > 0 ? found[i - 1] : null, hasClock, tokens, scope));
            else
                pieces.Add(found[i]);
        }
        return pieces;
    }

    private static WhenPiece[] Meaning(WhenToken number, WhenPiece? before, bool hasClock, WhenTokens tokens, WhenScope scope)
    {
        var hour = number.Value < 24 ? new WhenPiece.Clock(number.Value, 0, number.LeadingZero || number.Value is 0 or > 12 ? Meridian.Full : Meridian.Unsaid) : null;
        if (scope.Context == WhenContext.AppointmentTime && hour is not null)
            return hasClock && before is not WhenPiece.Link ? [] : [hour];
        return before switch
        {
            WhenPiece.Link { Sense: WhenSense.Not } => [hour ?? (WhenPiece)new WhenPiece.Bare(number)],
            WhenPiece.Link { Sense: WhenSense.Mend } when hasClock && hour is not null => [hour],
            WhenPiece.Day when hour is not null && !hasClock && number.Value is > 0 and < 13 => [hour],
            WhenPiece.Weekday weekday when !hasClock => SameDay(weekday, number.Value) ? [] : [new WhenPiece.Unclear(WhenKind.DateTime)],
            _ when IsWholeText(tokens) && number.Value > 0 => [new WhenPiece.Unclear(WhenKind.None)],
            _ => [],
        };
    }

    private static bool SameDay(WhenPiece.Weekday weekday, int number) => number > 12 && weekday.Date?.Day == number;

    private static bool IsWholeText(WhenTokens tokens)
    {
        var plain = 0;
        for (var i = 0; i < Math.Min(tokens.Count, 8); i++)
            plain += tokens.Sense(i) is WhenSense.Number or WhenSense.Hedge or WhenSense.Mark or WhenSense.Or or WhenSense.The ? 0 : 1;
        return plain == 0 && tokens.Count < 8;
    }
}
