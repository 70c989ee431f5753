using System.Data.Common;

namespace ReleaseBot.Data;

/// <summary>Copies whole tables from one engine to another, many rows a write. Sealed values go over as they are.</summary>
internal sealed class TableCopy(IEngine to, IProgress<Copied>? progress)
{
    private const int RowsAtOnce = 2000;

    public async Task<long> RunAsync(Sql from, Table table, CancellationToken cancellation)
    {
        var total = await from.FirstAsync<long>("select count(*) from " + table.Name);
        await using var rows = await from.StreamAsync(table.Select);
        var (batch, done) = (new List<Statement>(RowsAtOnce), 0L);
        while (await rows.ReadAsync(cancellation))
        {
            batch.Add(Row(table, rows));
            done++;
            if (batch.Count == RowsAtOnce)
                await WriteAsync(batch, new(table.Name, done, total), cancellation);
        }

        await WriteAsync(batch, new(table.Name, done, total), cancellation);
        return done == total ? done : throw new InvalidOperationException($"Of {total} rows of {table.Name}, {done} were read.");
    }

    private async Task WriteAsync(List<Statement> batch, Copied copied, CancellationToken cancellation)
    {
        if (batch.Count > 0)
            await to.WriteAsync(batch, cancellation);
        batch.Clear();
        progress?.Report(copied);
    }

    private static Statement Row(Table table, DbDataReader row)
    {
        var insert = new Statement(table.Insert, table.Columns.Count);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var (name, type) = (table.Columns[i].Name, table.Columns[i].Type);
            _ = type switch
            {
                "text" => insert.Text(name, row.TextOrNone(i)),
                "bigint" => insert.Number(name, row.NumberOrNone(i)),
                "blob" => insert.Blob(name, row.BlobOrNone(i)),
                _ => throw new InvalidOperationException($"The column {name} of {table.Name} is of a type we do not use: {type}"),
            };
        }

        return insert;
    }
}

/// <summary>How far a copy is: rows of this table so far, and of how many.</summary>
public sealed record Copied(string Table, long Rows, long Of);
