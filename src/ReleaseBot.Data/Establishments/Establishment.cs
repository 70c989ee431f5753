using ReleaseBot.Dialogs;

namespace ReleaseBot.Data;

/// <summary>A prison, with what it settles for itself.</summary>
public sealed record Establishment
{
    public required string Id { get; init; }

    /// <summary>The short code the roll uses.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public Nation Nation { get; init; }

    public PrisonSettings Settings { get; init; } = PrisonSettings.Default;
}
