using System.Buffers.Text;
using System.Text;

namespace ReleaseBot.Bench.Load;

/// <summary>Finds in what the bot said the little that the next message needs, without reading all of it.</summary>
internal static class Screens
{
    /// <summary>Stands in the last bubble of each reply.</summary>
    private static ReadOnlySpan<byte> Last => "expectingInput"u8;

    public static bool IsWhole(ReadOnlySpan<byte> activities) => activities.LastIndexOf(Last) >= 0;

    public static long Watermark(ReadOnlySpan<byte> set)
    {
        var at = set.LastIndexOf("\"watermark\":\""u8);
        return at >= 0 && Utf8Parser.TryParse(set[(at + 13)..], out long number, out _) ? number : 0;
    }

    /// <summary>The buttons of the last reply: their titles and their values, as raw JSON.</summary>
    public static void Buttons(ReadOnlySpan<byte> activities, List<(byte[] Title, byte[] Value)> into)
    {
        into.Clear();
        var at = activities.LastIndexOf("\"suggestedActions\""u8);
        var rest = at < 0 || at < activities.LastIndexOf("\"role\":\"user\""u8) ? [] : activities[at..];
        while (Text(rest, "\"title\":"u8) is { Length: > 0 } title && rest.IndexOf("\"value\":"u8) is var value and >= 0)
        {
            rest = rest[(value + 8)..];
            var end = rest[0] == (byte)'{' ? rest.IndexOf((byte)'}') + 1 : rest[1..].IndexOf((byte)'"') + 2;
            into.Add((title, rest[..end].ToArray()));
            rest = rest[end..];
        }
    }

    public static string Field(ReadOnlySpan<byte> json, string name)
    {
        var text = Text(json, Encoding.ASCII.GetBytes($"\"{name}\":"));
        return text.Length < 2 ? "" : System.Text.Json.JsonElement.Parse(text).GetString()!;
    }

    /// <summary>The first text with this name, in its quotation marks.</summary>
    private static byte[] Text(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        var at = json.IndexOf(name);
        if (at < 0 || json[at + name.Length] != (byte)'"')
        {
            return [];
        }

        var text = json[(at + name.Length)..];
        var end = 1;
        while (text[end] != (byte)'"')
        {
            end += text[end] == (byte)'\\' ? 2 : 1;
        }

        return text[..(end + 1)].ToArray();
    }
}
