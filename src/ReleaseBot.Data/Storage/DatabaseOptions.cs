namespace ReleaseBot.Data;

/// <summary>Where the data are kept, the installation key they are sealed with, and the clock.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The directory that holds <c>releasebot.db</c>; used when no PostgreSQL connection is named.</summary>
    public string DataDirectory { get; init; } = "./data";

    /// <summary>A PostgreSQL connection string for the whole estate, or none.</summary>
    public string? Postgres { get; init; }

    /// <summary>The 32 bytes kept outside the data and never in a backup.</summary>
    public required byte[] InstallationKey { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called just before each common commit on SQLite; a test plants a failing disk here.</summary>
    internal Action? BeforeCommit { get; init; }
}
