using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using ReleaseBot.Alerts.Relays;
using ReleaseBot.Data;
using ReleaseBot.Demo;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Shapes;
using ReleaseBot.Dialogs.Understanding;
using ReleaseBot.DirectLine;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;
using ReleaseBot.Turns;

namespace ReleaseBot.Serving;

/// <summary>What a server is opened with.</summary>
public sealed record ServerSettings
{
    public required Installation Installation { get; init; }

    public required string Urls { get; init; }

    /// <summary>Development or Production; absent means what the environment says.</summary>
    public string? Environment { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Settings over those of the environment, for tests.</summary>
    public IReadOnlyDictionary<string, string?> Configuration { get; init; } = new Dictionary<string, string?>();
}

/// <summary>The running program: opened whole or not at all.</summary>
public sealed class Server : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Database database;
    private readonly DirectoryLock? held;

    private Server(WebApplication app, Database database, DirectoryLock? held) => (this.app, this.database, this.held) = (app, database, held);

    public IServiceProvider Services => app.Services;

    /// <summary>The first address it listens on, once started.</summary>
    public string Url => app.Urls.First();

    /// <summary>Checks everything that must hold, opens the data, and in Development seeds the demo prison into empty ones.</summary>
    /// <exception cref="SetupException">Something must be put right first; every fault is named at once.</exception>
    public static async Task<Server> OpenAsync(ServerSettings settings, CancellationToken cancellation)
    {
        // What needs no data is made ready while the words are checked and the data opened.
        var reading = Task.Run(() => Reader.Read(""), cancellation);
        var preparing = Task.Run(() => Prepare(settings), cancellation);
        var faults = StartCheck.Faults(Shelf.Standard);
        if (!faults.IsEmpty)
        {
            throw new SetupException("The dialogs are not sound:\n" + string.Join('\n', faults));
        }

        var ready = Task.WhenAll(reading, Task.Run(() => FirstTurn.Rehearse(settings.Clock.GetUtcNow()), cancellation));
        var held = settings.Installation.Postgres is null ? DirectoryLock.Take(settings.Installation.DataDirectory) : null;
        try
        {
            return await OpenAsync(settings, held, ready, preparing, cancellation);
        }
        catch
        {
            held?.Dispose();
            throw;
        }
    }

    private static async Task<Server> OpenAsync(
        ServerSettings settings, DirectoryLock? held, Task ready, Task<WebApplicationBuilder> preparing, CancellationToken cancellation)
    {
        var database = await settings.Installation.OpenAsync(settings.Clock, cancellation);
        var server = new Server(Build(await preparing, database), database, held);
        await ready;
        if (server.app.Environment.IsDevelopment())
        {
            Directory.CreateDirectory(settings.Installation.DataDirectory);
            var demo = ActivatorUtilities.CreateInstance<DemoPrison>(server.Services, DemoMentor.Of(server.Services), DemoHandover.Of(server.Services));
            await demo.SeedAsync(cancellation);
        }

        return server;
    }

    public async Task StartAsync(CancellationToken cancellation)
    {
        await app.StartAsync(cancellation);
        if (app.Environment.IsDevelopment())
        {
            await DemoFile.ServeAtAsync(Services.GetRequiredService<Installation>(), Url, cancellation);
        }
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        await StartAsync(cancellation);
        await StartText.WriteAsync(Console.Error, Url, Services.GetRequiredService<Installation>(), app.Environment.IsDevelopment());
        await app.WaitForShutdownAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
        held?.Dispose();
    }

    private static WebApplicationBuilder Prepare(ServerSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = settings.Environment,
            ApplicationName = typeof(Server).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        // Looking for changed files on every request is for whoever edits them while it runs, and slows each turn.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Configuration.AddInMemoryCollection(settings.Configuration);
        // Found beside the program after a build in any environment; published files stand in wwwroot and need nothing.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(Limit);
        AddLogs(builder);
        builder.Services.AddSingleton(settings.Clock).AddSingleton(settings.Installation);
        AddOptions(builder.Services);
        AddStores(builder.Services);
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddSingleton<DemoKiosks>();
        }

