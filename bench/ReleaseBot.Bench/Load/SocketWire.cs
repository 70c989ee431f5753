using System.Buffers.Binary;
using System.Text;

namespace ReleaseBot.Bench.Load;

/// <summary>A Direct Line stream: a WebSocket that is only listened to.</summary>
internal sealed class SocketWire(int port) : IDisposable
{
    private readonly Wire wire = new(port);
    private readonly byte[] buffer = new byte[64 * 1024];
    private int from, filled;

    /// <summary>Opens the stream at the path that the server gave.</summary>
    public async Task OpenAsync(string pathAndQuery)
    {
        await wire.OpenAsync();
        var request = $"GET {pathAndQuery} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        var answered = await wire.AskAsync(Encoding.ASCII.GetBytes(request));
        if (answered.Status != 101)
        {
            throw new IOException($"The stream was refused with {answered.Status}.");
        }

        answered.Body.CopyTo(buffer);
        filled = answered.Body.Length;
    }

    /// <summary>The next text frame with something in it.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> NextAsync()
    {
        while (true)
        {
            if (Frame() is { } frame)
            {
                from = frame.End;
                if (frame.Opcode == 8)
                {
                    throw new IOException("The server closed the stream.");
                }

                if (frame is { Opcode: 1, Length: > 0 })
                {
                    return buffer.AsMemory(frame.Start, frame.Length);
                }

                continue;
            }

            buffer.AsSpan(from, filled - from).CopyTo(buffer);
            (from, filled) = (0, filled - from);
            var read = await wire.ReceiveAsync(buffer.AsMemory(filled));
            filled += read > 0 ? read : throw new IOException("The server closed the stream.");
        }
    }

    public void Dispose() => wire.Dispose();

    private (int Opcode, int Start, int Length, int End)? Frame()
    {
        var have = buffer.AsSpan(from, filled - from);
        if (have.Length < 2)
        {
            return null;
        }

        var (start, length) = (2, have[1] & 0x7f);
        if (length == 126)
        {
            if (have.Length < 4)
            {
                return null;
            }

            (start, length) = (4, BinaryPrimitives.ReadUInt16BigEndian(have[2..]));
        }

        return have.Length < start + length ? null : (have[0] & 0x0f, from + start, length, from + start + length);
    }
}
