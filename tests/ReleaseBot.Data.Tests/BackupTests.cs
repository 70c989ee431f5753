using Microsoft.Data.Sqlite;

namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class BackupTests(PostgresServer server)
{
    public static TheoryData<string, string> EachToEach() =>
        new() { { "sqlite", "sqlite" }, { "sqlite", "postgres" }, { "postgres", "sqlite" }, { "postgres", "postgres" } };

    [Theory, MemberData(nameof(EachToEach))]
    public async Task What_was_backed_up_comes_back_whole_on_either_engine(string engine, string other)
    {
        await using var world = await World.OpenAsync(engine, server);
        var person = await FilledAsync(world);
        var file = NewFile();

        var taken = await new Backup(world.Database).RunAsync(file);
        var target = Empty(world, other);
        var (back, faults) = await new Restore(target).RunAsync(file);

        Assert.Empty(faults);
        Assert.Equal(taken, back);
        await using var restored = await Database.OpenAsync(target);
        Assert.Equal(3, (await new TurnStore(restored).HistoryAsync(person)).Count);
        Assert.Equal("Sam", (await new PersonStore(restored).FindAsync(person))!.Details.FirstName);
        Assert.Empty(await new Verify(restored).RunAsync());
    }

    [Theory, EachEngine]
    public async Task A_backup_under_load_is_one_moment_and_every_plan_in_it_adds_up(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        var prison = await Prison.OpenAsync(world);
        var people = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => prison.TalkerAsync()));
        using var stop = new CancellationTokenSource();
        var talking = people.Select(person => Task.Run(async () =>
        {
            var said = 0;
            while (!stop.IsCancellationRequested)
                said += await prison.SayAsync(person, "words" + said) is SaveResult.Saved ? 1 : 0;
            return said;
        })).ToArray();
        await Task.Delay(200);
        var file = NewFile();

        var taken = await new Backup(world.Database).RunAsync(file);
        await stop.CancelAsync();
        var said = (await Task.WhenAll(talking)).Sum();
        var target = Empty(world, "sqlite");
        var (_, faults) = await new Restore(target).RunAsync(file);

        Assert.Empty(faults);
        Assert.InRange(taken.Turns, 1, said - 1);
    }

    [Theory, EachEngine]
    public async Task Nothing_of_a_backup_opens_without_both_its_keys_and_the_installation_key(string engine)
    {
        await using var world = await World.OpenAsync(engine, server);
        await FilledAsync(world);
        var file = NewFile();
        await new Backup(world.Database).RunAsync(file);

        var (bytes, keys) = (await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1), await File.ReadAllTextAsync(file + ".keys"));
        using var sql = SqliteSql.Open(file, readOnly: true);
        var wrapped = await world.PeekAsync<byte[]>("select wrapped from person_key");

        Assert.Equal(0, await sql.FirstAsync<long>("select count(*) from person_key"));
        Assert.DoesNotContain("words0", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(System.Text.Encoding.Latin1.GetString(wrapped!), bytes, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(wrapped!), keys, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(world.Options.InstallationKey), keys, StringComparison.Ordinal);
        Assert.DoesNotContain(System.Text.Encoding.Latin1.GetString(world.Options.InstallationKey), bytes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_never_written_over()
    {
        await using var world = await World.OpenAsync("sqlite", server);
        var file = NewFile();
        await new Backup(world.Database).RunAsync(file);
        var before = await File.ReadAllBytesAsync(file);

        var refused = await Assert.ThrowsAsync<DataRefusedException>(() => new Backup(world.Database).RunAsync(file));

        Assert.Contains("Name another file", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task A_backup_that_was_broken_off_leaves_no_backup_and_the_next_one_is_whole()
    {
        await using var world = await World.OpenAsync("sqlite", server);
        await FilledAsync(world);
        var file = NewFile();
        var breaking = new Progress(_ => throw new OperationCanceledException());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Backup(world.Database).RunAsync(file, breaking));
        var there = File.Exists(file) || File.Exists(file + ".keys");
        await new Backup(world.Database).RunAsync(file);

        Assert.False(there);
        Assert.Empty((await new Restore(Empty(world, "sqlite")).RunAsync(file)).Faults);
    }

    [Theory, EachEngine]
    public async Task A_place_that_was_filled_half_is_refused_with_what_to_do(string engine)
    {
        await using var world = await World.OpenAsync("sqlite", server);
        await FilledAsync(world);
        var file = NewFile();
        await new Backup(world.Database).RunAsync(file);
        var target = Empty(world, engine);
        var breaking = new Progress(copied => { if (copied.Table == "turn") throw new OperationCanceledException(); });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Restore(target).RunAsync(file, progress: breaking));
        var refused = await Assert.ThrowsAsync<DataRefusedException>(() => Database.OpenAsync(target));
        var again = await Assert.ThrowsAsync<DataRefusedException>(() => new Restore(target).RunAsync(file));

        Assert.Contains("did not finish", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Delete what is there", refused.Message, StringComparison.Ordinal);
        Assert.Contains(engine == "sqlite" ? "is not empty" : "already", again.Message, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_restore_that_does_not_verify_stays_closed(string engine)
    {
        await using var world = await World.OpenAsync("sqlite", server);
        var person = await FilledAsync(world);
        await world.TamperAsync("delete from turn where person_id = @person and revision = 2", new { person });
        var file = NewFile();
        await new Backup(world.Database).RunAsync(file);
        var target = Empty(world, engine);

        var (_, faults) = await new Restore(target).RunAsync(file);

        Assert.Contains("turns are missing", Assert.Single(faults), StringComparison.Ordinal);
        await Assert.ThrowsAsync<DataRefusedException>(() => Database.OpenAsync(target));
    }

    [Theory]
    [InlineData("garbage", "damaged or is no ReleaseBot backup")]
    [InlineData("missing", "There is no backup")]
    [InlineData("cut", "damaged")]
    [InlineData("row", "should hold 3 rows and holds 2")]
    [InlineData("keys missing", "is missing")]
    [InlineData("keys cut", "was cut short")]
    [InlineData("keys of nobody", "lacks the keys of 1 of 1 people")]
    [InlineData("other database", "is no ReleaseBot backup")]
    public async Task A_backup_that_is_not_whole_is_refused_and_nothing_is_made(string fault, string expected)
    {
        await using var world = await World.OpenAsync("sqlite", server);
        await FilledAsync(world);
        var file = NewFile();
        await new Backup(world.Database).RunAsync(file);
        await BreakAsync(fault, file);
        var target = Empty(world, "sqlite");

        var refused = await Assert.ThrowsAsync<DataRefusedException>(() => new Restore(target).RunAsync(file));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(target.DataDirectory));
    }

    [Fact]
    public async Task The_wrong_installation_key_is_found_before_anything_is_made()
    {
        await using var world = await World.OpenAsync("sqlite", server);
        var file = NewFile();
        await new Backup(world.Database).RunAsync(file);
        var target = Empty(world, "sqlite") with { InstallationKey = new byte[32] };

        await Assert.ThrowsAsync<WrongKeyException>(() => new Restore(target).RunAsync(file));

        Assert.Empty(Directory.EnumerateFileSystemEntries(target.DataDirectory));
    }

    [Fact]
    public async Task A_directory_in_use_is_not_restored_into()
    {
        await using var world = await World.OpenAsync("sqlite", server);
        var file = NewFile();
        await new Backup(world.Database).RunAsync(file);
        var target = Empty(world, "sqlite");
        using var held = DirectoryLock.Take(target.DataDirectory);

        await Assert.ThrowsAsync<DirectoryLockedException>(() => new Restore(target).RunAsync(file));
    }

    [Fact]
    public async Task Whoever_was_erased_after_the_backup_stays_erased_with_a_newer_keys_file()
    {
        await using var world = await World.OpenAsync("sqlite", server);
        var prison = await Prison.OpenAsync(world);
        var (stays, goes) = (await prison.TalkerAsync(), await prison.TalkerAsync());
        await prison.SayAsync(goes, "secret words");
        var (old, newer) = (NewFile(), NewFile());
        await new Backup(world.Database).RunAsync(old);
        await new PersonErasure(world.Database).RunAsync(goes);
        await new Backup(world.Database).RunAsync(newer);
        var target = Empty(world, "sqlite");

        var (_, faults) = await new Restore(target).RunAsync(old, newer + ".keys");

        Assert.Empty(faults);
        await using var restored = await Database.OpenAsync(target);
        Assert.NotNull(await new PersonStore(restored).FindAsync(stays));
        Assert.Null(await new PersonStore(restored).FindAsync(goes));
    }

    [Fact]
    public async Task A_move_to_postgres_takes_everything_and_closes_the_old_data()
    {
        await using var world = await World.OpenAsync("sqlite", server);
        var person = await FilledAsync(world);
        var target = Empty(world, "postgres");

        var (moved, faults) = await new PostgresMove(world.Options, target).RunAsync();

        Assert.Empty(faults);
        Assert.Equal(3, moved.Turns);
        await using var there = await Database.OpenAsync(target);
        Assert.Equal(3, (await new TurnStore(there).HistoryAsync(person)).Count);
        var refused = await Assert.ThrowsAsync<DataRefusedException>(() => Database.OpenAsync(world.Options));
        Assert.Contains("were moved to PostgreSQL", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_while_a_server_runs_or_into_a_full_place_is_refused_and_the_old_data_stay_in_use()
    {
        await using var world = await World.OpenAsync("sqlite", server);
        await FilledAsync(world);
        await using var full = await World.OpenAsync("postgres", server);
        using (DirectoryLock.Take(world.Options.DataDirectory))
            await Assert.ThrowsAsync<DirectoryLockedException>(() => new PostgresMove(world.Options, Empty(world, "postgres")).RunAsync());

        await Assert.ThrowsAsync<DataRefusedException>(() => new PostgresMove(world.Options, full.Options).RunAsync());

        await world.ReopenAsync();
    }

    [Fact]
    public async Task Every_table_is_copied_after_the_ones_it_points_to()
    {
        await using var world = await World.OpenAsync("sqlite", server);
        using var sql = SqliteSql.Open(world.File, readOnly: true);

        var tables = (await Table.AllAsync(sql)).Select(table => table.Name).ToList();

        Assert.Equal(await sql.FirstAsync<long>("select count(*) from sqlite_master where type = 'table' and name not like 'sqlite_%'"), tables.Count);
        Assert.True(tables.IndexOf("establishment") < tables.IndexOf("person"));
        Assert.True(tables.IndexOf("conversation") < tables.IndexOf("turn"));
    }

    private string NewFile() => Path.Combine(server.NewDirectory(), "prison.backup");

    private DatabaseOptions Empty(World world, string engine) =>
        World.NewOptions(engine, server) with { InstallationKey = world.Options.InstallationKey };

    private static async Task<string> FilledAsync(World world)
    {
        var prison = await Prison.OpenAsync(world);
        var person = await prison.TalkerAsync();
        for (var i = 0; i < 3; i++)
            await prison.SayAsync(person, "words" + i);
        await new AuditSeals(world.Database).SealAsync();
        return person;
    }

    private static async Task BreakAsync(string fault, string file)
    {
        switch (fault)
        {
            case "garbage":
                await File.WriteAllTextAsync(file, new string('x', 9000));
                break;
            case "missing":
                File.Delete(file);
                break;
            case "cut":
                await using (var cut = File.OpenWrite(file))
                    cut.SetLength(cut.Length / 2);
                break;
            case "row":
                await EditAsync(file, "delete from turn where revision = 3");
                break;
            case "other database":
                await EditAsync(file, "drop table backup");
                break;
            case "keys missing":
                File.Delete(file + ".keys");
                break;
            case "keys cut":
                await File.WriteAllTextAsync(file + ".keys", (await File.ReadAllTextAsync(file + ".keys"))[..^4]);
                break;
            default:
                await File.WriteAllTextAsync(file + ".keys", "ReleaseBot keys\nend 0\n");
                break;
        }
    }

    private static async Task EditAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Progress(Action<Copied> act) : IProgress<Copied>
    {
        public void Report(Copied value) => act(value);
    }
}
