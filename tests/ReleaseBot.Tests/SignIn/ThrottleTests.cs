using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReleaseBot.Data;
using ReleaseBot.Data.Tests;
using ReleaseBot.Serving;
using ReleaseBot.Setup;
using ReleaseBot.SignIn;
using ReleaseBot.Turns;

namespace ReleaseBot.Tests.SignIn;

/// <summary>Waits after wrong tries hold however many tries come at once, and over two servers on one PostgreSQL.</summary>
[Collection(Engines.Name)]
public sealed class ThrottleTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly string directory = Directory.CreateTempSubdirectory("releasebot-throttle-").FullName;
    private readonly List<Server> servers = [];
    private Data.Kiosk kiosk = null!;

    public async Task InitializeAsync()
    {
        var connection = postgres.NewDatabase();
        servers.Add(await OpenAsync(connection));
        servers.Add(await OpenAsync(connection));
        var prison = (await Service<EstablishmentStore>(0).AllAsync())[0];
        kiosk = (await Service<KioskStore>(0).OfEstablishmentAsync(prison.Id))[0];
    }

    public async Task DisposeAsync()
    {
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(directory, recursive: true);
    }

    [Theory]
    [InlineData("A0001ZZ")]
    [InlineData("A9999ZZ")]
    public async Task Forty_guesses_at_once_at_two_servers_are_five_tries_for_known_numbers_and_strangers_alike(string number)
    {
        var tries = await Task.WhenAll(Enumerable.Range(0, 40).Select(guess => TryAsync(guess % 2, number, $"{guess:000000}")));
        var after = await TryAsync(0, number, "246135");

        Assert.InRange(tries.Count(entry => entry is KioskEntry.Refused), 1, 4);
        Assert.Equal(40, tries.Count(entry => entry is KioskEntry.Refused or KioskEntry.Wait));
        Assert.IsType<KioskEntry.Wait>(after);
    }

    [Fact]
    public async Task A_staff_name_that_is_nobodys_waits_as_a_real_one_does()
    {
        var (real, nobody) = (new List<bool>(), new List<bool>());
        for (var i = 0; i < 6; i++)
        {
            real.Add((await Service<StaffSignIn>(i % 2).TryAsync("sam.okoro", "wrong", CancellationToken.None)).Until is not null);
            nobody.Add((await Service<StaffSignIn>(i % 2).TryAsync("no.body", "wrong", CancellationToken.None)).Until is not null);
        }

        Assert.Equal([false, false, false, false, true, true], nobody);
        Assert.Equal(nobody, real);
    }

    [Fact]
    public void A_burst_is_let_through_then_one_for_each_share_of_a_minute_and_a_clock_set_back_locks_nobody_out()
    {
        var limits = new TurnLimits(Microsoft.Extensions.Options.Options.Create(new RateLimitOptions { Burst = 3, PerMinute = 6 }), Service<IHostEnvironment>(0));
        var now = new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
        var (pacedTo, tooFast) = (0L, new List<bool>());
        foreach (var seconds in new[] { 0, 0, 0, 0, 9, 11, 12, 600, -86_400 })
        {
            (var isTooFast, pacedTo) = limits.Pace(pacedTo, now.AddSeconds(seconds));
            tooFast.Add(isTooFast);
        }

        Assert.Equal([false, false, false, true, true, false, true, false, false], tooFast);
    }

    private Task<KioskEntry> TryAsync(int server, string number, string pin) =>
        Service<KioskSignIn>(server).WithPinAsync(kiosk, number, pin, CancellationToken.None);

    private T Service<T>(int server)
        where T : notnull => servers[server].Services.GetRequiredService<T>();

    private Task<Server> OpenAsync(string connection) => Server.OpenAsync(
        new()
        {
            Installation = Installation.Find(Path.Combine(directory, "data"), connection, null),
            Urls = "http://127.0.0.1:0",
            Environment = "Development",
        },
        CancellationToken.None);
}
