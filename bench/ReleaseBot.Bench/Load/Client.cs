using System.Buffers;
using System.Text;

namespace ReleaseBot.Bench.Load;

/// <summary>
/// One person at a client of the Direct Line door. They answer what they are asked: mostly they tap a button, sometimes they type its words, sometimes they write something of their own.
/// </summary>
internal sealed class Client(Server server, string person, int seed) : IDisposable
{
    private static readonly byte[][] OwnWords =
        [.. new[] { "my sister in leeds", "next friday", "dont know tbh", "can u help me with my id", "to see my kids", "whats rotl", "i want a job" }.Select(words => Encoding.UTF8.GetBytes($"\"{words}\""))];

    private readonly Random random = new(seed);
    private readonly Wire wire = new(server.Port);
    private readonly Requests requests = new(server.Port);
    private readonly List<(byte[] Title, byte[] Value)> buttons = [];
    private readonly ArrayBufferWriter<byte> activity = new(512);
    private SocketWire? stream;
    private long watermark;
    private int said;

    public async Task ConnectAsync() => await wire.OpenAsync();

    /// <summary>A token, a sitting and the first words of the bot: what everybody does after an outage.</summary>
    public async Task StartAsync(bool byStream = false)
    {
        var made = Need(await wire.AskAsync(requests.Token(server.Secret, person)));
        var token = Screens.Field(made.Span, "token");
        var opened = Need(await wire.AskAsync(requests.Open(token)));
        requests.SitDown(Screens.Field(opened.Span, "conversationId"), token);
        watermark = 0;
        if (byStream)
        {
            var url = new Uri(Screens.Field(opened.Span, "streamUrl"));
            stream = new SocketWire(server.Port);
            await stream.OpenAsync(url.PathAndQuery);
            await HearAsync();
            return;
        }

        await ReadAsync();
    }

    /// <summary>Says one thing and waits until the bot's whole answer has come.</summary>
    public async Task TurnAsync()
    {
        Need(await wire.AskAsync(requests.Say(Next())));
        await (stream is null ? ReadAsync() : HearAsync());
    }

    public void Dispose()
    {
        wire.Dispose();
        stream?.Dispose();
    }

    private async Task ReadAsync()
    {
        while (true)
        {
            var set = Need(await wire.AskAsync(requests.Read(watermark)));
            watermark = Screens.Watermark(set.Span);
            if (Screens.IsWhole(set.Span))
            {
                Screens.Buttons(set.Span, buttons);
                return;
            }

            await Task.Delay(1);
        }
    }

    private async Task HearAsync()
    {
        while (true)
        {
            var frame = await stream!.NextAsync();
            if (Screens.IsWhole(frame.Span))
            {
                Screens.Buttons(frame.Span, buttons);
                return;
            }
        }
    }

    private ReadOnlySpan<byte> Next()
    {
        var dice = random.Next(100);
        var (title, value) = buttons.Count > 0 ? buttons[random.Next(buttons.Count)] : default;
        activity.ResetWrittenCount();
        activity.Write("{\"type\":\"message\",\"from\":{\"id\":\"me\"},\"text\":"u8);
        activity.Write(title is null || dice >= 90 ? OwnWords[random.Next(OwnWords.Length)] : title);
        if (title is not null && dice < 75 && value[0] == (byte)'{')
        {
            activity.Write(",\"value\":"u8);
            activity.Write(value);
        }

        activity.Write(Encoding.ASCII.GetBytes($",\"channelData\":{{\"clientActivityID\":\"c{++said}\"}}}}"));
        return activity.WrittenSpan;
    }

    private static ReadOnlyMemory<byte> Need(Answered answered) =>
        answered.Status is >= 200 and < 300 ? answered.Body : throw new IOException($"Answered {answered.Status}: {Encoding.UTF8.GetString(answered.Body.Span)}");
}
