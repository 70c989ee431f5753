using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReleaseBot.Alerts.Relays;
using ReleaseBot.Data;
using ReleaseBot.Tests.App;
using ReleaseBot.Tests.Staff;

namespace ReleaseBot.Tests.Relays;

/// <summary>An alert that nobody opens is told on by mail, to a web address, on paper and on the person's own screen: once, and without a word that was said.</summary>
public sealed class AlertRelayTests : IAsyncLifetime
{
    private const string Secret = "a-secret-of-the-test";
    private const string Words = "i want to kill myself";

    private readonly ReleaseBotApp app = new();
    private readonly string printer = Directory.CreateTempSubdirectory("releasebot-printer-").FullName;
    private MailSink mail = null!;
    private WebhookSink webhook = null!;

    public async Task InitializeAsync()
    {
        mail = MailSink.Start();
        webhook = await WebhookSink.StartAsync();
        await app.InitializeAsync();
        await app.RestartAsync(Configuration());
        var prison = (await app.StaffAsync("lee.duty")).EstablishmentId;
        var settings = (await app.Service<EstablishmentStore>().FindAsync(prison))!.Settings;
        await app.Service<EstablishmentStore>().SetSettingsAsync(prison, settings with { RelayEmail = "duty.office@prison.example" });
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await webhook.DisposeAsync();
        mail.Dispose();
        Directory.Delete(printer, recursive: true);
    }

