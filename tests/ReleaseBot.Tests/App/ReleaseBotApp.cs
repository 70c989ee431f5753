using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReleaseBot.Demo;
using ReleaseBot.Serving;
using ReleaseBot.Setup;

namespace ReleaseBot.Tests.App;

/// <summary>The real server on a loopback port with the demo prison in a directory of its own. It offers intentions, not plumbing.</summary>
public sealed class ReleaseBotApp : IAsyncLifetime
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private readonly string directory = Directory.CreateTempSubdirectory("releasebot-test-").FullName;
    private Server? server;

    /// <summary>A PostgreSQL database to serve from, instead of SQLite.</summary>
    public string? Postgres { get; init; }

    internal FakeClock Clock { get; } = new(Start);

    internal DemoFile Demo { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public string Url => server!.Url;

    public string DataDirectory => Path.Combine(directory, "data");

    public T Service<T>()
        where T : notnull => server!.Services.GetRequiredService<T>();

    public Task InitializeAsync() => OpenAsync(new Dictionary<string, string?> { ["ReleaseBot:RateLimits:Enabled"] = "false" });

    public async Task DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>Stops the server and opens another on the same data, as after a restart.</summary>
    public async Task RestartAsync(IReadOnlyDictionary<string, string?>? configuration = null)
    {
        await CloseAsync();
        await OpenAsync(configuration ?? new Dictionary<string, string?> { ["ReleaseBot:RateLimits:Enabled"] = "false" });
    }

    /// <summary>A person's sitting over Direct Line, opened as a kiosk vendor would.</summary>
    internal async Task<DirectLineSitting> SitDownAsync(string number)
    {
        var token = await TokenAsync(number);
        var sitting = new DirectLineSitting(Http, token.Token, token.ConversationId);
        await sitting.OpenAsync();
        return sitting;
    }

    internal async Task<(string Token, string ConversationId)> TokenAsync(string number)
    {
        using var answer = await GenerateAsync(Demo.EstablishmentSecret, JsonSerializer.Serialize(new { user = new { id = number } }));
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (body.GetProperty("token").GetString()!, body.GetProperty("conversationId").GetString()!);
    }

    internal Task<HttpResponseMessage> GenerateAsync(string? secret, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = secret is null ? null : new AuthenticationHeaderValue("Bearer", secret);
        return Http.SendAsync(request);
    }

    private async Task OpenAsync(IReadOnlyDictionary<string, string?> configuration)
    {
        server = await Server.OpenAsync(
            new()
            {
                Installation = Installation.Find(DataDirectory, Postgres, null),
                Urls = "http://127.0.0.1:0",
                Environment = "Development",
                Clock = Clock,
                Configuration = configuration,
            },
            CancellationToken.None);
        await server.StartAsync(CancellationToken.None);
        Demo = JsonSerializer.Deserialize(await File.ReadAllTextAsync(Path.Combine(DataDirectory, "demo.json")), DemoJson.Default.DemoFile)!;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(server.Url) };
    }

    private async Task CloseAsync()
    {
        Http.Dispose();
        await server!.DisposeAsync();
    }
}
