using Microsoft.Data.Sqlite;

namespace ReleaseBot.Data;

/// <summary>A SQLite connection that keeps its statements prepared. All its work is done before the call returns.</summary>
internal sealed class SqliteSql(SqliteConnection connection) : Sql(connection, null), IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private readonly Dictionary<string, SqliteStatement> _statements = [];

    public bool InTransaction => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Opens a connection with the settings that keep every answered write and no plain text on disk.</summary>
    public static SqliteSql Open(string path, bool readOnly)
    {
        var mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate;
        var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString();
        var sql = new SqliteSql(new SqliteConnection(text));
        try
        {
            sql.Connection.Open();
            sql.Do("pragma busy_timeout = 10000; pragma temp_store = memory; pragma foreign_keys = on; pragma cache_size = -16000");
            if (!readOnly)
                sql.Do("pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma wal_autocheckpoint = 4000");
            return sql;
        }
        catch
        {
            sql.Dispose();
            throw;
        }
    }

    /// <summary>Runs a command that gives nothing: begin, commit, settings.</summary>
    public void Do(string text) => Command(text).ExecuteNonQuery();

    /// <summary>Carries the log over into the file and starts it anew; fails when somebody holds it open for too long.</summary>
    public void EmptyLog()
    {
        if (FirstAsync<long>("pragma wal_checkpoint(truncate)").GetAwaiter().GetResult() != 0)
            throw new SqliteException("The log could not be emptied.", SQLitePCL.raw.SQLITE_IOERR);
    }

    public void CheckWhole()
    {
        if (FirstAsync<string>("pragma integrity_check(1)").GetAwaiter().GetResult() != "ok"
            || FirstAsync<string>("pragma foreign_key_check").GetAwaiter().GetResult() is not null)
            throw new SqliteException("The database failed its check.", SQLitePCL.raw.SQLITE_CORRUPT);
    }

    public override Task<long?[]> RunAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation = default)
    {
        var results = new long?[statements.Count];
        for (var i = 0; i < results.Length; i++)
            results[i] = Of(statements[i]).Run(statements[i]);
        return Task.FromResult(results);
    }

    /// <summary>Sets, releases or goes back to a savepoint: what each of many writes in one transaction is wrapped in.</summary>
    public void Mark(Statement savepoint) => Of(savepoint).Run(savepoint);

    public override Task<List<T>> RowsAsync<T>(Statement statement, Func<StoredRow, T> read, CancellationToken cancellation = default) =>
        Task.FromResult(Of(statement).Rows(statement, read));

    public override Task AloneAsync() => Task.CompletedTask;

    public override async Task<bool> HasTableAsync(string name) =>
        await FirstAsync<long>("select count(*) from sqlite_master where type = 'table' and name = @Name", new { Name = name }) > 0;

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        foreach (var statement in _statements.Values)
            statement.Dispose();
        Connection.Dispose();
    }

    private SqliteStatement Of(Statement statement)
    {
        if (!_statements.TryGetValue(statement.Sql, out var prepared))
            _statements[statement.Sql] = prepared = new(connection, statement);
        return prepared;
    }

    private SqliteCommand Command(string text)
    {
        if (!_prepared.TryGetValue(text, out var command))
        {
            _prepared[text] = command = connection.CreateCommand();
            command.CommandText = text;
        }

        return command;
    }
}
