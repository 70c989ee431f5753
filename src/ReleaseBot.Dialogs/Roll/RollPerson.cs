namespace ReleaseBot.Dialogs.Roll;

/// <summary>
/// What we take of a person from the prison roll: who they are, where they are, why, and until when.
/// Religion, ethnicity, offences, alerts and National Insurance numbers are never read.
/// </summary>
public sealed record RollPerson
{
    public required PrisonNumber Number { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public string? EstablishmentCode { get; init; }

    public string? EstablishmentName { get; init; }

    public string? Cell { get; init; }

    public required LegalStatus Status { get; init; }

    /// <summary>The status as the file has it, cleaned of hidden characters.</summary>
    public string? RawStatus { get; init; }

    /// <summary>The date to show; <c>null</c> is "no date", which is a case of its own and not an error.</summary>
    public ReleaseDate? Release { get; init; }

    /// <summary>At court, in hospital, on temporary licence or between prisons: still ours, not released.</summary>
    public bool TemporarilyOut { get; init; }

    public string? Gender { get; init; }

    public bool? Veteran { get; init; }

    public bool? ForeignNational { get; init; }

    /// <summary><c>en</c> or <c>cy</c>, else the prison's own code or word for the language, in lower case.</summary>
    public string? PreferredLanguage { get; init; }

    public bool PoorReader { get; init; }

    /// <summary>Earlier numbers of this person that the prison has since joined to <see cref="Number"/>.</summary>
    public IReadOnlyList<PrisonNumber> MergedFrom { get; init => field = new PrisonNumbers(value); } = new PrisonNumbers([]);

    public KeyWorkerRef? KeyWorker { get; init; }

    /// <summary>User name of their mentor, and of their community offender manager, where the roll names them.</summary>
    public string? Mentor { get; init; }

    public string? Com { get; init; }
}

/// <summary>The key worker as the roll names them: any of user name, staff id and name may be missing, never all.</summary>
public sealed record KeyWorkerRef(string? UserName, string? StaffId, string? FirstName, string? LastName);
