using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ReleaseBot.Data;

/// <summary>
/// One statement of the turn path, prepared once and bound by place. Looking parameters up by name and making a reader for each run
/// cost more than the statement itself.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _file;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;
    private readonly OpenRow _row;

    public SqliteStatement(SqliteConnection connection, Statement first)
    {
        _file = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_file, first.Sql, out _statement));
        _row = new(_statement);
        _places = [.. first.Values.Select(value => raw.sqlite3_bind_parameter_index(_statement, "@" + value.Name))];
    }

    /// <summary>Runs it whole; gives the number in the first column of its first row.</summary>
    public long? Run(Statement statement)
    {
        var (result, rows) = ((long?)null, 0);
        Each(statement, () =>
        {
            if (rows++ == 0 && raw.sqlite3_column_type(_statement, 0) == raw.SQLITE_INTEGER)
                result = raw.sqlite3_column_int64(_statement, 0);
        });
        return result;
    }

    /// <summary>Runs it whole; gives what is read from each row.</summary>
    public List<T> Rows<T>(Statement statement, Func<StoredRow, T> read)
    {
        var rows = new List<T>();
        Each(statement, () => rows.Add(read(_row)));
        return rows;
    }

    public void Dispose() => _statement.Dispose();

    private void Each(Statement statement, Action row)
    {
        try
        {
            Bind(statement);
            int code;
            while ((code = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW)
                row();
            Check(code);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
            raw.sqlite3_clear_bindings(_statement);
        }
    }

    private void Bind(Statement statement)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i] > 0)
                Check(Bind(_places[i], statement.Values[i].Type, statement.Values[i].Value));
        }
    }

    private int Bind(int place, DbType type, object? value) => (type, value) switch
    {
        (_, null) => raw.sqlite3_bind_null(_statement, place),
        (DbType.Int64, long number) => raw.sqlite3_bind_int64(_statement, place, number),
        (DbType.Binary, byte[] bytes) => raw.sqlite3_bind_blob(_statement, place, bytes),
        (_, string text) => raw.sqlite3_bind_text(_statement, place, text),
        _ => throw new ArgumentException($"A {value.GetType().Name} is not stored as {type}.", nameof(value)),
    };

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _file);

    /// <summary>The row the statement stands on.</summary>
    private sealed class OpenRow(sqlite3_stmt statement) : StoredRow
    {
        public override bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

        public override string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

        public override long Number(int column) => raw.sqlite3_column_int64(statement, column);

        public override byte[] Blob(int column) => raw.sqlite3_column_blob(statement, column).ToArray();
    }
}
