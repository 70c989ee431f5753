namespace ReleaseBot.Data;

/// <summary>The append-only log of acts and looks: one hash chain a person, or a staff account where no person is named.</summary>
public sealed class AuditLog(Database database)
{
    // The head's row is held until the act commits, so two processes never give the same number.
    private const string Next = """
        insert into audit_head (chain, number) values (@Chain, 1)
        on conflict (chain) do update set number = audit_head.number + 1
        returning number
        """;

    private const string Before = "select hash from audit where chain = @Chain and number = @Number - 1";

    private const string Append = """
        insert into audit (chain, number, at, who, role, what, subject, purpose, device, correlation, result, hash)
        values (@Chain, @Number, @At, @Who, @Role, @What, @Subject, @Purpose, @Device, @Correlation, @Result, @Hash)
        """;

    private const string About = AuditRow.Select + " where chain = @Chain order by number";
    private const string Reads = AuditRow.Select + " where chain = @Chain and what like 'read-%' order by number";
    private const string By = AuditRow.Select + " where who = @Who and at >= @Since order by at, chain, number";

    /// <summary>Keeps an entry by itself; it is on disk when this returns, and only then may the page leave.</summary>
    public Task<long> AppendAsync(AuditEntry entry, CancellationToken cancellation = default) =>
        database.WriteAsync(sql => AppendAsync(sql, entry), cancellation);

    /// <summary>Who looked at what of a person, oldest first: what the person is shown.</summary>
    public Task<IReadOnlyList<AuditLine>> ReadsOfAsync(string personId, CancellationToken cancellation = default) =>
        ListAsync(Reads, new { Chain = "about:" + personId }, cancellation);

    /// <summary>All entries about a person, oldest first.</summary>
    public Task<IReadOnlyList<AuditLine>> AboutAsync(string personId, CancellationToken cancellation = default) =>
        ListAsync(About, new { Chain = "about:" + personId }, cancellation);

    /// <summary>All an account did since a time.</summary>
    public Task<IReadOnlyList<AuditLine>> ByAsync(string who, DateTimeOffset since, CancellationToken cancellation = default) =>
        ListAsync(By, new { Who = who, Since = Times.Text(since) }, cancellation);

    /// <summary>Appends within the act's own transaction.</summary>
    internal async Task<long> AppendAsync(Sql sql, AuditEntry entry)
    {
        var number = await sql.FirstAsync<long>(Next, new { entry.Chain });
        var before = await sql.FirstAsync<string>(Before, new { entry.Chain, Number = number });
        var row = AuditRow.From(entry, number, database.Now());
        await sql.ExecuteAsync(Append, row with { Hash = row.HashAfter(before, database.Sealer) });
        return number;
    }

    private async Task<IReadOnlyList<AuditLine>> ListAsync(string text, object values, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<AuditRow>(text, values), cancellation);
        return [.. rows.Select(row => row.ToLine())];
    }
}
