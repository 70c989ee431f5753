using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using ReleaseBot.Roll;

namespace ReleaseBot.DirectLine;

/// <summary>Reads request bodies within their limits. Anything else is an error in the protocol's shape.</summary>
internal static class Bodies
{
    public const int MostBytes = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };
    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    /// <summary>The JSON of a body, or the error to answer with. An empty body is an empty object where that is allowed.</summary>
    public static async Task<(JsonElement Json, IResult? Fault)> ReadAsync(HttpRequest request, bool mayBeEmpty, CancellationToken cancellation)
    {
        if (!mayBeEmpty && !request.HasJsonContentType())
        {
            return (default, Errors.NotJson());
        }

        var most = (int)Math.Min(request.ContentLength ?? MostBytes, MostBytes) + 1;
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            var length = await FillAsync(request.Body, buffer.AsMemory(0, most), cancellation);
            return length > MostBytes ? (default, Errors.TooBig()) : Parse(buffer.AsMemory(0, length), mayBeEmpty);
        }
        catch (BadHttpRequestException tooBig) when (tooBig.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (default, Errors.TooBig());
        }
        catch (BadHttpRequestException)
        {
            return (default, Errors.Syntax("The body could not be read."));
        }
        finally
        {
            // What somebody wrote does not stay behind in shared memory.
            buffer.AsSpan(0, most).Clear();
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static (JsonElement Json, IResult? Fault) Parse(Memory<byte> body, bool mayBeEmpty)
    {
        if (body.IsEmpty && mayBeEmpty)
        {
            return (Empty, null);
        }

        if (!Utf8.IsValid(body.Span))
        {
            return (default, Errors.Syntax("The body is not UTF-8."));
        }

        try
        {
            LoneSurrogates.Overwrite(body.Span);
            using var document = JsonDocument.Parse(body, Strict);
            return (document.RootElement.Clone(), null);
        }
        catch (JsonException)
        {
            return (default, Errors.Syntax("The body is not JSON, or is nested too deep."));
        }
    }

    private static async Task<int> FillAsync(Stream body, Memory<byte> buffer, CancellationToken cancellation)
    {
        var length = 0;
        while (length < buffer.Length && await body.ReadAsync(buffer[length..], cancellation) is var read and > 0)
        {
            length += read;
        }

        return length;
    }
}
