using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace ReleaseBot.Data;

/// <summary>One file for a prison or a region: many readers, and one writer that commits for everybody.</summary>
internal sealed class SqliteEngine : IEngine
{
    /// <summary>Up to this size a file is read whole at every start; a larger one is for <c>verify</c>.</summary>
    private const long QuicklyRead = 64 * 1024 * 1024;

    private readonly string _path;
    private readonly GroupWriter _writer;
    private readonly ConcurrentBag<SqliteSql> _readers = [];

    // Until then a fault is a reason not to open; afterwards, not to serve.
    private volatile bool _isOpen;

    public SqliteEngine(string path, CommitHooks hooks)
    {
        _path = path;
        Disk.MakeDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            _writer = new(() => SqliteSql.Open(path, readOnly: false), hooks);
        }
        catch (SqliteException fault)
        {
            throw Refusal(fault)!;
        }
    }

    /// <summary>The file that holds the data of a directory.</summary>
    public static string FileIn(string directory) => Path.Combine(directory, "releasebot.db");

    public string Blob => "blob";

    public Task<T> WriteAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation) => _writer.AddAsync(work, cancellation);

    public Task<long?[]> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation) =>
        _writer.AddAsync(sql => sql.RunAsync(statements, CancellationToken.None), cancellation);

    public string? StoppedBecause => _writer.StoppedBecause;

    public int WritesWaiting => _writer.Waiting;

    public async Task<T> ReadAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        SqliteSql? reader = null;
        try
        {
            if (!_readers.TryTake(out reader))
                reader = SqliteSql.Open(_path, readOnly: true);
            var result = await work(reader);
            _readers.Add(reader);
            return result;
        }
        catch (Exception fault)
        {
            reader?.Dispose();
            if (_isOpen && GroupWriter.IsBroken(fault))
                throw new DatabaseStoppedException("The data cannot be read: " + fault.Message, fault);
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

    /// <summary>One server has the directory to itself, so there is nobody to tell.</summary>
    public Task TellAsync(string from, IReadOnlyCollection<string> conversationIds, CancellationToken cancellation) => Task.CompletedTask;

    public Task HearAsync(string self, Action hearing, Action<string> stored, CancellationToken cancellation) => Task.CompletedTask;

    public async Task CheckAtStartAsync(CancellationToken cancellation)
    {
        await ReadAsync(LookAsync, cancellation);
        _isOpen = true;
    }

    private async Task<bool> LookAsync(Sql sql)
    {
        var (size, log) = (new FileInfo(_path).Length, new FileInfo(_path + "-wal"));
        var pages = await sql.FirstAsync<long>("pragma page_count") * await sql.FirstAsync<long>("pragma page_size");
        var isCut = pages > size && log is not { Exists: true, Length: > 0 };
        if (isCut || size <= QuicklyRead && await sql.FirstAsync<string>("pragma quick_check(1)") != "ok")
            throw Damaged(null);
        return true;
    }

    /// <summary>Deleted rows are written over in the file at once; this empties the log, where they still stood.</summary>
    public Task WipeAsync(string table, CancellationToken cancellation)
    {
        using var sql = SqliteSql.Open(_path, readOnly: false);
        sql.Do("pragma wal_checkpoint(truncate)");
        return Task.CompletedTask;
    }

    public DataRefusedException? Refusal(Exception fault) => fault is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => Damaged(sqlite),
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_IOERR => new(
            $"{_path} cannot be opened for writing ({sqlite.Message}). " +
            "Let the account that runs ReleaseBot own the directory and all in it, and see that the disk is not read-only.",
            sqlite),
        _ => null,
    };

    private DataRefusedException Damaged(Exception? fault) => new(
        $"The file {_path} is damaged or is no database. Keep it as it is, restore the newest backup into a new directory " +
        "with 'restore FILE --data NEW', and check the disk.",
        fault);

    public ValueTask DisposeAsync()
    {
        foreach (var reader in _readers)
            reader.Dispose();
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }
}
