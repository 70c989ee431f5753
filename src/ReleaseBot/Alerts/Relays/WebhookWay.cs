using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.Alerts.Relays;

/// <summary>Posts a note as JSON, signed with the secret. The alert's id lets the receiver tell a second copy.</summary>
internal sealed class WebhookWay(IOptions<RelayOptions> options) : IRelayWay, IDisposable
{
    public const string Signature = "X-ReleaseBot-Signature";

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    public string Name => "webhook";

    public bool Serves(Establishment prison) => options.Value.Webhook is not null;

    public async Task SendAsync(RelayNote note, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            id = note.AlertId,
            prison = note.Prison.Code,
            name = note.Name,
            number = note.Number,
            cell = note.Cell,
            kiosk = note.Kiosk,
            raisedAt = note.RaisedAt,
            link = note.Link,
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Webhook) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Idempotency-Key", note.AlertId);
        request.Headers.Add(Signature, "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.WebhookSecret!), body)));
        using var answer = await AnswerAsync(request, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            throw new RelayFailedException($"answer {(int)answer.StatusCode}");
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException)
        {
            throw new RelayFailedException("not reached");
        }
    }
}
