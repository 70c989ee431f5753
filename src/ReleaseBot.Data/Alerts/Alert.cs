namespace ReleaseBot.Data;

/// <summary>An alert to be kept with the turn that raised it.</summary>
public sealed record NewAlert(string Id, string Danger, string Level, string Words, string? KioskId = null);

/// <summary>An alert to staff: who may be in danger, where, and in which words it was said.</summary>
public sealed record Alert
{
    public required string Id { get; init; }
    public required string PersonId { get; init; }
    public required PersonDetails Person { get; init; }
    public required string EstablishmentId { get; init; }
    public string? ConversationId { get; init; }
    public string? KioskId { get; init; }
    public DateTimeOffset At { get; init; }
    public required string Danger { get; init; }
    public required string Level { get; init; }
    public required string Words { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public string? SeenBy { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public string? ClosedBy { get; init; }
    public DateTimeOffset? RelayedAt { get; init; }
}
