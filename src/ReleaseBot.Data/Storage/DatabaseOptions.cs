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

    /// <summary>Refuses where there are no data yet, for commands that work on what is there.</summary>
    public bool MustExist { get; init; }

    /// <summary>Whether a directory holds no data of ours yet.</summary>
    public static bool IsEmpty(string directory) => !File.Exists(SqliteEngine.FileIn(directory));

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How the place of the data is named to people; a connection string holds a password and is never shown.</summary>
    internal string Where => Postgres is null ? Path.GetFullPath(DataDirectory) : "that PostgreSQL database";

    /// <summary>Opens data that are still being filled; only what fills them does.</summary>
    internal bool IsBeingFilled { get; init; }

    /// <summary>Where drills plant a failing disk.</summary>
    internal CommitHooks Hooks { get; init; } = new();
}
