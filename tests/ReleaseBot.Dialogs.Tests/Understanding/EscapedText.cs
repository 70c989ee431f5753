using System.Globalization;
using System.Text;

namespace ReleaseBot.Dialogs.Tests.Understanding;

/// <summary>Decodes a JSON string as it stands, lone surrogates included, which the usual readers refuse.</summary>
internal static class EscapedText
{
    public static string Decode(string quoted)
    {
        var text = new StringBuilder(quoted.Length);
        for (var at = 1; at < quoted.Length - 1; at++)
            text.Append(quoted[at] == '\\' ? Escaped(quoted, ref at) : quoted[at]);
        return text.ToString();
    }

    private static char Escaped(string quoted, ref int at)
    {
        var letter = quoted[++at];
        if (letter != 'u')
            return Short(letter);
        at += 4;
        return (char)int.Parse(quoted.AsSpan(at - 3, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    private static char Short(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => letter,
    };
}
