using System.Collections.Concurrent;

namespace ReleaseBot.Data;

/// <summary>One file for a prison or a region: many readers, and one writer that commits for everybody.</summary>
internal sealed class SqliteEngine : IEngine
{
    private readonly string _path;
    private readonly GroupWriter _writer;
    private readonly ConcurrentBag<SqliteSql> _readers = [];

    public SqliteEngine(string directory, Action? beforeCommit)
    {
        MakeDirectory(directory);
        _path = Path.Combine(directory, "releasebot.db");
        _writer = new(() => SqliteSql.Open(_path, readOnly: false), beforeCommit);
    }

    public string Blob => "blob";

    public Task<T> WriteAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation) => _writer.AddAsync(work, cancellation);

    public Task<long?[]> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation) =>
        _writer.AddAsync(sql => sql.RunAsync(statements, CancellationToken.None), cancellation);

    public async Task<T> ReadAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!_readers.TryTake(out var reader))
            reader = SqliteSql.Open(_path, readOnly: true);
        try
        {
            var result = await work(reader);
            _readers.Add(reader);
            return result;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    public Task<T> SnapshotAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation) => ReadAsync(async sql =>
    {
        var reader = (SqliteSql)sql;
        reader.Do("begin");
        var result = await work(sql);
        reader.Do("commit");
        return result;
    }, cancellation);

    public Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellation) => ReadAsync<IReadOnlyList<string>>(async sql =>
    {
        var integrity = await sql.ListAsync<string>("pragma integrity_check");
        var keys = await sql.ListAsync<string>("""select "table" || ' points to a missing ' || parent from pragma_foreign_key_check""");
        return [.. integrity.Where(line => line != "ok"), .. keys];
    }, cancellation);

    /// <summary>Where the system knows file modes, nobody but our own account may look in.</summary>
    private static void MakeDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var reader in _readers)
            reader.Dispose();
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }
}
