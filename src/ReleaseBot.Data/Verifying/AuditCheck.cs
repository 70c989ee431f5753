using Dapper;

namespace ReleaseBot.Data;

/// <summary>Follows every audit chain from its first line to its head, and every seal to the lines it names.</summary>
internal sealed class AuditCheck(Database database, IProgress<Copied>? progress)
{
    private const string Count = "select count(*) from audit";
    private const string Lines = AuditRow.Select + " order by chain, number";

    private const string CutShort = """
        select h.chain from audit_head h
        where h.number <> (select coalesce(max(a.number), 0) from audit a where a.chain = h.chain)
        order by h.chain
        """;

    private const string Headless = """
        select distinct a.chain from audit a where not exists (select 1 from audit_head h where h.chain = a.chain) order by a.chain
        """;

    private const string Seals = "select number, at, heads, hash from audit_seal order by number";
    private const string HashOf = "select hash from audit where chain = @Chain and number = @Number";

    public Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation) => database.SnapshotAsync<IReadOnlyList<string>>(async sql =>
    [
        .. await ChainFaultsAsync(sql, cancellation),
        .. (await sql.ListAsync<string>(CutShort)).Select(chain => $"audit chain {chain}: its end is missing"),
        .. (await sql.ListAsync<string>(Headless)).Select(chain => $"audit chain {chain}: its head is missing"),
        .. await SealFaultsAsync(sql),
    ], cancellation);

    /// <summary>A chain is followed line by line; after its first fault the rest of it says nothing more.</summary>
    private async Task<List<string>> ChainFaultsAsync(Sql sql, CancellationToken cancellation)
    {
        var total = await sql.FirstAsync<long>(Count);
        await using var rows = await sql.StreamAsync(Lines);
        var read = rows.GetRowParser<AuditRow>();
        var (faults, chain, before, number, done) = (new List<string>(), "", (string?)null, 0L, 0L);
        while (await rows.ReadAsync(cancellation))
        {
            var line = read(rows);
            if (line.Chain != chain)
                (chain, before, number) = (line.Chain, null, 0);
            number += number < 0 ? 0 : 1;
            if (number > 0 && (line.Number != number || line.Hash != line.HashAfter(before, database.Sealer)))
            {
                faults.Add($"audit chain {chain}: line {number} was changed or is missing");
                number = -1;
            }

            before = line.Hash;
            if (++done % 1000 == 0 || done == total)
                progress?.Report(new("audit", done, total));
        }

        return faults;
    }

    private async Task<List<string>> SealFaultsAsync(Sql sql)
    {
        var (faults, before, number) = (new List<string>(), (string?)null, 0);
        foreach (var seal in await sql.ListAsync<SealRow>(Seals))
        {
            number++;
            if (seal.Number != number || seal.Hash != seal.HashAfter(before, database.Sealer))
                faults.Add($"audit seal {number} was changed or is missing");
            before = seal.Hash;
            foreach (var head in seal.Heads.Split('\n').Select(AuditHead.Parse))
                if (await sql.FirstAsync<string>(HashOf, head) != head.Hash)
                    faults.Add($"audit chain {head.Chain}: line {head.Number} is not the one that was sealed");
        }

        return [.. faults.Distinct()];
    }
}
