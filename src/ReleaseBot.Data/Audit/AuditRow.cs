using System.Globalization;

namespace ReleaseBot.Data;

/// <summary>One line of the audit log as it stands in its table.</summary>
internal sealed record AuditRow
{
    public const string Select = """
        select chain, number, at, who, role, what, subject, purpose, device, correlation, result, hash from audit
        """;

    public required string Chain { get; init; }
    public required long Number { get; init; }
    public required string At { get; init; }
    public required string Who { get; init; }
    public required string Role { get; init; }
    public required string What { get; init; }
    public string? Subject { get; init; }
    public string? Purpose { get; init; }
    public string? Device { get; init; }
    public string? Correlation { get; init; }
    public required string Result { get; init; }
    public string? Hash { get; init; }

    public static AuditRow From(AuditEntry entry, long number, string at) => new()
    {
        Chain = entry.Chain,
        Number = number,
        At = at,
        Who = entry.Who,
        Role = entry.Role,
        What = entry.What,
        Subject = entry.PersonId,
        Purpose = entry.Purpose,
        Device = entry.Device,
        Correlation = entry.Correlation,
        Result = entry.Result,
    };

    /// <summary>The hash over the line before and everything in this one.</summary>
    public string HashAfter(string? before, Sealer sealer) => sealer.ChainHash(
        before,
        Chain,
        Number.ToString(CultureInfo.InvariantCulture),
        At,
        Who,
        Role,
        What,
        Subject,
        Purpose,
        Device,
        Correlation,
        Result);

    public AuditLine ToLine() => new(Chain, Number, Times.Time(At), new()
    {
        Who = Who,
        Role = Role,
        What = What,
        PersonId = Subject,
        Purpose = Purpose,
        Device = Device,
        Correlation = Correlation,
        Result = Result,
    });
}
