using System.Data.Common;
using Npgsql;

namespace ReleaseBot.Data;

/// <summary>A PostgreSQL connection from the pool; statements used often are prepared by the driver.</summary>
internal sealed class PostgresSql(NpgsqlConnection connection, NpgsqlTransaction? transaction) : Sql(connection, transaction)
{
    private const string Migrating = "select pg_advisory_xact_lock(7305808869231650145)";

    private const string HasTable = """
        select count(*) from information_schema.tables where table_schema = current_schema() and table_name = @Name
        """;

    public override async Task<long?[]> RunAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation = default)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            statement.AddTo(command.Parameters, () => new NpgsqlParameter());
            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return await ResultsAsync(reader, batch.BatchCommands, cancellation);
    }

    public override async Task<List<T>> RowsAsync<T>(
        Statement statement, Func<StoredRow, T> read, CancellationToken cancellation = default)
    {
        await using var command = new NpgsqlCommand(statement.Sql, connection, transaction);
        statement.AddTo(command.Parameters, () => new NpgsqlParameter());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (row, rows) = (new DriverRow(reader), new List<T>());
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(row));
        return rows;
    }

    public override Task AloneAsync() => ExecuteAsync(Migrating);

    public override async Task<bool> HasTableAsync(string name) => await FirstAsync<long>(HasTable, new { Name = name }) > 0;

    /// <summary>The reader stops only at statements that give rows, so each is written <c>returning</c> something.</summary>
    private static async Task<long?[]> ResultsAsync(
        NpgsqlDataReader reader, NpgsqlBatchCommandCollection commands, CancellationToken cancellation)
    {
        var results = new long?[commands.Count];
        for (var i = 0; i < results.Length; i++)
        {
            if (await reader.ReadAsync(cancellation) && !await reader.IsDBNullAsync(0, cancellation))
                results[i] = reader.GetInt64(0);
            await reader.NextResultAsync(cancellation);
        }

        return results;
    }
}
