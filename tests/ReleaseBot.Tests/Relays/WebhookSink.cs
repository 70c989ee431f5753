using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReleaseBot.Tests.Relays;

/// <summary>A listener on a loopback port that keeps what is posted to it, or answers with a fault.</summary>
internal sealed class WebhookSink : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebhookSink(WebApplication app) => this.app = app;

    public string Url => app.Urls.First() + "/alerts-in";

    public ConcurrentQueue<(string Body, string Signature, string Key)> Posts { get; } = [];

    public HttpStatusCode Answer { get; set; } = HttpStatusCode.NoContent;

    public static async Task<WebhookSink> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var sink = new WebhookSink(builder.Build());
        sink.app.Run(sink.TakeAsync);
        await sink.app.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (Answer == HttpStatusCode.NoContent)
        {
            Posts.Enqueue((body, context.Request.Headers["X-ReleaseBot-Signature"].ToString(), context.Request.Headers["Idempotency-Key"].ToString()));
        }

        context.Response.StatusCode = (int)Answer;
    }
}
