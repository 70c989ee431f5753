using ReleaseBot.Setup;

namespace ReleaseBot.Tests.Relays;

/// <summary>What must hold before the second relay is trusted.</summary>
public sealed class RelayOptionsTests
{
    private const string Secret = "a-secret-of-the-test";

    [Theory]
    [InlineData("ReleaseBot__Relay__Url", null, "https://hook.example/x", Secret, null, true)]
    [InlineData("ReleaseBot__Relay__Webhook", "https://rb.example", "http://hook.example/x", Secret, null, true)]
    [InlineData("WebhookSecret", "https://rb.example", "https://hook.example/x", "short", null, true)]
    [InlineData("SmtpFrom", "https://rb.example", null, null, "mail.example", true)]
    [InlineData("SmtpTls", "https://rb.example", null, null, "mail.example", false)]
    public void A_relay_that_is_set_up_wrong_stops_the_start_with_what_to_do(string names, string? url, string? hook, string? secret, string? smtp, bool tls)
    {
        var options = new RelayOptions { Url = url, Webhook = hook, WebhookSecret = secret, SmtpHost = smtp, SmtpFrom = tls ? null : "rb@prison.example", SmtpTls = tls };

        var checkedOptions = new RelayOptionsCheck().Validate(null, options);

        Assert.Contains(checkedOptions.Failures!, failure => failure.Contains(names, StringComparison.Ordinal));
    }

    [Fact]
    public void A_relay_that_is_off_needs_nothing() => Assert.True(new RelayOptionsCheck().Validate(null, new()).Succeeded);
}
