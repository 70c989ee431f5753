using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReleaseBot.Data;
using ReleaseBot.Serving;
using ReleaseBot.Setup;

namespace ReleaseBot.Journeys.Drills;

/// <summary>The server within the test, where faults can be planted around its commits and its clock can be moved.</summary>
internal sealed class DrillServer : IAsyncDisposable
{
    private readonly string directory;
    private readonly Server server;

    private DrillServer(string directory, Server server) => (this.directory, this.server) = (directory, server);

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromMinutes(2) };

    public string Url => server.Url;

    public string Data => Path.Combine(directory, "data");

    public Database Database => server.Services.GetRequiredService<Database>();

    public static async Task<DrillServer> OpenAsync(TimeProvider? clock = null)
    {
        var directory = Directory.CreateTempSubdirectory("releasebot-drill-").FullName;
        var server = await Server.OpenAsync(
            new()
            {
                Installation = Find(Path.Combine(directory, "data")),
                Urls = "http://127.0.0.1:0",
                Environment = "Development",
                Clock = clock ?? TimeProvider.System,
                Configuration = new Dictionary<string, string?> { ["ReleaseBot:RateLimits:Enabled"] = "false" },
            },
            CancellationToken.None);
        await server.StartAsync(CancellationToken.None);
        return new(directory, server);
    }

    public async Task<Talker[]> SitDownAsync(int people) => await Talker.SitDownAsync(Http, Url, await SecretAsync(), people);

    public async Task<string> SecretAsync() =>
        JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(Data, "demo.json"))).GetProperty("establishmentSecret").GetString()!;

    /// <summary>An empty directory that goes with this server; data in it open with the same key.</summary>
    public string NewDirectory() => Directory.CreateDirectory(Path.Combine(directory, Guid.NewGuid().ToString("N"))).FullName;

    public DatabaseOptions OptionsFor(string data) => Find(Data).Options(TimeProvider.System) with { DataDirectory = data };

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await server.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    private static Installation Find(string data) => Installation.Find(data, null, null);
}
