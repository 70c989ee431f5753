using Microsoft.Extensions.DependencyInjection;
using ReleaseBot.Data;
using ReleaseBot.Dialogs;
using ReleaseBot.Serving;
using ReleaseBot.Setup;
using ReleaseBot.Turns;

namespace ReleaseBot.Journeys;

/// <summary>The real server with the demo prison, on a free port and in a folder of its own.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    public const string Pin = "246135";

    private const int TestClasses = 6;

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
        await AddTwinsAsync();
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A person takes a turn in a sitting of their own, without a browser.</summary>
    internal async Task<Screen> TakeAsync(string number, Said said)
    {
        var person = await PersonAsync(number);
        var sitting = "sitting-" + person.Id;
        await Services.GetRequiredService<ConversationStore>().OpenAsync(sitting, person.Id, null, null);
        var taken = await Services.GetRequiredService<TurnTaker>().TakeAsync(new() { PersonId = person.Id, ConversationId = sitting, Said = said }, CancellationToken.None);
        return taken!.Screen;
    }

    /// <summary>A person sits down, reads the welcome if it is their first time, and asks for the menu.</summary>
    internal async Task<Screen> AtMenuAsync(string number)
    {
        var screen = await TakeAsync(number, new Said.Arrived());
        for (var taps = 0; taps < 12 && screen.Topic is not null; taps++)
        {
            screen = await TapAsync(number, screen, screen.Buttons[0].Id);
        }

        return screen.Topic is null ? screen : await TakeAsync(number, new Said.Typed("menu"));
    }

    /// <summary>A person taps a button of the screen they see.</summary>
    internal Task<Screen> TapAsync(string number, Screen screen, string button) => TakeAsync(number, new Said.Tapped(screen.Revision, [button]));

    /// <summary>
    /// Gives every test class its own copy of the demo people, with a key worker of their own, so that no test meets what another left: A0012ZZ is C3012ZZ in the third class.
    /// </summary>
    private async Task AddTwinsAsync()
    {
        var worker = new StaffMember { Id = Ids.New(), EstablishmentId = establishmentId, Role = SignIn.Roles.KeyWorker, UserName = "twins", Name = "Robin Twin", PasswordHash = "none" };
        await Services.GetRequiredService<StaffStore>().AddAsync(worker);
        var (people, pins) = (Services.GetRequiredService<PersonStore>(), Services.GetRequiredService<PinStore>());
        foreach (var person in await people.OfEstablishmentAsync(establishmentId))
        {
            var pin = await pins.FindAsync(person.Id);
            for (var testClass = 1; testClass <= TestClasses; testClass++)
            {
                var twin = await people.ImportAsync(new()
                {
                    NewPersonId = Ids.New(),
                    NewTokenUser = "dl_" + Ids.Opaque(),
                    Source = "test",
                    Details = person.Details with { Number = $"C{testClass}{person.Details.Number[2..]}" },
                    EstablishmentId = person.EstablishmentId,
                    KeyWorkerId = person.KeyWorkerId is null ? null : worker.Id,
                    Status = person.Status,
                    Release = person.Release,
                });
                if (pin?.Hash is { } hash)
                {
                    await pins.SetAsync(twin.PersonId, hash);
                }
            }
        }
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
        await Services.GetRequiredService<PinStore>().IssueCardAsync(new(person.Id, establishmentId, Ids.Hash(code), DateTimeOffset.UtcNow.AddHours(1)));
        return code;
    }

    public async Task<int> TurnsOfAsync(string number) =>
        (await Services.GetRequiredService<TurnStore>().HistoryAsync((await PersonAsync(number)).Id)).Count;

    public async Task<Person> PersonAsync(string number) =>
        (await Services.GetRequiredService<PersonStore>().FindByNumberAsync(number))!;
}
