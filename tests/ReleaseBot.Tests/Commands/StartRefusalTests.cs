using Npgsql;
using ReleaseBot.Data;
using ReleaseBot.Data.Tests;

namespace ReleaseBot.Tests.Commands;

/// <summary>What is wrong with the data is said with what to do, the exit code is 1, and nothing is served.</summary>
[Collection(Engines.Name)]
public sealed class StartRefusalTests(PostgresServer postgres) : IDisposable
{
    private readonly ProgramRun program = new();

    private string Database => Path.Combine(program.Data, "releasebot.db");

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("garbage")]
    [InlineData("a cut file")]
    [InlineData("a page written over")]
    public async Task A_damaged_database_file_is_refused_and_left_as_it_is(string damage)
    {
        await program.FillAsync();
        Damage(damage);
        var before = await File.ReadAllBytesAsync(Database);

        await RefusedAsync("is damaged or is no database", "restore FILE");

        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
    }

    [Fact]
    public async Task The_wrong_key_is_refused()
    {
        await program.FillAsync();
        await File.WriteAllTextAsync(program.Data + ".key", Convert.ToBase64String(new byte[32]));

        await RefusedAsync("is not the one these data were sealed with", "--key");
    }

    [Fact]
    public async Task A_lost_key_is_refused_and_no_new_one_is_made_in_its_place()
    {
        await program.FillAsync();
        File.Delete(program.Data + ".key");

        await RefusedAsync("key " + program.Data + ".key is missing", "Put it back");

        Assert.False(File.Exists(program.Data + ".key"));
    }

    [Fact]
    public async Task A_lost_key_of_data_in_postgres_is_refused_and_no_new_one_stays_in_its_place()
    {
        var connection = postgres.NewDatabase();
        await program.RunAsync(["secret", "new", "--prison", "TSX", "--data", program.Data, "--postgres", connection]);
        File.Delete(program.Data + ".key");

        await RefusedAsync("is missing", "Put it back", "--postgres", connection);

        Assert.False(File.Exists(program.Data + ".key"));
    }

    [Fact]
    public async Task A_key_file_that_holds_no_key_is_refused()
    {
        await program.FillAsync();
        await File.WriteAllTextAsync(program.Data + ".key", "not a key");

        await RefusedAsync("holds no installation key", "Restore it");
    }

    [Fact]
    public async Task A_schema_newer_than_the_program_is_refused()
    {
        await program.FillAsync();
        await program.EditAsync("insert into migration values (9001, 'later', 'x', 9001, '2027-01-01T00:00:00.0000000Z')");

        await RefusedAsync("by a newer ReleaseBot", "Start the newer program");
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_is_refused()
    {
        var key = program.Write("kept.key", Convert.ToBase64String(new byte[32]));

        await RefusedAsync("cannot be written to", "own the directory", "--data", "/sys/kernel", "--key", key);
    }

    [Fact]
    public async Task Half_restored_data_are_refused()
    {
        await program.FillAsync();
        await program.EditAsync("insert into installation values ('unfinished', x'')");

        await RefusedAsync("did not finish", "Delete what is there");
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_is_refused()
    {
        await program.FillAsync();
        using var held = DirectoryLock.Take(program.Data);

        await RefusedAsync("Another ReleaseBot is using " + program.Data, "Stop it first");
    }

    [Fact]
    public async Task Postgres_that_cannot_be_reached_or_refuses_the_password_or_has_no_such_database_is_refused()
    {
        var good = new NpgsqlConnectionStringBuilder(postgres.NewDatabase());
        await MakeAccountAsync(good.ConnectionString);
        var wrong = new NpgsqlConnectionStringBuilder(good.ConnectionString) { Username = PostgresServer.WithPassword, Password = "wrong-password" };
        var nobody = new NpgsqlConnectionStringBuilder(good.ConnectionString) { Port = 1 };
        var nowhere = new NpgsqlConnectionStringBuilder(good.ConnectionString) { Database = "nowhere" };

        await RefusedAsync("refused the user name or password", "Put them right", "--postgres", wrong.ConnectionString);
        await RefusedAsync("cannot be reached", "Check host and port", "--postgres", nobody.ConnectionString);
        await RefusedAsync("no database of the name", "createdb", "--postgres", nowhere.ConnectionString);
    }

    private async Task RefusedAsync(string what, string advice, params string[] options)
    {
        string[] data = options.Contains("--data") ? [] : ["--data", program.Data];
        var (exit, _, messages) = await program.RunAsync(["serve", "--urls", "http://127.0.0.1:0", .. data, .. options]);

        Assert.Equal(1, exit);
        Assert.Contains(what, messages, StringComparison.Ordinal);
        Assert.Contains(advice, messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", messages, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-password", messages, StringComparison.Ordinal);
    }

    private void Damage(string damage)
    {
        using var file = new FileStream(Database, FileMode.Open, FileAccess.Write);
        switch (damage)
        {
            case "garbage":
                file.SetLength(0);
                file.Write(new byte[5000].Select((_, i) => (byte)(i * 7)).ToArray());
                break;
            case "a cut file":
                file.SetLength(file.Length / 2 / 4096 * 4096);
                break;
            default:
                file.Position = 4096 * 3;
                file.Write(Enumerable.Repeat((byte)0xEE, 4096).ToArray());
                break;
        }
    }

    private static async Task MakeAccountAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var make = source.CreateCommand($"create role {PostgresServer.WithPassword} login password 'right-password'");
        await make.ExecuteNonQueryAsync();
    }
}
