namespace ReleaseBot.Data;

/// <summary>Who did or looked at what, about whom, why, and from where.</summary>
public sealed record AuditEntry
{
    /// <summary>The account, person, command or system that acted.</summary>
    public required string Who { get; init; }

    public required string Role { get; init; }

    /// <summary>A short name, such as <c>read-plan</c>.</summary>
    public required string What { get; init; }

    /// <summary>The person it is about; their chain holds the entry. Without one it stands in the chain of <see cref="Who"/>.</summary>
    public string? PersonId { get; init; }

    public string? Purpose { get; init; }
    public string? Device { get; init; }
    public string? Correlation { get; init; }

    /// <summary>A short name, such as <c>done</c> or <c>refused</c>.</summary>
    public string Result { get; init; } = "done";

    internal string Chain => PersonId is null ? "by:" + Who : "about:" + PersonId;
}

/// <summary>An audit entry as it was kept.</summary>
public sealed record AuditLine(string Chain, long Number, DateTimeOffset At, AuditEntry Entry);
