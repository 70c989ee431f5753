using System.Data.Common;
using Dapper;

namespace ReleaseBot.Data;

/// <summary>One open connection, inside its transaction when it writes: what a store is handed to do its work.</summary>
internal abstract class Sql(DbConnection connection, DbTransaction? transaction)
{
    protected DbConnection Connection => connection;

    protected DbTransaction? Transaction => transaction;

    /// <summary>How many rows were changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? values = null) => connection.ExecuteAsync(sql, values, transaction);

    public Task<T?> FirstAsync<T>(string sql, object? values = null) =>
        connection.QueryFirstOrDefaultAsync<T>(sql, values, transaction);

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? values = null) =>
        [.. await connection.QueryAsync<T>(sql, values, transaction)];

    /// <summary>Runs bound statements one after the other; for each, the number in the first column of its first row.</summary>
    public abstract Task<long?[]> RunAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation = default);

    /// <summary>Reads rows with a statement that stays prepared.</summary>
    public abstract Task<List<T>> RowsAsync<T>(Statement statement, Func<StoredRow, T> read, CancellationToken cancellation = default);

    /// <summary>Reads rows one after the other, however many there are.</summary>
    public Task<DbDataReader> StreamAsync(string sql, object? values = null) => connection.ExecuteReaderAsync(sql, values, transaction);

    /// <summary>Waits until no other process is migrating.</summary>
    public abstract Task AloneAsync();

    public abstract Task<bool> HasTableAsync(string name);
}
