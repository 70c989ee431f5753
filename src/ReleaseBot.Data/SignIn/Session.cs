namespace ReleaseBot.Data;

/// <summary>Whose session it is: a person at a kiosk, staff at a page, or a token of a kiosk vendor.</summary>
public enum SessionKind
{
    Person,
    Staff,
    Token,
}

/// <summary>Somebody signed in. It is known by the hash of a secret only they hold.</summary>
public sealed record Session
{
    public required string IdHash { get; init; }
    public required SessionKind Kind { get; init; }
    public string? PersonId { get; init; }
    public string? StaffId { get; init; }
    public string? KioskId { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset LastSeenAt { get; init; }

    /// <summary>Locked after a pause; the PIN opens it again with place and draft kept.</summary>
    public DateTimeOffset? LockedAt { get; init; }
}
