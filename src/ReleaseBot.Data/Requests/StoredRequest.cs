namespace ReleaseBot.Data;

/// <summary>A request to staff, to be kept with the turn that made it. <paramref name="Words"/> are the person's own, only where they agreed.</summary>
public sealed record NewRequest(string Id, string Topic, string Kind, DateOnly? By = null, string? Words = null);

/// <summary>Something staff are asked to do, for a person or, where none is named, for the prison.</summary>
public sealed record StoredRequest
{
    public required string Id { get; init; }
    public string? PersonId { get; init; }
    public PersonDetails? Person { get; init; }
    public required string EstablishmentId { get; init; }
    public required string Topic { get; init; }
    public required string Kind { get; init; }
    public DateTimeOffset At { get; init; }
    public DateOnly? By { get; init; }
    public string? Words { get; init; }
    public DateTimeOffset? DoneAt { get; init; }
    public string? DoneBy { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }
}
