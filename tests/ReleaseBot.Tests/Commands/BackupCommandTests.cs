using ReleaseBot.Data.Tests;

namespace ReleaseBot.Tests.Commands;

[Collection(Engines.Name)]
public sealed class BackupCommandTests(PostgresServer postgres) : IDisposable
{
    private readonly ProgramRun program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task Data_are_backed_up_restored_elsewhere_verified_and_moved_to_postgres()
    {
        await program.FillAsync();
        var (file, other, key) = (Path.Combine(program.Directory, "prison.backup"), Path.Combine(program.Directory, "other"), program.Data + ".key");
        var connection = postgres.NewDatabase();

        var backup = await program.RunAsync(["backup", file, "--data", program.Data]);
        var restore = await program.RunAsync(["restore", file, "--data", other, "--key", key]);
        var verify = await program.RunAsync(["verify", "--data", other, "--key", key]);
        var move = await program.RunAsync(["move", "--to-postgres", connection, "--data", other, "--key", key]);
        var there = await program.RunAsync(["verify", "--postgres", connection, "--key", key]);
        var closed = await program.RunAsync(["verify", "--data", other, "--key", key]);

        Assert.All([backup, restore, verify, move, there], run => Assert.True(run.Exit == 0, run.Messages));
        Assert.Contains("Backed up 2 people", backup.Messages, StringComparison.Ordinal);
        Assert.Contains("Everything was checked", restore.Messages, StringComparison.Ordinal);
        Assert.Contains("All is well: 2 people", verify.Messages, StringComparison.Ordinal);
        Assert.Contains("Moved 2 people", move.Messages, StringComparison.Ordinal);
        Assert.Contains("All is well: 2 people", there.Messages, StringComparison.Ordinal);
        Assert.Equal(1, closed.Exit);
        Assert.Contains("moved to PostgreSQL", closed.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain(connection, move.Messages + there.Messages + closed.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_on_data_that_are_not_there_say_so_and_make_nothing()
    {
        var key = program.Write("kept.key", Convert.ToBase64String(new byte[32]));
        var backup = await program.RunAsync(["backup", "x.backup", "--data", program.Data, "--key", key]);
        var verify = await program.RunAsync(["verify", "--data", program.Data]);
        var restore = await program.RunAsync(["restore", "nowhere.backup", "--data", program.Data, "--key", key]);
        var usage = await program.RunAsync(["backup"]);

        Assert.Equal([1, 1, 1, 2], new[] { backup.Exit, verify.Exit, restore.Exit, usage.Exit });
        Assert.Contains("There are no ReleaseBot data in " + program.Data, backup.Messages, StringComparison.Ordinal);
        Assert.Contains("key " + program.Data + ".key is missing", verify.Messages, StringComparison.Ordinal);
        Assert.Contains("There is no backup", restore.Messages, StringComparison.Ordinal);
        Assert.Equal([key], Directory.EnumerateFileSystemEntries(program.Directory));
    }

    [Fact]
    public async Task Verify_names_what_is_wrong_and_ends_with_1()
    {
        await program.FillAsync();
        await program.EditAsync("delete from person_key where person_id = (select min(person_id) from person_key)");

        var (exit, _, messages) = await program.RunAsync(["verify", "--data", program.Data]);

        Assert.Equal(1, exit);
        Assert.Contains("The data are not whole", messages, StringComparison.Ordinal);
        Assert.Contains("their key is missing", messages, StringComparison.Ordinal);
    }
}
