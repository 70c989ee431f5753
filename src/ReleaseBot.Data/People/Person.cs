using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Data;

/// <summary>What the roll says of a person that is kept sealed.</summary>
public sealed record PersonDetails
{
    public required string Number { get; init; }
    public required string FirstName { get; init; }
    public required string LastName { get; init; }
    public DateOnly? DateOfBirth { get; init; }
    public string? Cell { get; init; }
    public string? RawStatus { get; init; }
    public string? Gender { get; init; }
    public bool? Veteran { get; init; }
    public bool? ForeignNational { get; init; }
    public string? PreferredLanguage { get; init; }
    public bool PoorReader { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public string FullName => FirstName + " " + LastName;
}

/// <summary>A person as the roll last gave them. Whose plan they have is found by <see cref="Id"/>, which never changes.</summary>
public sealed record Person
{
    public required string Id { get; init; }

    /// <summary>A random name for this person in tokens; it says nothing about them.</summary>
    public required string TokenUser { get; init; }

    public required PersonDetails Details { get; init; }
    public required string EstablishmentId { get; init; }
    public string? KeyWorkerId { get; init; }

    /// <summary>Who meets them at the gate and carries on after it.</summary>
    public string? MentorId { get; init; }

    /// <summary>Their community offender manager.</summary>
    public string? ComId { get; init; }
    public LegalStatus Status { get; init; }
    public ReleaseDate? Release { get; init; }
    public bool TemporarilyOut { get; init; }
    public DateTimeOffset? LeftAt { get; init; }
    public DateTimeOffset ImportedAt { get; init; }
}

/// <summary>One person out of a roll file. The ids are used when the person is new.</summary>
public sealed record ImportedPerson
{
    public required string NewPersonId { get; init; }
    public required string NewTokenUser { get; init; }

    /// <summary>Where this came from, for the history: a file name or a system.</summary>
    public required string Source { get; init; }

    public required PersonDetails Details { get; init; }
    public required string EstablishmentId { get; init; }
    public string? KeyWorkerId { get; init; }

    /// <summary>Absent leaves whom an administrator has set: most rolls name neither.</summary>
    public string? MentorId { get; init; }
    public string? ComId { get; init; }
    public LegalStatus Status { get; init; }
    public ReleaseDate? Release { get; init; }
    public bool TemporarilyOut { get; init; }
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>Earlier numbers the prison has joined to this one.</summary>
    public IReadOnlyList<string> MergedFrom { get; init; } = [];
}

/// <summary>What an import did to one person.</summary>
public abstract record Imported
{
    private Imported()
    {
    }

    public required string PersonId { get; init; }

    public sealed record Added : Imported;

    public sealed record Changed(IReadOnlyList<string> Fields) : Imported;

    public sealed record Unchanged : Imported;
}

/// <summary>One change of what the roll says of a person.</summary>
public sealed record PersonChange(DateTimeOffset At, string Source, string Field, string? Old, string? New);
