using System.Text.Json;
using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.Tests.Commands;

public sealed class CommandTests : IDisposable
{
    private const string Roll = """
        prisonerNumber,firstName,lastName,dateOfBirth,prisonId,cellLocation,legalStatus,releaseDate
        A0101ZZ,DEAN,MADEUP,1990-01-02,TSX,A-1-001,SENTENCED,2027-06-01
        A0102ZZ,KYLE,INVENTED,1991-02-03,TSX,A-1-002,REMAND,
        not-a-number,NO,BODY,1991-02-03,TSX,A-1-003,SENTENCED,2027-06-01
        """;

    private readonly ProgramRun program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task A_roll_lands_bad_rows_are_named_and_a_second_import_changes_only_what_changed()
    {
        var first = await program.RunAsync(["roll", "import", program.Write("roll.csv", Roll), "--data", program.Data]);
        var again = await program.RunAsync(["roll", "import", program.Write("roll.csv", Roll), "--data", program.Data]);
        var moved = await program.RunAsync(["roll", "import", program.Write("roll.csv", Roll.Replace("2027-06-01", "2027-07-05", StringComparison.Ordinal)), "--data", program.Data]);

        Assert.True(first.Exit == 0, first.Messages);
        Assert.Contains("2 added, 0 changed, 0 unchanged.", first.Messages, StringComparison.Ordinal);
        Assert.Contains("Line 4", first.Messages, StringComparison.Ordinal);
        Assert.Contains("people not taken", first.Messages, StringComparison.Ordinal);
        Assert.Contains("0 added, 0 changed, 2 unchanged.", again.Messages, StringComparison.Ordinal);
        Assert.Contains("0 added, 1 changed, 1 unchanged.", moved.Messages, StringComparison.Ordinal);
        var change = Assert.Single(await ChangesAsync("A0101ZZ"));
        Assert.Contains("2027-06-01", change.Old, StringComparison.Ordinal);
        Assert.Contains("2027-07-05", change.New, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_roll_is_refused_with_exit_code_1()
    {
        var (exit, _, messages) = await program.RunAsync(["roll", "import", program.Write("x.xml", "<?xml version=\"1.0\"?><roll/>"), "--data", program.Data]);

        Assert.Equal(1, exit);
        Assert.Contains("cannot be read", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_exit_code_1_and_a_wrong_command_is_2()
    {
        var missing = await program.RunAsync(["roll", "import", "nowhere.csv", "--data", program.Data]);
        var wrong = await program.RunAsync(["rolls"]);
        var option = await program.RunAsync(["dialogs", "explore", "--nonsense"]);

        Assert.Equal(1, missing.Exit);
        Assert.Equal(2, wrong.Exit);
        Assert.Equal(2, option.Exit);
    }

    [Fact]
    public async Task Simulated_people_are_written_as_a_roll_that_can_be_imported_and_bad_usage_is_2()
    {
        var file = Path.Combine(program.Data, "..", "simulated.csv");

        var written = await program.RunAsync(["simulate", "--people", "5", "--write-roll", file]);
        var imported = await program.RunAsync(["roll", "import", file, "--data", program.Data]);
        var noSecret = await program.RunAsync(["simulate", "--people", "5"]);
        var nobody = await program.RunAsync(["simulate", "--people", "0", "--secret", "x"]);

        Assert.True(written.Exit == 0, written.Messages);
        Assert.Contains("5 added, 0 changed, 0 unchanged.", imported.Messages, StringComparison.Ordinal);
        Assert.Equal(2, noSecret.Exit);
        Assert.Equal(2, nobody.Exit);
    }

    [Fact]
    public async Task The_walker_prints_a_line_a_dialog()
    {
        var (exit, output, _) = await program.RunAsync(["dialogs", "explore"]);

        Assert.Equal(0, exit);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ReleaseBot.Dialogs.Shelf.Standard.Dialogs.Length, lines.Length);
        Assert.All(lines, line => Assert.EndsWith("0 dead ends, 0 unreachable", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chart_is_drawn_and_an_unknown_dialog_is_bad_usage()
    {
        var chart = await program.RunAsync(["dialogs", "graph", "id"]);
        var unknown = await program.RunAsync(["dialogs", "graph", "nothing"]);

        Assert.Contains("flowchart TD", chart.Output, StringComparison.Ordinal);
        Assert.Equal(2, unknown.Exit);
    }

    [Fact]
    public async Task Understand_answers_each_line_in_order_and_a_bad_line_is_exit_code_1()
    {
        const string input = """
            {"id":"a","text":"i need a birth certificate"}
            {"id":"b","text":"tuesday week","ref":"2026-11-21T10:00","context":"appointment"}
            {"id":"c","text":"02920180456","field":"phone"}
            {"id":"d","text":"im going to kill myself"}
            {"id":"e","text":"\ud83d hello"}
            nonsense
            """;

        var (exit, output, messages) = await program.RunAsync(["understand"], input);

        Assert.Equal(1, exit);
        Assert.Contains("Line 6", messages, StringComparison.Ordinal);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToArray();
        Assert.Equal(6, lines.Length);
        Assert.Equal("id", lines[0].GetProperty("intent").GetString());
        Assert.Equal("2026-12-01", lines[1].GetProperty("when").GetProperty("value").GetString());
        Assert.Equal("accept", lines[2].GetProperty("answer").GetProperty("expect").GetString());
        Assert.Equal("02920180456", lines[2].GetProperty("answer").GetProperty("value").GetString());
        Assert.Equal("self_harm", lines[3].GetProperty("safety").GetString());
        Assert.Equal("self_harm", lines[3].GetProperty("intent").GetString());
        Assert.Equal("certain", lines[3].GetProperty("safetyLevel").GetString());
        Assert.Equal("e", lines[4].GetProperty("id").GetString());
        Assert.False(lines[0].TryGetProperty("answer", out _));
    }

    [Fact]
    public async Task Understand_reads_a_line_it_cannot_take_apart_for_danger_all_the_same()
    {
        const string input = """
            {"id":"a","text":"i want to kill myself tonight
            {"id":"b","message":"i need a birth certificate"}
            {"id":7,"text":null}
            [1,2]
            {"id":"e","text":"","ref":"0001-01-01","release":"9999-12-31","context":17}
            {"id":"f","text":"in 3 months","ref":"9999-12-31T23:59"}
            {"id":"g","text":"hello"}
            """;

        var (exit, output, messages) = await program.RunAsync(["understand"], input);

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToArray();
        Assert.Equal(1, exit);
        Assert.Equal(7, lines.Length);
        Assert.All(lines, line => Assert.NotEmpty(line.GetProperty("intent").GetString()!));
        Assert.All(lines, line => Assert.NotEmpty(line.GetProperty("when").GetProperty("expect").GetString()!));
        Assert.Equal([true, true, true, true, false, false, false], lines.Select(line => line.TryGetProperty("error", out _)));
        Assert.Equal(("self_harm", "certain"), (lines[0].GetProperty("safety").GetString(), lines[0].GetProperty("safetyLevel").GetString()));
        Assert.Equal("none", lines[1].GetProperty("safety").GetString());
        Assert.Equal("b", lines[1].GetProperty("id").GetString());
        Assert.Equal(7, lines[2].GetProperty("id").GetInt32());
        Assert.Equal("greeting", lines[6].GetProperty("intent").GetString());
        Assert.DoesNotContain("kill", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installation_is_set_up_with_staff_a_kiosk_and_a_secret()
    {
        var admin = await program.RunAsync(["staff", "add", "--prison", "TSX", "--prison-name", "HMP Test", "--role", "Admin", "--user", "first.admin", "--name", "First Admin", "--data", program.Data]);
        var twice = await program.RunAsync(["staff", "add", "--prison", "TSX", "--role", "Admin", "--user", "first.admin", "--name", "Again", "--data", program.Data]);
        var kiosk = await program.RunAsync(["kiosk", "add", "--prison", "TSX", "--name", "A wing", "--url", "https://kiosk.example", "--data", program.Data]);
        var secret = await program.RunAsync(["secret", "new", "--prison", "TSX", "--data", program.Data]);

        Assert.Equal(0, admin.Exit);
        Assert.NotEmpty(admin.Output.Trim());
        Assert.Equal(1, twice.Exit);
        Assert.StartsWith("https://kiosk.example/kiosk/enrol?code=", kiosk.Output, StringComparison.Ordinal);
        Assert.True(secret.Output.Trim().Length >= 40);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_with_what_to_do()
    {
        await program.RunAsync(["secret", "new", "--prison", "TSX", "--data", program.Data]);
        var other = program.Write("other.key", Convert.ToBase64String(new byte[32]));

        var (exit, _, messages) = await program.RunAsync(["secret", "new", "--prison", "TSX", "--data", program.Data, "--key", other]);

        Assert.Equal(1, exit);
        Assert.Contains("--key", messages, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<PersonChange>> ChangesAsync(string number)
    {
        await using var database = await Installation.Find(program.Data, null, null).OpenAsync(TimeProvider.System, CancellationToken.None);
        var people = new PersonStore(database);
        return await people.ChangesAsync((await people.FindByNumberAsync(number))!.Id);
    }
}
