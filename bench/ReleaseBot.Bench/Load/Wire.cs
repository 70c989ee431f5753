using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace ReleaseBot.Bench.Load;

/// <summary>What a server answered. The body lives until the next request on the same wire.</summary>
internal readonly record struct Answered(int Status, ReadOnlyMemory<byte> Body);

/// <summary>One kept-alive HTTP connection, as bare as can be, so that the load generator takes little of the machine it shares.</summary>
internal sealed class Wire(int port) : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[16 * 1024];
    private int filled;

    public async Task OpenAsync() => await socket.ConnectAsync(IPAddress.Loopback, port);

    public async ValueTask<Answered> AskAsync(ReadOnlyMemory<byte> request)
    {
        await SendAsync(request);
        filled = 0;
        int head;
        while ((head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            await FillAsync();
        }

        var status = Utf8Parser.TryParse(buffer.AsSpan(9, 3), out int code, out _) ? code : 0;
        var body = head + 4;
        if (Length(buffer.AsSpan(0, head)) is { } length)
        {
            while (filled < body + length)
            {
                await FillAsync();
            }

            return new(status, buffer.AsMemory(body, length));
        }

        return status == 101 ? new(status, buffer.AsMemory(body, filled - body)) : new(status, await ChunksAsync(body));
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await socket.SendAsync(bytes, SocketFlags.None)..];
        }
    }

    public ValueTask<int> ReceiveAsync(Memory<byte> into) => socket.ReceiveAsync(into, SocketFlags.None);

    public void Dispose() => socket.Dispose();

    private async ValueTask FillAsync()
    {
        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = await socket.ReceiveAsync(buffer.AsMemory(filled), SocketFlags.None);
        filled += read > 0 ? read : throw new IOException("The server closed the connection.");
    }

    private static int? Length(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);
        return at >= 0 && Utf8Parser.TryParse(head[(at + 16)..], out int length, out _) ? length : null;
    }

    /// <summary>Puts a chunked body together, in place.</summary>
    private async ValueTask<ReadOnlyMemory<byte>> ChunksAsync(int from)
    {
        var (read, written) = (from, from);
        while (true)
        {
            int line;
            while ((line = buffer.AsSpan(read, filled - read).IndexOf("\r\n"u8)) < 0)
            {
                await FillAsync();
            }

            var size = Utf8Parser.TryParse(buffer.AsSpan(read, line), out int length, out _, 'x') ? length : throw new IOException("The answer could not be read.");
            read += line + 2;
            while (filled < read + size + 2)
            {
                await FillAsync();
            }

            if (size == 0)
            {
                return buffer.AsMemory(from, written - from);
            }

            buffer.AsSpan(read, size).CopyTo(buffer.AsSpan(written));
            (read, written) = (read + size + 2, written + size);
        }
    }
}
