using System.Diagnostics;
using System.Text;
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

    public string Write(string name, string text)
    {
        var file = Path.Combine(Directory, name);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
