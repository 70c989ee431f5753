using System.Diagnostics;
using System.Net.Sockets;

namespace ReleaseBot.Bench.Load;

/// <summary>A server under load, in a process of its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process process;

    private Server(string name, int port, Process process) => (Name, Port, this.process) = (name, port, process);

    public string Name { get; }

    public int Port { get; }

    /// <summary>What tokens are asked for with.</summary>
    public string Secret { get; set; } = "none";

    /// <summary>Numbers of the people who can sit down.</summary>
    public IReadOnlyList<string> People { get; set; } = [];

    /// <summary>Processor time it has taken so far.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Memory it holds now, in MB.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / (1024.0 * 1024);
        }
    }

    /// <summary>Starts a program and waits until it listens.</summary>
    public static async Task<Server> StartAsync(string name, int port, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        // What is measured runs as it would for anybody.
        start.Environment.Remove("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS");
        foreach (var (variable, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[variable] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var said = new List<string>();
        process.OutputDataReceived += (_, line) => Keep(said, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(said, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new Server(name, port, process);
        for (var since = Stopwatch.GetTimestamp(); !Listens(port);)
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(since).TotalSeconds > 120)
            {
                throw new InvalidOperationException($"{name} did not come up: {string.Join('\n', said)}");
            }

            await Task.Delay(2);
        }

        return server;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Keep(List<string> said, string? line)
    {
        if (line?.Contains("A request failed", StringComparison.Ordinal) == true)
        {
            Console.Error.WriteLine(line);
        }

        lock (said)
        {
            if (line is not null && said.Count < 100)
            {
                said.Add(line);
            }
        }
    }

    private static bool Listens(int port)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
