using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ReleaseBot.Bench.Figures;

namespace ReleaseBot.Bench.Load;

/// <summary>Starts the servers that are compared, each on empty data on the same disk.</summary>
internal static class Servers
{
    public static string Program { get; } = Built("src", "ReleaseBot");

    /// <summary>The real program in Development, because only there its rate limits can be switched off, with as many people on its roll.</summary>
    public static async Task<Server> OursAsync(int people, string? data = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var folder = data ?? Path.Combine(Fresh("ours"), "data");
        var port = Server.FreePort();
        var server = await Server.StartAsync("ReleaseBot", port, "dotnet", Serve(folder, port), Both(environment));
        var demo = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "demo.json")));
        server.Secret = demo.GetProperty("establishmentSecret").GetString()!;
        server.People = [.. Enumerable.Range(0, people).Select(NumberOf)];
        if (data is null)
        {
            await ImportAsync(folder, server.People);
        }

        return server;
    }

    /// <summary>The bare durable server.</summary>
    public static Task<Server> FloorAsync() => FloorAsync(null);

    public static async Task<Server> FloorAsync(IReadOnlyDictionary<string, string>? environment)
    {
        var port = Server.FreePort();
        var floor = Built("bench", "ReleaseBot.Floor");
        var server = await Server.StartAsync("floor", port, "dotnet", [floor, "--urls", $"http://127.0.0.1:{port}", "--data", Fresh("floor")], environment);
        server.People = ["nobody"];
        return server;
    }

    /// <summary>Microsoft's Bot Framework for JavaScript; absent where there is no Node or its packages cannot be had.</summary>
    public static Task<Server>? BotFrameworkAsync(string kind)
    {
        var folder = Path.Combine(Folders.Root, "bench", "botframework-js");
        return Directory.Exists(Path.Combine(folder, "node_modules")) || Ran("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder])
            ? StartBotAsync(Path.Combine(folder, "server.js"), kind)
            : null;
    }

    private static async Task<Server> StartBotAsync(string script, string kind)
    {
        var port = Server.FreePort();
        var server = await Server.StartAsync("Bot Framework JS " + kind, port, "node", [script, $"{port}", kind]);
        server.People = ["nobody"];
        return server;
    }

    private static bool Ran(string program, IEnumerable<string> arguments)
    {
        try
        {
            using var run = Process.Start(program, arguments);
            run.WaitForExit();
            return run.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    public static IEnumerable<string> Serve(string folder, int port) =>
        [Program, "serve", "--data", folder, "--urls", $"http://127.0.0.1:{port}", "--environment", "Development"];

    /// <summary>An empty folder on the disk that the repository is on.</summary>
    public static string Fresh(string name)
    {
        var folder = Path.Combine(Folders.Artifacts, "work", name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }

    public static string NumberOf(int person) => string.Create(CultureInfo.InvariantCulture, $"B{person / 26 % 10000:0000}{(char)('A' + (person / 260000))}{(char)('A' + (person % 26))}");

    public static string Built(string room, string name) =>
        Path.Combine(Folders.Root, room, name, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", name + ".dll");

    private static Dictionary<string, string> Both(IReadOnlyDictionary<string, string>? more) =>
        new(more ?? new Dictionary<string, string>()) { ["ReleaseBot__RateLimits__Enabled"] = "false" };

    private static async Task ImportAsync(string folder, IReadOnlyList<string> people)
    {
        var roll = new StringBuilder("prisonerNumber,firstName,lastName,prisonId,cellLocation,legalStatus,releaseDate\n");
        var release = DateTime.UtcNow.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var number in people)
        {
            roll.Append(CultureInfo.InvariantCulture, $"{number},Sam,Example,DMO,A-1-{roll.Length % 40 + 1:000},SENTENCED,{release}\n");
        }

        var file = Path.Combine(folder, "..", "roll.csv");
        await File.WriteAllTextAsync(file, roll.ToString());
        using var import = Process.Start(new ProcessStartInfo("dotnet", [Program, "roll", "import", file, "--data", folder]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = import.StandardError.ReadToEndAsync();
        await import.StandardOutput.ReadToEndAsync();
        await import.WaitForExitAsync();
        if (import.ExitCode != 0)
        {
            throw new InvalidOperationException("The roll was not imported: " + await said);
        }
    }
}