    [Fact]
    public async Task Nobody_opens_an_alert_and_it_is_told_on_by_each_way_once_and_the_screen_says_the_bell_again()
    {
        var sitting = await DangerAsync("A0001ZZ");
        await RunAsync();
        Assert.Empty(webhook.Posts);

        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RunAsync()));
        await AllAsync(relay => relay.SentAt is not null);
        var said = await sitting.NewTextsAsync();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync();

        var (to, message) = Assert.Single(mail.Mail);
        var (body, signature, key) = Assert.Single(webhook.Posts);
        var note = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(printer)));
        Assert.Contains("duty.office@prison.example", to, StringComparison.Ordinal);
        Assert.Contains(RelayNote.Subject, message, StringComparison.Ordinal);
        Assert.DoesNotContain("Archer", message.Split('\n').First(line => line.StartsWith("Subject", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body))), signature);
        Assert.Equal(key, JsonElement.Parse(body).GetProperty("id").GetString());
        foreach (var told in new[] { message, body, note })
        {
            Assert.Contains("Dean Archer", told, StringComparison.Ordinal);
            Assert.Contains("A-1-001", told, StringComparison.Ordinal);
            Assert.Contains("https://releasebot.example/alerts", told, StringComparison.Ordinal);
            Assert.DoesNotContain("kill", told, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("self", told, StringComparison.OrdinalIgnoreCase);
        }

        Assert.StartsWith("If you are still not safe, press your cell bell again.", said[0], StringComparison.Ordinal);
        Assert.DoesNotContain(said, bubble => bubble.Contains("coming", StringComparison.OrdinalIgnoreCase));
        Assert.Single(said, bubble => bubble.Contains("press your cell bell again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_fails_is_shown_on_the_alerts_page_and_tried_again_also_after_a_restart()
    {
        (mail.Refuses, webhook.Answer) = (true, HttpStatusCode.InternalServerError);
        await DangerAsync("A0002ZZ");
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await RunAsync();
        await AllAsync(relay => relay.SentAt is not null || relay.Fault is not null);

        var failed = await PageAsync("/alerts");
        (mail.Refuses, webhook.Answer) = (false, HttpStatusCode.NoContent);
        await app.RestartAsync(Configuration());
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        await RunAsync();
        await AllAsync(relay => relay.SentAt is not null);

        Assert.Contains("NOT told on by e-mail: answer 451", failed, StringComparison.Ordinal);
        Assert.Contains("NOT told on by the prison's own system: answer 500", failed, StringComparison.Ordinal);
        Assert.Contains("Told on by the printer's folder", failed, StringComparison.Ordinal);
        Assert.Contains("Told on by e-mail on", await PageAsync("/alerts"), StringComparison.Ordinal);
        Assert.Single(mail.Mail);
        Assert.Single(webhook.Posts);
    }

    [Fact]
    public async Task What_somebody_has_opened_in_time_is_told_on_to_nobody()
    {
        var sitting = await DangerAsync("A0003ZZ");
        var prison = (await app.StaffAsync("lee.duty")).EstablishmentId;
        var alert = Assert.Single(await app.Service<AlertStore>().OpenAsync(prison));
        await app.Service<AlertStore>().SeenAsync(alert.Id, prison, (await app.StaffAsync("lee.duty")).Id);

        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await RunAsync();

        Assert.Empty(await RelaysAsync());
        Assert.Empty(webhook.Posts);
        Assert.Empty(await sitting.NewTextsAsync());
    }

    [Fact]
    public async Task A_closed_alert_tells_how_long_it_waited_and_not_what_was_said()
    {
        await DangerAsync("A0003ZZ");
        app.Clock.Advance(TimeSpan.FromMinutes(25));
        await RunAsync();
        await AllAsync(relay => relay.SentAt is not null);
        var prison = (await app.StaffAsync("lee.duty")).EstablishmentId;
        var alert = Assert.Single(await app.Service<AlertStore>().OpenAsync(prison));
        await app.Service<AlertStore>().ClosedAsync(alert.Id, prison, (await app.StaffAsync("lee.duty")).Id);

        var page = await PageAsync("/alerts/past");

        Assert.Contains("After 25 minutes, by Lee Duty", page, StringComparison.Ordinal);
        Assert.Contains("Told on by e-mail on", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, page, StringComparison.Ordinal);
        Assert.Contains((await app.Service<AuditLog>().AboutAsync(alert.PersonId)), line => line.Entry is { What: "read-alert" } && line.Entry.Correlation == alert.Id);
    }

    private Dictionary<string, string?> Configuration() => new()
    {
        ["ReleaseBot:RateLimits:Enabled"] = "false",
        ["ReleaseBot:Relay:Url"] = "https://releasebot.example/",
        ["ReleaseBot:Relay:Webhook"] = webhook.Url,
        ["ReleaseBot:Relay:WebhookSecret"] = Secret,
        ["ReleaseBot:Relay:Directory"] = printer,
        ["ReleaseBot:Relay:SmtpHost"] = "127.0.0.1",
        ["ReleaseBot:Relay:SmtpPort"] = mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["ReleaseBot:Relay:SmtpFrom"] = "releasebot@prison.example",
        ["ReleaseBot:Relay:SmtpTls"] = "false",
    };

    private async Task<DirectLineSitting> DangerAsync(string number)
    {
        var sitting = await app.SitDownAsync(number);
        await sitting.SayAsync(Words);
        return sitting;
    }

    /// <summary>A look of the relay, beside those that the server takes by itself.</summary>
    private Task RunAsync() => app.Service<AlertRelay>().RunAsync(CancellationToken.None);

    private async Task<IReadOnlyList<Relay>> RelaysAsync() =>
        await app.Service<AlertRelays>().OfEstablishmentAsync((await app.StaffAsync("lee.duty")).EstablishmentId, DateTimeOffset.MinValue);

    private async Task AllAsync(Func<Relay, bool> holds)
    {
        for (var look = 0; look < 100; look++)
        {
            if (await RelaysAsync() is { Count: 4 } relays && relays.All(holds))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("Not in time: " + string.Join(", ", await RelaysAsync()));
    }

    private async Task<string> PageAsync(string path)
    {
        using var browser = await StaffBrowser.SignedInAsync(app, "lee.duty");
        return System.Text.RegularExpressions.Regex.Replace((await browser.GetAsync(path)).Text, @"\s+", " ");
    }
}
