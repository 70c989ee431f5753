using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ReleaseBot.Setup;

/// <summary>
/// By which ways an alert that nobody opened is told on, beside the kiosk itself. Each is off until it is set.
/// Nothing that a person said goes out by any of them.
/// </summary>
public sealed record RelayOptions
{
    public const string Section = "ReleaseBot:Relay";

    /// <summary>The address at which staff open ReleaseBot, for the link in what is sent.</summary>
    public string? Url { get; set; }

    /// <summary>Where a note is posted to as JSON.</summary>
    public string? Webhook { get; set; }

    /// <summary>Signs what is posted, so that the receiver knows it is ours.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>A directory into which a note is put as a text file, for a printer that watches it.</summary>
    public string? Directory { get; set; }

    /// <summary>The mail server. The address it goes to is a setting of each prison.</summary>
    public string? SmtpHost { get; set; }

    [Range(1, 65_535)]
    public int SmtpPort { get; set; } = 587;

    public string? SmtpUser { get; set; }

    public string? SmtpPassword { get; set; }

    /// <summary>The sender's address.</summary>
    public string? SmtpFrom { get; set; }

    /// <summary>Off is heeded for a mail server on this machine only.</summary>
    public bool SmtpTls { get; set; } = true;

    /// <summary>Seconds after which a try that has no answer has failed.</summary>
    [Range(1, 60)]
    public int Patience { get; set; } = 15;

    internal bool IsOn => Webhook is not null || Directory is not null || SmtpHost is not null;
}

/// <summary>What must hold across the settings of the relay.</summary>
public sealed class RelayOptionsCheck : IValidateOptions<RelayOptions>
{
    public ValidateOptionsResult Validate(string? name, RelayOptions options)
    {
        string[] faults = [.. Faults(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(RelayOptions options)
    {
        if (options.IsOn && !IsWeb(options.Url))
        {
            yield return "ReleaseBot__Relay__Url must be the address at which staff open ReleaseBot, such as https://releasebot.example.";
        }

        if (options.Webhook is { } webhook && !(Uri.TryCreate(webhook, UriKind.Absolute, out var to) && (to.Scheme == "https" || (to.Scheme == "http" && to.IsLoopback))))
        {
            yield return "ReleaseBot__Relay__Webhook must begin with https://, or be on this machine.";
        }

        if (options.Webhook is not null && options.WebhookSecret is not { Length: >= 16 })
        {
            yield return "ReleaseBot__Relay__WebhookSecret must have at least 16 characters, so that the receiver can tell that a note is ours.";
        }

        if (options.Directory is { } directory && !Path.IsPathFullyQualified(directory))
        {
            yield return "ReleaseBot__Relay__Directory must be a full path.";
        }

        if (options.SmtpHost is not null && options.SmtpFrom?.Contains('@') != true)
        {
            yield return "ReleaseBot__Relay__SmtpFrom must be the address that mail is sent from.";
        }

        if (options is { SmtpTls: false, SmtpHost: { } host } && !(host is "localhost" or "127.0.0.1" or "::1"))
        {
            yield return "ReleaseBot__Relay__SmtpTls may be off for a mail server on this machine only.";
        }
    }

    private static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}
