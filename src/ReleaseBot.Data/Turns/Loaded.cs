using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Data;

/// <summary>All that a turn needs of a person: their place, and what the roll and the prison say today.</summary>
public sealed record Loaded
{
    private readonly AsStored _stored;

    internal Loaded(PersonKey key, AsStored stored) => (Key, _stored) = (key, stored);

    public required Place Place { get; init; }

    /// <summary>How many turns were stored before; the next one is saved only if no other came between.</summary>
    public required long Revision { get; init; }

    /// <summary>The time of the last activity that was stored; the next ones come after it.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>How far ahead of the clock this person's sending has run, in milliseconds since 1970; every process sees the same.</summary>
    public long PacedTo { get; init; }

    /// <summary>Which change of what the roll says of them this is.</summary>
    public long RollRevision { get; init; }

    public required string FirstName { get; init; }
    public required string EstablishmentId { get; init; }
    public required string EstablishmentName { get; init; }
    public Nation Nation { get; init; }
    public required PrisonSettings Prison { get; init; }
    public LegalStatus Status { get; init; }
    public ReleaseDate? Release { get; init; }
    public KeyWorker? KeyWorker { get; init; }
    public StaffName? Mentor { get; init; }
    public StaffName? Com { get; init; }
    public bool TemporarilyOut { get; init; }
    public DateTimeOffset? LeftAt { get; init; }
    public string PersonId => Key.PersonId;

    internal PersonKey Key { get; }

    /// <summary>The long lists of the place as they were written last; absent where it was read from the row.</summary>
    internal WrittenPlace? Written { get; init; }

    /// <summary>The settings of the prison as they stood in the row.</summary>
    internal string SettingsAsStored => _stored.Settings;

    /// <summary>True when the stored first name is still the one that was opened here.</summary>
    internal bool IsNamed(byte[] sealedFirstName) => _stored.FirstName.AsSpan().SequenceEqual(sealedFirstName);

    /// <summary>True when the stored settings of the prison are still those that were read here.</summary>
    internal bool IsSetAs(string settings) => _stored.Settings == settings;

    /// <summary>The name of this member of staff, where the stored one is still the one that was opened here.</summary>
    internal string? NameOf(string staffId, byte[] sealedName) =>
        (KeyWorker?.Id == staffId && _stored.KeyWorkerName.AsSpan().SequenceEqual(sealedName) ? KeyWorker.Name : null)
        ?? (Mentor?.Id == staffId && _stored.MentorName.AsSpan().SequenceEqual(sealedName) ? Mentor.Name : null)
        ?? (Com?.Id == staffId && _stored.ComName.AsSpan().SequenceEqual(sealedName) ? Com.Name : null);

    /// <summary>What was opened or read here, as it stood in the row, so that the same need not be opened again.</summary>
    internal sealed record AsStored(byte[] FirstName, string Settings, byte[]? KeyWorkerName, byte[]? MentorName, byte[]? ComName);
}
