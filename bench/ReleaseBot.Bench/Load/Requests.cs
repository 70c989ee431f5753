using System.Globalization;
using System.Text;

namespace ReleaseBot.Bench.Load;

/// <summary>Writes the requests of one client into a buffer of its own.</summary>
internal sealed class Requests(int port)
{
    private const string Root = "/v3/directline";

    private readonly byte[] buffer = new byte[4096];
    private string post = "", get = "";

    public ReadOnlyMemory<byte> Token(string secret, string person) =>
        Whole($"POST {Root}/tokens/generate HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {secret}\r\n", $$$"""{"user":{"id":"{{{person}}}"}}""");

    public ReadOnlyMemory<byte> Open(string token) =>
        Whole($"POST {Root}/conversations HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\n", "{}");

    /// <summary>From now on for this sitting.</summary>
    public void SitDown(string conversation, string token)
    {
        post = $"POST {Root}/conversations/{conversation}/activities HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: ";
        get = $" HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\n\r\n";
        get = $"GET {Root}/conversations/{conversation}/activities?watermark=*{get}";
    }

    public ReadOnlyMemory<byte> Say(ReadOnlySpan<byte> activity)
    {
        var length = Encoding.ASCII.GetBytes(post, buffer);
        activity.Length.TryFormat(buffer.AsSpan(length), out var digits, default, CultureInfo.InvariantCulture);
        length += digits;
        "\r\n\r\n"u8.CopyTo(buffer.AsSpan(length));
        activity.CopyTo(buffer.AsSpan(length + 4));
        return buffer.AsMemory(0, length + 4 + activity.Length);
    }

    public ReadOnlyMemory<byte> Read(long watermark)
    {
        var star = get.IndexOf('*', StringComparison.Ordinal);
        var length = Encoding.ASCII.GetBytes(get.AsSpan(0, star), buffer);
        watermark.TryFormat(buffer.AsSpan(length), out var digits, default, CultureInfo.InvariantCulture);
        length += digits;
        length += Encoding.ASCII.GetBytes(get.AsSpan(star + 1), buffer.AsSpan(length));
        return buffer.AsMemory(0, length);
    }

    private static byte[] Whole(string head, string body) =>
        Encoding.UTF8.GetBytes($"{head}Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
}
