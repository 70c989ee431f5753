namespace ReleaseBot.Data;

/// <summary>Changes of one row, with their audit entry in the same transaction.</summary>
internal static class Acts
{
    /// <summary>True when the row was there to change; only then is the entry kept.</summary>
    public static Task<bool> ActAsync(
        this Database database, string text, object values, AuditEntry? audit, CancellationToken cancellation) =>
        database.WriteAsync(async sql =>
        {
            if (await sql.ExecuteAsync(text, values) != 1)
                return false;
            if (audit is not null)
                await new AuditLog(database).AppendAsync(sql, audit);
            return true;
        }, cancellation);
}
