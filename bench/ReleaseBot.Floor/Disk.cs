using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ReleaseBot.Floor;

/// <summary>One turn to keep: what was said, what was answered, and how far the sitting is.</summary>
internal sealed record Kept(string Conversation, long Number, byte[] Said, byte[] Answered)
{
    public TaskCompletionSource OnDisk { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>SQLite with a full sync at each commit, and one writer that commits whatever waits together.</summary>
internal sealed class Disk
{
    private readonly Queue<Kept> waiting = new();
    private readonly sqlite3 file;
    private readonly sqlite3_stmt addActivity, moveOn, begin, commit;

    public Disk(string folder)
    {
        Directory.CreateDirectory(folder);
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "floor.db")};Pooling=False");
        connection.Open();
        file = connection.Handle!;
        Do("pragma journal_mode = wal");
        Do("pragma synchronous = full");
        Do("pragma wal_autocheckpoint = 4000");
        Do("create table if not exists activity (conversation text, number integer, body blob, primary key (conversation, number))");
        Do("create table if not exists state (conversation text primary key, number integer)");
        addActivity = Prepare("insert into activity values (?, ?, ?)");
        moveOn = Prepare("insert into state values (?, ?) on conflict (conversation) do update set number = excluded.number");
        (begin, commit) = (Prepare("begin immediate"), Prepare("commit"));
        new Thread(Work) { IsBackground = true }.Start();
    }

    public Task KeepAsync(Kept kept)
    {
        lock (waiting)
        {
            waiting.Enqueue(kept);
            if (waiting.Count == 1)
            {
                Monitor.Pulse(waiting);
            }
        }

        return kept.OnDisk.Task;
    }

    private void Work()
    {
        var group = new List<Kept>();
        while (true)
        {
            group.Clear();
            lock (waiting)
            {
                while (waiting.Count == 0)
                {
                    Monitor.Wait(waiting);
                }

                while (waiting.TryDequeue(out var kept))
                {
                    group.Add(kept);
                }
            }

            Step(begin);
            group.ForEach(Write);
            Step(commit);
            group.ForEach(kept => kept.OnDisk.SetResult());
        }
    }

    private void Write(Kept kept)
    {
        Add(kept.Conversation, kept.Number, kept.Said);
        Add(kept.Conversation, kept.Number + 1, kept.Answered);
        raw.sqlite3_bind_text(moveOn, 1, kept.Conversation);
        raw.sqlite3_bind_int64(moveOn, 2, kept.Number + 1);
        Step(moveOn);
    }

    private void Add(string conversation, long number, byte[] body)
    {
        raw.sqlite3_bind_text(addActivity, 1, conversation);
        raw.sqlite3_bind_int64(addActivity, 2, number);
        raw.sqlite3_bind_blob(addActivity, 3, body);
        Step(addActivity);
    }

    private void Step(sqlite3_stmt statement)
    {
        var code = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (code != raw.SQLITE_DONE)
        {
            throw new InvalidOperationException(raw.sqlite3_errmsg(file).utf8_to_string());
        }
    }

    private sqlite3_stmt Prepare(string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(file, sql, out var statement), file);
        return statement;
    }

    private void Do(string sql) => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(file, sql), file);
}