        AddWeb(builder.Services, settings);
        return builder;
    }

    private static WebApplication Build(WebApplicationBuilder builder, Database database)
    {
        builder.Services.AddSingleton(database).AddSingleton(Shelf.Standard);
        var app = builder.Build();
        Use(app);
        return app;
    }

    /// <summary>A line of JSON an entry for machines to read; in Development a plain line for people.</summary>
    private static void AddLogs(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        }
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Bodies.MostBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
    }

    private static void AddOptions(IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DirectLineOptions>().BindConfiguration(DirectLineOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>(Trust);
        services.AddOptions<RelayOptions>().BindConfiguration(RelayOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<RelayOptions>, RelayOptionsCheck>();
        services.AddOptions<KioskOptions>().BindConfiguration(KioskOptions.Section).ValidateDataAnnotations().ValidateOnStart();
    }

    private static void Trust(ForwardedHeadersOptions headers, IConfiguration configuration)
    {
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        headers.KnownIPNetworks.Clear();
        headers.KnownProxies.Clear();
        foreach (var address in configuration.GetSection(ProxyOptions.Section).Get<ProxyOptions>()?.Known ?? [])
        {
            headers.KnownProxies.Add(System.Net.IPAddress.Parse(address));
        }
    }

    private static void AddStores(IServiceCollection services) => services
        .AddSingleton<EstablishmentStore>()
        .AddSingleton<SettingsHistory>()
        .AddSingleton<RollImportStore>()
        .AddSingleton<ReleasedPeople>()
        .AddSingleton<PersonStore>()
        .AddSingleton<TurnStore>()
        .AddSingleton<ConversationStore>()
        .AddSingleton<AlertStore>()
        .AddSingleton<AlertRelays>()
        .AddSingleton<RequestStore>()
        .AddSingleton<HandedInStore>()
        .AddSingleton<CoverStore>()
        .AddSingleton<RollChangeStore>()
        .AddSingleton<StaffStore>()
        .AddSingleton<KioskStore>()
        .AddSingleton<PinStore>()
        .AddSingleton<SessionStore>()
        .AddSingleton<TicketStore>()
        .AddSingleton<DraftStore>()
        .AddSingleton<StaffDraftStore>()
        .AddSingleton<StrangerStore>()
        .AddSingleton<PageKeyStore>()
        .AddSingleton<AuditLog>()
        .AddSingleton<AuditSeals>();

    private static void AddWeb(IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton<Metrics>().AddSingleton<LogSignal>().AddSingleton<StaffOfDay>().AddSingleton<TurnTaker>().AddSingleton<TurnLimits>();
        services.AddSingleton<Tokens>().AddSingleton<Caller>().AddSingleton<Streams>();
        // Turns under way are finished before the program ends.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        services.AddHostedService<Upkeep>();
        services.AddSingleton<IRelayWay, WebhookWay>().AddSingleton<IRelayWay, SmtpWay>().AddSingleton<IRelayWay, FileWay>();
        services.AddSingleton<AlertRelay>().AddHostedService<AlertRelayRuns>();
        services.AddSingleton<Notices>().AddHostedService<OtherProcesses>();
        services.AddDirectLineCors();
        services.AddDataProtection().SetApplicationName("releasebot").ProtectWith(settings.Installation);
        services.AddReleaseBotSignIn();
        services.AddReleaseBotPages();
    }

    private static void Use(WebApplication app)
    {
        if (app.Configuration.GetSection(ProxyOptions.Section).Get<ProxyOptions>() is { Known.Length: > 0 })
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<ErrorAnswers>();
        app.UseMiddleware<SafeHeaders>();
        app.UseStatusCodePages(PlainPages.FillAsync);
        app.UseWebSockets();
        app.MapStaticAssets().AllowAnonymous();
        app.UseRouting();
        app.UseCors();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapDirectLine();
        app.MapReleaseBotPages();
        app.MapHealth();
        MetricsText.Map(app);
    }
}
