namespace ReleaseBot.Data;

/// <summary>Where drills plant a failing or slow disk: around the common commit on SQLite.</summary>
internal sealed class CommitHooks
{
    public Action? Before { get; set; }

    /// <summary>The commit was carried out, but whoever waits has not heard of it.</summary>
    public Action? After { get; set; }
}
