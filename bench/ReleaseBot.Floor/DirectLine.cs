using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;

namespace ReleaseBot.Floor;

/// <summary>The Direct Line routes, open to everybody.</summary>
internal static class DirectLine
{
    private const string Root = "/v3/directline";
    private const string Json = "application/json; charset=utf-8";

    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Root + "/tokens/generate", context => AnswerAsync(context, "{\"conversationId\":\"new\",\"token\":\"none\",\"expires_in\":3600}"u8.ToArray()));
        routes.MapPost(Root + "/conversations", StartAsync);
        routes.MapPost(Root + "/conversations/{id}/activities", PostAsync);
        routes.MapGet(Root + "/conversations/{id}/activities", ReadAsync);
        routes.MapGet(Root + "/conversations/{id}/stream", StreamAsync);
    }

    /// <summary>The web server's own limit for the same bodies: read JSON, answer what a poll answers.</summary>
    public static void MapEcho(this IEndpointRouteBuilder routes)
    {
        var answer = new Sitting("echo");
        answer.Take("{}"u8.ToArray());
        var body = answer.After(0);
        routes.MapPost("/echo", async context =>
        {
            using var said = await JsonDocument.ParseAsync(context.Request.Body);
            await AnswerAsync(context, body);
        });
    }

    private static async Task StartAsync(HttpContext context)
    {
        var sittings = context.RequestServices.GetRequiredService<Sittings>();
        var sitting = sittings.Open();
        await context.RequestServices.GetRequiredService<Disk>().KeepAsync(sitting.Take("{\"type\":\"conversationUpdate\"}"u8.ToArray()));
        var url = $"ws://{context.Request.Host}{Root}/conversations/{sitting.Id}/stream";
        await AnswerAsync(context, JsonSerializer.SerializeToUtf8Bytes(new { conversationId = sitting.Id, token = "none", expires_in = 3600, streamUrl = url }), 201);
    }

    private static async Task PostAsync(HttpContext context)
    {
        if (Of(context) is not { } sitting)
        {
            context.Response.StatusCode = 404;
            return;
        }

        using var document = await JsonDocument.ParseAsync(context.Request.Body);
        var kept = sitting.Take(JsonSerializer.SerializeToUtf8Bytes(document.RootElement));
        await context.RequestServices.GetRequiredService<Disk>().KeepAsync(kept);
        if (sitting.IsHeard)
        {
            sitting.Sent.Writer.TryWrite(kept.Said);
            sitting.Sent.Writer.TryWrite(kept.Answered);
        }

        await AnswerAsync(context, System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"{sitting.Id}|{kept.Number:0000000}\"}}")));
    }

    private static Task ReadAsync(HttpContext context) =>
        AnswerAsync(context, Of(context)!.After(long.TryParse(context.Request.Query["watermark"], CultureInfo.InvariantCulture, out var watermark) ? watermark : 0));

    private static async Task StreamAsync(HttpContext context)
    {
        var sitting = Of(context)!;
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        sitting.IsHeard = true;
        await socket.SendAsync(sitting.After(0), WebSocketMessageType.Text, true, context.RequestAborted);
        await foreach (var activity in sitting.Sent.Reader.ReadAllAsync(context.RequestAborted))
        {
            await socket.SendAsync(Framed(activity), WebSocketMessageType.Text, true, context.RequestAborted);
        }
    }

    private static byte[] Framed(byte[] activity) => [.. "{\"activities\":["u8, .. activity, .. "],\"watermark\":\"1\"}"u8];

    private static Sitting? Of(HttpContext context) =>
        context.RequestServices.GetRequiredService<Sittings>().Find((string)context.Request.RouteValues["id"]!);

    private static async Task AnswerAsync(HttpContext context, byte[] body, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = Json;
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body);
    }
}
