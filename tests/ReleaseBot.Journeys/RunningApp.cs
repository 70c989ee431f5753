using Microsoft.Extensions.DependencyInjection;
using ReleaseBot.Data;
using ReleaseBot.Serving;
using ReleaseBot.Setup;

namespace ReleaseBot.Journeys;

/// <summary>The real server with the demo prison, on a free port and in a folder of its own.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    public const string Pin = "246135";

    private readonly string folder = Directory.CreateTempSubdirectory("releasebot-").FullName;
    private Server server = null!;
    private string establishmentId = "";
    private int kiosks;

    /// <summary>Settings over the usual ones, such as <c>ReleaseBot:Kiosk:MinutesBeforeLock</c>.</summary>
    public Dictionary<string, string?> Configuration { get; } = new() { ["ReleaseBot:RateLimits:Enabled"] = "false" };

    public string Url => server.Url;

    public IServiceProvider Services => server.Services;

    public async Task InitializeAsync()
    {
        server = await Server.OpenAsync(
            new()
            {
                Installation = Installation.Find(Path.Combine(folder, "data"), null, null),
                Urls = "http://127.0.0.1:0",
                Environment = "Development",
                Configuration = Configuration,
            },
            CancellationToken.None);
        await server.StartAsync(CancellationToken.None);
        establishmentId = (await Services.GetRequiredService<EstablishmentStore>().AllAsync())[0].Id;
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The path that makes a browser a kiosk, once.</summary>
    public async Task<string> EnrolPathAsync()
    {
        var code = Ids.Opaque();
        var kiosk = new Kiosk { Id = Ids.New(), EstablishmentId = establishmentId, Name = $"Test {Interlocked.Increment(ref kiosks)}" };
        await Services.GetRequiredService<KioskStore>().AddAsync(kiosk, Ids.Hash(code), DateTimeOffset.UtcNow.AddHours(1));
        return $"/kiosk/enrol?code={code}";
    }

    /// <summary>A one-use card code for somebody of the demo prison.</summary>
    public async Task<string> CardAsync(string number)
    {
        var code = SignIn.CardCodes.New();
        var person = await PersonAsync(number);
        await Services.GetRequiredService<PinStore>().IssueCardAsync(person.Id, Ids.Hash(code), DateTimeOffset.UtcNow.AddHours(1));
        return code;
    }

    public async Task<int> TurnsOfAsync(string number) =>
        (await Services.GetRequiredService<TurnStore>().HistoryAsync((await PersonAsync(number)).Id)).Count;

    public async Task<Person> PersonAsync(string number) =>
        (await Services.GetRequiredService<PersonStore>().FindByNumberAsync(number))!;
}
