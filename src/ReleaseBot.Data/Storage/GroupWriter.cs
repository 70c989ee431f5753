using Microsoft.Data.Sqlite;

namespace ReleaseBot.Data;

/// <summary>The one writer of a SQLite file: takes every write that waits, runs each in its own savepoint, and commits them together.</summary>
internal sealed class GroupWriter : IDisposable
{
    private const int MostTogether = 512;
    private static readonly Statement Begin = new("savepoint one", 0);
    private static readonly Statement GoBack = new("rollback to one", 0);
    private static readonly Statement Release = new("release one", 0);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    private readonly Func<SqliteSql> _open;
    private readonly CommitHooks _hooks;
    private readonly Thread _thread;
    private readonly object _gate = new();
    private Queue<Waiting> _waiting = new();
    private SqliteSql _sql;
    private Exception? _stoppedBy;
    private bool _closing;

    public GroupWriter(Func<SqliteSql> open, CommitHooks hooks)
    {
        _open = open;
        _hooks = hooks;
        _sql = open();
        _thread = new(Work) { IsBackground = true, Name = "releasebot writer" };
        _thread.Start();
    }

    public Task<T> AddAsync<T>(Func<Sql, Task<T>> work, CancellationToken cancellation)
    {
        var write = new Waiting<T>(work, cancellation);
        lock (_gate)
        {
            if (_closing || _stoppedBy is not null)
                throw Stopped(_stoppedBy);
            _waiting.Enqueue(write);
            if (_waiting.Count == 1)
                Monitor.Pulse(_gate);
        }

        return write.Task;
    }

    public int Waiting
    {
        get
        {
            lock (_gate)
                return _waiting.Count;
        }
    }

    /// <summary>Why nothing is written at present; absent while all is well.</summary>
    public string? StoppedBecause
    {
        get
        {
            lock (_gate)
                return _stoppedBy?.Message;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _closing = true;
            Monitor.PulseAll(_gate);
        }

        _thread.Join();
    }

    private void Work()
    {
        var group = new List<Waiting>();
        while (Take(group))
        {
            Commit(group);
            foreach (var write in group)
                write.Answer();
            if (_stoppedBy is not null)
                OpenAgain();
        }

        _sql.Dispose();
    }

    private bool Take(List<Waiting> group)
    {
        group.Clear();
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_closing)
                Monitor.Wait(_gate);
            while (group.Count < MostTogether && _waiting.TryDequeue(out var write))
                group.Add(write);
        }

        return group.Count > 0;
    }

    private void Commit(List<Waiting> group)
    {
        try
        {
            _sql.Do("begin immediate");
            foreach (var write in group)
                RunInSavepoint(write);
            _hooks.Before?.Invoke();
            _sql.Do("commit");
            _hooks.After?.Invoke();
        }
        catch (Exception fault)
        {
            Undo(group, fault);
        }
    }

    private void RunInSavepoint(Waiting write)
    {
        if (write.Cancelled)
        {
            write.Fault = new OperationCanceledException();
            return;
        }

        _sql.Mark(Begin);
        try
        {
            write.Run(_sql);
        }
        catch (Exception fault) when (!IsBroken(fault) && _sql.InTransaction)
        {
            _sql.Mark(GoBack);
            write.Fault = IsFull(fault) ? new DatabaseFullException(fault) : fault;
        }

        _sql.Mark(Release);
    }

    /// <summary>Nothing of the group was kept. A full disk may still take some of it one by one; a broken one takes nothing.</summary>
    private void Undo(List<Waiting> group, Exception fault)
    {
        if (IsBroken(fault))
            Stop(fault);
        else if (_sql.InTransaction)
            _sql.Do("rollback");

        if (IsFull(fault) && group.Count > 1)
        {
            group.ForEach(write => Alone(write));
            return;
        }

        foreach (var write in group)
            write.Fault = IsBroken(fault) ? Stopped(fault) : IsFull(fault) ? new DatabaseFullException(fault) : fault;
    }

    private void Alone(Waiting write)
    {
        write.Fault = _stoppedBy is null ? null : Stopped(_stoppedBy);
        if (write.Fault is null)
            Commit([write]);
    }

    private void Stop(Exception fault)
    {
        lock (_gate)
            _stoppedBy = fault;
    }

    /// <summary>
    /// After a failed sync nobody knows what of the log is on disk: the file is opened anew, the log is carried over into it with syncs of its own,
    /// the file is read whole, and a write that changes nothing is tried, before anything more is written.
    /// </summary>
    private void OpenAgain()
    {
        RefuseWaiting();
        _sql.Dispose();
        while (!TryOpen())
            lock (_gate)
                if (_closing || Monitor.Wait(_gate, BetweenTries) && _closing)
                    return;
        lock (_gate)
            _stoppedBy = null;
    }

    private void RefuseWaiting()
    {
        Queue<Waiting> refused;
        lock (_gate)
            (refused, _waiting) = (_waiting, new());
        foreach (var write in refused)
        {
            write.Fault = Stopped(_stoppedBy);
            write.Answer();
        }
    }

    private bool TryOpen()
    {
        SqliteSql? sql = null;
        try
        {
            sql = _open();
            sql.EmptyLog();
            sql.CheckWhole();
            TryWrite(sql);
            _sql = sql;
            return true;
        }
        catch (SqliteException fault)
        {
            sql?.Dispose();
            Stop(fault);
            return false;
        }
    }

    private static bool IsFull(Exception fault) => fault is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL };

    /// <summary>A write that changes nothing, so that nobody's words are the ones to find out whether the disk takes a sync again.</summary>
    private void TryWrite(SqliteSql sql)
    {
        sql.Do("begin immediate");
        sql.Do("pragma user_version = 0");
        _hooks.Before?.Invoke();
        sql.Do("commit");
        _hooks.After?.Invoke();
    }

    public static bool IsBroken(Exception fault) => fault is SqliteException
    {
        SqliteErrorCode: SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CANTOPEN
    };

    private static DatabaseStoppedException Stopped(Exception? fault) =>
        new("Writing has stopped until the database has been opened again and checked: " + (fault?.Message ?? "closing down"), fault);
}
