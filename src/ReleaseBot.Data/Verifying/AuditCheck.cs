namespace ReleaseBot.Data;

/// <summary>Follows every audit chain from its first line to its head, and every seal to the lines it names.</summary>
internal sealed class AuditCheck(Database database)
{
    private const string Lines = AuditRow.Select + " order by chain, number";
    private const string Heads = "select chain, number from audit_head";
    private const string Seals = "select number, at, heads, hash from audit_seal order by number";

    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation)
    {
        var (lines, heads, seals) = await database.SnapshotAsync(async sql =>
            (await sql.ListAsync<AuditRow>(Lines), await sql.ListAsync<AuditHead>(Heads), await sql.ListAsync<SealRow>(Seals)), cancellation);
        var chains = lines.GroupBy(line => line.Chain).ToDictionary(chain => chain.Key, chain => chain.ToArray());
        return
        [
            .. chains.Values.SelectMany(ChainFaults),
            .. heads.Where(head => LengthOf(chains, head.Chain) != head.Number).Select(head => $"audit chain {head.Chain}: its end is missing"),
            .. SealFaults(seals),
            .. seals.SelectMany(seal => HeadFaults(seal, chains)).Distinct(),
        ];
    }

    private static long LengthOf(Dictionary<string, AuditRow[]> chains, string chain) =>
        chains.TryGetValue(chain, out var lines) ? lines.Length : 0;

    private IEnumerable<string> ChainFaults(AuditRow[] lines)
    {
        string? before = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Number != i + 1 || lines[i].Hash != lines[i].HashAfter(before, database.Sealer))
            {
                yield return $"audit chain {lines[i].Chain}: line {i + 1} was changed or is missing";
                yield break;
            }

            before = lines[i].Hash;
        }
    }

    private IEnumerable<string> SealFaults(IReadOnlyList<SealRow> seals)
    {
        string? before = null;
        for (var i = 0; i < seals.Count; i++)
        {
            if (seals[i].Number != i + 1 || seals[i].Hash != seals[i].HashAfter(before, database.Sealer))
                yield return $"audit seal {i + 1} was changed or is missing";
            before = seals[i].Hash;
        }
    }

    private static IEnumerable<string> HeadFaults(SealRow seal, Dictionary<string, AuditRow[]> chains) =>
        from line in seal.Heads.Split('\n')
        let head = AuditHead.Parse(line)
        where LengthOf(chains, head.Chain) < head.Number || chains[head.Chain][head.Number - 1].Hash != head.Hash
        select $"audit chain {head.Chain}: line {head.Number} is not the one that was sealed";
}
