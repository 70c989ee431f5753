using System.Text.Json;

namespace ReleaseBot.Tests.Commands;

public sealed class PersonCommandTests : IDisposable
{
    private readonly ProgramRun program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task A_person_is_exported_as_json_and_as_a_page_that_only_our_account_may_read()
    {
        await program.FillAsync();

        var (exit, output, messages) = await program.RunAsync(["person", "export", "A0101ZZ", "--data", program.Data]);

        Assert.True(exit == 0, messages);
        var files = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([Path.Combine(program.Directory, "A0101ZZ.json"), Path.Combine(program.Directory, "A0101ZZ.html")], files);
        var record = JsonElement.Parse(await File.ReadAllTextAsync(files[0])).GetProperty("records")[0];
        Assert.Equal("A0101ZZ", record.GetProperty("person").GetProperty("number").GetString());
        Assert.Equal("export-person", record.GetProperty("whoDidAndLookedAtWhat")[0].GetProperty("what").GetString());
        var page = await File.ReadAllTextAsync(files[1]);
        Assert.Contains("Madeup, A0101ZZ", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.All(files, file => Assert.Equal(OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file), OperatingSystem.IsWindows() ? default : UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Erasing_asks_for_the_number_again_and_afterwards_nobody_is_there_and_the_data_verify()
    {
        await program.FillAsync();
        string[] erase = ["person", "erase", "A0101ZZ", "--data", program.Data];

        var unsure = await program.RunAsync(erase, "yes\n");
        var silent = await program.RunAsync(erase);
        var sure = await program.RunAsync(erase, "a0101zz\n");
        var again = await program.RunAsync([.. erase, "--yes"]);
        var export = await program.RunAsync(["person", "export", "A0101ZZ", "--data", program.Data]);
        var other = await program.RunAsync([.. erase[..2], "A0102ZZ", .. erase[3..], "--yes"]);
        var verify = await program.RunAsync(["verify", "--data", program.Data]);

        Assert.Equal([1, 1, 0, 1, 1, 0, 0], new[] { unsure.Exit, silent.Exit, sure.Exit, again.Exit, export.Exit, other.Exit, verify.Exit });
        Assert.Contains("Nothing was erased", unsure.Messages, StringComparison.Ordinal);
        Assert.Contains("Nobody here has the number", again.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_prison_number_is_bad_usage()
    {
        var (exit, _, messages) = await program.RunAsync(["person", "erase", "everybody", "--yes", "--data", program.Data]);

        Assert.Equal(2, exit);
        Assert.Contains("A1234BC", messages, StringComparison.Ordinal);
    }
}
