namespace ReleaseBot.Dialogs.Understanding;

/// <summary>Follows a person who corrects themselves: "tuesday no wait wednesday", "2pm not 3". What was taken back no longer counts.</summary>
internal static class WhenCorrections
{
    /// <summary>Takes away what was corrected, and says whether anything was.</summary>
    public static bool Apply(List<WhenPiece> pieces)
    {
        var changed = false;
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            changed |= pieces[i] switch
            {
                WhenPiece.Link { Sense: WhenSense.Not } => TakeNext(pieces, i),
                WhenPiece.Link { Sense: WhenSense.Mend } => TakeBefore(pieces, i),
                _ => false,
            };
        }
        return changed;
    }

    private static bool TakeNext(List<WhenPiece> pieces, int not)
    {
        if (not + 1 >= pieces.Count || !(IsSaid(pieces[not + 1]) || pieces[not + 1] is WhenPiece.Bare))
            return false;
        pieces.RemoveAt(not + 1);
        return true;
    }

    private static bool TakeBefore(List<WhenPiece> pieces, int mend)
    {
        var after = pieces.FindIndex(mend, IsSaid);
        if (after < 0)
            return false;
        var (days, clocks) = (pieces.FindIndex(mend, WhenComposer.IsDay) >= 0, pieces.FindIndex(mend, WhenComposer.IsClock) >= 0);
        var taken = pieces[..mend].RemoveAll(p => (days && WhenComposer.IsDay(p)) || (clocks && WhenComposer.IsClock(p)));
        for (var i = mend - 1; i >= 0; i--)
        {
            if ((days && WhenComposer.IsDay(pieces[i])) || (clocks && WhenComposer.IsClock(pieces[i])))
                pieces.RemoveAt(i);
        }
        return taken > 0;
    }

    private static bool IsSaid(WhenPiece piece) => WhenComposer.IsDay(piece) || WhenComposer.IsClock(piece) || piece is WhenPiece.Unclear { Hint: WhenKind.Date };
}
