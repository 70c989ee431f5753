using System.Globalization;

namespace ReleaseBot.Data;

/// <summary>The sealed lines that join the heads of all chains each minute, so that the end of a chain cannot be cut off unseen.</summary>
public sealed class AuditSeals(Database database)
{
    private const string Last = "select number, at, heads, hash from audit_seal order by number desc limit 1";

    private const string Grown = "update audit_head set sealed = number where sealed < number returning chain, number";

    private const string HashOf = "select hash from audit where chain = @Chain and number = @Number";

    private const string Insert = "insert into audit_seal (number, at, heads, hash) values (@Number, @At, @Heads, @Hash)";

    /// <summary>Seals every chain that has grown since the last line; false when none has, or another process was first.</summary>
    public async Task<bool> SealAsync(CancellationToken cancellation = default)
    {
        try
        {
            return await database.WriteAsync(SealAsync, cancellation);
        }
        catch (Exception fault) when (Refusals.IsByKey(fault))
        {
            return false;
        }
    }

    private async Task<bool> SealAsync(Sql sql)
    {
        var last = await sql.FirstAsync<SealRow>(Last);
        var lines = new List<string>();
        foreach (var head in await sql.ListAsync<AuditHead>(Grown))
            lines.Add((head with { Hash = await sql.FirstAsync<string>(HashOf, head) }).ToString());
        if (lines.Count == 0)
            return false;

        lines.Sort(StringComparer.Ordinal);
        var row = new SealRow { Number = (last?.Number ?? 0) + 1, At = database.Now(), Heads = string.Join('\n', lines) };
        return await sql.ExecuteAsync(Insert, row with { Hash = row.HashAfter(last?.Hash, database.Sealer) }) == 1;
    }
}

/// <summary>The last line of a chain, as a seal names it: number, hash, chain.</summary>
internal sealed record AuditHead
{
    public required string Chain { get; init; }
    public required long Number { get; init; }
    public string? Hash { get; init; }

    public static AuditHead Parse(string line)
    {
        var parts = line.Split(' ', 3);
        return new() { Number = long.Parse(parts[0], CultureInfo.InvariantCulture), Hash = parts[1], Chain = parts[2] };
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} {Hash} {Chain}");
}

/// <summary>One sealed line as it stands in its table.</summary>
internal sealed record SealRow
{
    public required long Number { get; init; }
    public required string At { get; init; }
    public required string Heads { get; init; }
    public string? Hash { get; init; }

    public string HashAfter(string? before, Sealer sealer) =>
        sealer.ChainHash(before, Number.ToString(CultureInfo.InvariantCulture), At, Heads);
}
