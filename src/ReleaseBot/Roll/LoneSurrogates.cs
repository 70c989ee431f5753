using System.Globalization;
using System.Text;

namespace ReleaseBot.Roll;

/// <summary>
/// JSON may write half a character as an escape (<c>\ud83d</c> alone), and the JSON reader throws when it meets one.
/// Each is overwritten in place with <c>\ufffd</c>, which stands for a broken character and has the same length.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    public static void Overwrite(Span<byte> json)
    {
        for (var at = json.IndexOf((byte)'\\'); at >= 0 && at < json.Length; at = NextEscape(json, at))
        {
            if (!IsSurrogate(json[at..], out var high))
                at += 2;
            else if (high && IsSurrogate(json[(at + EscapeLength)..], out var nextIsHigh) && !nextIsHigh)
                at += 2 * EscapeLength;
            else
            {
                @"\ufffd"u8.CopyTo(json[at..]);
                at += EscapeLength;
            }
        }
    }

    private static int NextEscape(Span<byte> json, int from)
    {
        if (from >= json.Length)
            return -1;
        var next = json[from..].IndexOf((byte)'\\');
        return next < 0 ? -1 : from + next;
    }

    private static bool IsSurrogate(ReadOnlySpan<byte> json, out bool high)
    {
        high = false;
        if (json.Length < EscapeLength || json[0] != '\\' || json[1] != 'u')
            return false;
        if (!ushort.TryParse(json[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            return false;
        high = char.IsHighSurrogate((char)unit);
        return char.IsSurrogate((char)unit);
    }
}
