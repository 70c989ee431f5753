using System.Buffers;
using System.Net.WebSockets;
using Microsoft.Extensions.Options;
using ReleaseBot.Data;
using ReleaseBot.Setup;
using ReleaseBot.Turns;

namespace ReleaseBot.DirectLine;

/// <summary>The WebSocket stream: what the ticket's place has not covered, then what is stored from now on, one activity a frame, in order, once.</summary>
internal static class StreamApi
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>Other processes of the estate store turns too. Word of it can be missed, so their rows are seen at the latest after this.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    /// <summary>The same while other processes cannot be heard.</summary>
    private static readonly TimeSpan LookOften = TimeSpan.FromSeconds(1);

    /// <summary>How long a client has to answer our goodbye. A link cut before that may lose the reason on its way.</summary>
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);

    public static async Task<IResult> Stream(
        string conversationId, HttpContext context, Streams streams, ConversationStore conversations, LogSignal signal,
        IOptions<DirectLineOptions> options, IHostApplicationLifetime lifetime, Database database, CancellationToken cancellation)
    {
        var ticket = context.Request.Query["t"].ToString();
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return Errors.Argument("This address is for a WebSocket.");
        }

        if (!Cors.MayStream(context.Request, options.Value)
            || await streams.UseAsync(ticket, cancellation) is not { } used
            || used.ConversationId != conversationId
            || Streams.TieOf(ticket) is not { } tie
            || !await tie.HoldsAsync(database, cancellation))
        {
            return Errors.Forbidden();
        }

        using var place = streams.Enter(conversationId);
        if (place is null)
        {
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        var sender = new Sender(socket, conversationId, tie, conversations, signal, () => Patience(database, signal));
        await sender.RunAsync(used.AfterNumber, ending);
        return Results.Empty;
    }

    private static TimeSpan Patience(Database database, LogSignal signal) =>
        !database.IsShared ? KeepAlive : signal.HearsOthers ? LookAgain : LookOften;

    private sealed class Sender(
        WebSocket socket, string conversationId, Tie tie, ConversationStore conversations, LogSignal signal, Func<TimeSpan> patience)
    {
        private readonly ArrayBufferWriter<byte> frame = new(2048);

        public async Task RunAsync(long after, CancellationTokenSource ending)
        {
            var listening = ListenAsync(ending);
            var close = WebSocketCloseStatus.EndpointUnavailable;
            try
            {
                close = await SendAsync(after, ending.Token);
            }
            catch (OperationCanceledException)
            {
                // The client went away or the server stops; either way the stream is over.
            }
            catch (WebSocketException)
            {
                // The link broke; the client asks for a new stream with its watermark.
            }

            await CloseAsync(close);
            await Task.WhenAny(listening, Task.Delay(Goodbye, CancellationToken.None));
            await ending.CancelAsync();
            await listening;
        }

        /// <summary>Runs until the link ends; gives the reason when it is ours.</summary>
        private async Task<WebSocketCloseStatus> SendAsync(long after, CancellationToken cancellation)
        {
            var quietSince = Environment.TickCount64;
            while (true)
            {
                var next = signal.Next(conversationId);
                if (await conversations.ActivitiesAsync(tie, conversationId, after, cancellation) is not { } page)
                {
                    return WebSocketCloseStatus.PolicyViolation;
                }

                foreach (var activity in page.Activities)
                {
                    await SendOneAsync(activity, cancellation);
                    after = activity.Number;
                    quietSince = Environment.TickCount64;
                }

                if (page.IsFull)
                {
                    continue;
                }

                // What was stored since the log was read has completed this already.
                await next.WaitAsync(patience(), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                cancellation.ThrowIfCancellationRequested();
                if (!next.IsCompleted && Environment.TickCount64 - quietSince >= KeepAlive.TotalMilliseconds - 500)
                {
                    await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, cancellation);
                    quietSince = Environment.TickCount64;
                }
            }
        }

        private async Task SendOneAsync(StoredActivity activity, CancellationToken cancellation)
        {
            frame.ResetWrittenCount();
            LogWriter.WriteSet(frame, conversationId, [activity], activity.Number);
            await socket.SendAsync(frame.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }

        /// <summary>Clients send only keep-alives; whatever comes is read and left. A large frame ends the stream.</summary>
        private async Task ListenAsync(CancellationTokenSource ending)
        {
            var buffer = new byte[4096];
            try
            {
                while (socket.State == WebSocketState.Open)
                {
                    var got = await socket.ReceiveAsync(buffer.AsMemory(), ending.Token);
                    if (got.MessageType == WebSocketMessageType.Close || !got.EndOfMessage)
                    {
                        break;
                    }
                }
            }
            catch (Exception over) when (over is OperationCanceledException or WebSocketException)
            {
                // The stream is over; the sender closes it.
            }

            await ending.CancelAsync();
        }

        private async Task CloseAsync(WebSocketCloseStatus status)
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                using var soon = new CancellationTokenSource(Goodbye);
                try
                {
                    await socket.CloseOutputAsync(status, null, soon.Token);
                }
                catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
                {
                    // There is nobody left to tell.
                }
            }
        }
    }
}
