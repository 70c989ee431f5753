namespace ReleaseBot.Data;

/// <summary>A member of staff with an account: their role, and the hash their password is checked against.</summary>
public sealed record StaffMember
{
    public required string Id { get; init; }
    public required string EstablishmentId { get; init; }

    /// <summary>KeyWorker, Mentor, Omu, Com, Duty or Admin, as a short name.</summary>
    public required string Role { get; init; }

    public required string UserName { get; init; }
    public required string Name { get; init; }
    public required string PasswordHash { get; init; }
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Wrong passwords in a row, and when the next try is allowed.</summary>
    public int WrongTries { get; init; }

    public DateTimeOffset? NextTryAt { get; init; }
}
