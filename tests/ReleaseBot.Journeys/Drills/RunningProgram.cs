using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ReleaseBot.Serving;

namespace ReleaseBot.Journeys.Drills;

/// <summary>The built program in a process of its own, to be killed and started again on the same data.</summary>
internal sealed class RunningProgram(string directory, string? postgres = null, string name = "data", bool limits = false) : IDisposable
{
    private readonly StringBuilder messages = new();
    private Process? process;

    public string Url { get; } = $"http://127.0.0.1:{FreePort()}";

    public string Data => Path.Combine(directory, name);

    public string Key => Path.Combine(directory, "data.key");

    /// <summary>Long forms run in <c>./test --all</c> only.</summary>
    public static bool IsLong => Environment.GetEnvironmentVariable("RELEASEBOT_TESTS") == "all";

    public static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task StartAsync(HttpClient http)
    {
        Begin();
        for (var wait = 0; wait < 3600; wait++)
        {
            if (await IsReadyAsync(http, Url))
            {
                return;
            }

            Assert.False(process!.HasExited, "The program ended: " + messages);
            await Task.Delay(50);
        }

        Assert.Fail("The program did not come up: " + messages);
    }

    /// <summary>Starts it without waiting.</summary>
    public void Begin()
    {
        messages.Clear();
        process = Start(
            [typeof(Server).Assembly.Location, "serve", "--data", Data, "--key", Key, "--urls", Url, "--environment", "Development",
                .. postgres is null ? Array.Empty<string>() : ["--postgres", postgres]],
            limits);
        process.ErrorDataReceived += (_, line) => messages.AppendLine(line.Data);
        process.OutputDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>SIGTERM, as systemd sends it; gives the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("sh", ["-c", $"kill -TERM {process!.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        var exit = process.ExitCode;
        process.Dispose();
        process = null;
        return exit;
    }

    /// <summary>Runs another command of the program to its end, or until it is killed.</summary>
    public static async Task<(int Exit, string Messages)> RunAsync(string[] arguments, TimeSpan? killAfter = null)
    {
        using var run = Start([typeof(Server).Assembly.Location, .. arguments], limits: true);
        var messages = run.StandardError.ReadToEndAsync();
        var output = run.StandardOutput.ReadToEndAsync();
        if (killAfter is { } time && !run.WaitForExit(time))
        {
            run.Kill();
        }

        await run.WaitForExitAsync();
        await output;
        return (run.ExitCode, await messages);
    }

    public async Task<string> SecretAsync() =>
        JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(Data, "demo.json"))).GetProperty("establishmentSecret").GetString()!;

    public void Dispose()
    {
        if (process is not null)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
    }

    private static Process Start(string[] arguments, bool limits)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["ReleaseBot__RateLimits__Enabled"] = limits ? "true" : "false";
        return Process.Start(start)!;
    }

    /// <summary>Waits until an address answers that it is ready.</summary>
    public static async Task ReadyAsync(HttpClient http, string url)
    {
        for (var wait = 0; !await IsReadyAsync(http, url); wait++)
        {
            Assert.True(wait < 3600, url + " did not come up.");
            await Task.Delay(50);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, string url)
    {
        try
        {
            using var answer = await http.GetAsync(url + "/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
