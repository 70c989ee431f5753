using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ReleaseBot.Data;

namespace ReleaseBot.DirectLine;

/// <summary>Writes stored activities as clients read them: what was shown, byte for byte, with the id, time and conversation that the log gives.</summary>
internal static class LogWriter
{
    private static readonly byte[] Back = Encoding.UTF8.GetBytes("{\"re\":");

    public static string IdOf(string conversationId, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{number:0000000}");

    /// <summary><c>{"activities":[...],"watermark":"..."}</c></summary>
    public static void WriteSet(IBufferWriter<byte> to, string conversationId, IReadOnlyList<StoredActivity> activities, long watermark)
    {
        to.Write("{\"activities\":["u8);
        for (var index = 0; index < activities.Count; index++)
        {
            if (index > 0)
            {
                to.Write(","u8);
            }

            WriteOne(to, conversationId, activities[index]);
        }

        to.Write("],\"watermark\":\""u8);
        Text(to, watermark.ToString(CultureInfo.InvariantCulture));
        to.Write("\"}"u8);
    }

    private static void WriteOne(IBufferWriter<byte> to, string conversationId, StoredActivity activity)
    {
        to.Write("{\"id\":\""u8);
        Text(to, IdOf(conversationId, activity.Number));
        to.Write("\",\"timestamp\":\""u8);
        Text(to, activity.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        to.Write("\",\"channelId\":\"directline\",\"conversation\":{\"id\":\""u8);
        Text(to, conversationId);
        to.Write("\"}"u8);
        var rest = activity.Json.Span[1..];
        if (activity.Json.Span.StartsWith(Back) && Utf8Parser.TryParse(activity.Json.Span[Back.Length..], out int back, out var length))
        {
            to.Write(",\"replyToId\":\""u8);
            Text(to, IdOf(conversationId, activity.Number - back));
            to.Write("\""u8);
            rest = activity.Json.Span[(Back.Length + length + 1)..];
        }

        to.Write(","u8);
        to.Write(rest);
    }

    private static void Text(IBufferWriter<byte> to, string ascii) =>
        to.Advance(Encoding.UTF8.GetBytes(ascii, to.GetSpan(ascii.Length * 3)));
}
