using Microsoft.Data.Sqlite;

namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class DatabaseTests(PostgresServer server)
{
    private const string Insert = "insert into installation (name, value) values (@Name, @Value)";
    private const string Count = "select count(*) from installation where name <> 'key-check'";

    [Theory, EachEngine]
    public async Task What_was_written_is_there_after_opening_again(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        await world.TamperAsync(Insert, Row("a"));

        await world.ReopenAsync();

        Assert.Equal(1, await world.PeekAsync<long>(Count));
        Assert.True(await world.Database.AnswersAsync());
    }

    [Theory, EachEngine]
    public async Task One_failing_write_does_not_touch_its_neighbours(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        await world.TamperAsync(Insert, Row("taken"));

        var writes = Enumerable.Range(0, 40).Select(i => world.TamperAsync(Insert, Row(i % 10 == 3 ? "taken" : "row" + i))).ToArray();
        await Task.WhenAll(writes.Select(write => write.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Equal(4, writes.Count(write => write.IsFaulted));
        Assert.Equal(37, await world.PeekAsync<long>(Count));
    }

    [Theory, EachEngine]
    public async Task A_write_that_fails_half_way_leaves_nothing(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);

        var write = world.Database.WriteAsync<int>(async sql =>
        {
            await sql.ExecuteAsync(Insert, Row("half"));
            throw new InvalidOperationException("half way");
        }, CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => write);
        Assert.Equal(0, await world.PeekAsync<long>(Count));
    }

    [Theory, EachEngine]
    public async Task Bound_statements_are_kept_all_or_none(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        Statement[] twice = [Bound("once"), Bound("once")];

        await Assert.ThrowsAnyAsync<Exception>(() => world.Database.WriteAsync(twice, CancellationToken.None));
        var kept = await world.Database.WriteAsync([Bound("a"), Bound("b")], CancellationToken.None);

        Assert.Equal([7L, 7L], kept);
        Assert.Equal(2, await world.PeekAsync<long>(Count));
    }

    [Fact]
    public async Task Nobody_is_answered_when_the_common_commit_fails_and_writing_resumes_after_a_check()
    {
        var broken = false;
        await using var world = await World.OpenAsync("sqlite", server, BreakWhen(() => broken));
        broken = true;
        var writes = Enumerable.Range(0, 8).Select(i => TryAsync(() => world.TamperAsync(Insert, Row("lost" + i)))).ToArray();
        var faults = await Task.WhenAll(writes);
        broken = false;

        await EventuallyAsync(() => world.TamperAsync(Insert, Row("after")));

        Assert.All(faults, fault => Assert.IsType<DatabaseStoppedException>(fault));
        Assert.Equal(1, await world.PeekAsync<long>(Count));
    }

    [Fact]
    public async Task Writes_that_wait_share_one_commit_and_none_is_answered_before_it()
    {
        using var disk = new SemaphoreSlim(0);
        var slow = false;
        var commits = 0;
        await using var world = await World.OpenAsync("sqlite", server, () =>
        {
            if (!slow)
                return;
            Interlocked.Increment(ref commits);
            Assert.True(disk.Wait(TimeSpan.FromSeconds(20)));
        });
        slow = true;
        var first = world.TamperAsync(Insert, Row("first"));
        SpinWait.SpinUntil(() => Volatile.Read(ref commits) == 1, TimeSpan.FromSeconds(20));
        var waiting = Enumerable.Range(0, 32).Select(i => world.TamperAsync(Insert, Row("row" + i))).ToArray();

        var early = first.IsCompleted || waiting.Any(write => write.IsCompleted);
        var seen = await world.PeekAsync<long>(Count);
        disk.Release(2);
        await Task.WhenAll([first, .. waiting]);

        Assert.False(early);
        Assert.Equal(0, seen);
        Assert.Equal(2, commits);
        Assert.Equal(33, await world.PeekAsync<long>(Count));
    }

    [Fact]
    public async Task A_full_disk_is_told_plainly_and_writing_resumes_when_there_is_room()
    {
        await using var world = await World.OpenAsync("sqlite", server);
        await world.TamperAsync("pragma max_page_count = 1");

        var kept = 0;
        while (await TryAsync(() => world.TamperAsync(Insert, Row("row" + kept, 20_000))) is null)
            kept++;
        var fault = await TryAsync(() => world.TamperAsync(Insert, Row("no", 20_000)));
        var group = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => TryAsync(() => world.TamperAsync(Insert, Row("no" + i, 20_000)))));
        await world.TamperAsync("pragma max_page_count = 1000000");
        await world.TamperAsync(Insert, Row("room again", 20_000));

        Assert.IsType<DatabaseFullException>(fault);
        Assert.All(group, refused => Assert.IsType<DatabaseFullException>(refused));
        Assert.Equal(kept + 1, await world.PeekAsync<long>(Count));
        Assert.Empty(await world.Database.FaultsAsync(CancellationToken.None));
    }

    [Theory, EachEngine]
    public async Task A_wrong_key_is_refused_at_the_door(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var wrong = world.Options with { InstallationKey = new byte[32] };

        await Assert.ThrowsAsync<WrongKeyException>(() => Database.OpenAsync(wrong));
        await Assert.ThrowsAsync<WrongKeyException>(() => Database.OpenAsync(world.Options with { InstallationKey = new byte[16] }));
    }

    [Fact]
    public void A_directory_is_held_by_one_process_at_a_time()
    {
        var directory = Directory.CreateTempSubdirectory("releasebot-lock-").FullName;
        using (DirectoryLock.Take(directory))
            Assert.Throws<DirectoryLockedException>(() => DirectoryLock.Take(directory));
        DirectoryLock.Take(directory).Dispose();
        Directory.Delete(directory, recursive: true);
    }

    private static Action BreakWhen(Func<bool> broken) => () =>
    {
        if (broken())
            throw new SqliteException("disk I/O error", SQLitePCL.raw.SQLITE_IOERR);
    };

    private static Statement Bound(string name) =>
        new Statement(Insert + " returning 7").Text("Name", name).Blob("Value", [1]);

    private static object Row(string name, int size = 1) => new { Name = name, Value = new byte[size] };

    private static async Task<Exception?> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }

    private static async Task EventuallyAsync(Func<Task> act)
    {
        for (var tries = 0; await TryAsync(act) is { } fault; tries++)
        {
            Assert.True(tries < 100, fault.Message);
            await Task.Delay(50);
        }
    }
}
