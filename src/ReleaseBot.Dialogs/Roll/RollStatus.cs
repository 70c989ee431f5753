namespace ReleaseBot.Dialogs.Roll;

/// <summary>
/// Reads why a person is in prison. <c>legalStatus</c> is believed; the convicted status and the recall and
/// indeterminate marks speak only where it says nothing we know. Remand is never guessed from missing dates.
/// </summary>
internal static class RollStatus
{
    public static LegalStatus Of(RollRecord record, RollNotes notes)
    {
        var raw = Raw(record);
        var key = RollText.Key(raw ?? "");
        if (key is "dead" or "deceased")
        {
            notes.Lose(RollColumn.LegalStatus, RollProblemKind.NotInPrison, "the file says that this person has died. No account is made.");
            return LegalStatus.Unknown;
        }

        var stated = Known(key);
        var status = stated ?? FromOtherFields(record) ?? LegalStatus.Unknown;
        if (stated is null)
            notes.Note(RollColumn.LegalStatus, RollProblemKind.UnknownStatus, Unknown(raw, status));
        NoteOddConvictedStatus(record, status, notes);
        return status;
    }

    /// <summary>A plain list may call the column just "status", which in prison data is "ACTIVE IN" and the like.</summary>
    public static string? Raw(RollRecord record) =>
        record[RollColumn.LegalStatus] ?? (IsCustodyStatus(record[RollColumn.Status]) ? null : record[RollColumn.Status]);

    public static bool IsCustodyStatus(string? text) =>
        RollText.Key(text ?? "").Split(' ')[0] is "active" or "inactive";

    private static LegalStatus? Known(string key) => key switch
    {
        "sentenced" or "convicted sentenced" or "determinate" => LegalStatus.Sentenced,
        "remand" or "on remand" or "remanded" or "unconvicted" or "untried" => LegalStatus.Remand,
        "convicted unsentenced" or "unsentenced" or "awaiting sentence" => LegalStatus.ConvictedUnsentenced,
        "recall" or "recalled" or "licence recall" => LegalStatus.Recall,
        "indeterminate sentence" or "indeterminate" or "life" or "lifer" or "life sentence" or "ipp" => LegalStatus.Indeterminate,
        "immigration detainee" or "immigration" or "detainee" => LegalStatus.ImmigrationDetainee,
        "civil prisoner" or "civil" => LegalStatus.CivilPrisoner,
        _ => null,
    };

    private static LegalStatus? FromOtherFields(RollRecord record)
    {
        if (RollText.Key(record[RollColumn.ConvictedStatus] ?? "") == "remand")
            return LegalStatus.Remand;
        if (YesNo.Of(record[RollColumn.Recall]) == true)
            return LegalStatus.Recall;
        if (YesNo.Of(record[RollColumn.IndeterminateSentence]) == true)
            return LegalStatus.Indeterminate;
        return null;
    }

    private static string Unknown(string? raw, LegalStatus status)
    {
        var stated = raw is null ? "the legal status is missing" : $"the legal status is {RollText.Quote(raw)}, which we do not know";
        return status == LegalStatus.Unknown
            ? stated + ". The person is taken with status unknown."
            : $"{stated}. Other fields say {InWords(status)}, and that is used.";
    }

    private static void NoteOddConvictedStatus(RollRecord record, LegalStatus status, RollNotes notes)
    {
        var raw = record[RollColumn.ConvictedStatus];
        var key = RollText.Key(raw ?? "");
        if (raw is not null && key is not ("convicted" or "remand"))
            notes.Note(RollColumn.ConvictedStatus, RollProblemKind.UnknownValue, $"the convicted status is {RollText.Quote(raw)}, which we do not know. It is left out.");
        if (key == "remand" && status == LegalStatus.Sentenced || key == "convicted" && status == LegalStatus.Remand)
            notes.Note(RollColumn.ConvictedStatus, RollProblemKind.UnknownStatus, $"the legal status says {InWords(status)} but the convicted status says {key}. The legal status is used.");
    }

    public static string InWords(LegalStatus status) => status switch
    {
        LegalStatus.Sentenced => "sentenced",
        LegalStatus.Remand => "remand",
        LegalStatus.ConvictedUnsentenced => "convicted, not sentenced",
        LegalStatus.Recall => "recall",
        LegalStatus.Indeterminate => "indeterminate sentence",
        LegalStatus.ImmigrationDetainee => "immigration detainee",
        LegalStatus.CivilPrisoner => "civil prisoner",
        _ => "unknown",
    };
}
