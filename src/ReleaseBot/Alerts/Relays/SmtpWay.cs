using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.Alerts.Relays;

/// <summary>Sends a note by e-mail. The subject names nobody, since it shows on a locked screen; a second copy has the same message id.</summary>
internal sealed class SmtpWay(IOptions<RelayOptions> options) : IRelayWay
{
    public string Name => "email";

    public bool Serves(Establishment prison) => options.Value.SmtpHost is not null && prison.Settings.RelayEmail is not null;

    public async Task SendAsync(RelayNote note, CancellationToken cancellation)
    {
        using var message = Message(note);
        try
        {
            using var client = new SmtpClient();
            await client.ConnectAsync(options.Value.SmtpHost!, options.Value.SmtpPort, Security(), cancellation);
            if (options.Value.SmtpUser is { } user)
            {
                await client.AuthenticateAsync(user, options.Value.SmtpPassword ?? "", cancellation);
            }

            await client.SendAsync(message, cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception fault) when (Reason(fault) is { } reason)
        {
            throw new RelayFailedException(reason);
        }
    }

    private MimeMessage Message(RelayNote note)
    {
        var from = MailboxAddress.Parse(options.Value.SmtpFrom!);
        var message = new MimeMessage { Subject = RelayNote.Subject, MessageId = $"{note.AlertId}@{from.Domain}", Importance = MessageImportance.High, Body = new TextPart("plain") { Text = note.Text } };
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(note.Prison.Settings.RelayEmail!));
        return message;
    }

    private SecureSocketOptions Security() => options.Value switch
    {
        { SmtpTls: false } => SecureSocketOptions.None,
        { SmtpPort: 465 } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>What the mail server says can hold the address it was sent to, so only its number is kept.</summary>
    private static string? Reason(Exception fault) => fault switch
    {
        SmtpCommandException refused => $"answer {(int)refused.StatusCode}",
        AuthenticationException => "password refused",
        SslHandshakeException => "no safe connection",
        SocketException or IOException or ProtocolException or ServiceNotConnectedException => "not reached",
        NotSupportedException => "no safe connection",
        ParseException => "address not right",
        _ => null,
    };
}
