namespace ReleaseBot.Dialogs.Roll;

/// <summary>How good a roll file is, in counts of people. Nothing in it names anyone.</summary>
public sealed record RollQualityReport
{
    public required DateOnly On { get; init; }

    public required int Read { get; init; }

    public required int Good { get; init; }

    public required int Lost { get; init; }

    /// <summary>People who are taken and have no date to show, by why they are in prison.</summary>
    public required IReadOnlyDictionary<LegalStatus, int> NoDateByStatus { get; init; }

    public required int PastDate { get; init; }

    public required int FarDate { get; init; }

    public required int ContradictingDates { get; init; }

    public required int DuplicateNumber { get; init; }

    public required int UnknownStatus { get; init; }

    public required int MissingCell { get; init; }

    public required int MissingKeyWorker { get; init; }

    public required int Under18 { get; init; }

    public required int NotInPrison { get; init; }

    public required int TemporarilyOut { get; init; }

    public required int Merged { get; init; }

    /// <summary>The report as lines to print, each a thing counted and its count.</summary>
    public IReadOnlyList<(string What, int Count)> Lines =>
    [
        ("people read", Read),
        ("people taken", Good),
        ("people not taken", Lost),
        .. Enum.GetValues<LegalStatus>().Select(status => ($"no date to show: {RollStatus.InWords(status)}", NoDateByStatus.GetValueOrDefault(status))),
        ("date in the past", PastDate),
        ("date over ten years away or a placeholder", FarDate),
        ("dates that contradict each other or the status", ContradictingDates),
        ("repeated prison number", DuplicateNumber),
        ("status missing, not known or contradicted", UnknownStatus),
        ("no cell", MissingCell),
        ("no key worker", MissingKeyWorker),
        ("under 18, no account", Under18),
        ("not in prison", NotInPrison),
        ("away for now (court, hospital, temporary licence, transfer)", TemporarilyOut),
        ("earlier prison numbers joined to this person", Merged),
    ];
}
