namespace ReleaseBot.Dialogs.Roll;

/// <summary>Where the roll says a person is.</summary>
internal enum Whereabouts
{
    In,
    Away,
    Left,
}

/// <summary>
/// Tells "away for now" from "left". A day at court, a hospital bed or a temporary licence is not a release, and a
/// release to hospital (reasons HO, HP, HQ) is not one either: a plan is never closed on doubt.
/// </summary>
internal static class RollMovement
{
    public static Whereabouts Of(RollRecord record, RollNotes notes)
    {
        if (YesNo.Of(record[RollColumn.TemporarilyOut]) == true || YesNo.Of(record[RollColumn.RestrictedPatient]) == true)
            return Whereabouts.Away;

        return Direction(record) switch
        {
            null or "in" => Whereabouts.In,
            "trn" => Whereabouts.Away,
            "out" => WhenOut(record, notes),
            _ => NotUnderstood(record, notes),
        };
    }

    private static string? Direction(RollRecord record)
    {
        if (record[RollColumn.InOutStatus] is { } stated)
            return RollText.Key(stated);
        if (record[RollColumn.Status] is { } status && RollStatus.IsCustodyStatus(status))
            return RollText.Key(status).Split(' ')[^1];
        var prison = RollText.Key(record[RollColumn.PrisonId] ?? "");
        return prison is "out" or "trn" ? prison : null;
    }

    private static Whereabouts WhenOut(RollRecord record, RollNotes notes)
    {
        var movement = RollText.Key(record[RollColumn.LastMovementTypeCode] ?? "");
        var reason = RollText.Key(record[RollColumn.LastMovementReasonCode] ?? "");
        return (movement, reason) switch
        {
            ("tap" or "tmp" or "crt" or "trn", _) => Whereabouts.Away,
            ("temporary absence" or "court" or "hospital" or "rotl", _) => Whereabouts.Away,
            ("rel", "ho" or "hp" or "hq") => Whereabouts.Away,
            ("rel" or "release" or "released", _) => Left(record, notes),
            _ => WhenMovementIsUnclear(record, notes),
        };
    }

    private static Whereabouts WhenMovementIsUnclear(RollRecord record, RollNotes notes)
    {
        var status = RollText.Key(record[RollColumn.Status] ?? "");
        if (status.StartsWith("inactive", StringComparison.Ordinal) || RollText.Key(record[RollColumn.PrisonId] ?? "") == "out")
            return Left(record, notes);
        if (!status.StartsWith("active", StringComparison.Ordinal))
            notes.Note(RollColumn.LastMovementTypeCode, RollProblemKind.UnknownValue, "the person is out, and the file does not say whether they left or will be back. They are taken as away for now.");
        return Whereabouts.Away;
    }

    private static Whereabouts Left(RollRecord record, RollNotes notes)
    {
        var column = record.Has(RollColumn.InOutStatus) ? RollColumn.InOutStatus : RollColumn.Status;
        notes.Lose(column, RollProblemKind.NotInPrison, "the person has left prison (out, released). They are not on the roll.");
        return Whereabouts.Left;
    }

    private static Whereabouts NotUnderstood(RollRecord record, RollNotes notes)
    {
        var raw = record[RollColumn.InOutStatus] ?? record[RollColumn.Status] ?? "";
        notes.Note(RollColumn.InOutStatus, RollProblemKind.UnknownValue, $"the in or out status is {RollText.Quote(raw)}, which we do not know. The person is taken as in prison.");
        return Whereabouts.In;
    }
}
