namespace ReleaseBot.Data.Tests;

[Collection(Engines.Name)]
public sealed class MigrationTests(PostgresServer server)
{
    private static readonly Migration Later = Migration.Parse("9001_pets.sql", "-- oldest program: 1\ncreate table pet (name text);");

    [Theory, EachEngine]
    public async Task Two_processes_starting_at_once_migrate_once(string engine)
    {
        var options = World.NewOptions(engine, server);

        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Database.OpenAsync(options))));

        var applied = await opened[0].ReadAsync(sql => sql.FirstAsync<long>("select count(*) from migration"), CancellationToken.None);
        Assert.Equal(Migration.All.Count, applied);
        foreach (var database in opened)
            await database.DisposeAsync();
    }

    [Theory, EachEngine]
    public async Task An_older_program_still_runs_where_the_newer_step_allows_it(string engine)
    {
        var options = World.NewOptions(engine, server);
        await OpenAsync(options, [.. Migration.All, Later]);

        await OpenAsync(options, Migration.All);
    }

    [Theory, EachEngine]
    public async Task A_schema_too_new_is_refused_with_what_to_do(string engine)
    {
        var options = World.NewOptions(engine, server);
        await OpenAsync(options, [.. Migration.All, Later with { OldestProgram = 9001 }]);

        var refused = await Assert.ThrowsAsync<SchemaTooNewException>(() => OpenAsync(options, Migration.All));

        Assert.Contains("Start the newer program", refused.Message, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task An_edited_migration_is_refused(string engine)
    {
        var options = World.NewOptions(engine, server);
        await OpenAsync(options, [.. Migration.All, Later]);

        await Assert.ThrowsAsync<MigrationChangedException>(
            () => OpenAsync(options, [.. Migration.All, Later with { Text = Later.Text + " -- edited" }]));
    }

    [Theory, EachEngine]
    public async Task A_failing_migration_leaves_nothing_of_itself(string engine)
    {
        var options = World.NewOptions(engine, server);
        var failing = Later with { Text = Later.Text + "\ncreate table pet (name text);" };

        await Assert.ThrowsAnyAsync<Exception>(() => OpenAsync(options, [.. Migration.All, failing]));

        await OpenAsync(options, [.. Migration.All, Later]);
    }

    private static async Task OpenAsync(DatabaseOptions options, IReadOnlyList<Migration> migrations) =>
        await (await Database.OpenAsync(options, migrations)).DisposeAsync();
}
