using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using ReleaseBot.Serving;

namespace ReleaseBot.Tests.Commands;

/// <summary>Runs the built program as anybody would: another process, its own data, its exit code and what it prints.</summary>
internal sealed class ProgramRun : IDisposable
{
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("releasebot-run-").FullName;

    public string Data => Path.Combine(Directory, "data");

    public async Task<(int Exit, string Output, string Messages)> RunAsync(string[] arguments, string input = "")
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.ArgumentList.Add(typeof(Server).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var program = Process.Start(start)!;
        var output = program.StandardOutput.ReadToEndAsync();
        var messages = program.StandardError.ReadToEndAsync();
        await program.StandardInput.WriteAsync(input);
        program.StandardInput.Close();
        await program.WaitForExitAsync();
        return (program.ExitCode, await output, await messages);
    }

    /// <summary>Data with two people in them.</summary>
    public async Task FillAsync()
    {
        const string roll = """
            prisonerNumber,firstName,lastName,dateOfBirth,prisonId,cellLocation,legalStatus,releaseDate
            A0101ZZ,DEAN,MADEUP,1990-01-02,TSX,A-1-001,SENTENCED,2027-06-01
            A0102ZZ,KYLE,INVENTED,1991-02-03,TSX,A-1-002,REMAND,
            """;
        var (exit, _, messages) = await RunAsync(["roll", "import", Write("roll.csv", roll), "--data", Data]);
        Assert.True(exit == 0, messages);
    }

    /// <summary>Changes the stored data as no part of the program would.</summary>
    public async Task EditAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "releasebot.db")};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public string Write(string name, string text)
    {
        var file = Path.Combine(Directory, name);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
