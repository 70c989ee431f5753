using System.Globalization;
using System.Text;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding;

/// <summary>Puts text that means harm through every reader there is.</summary>
internal static class Hostile
{
    private static readonly DateTime Now = new(2026, 11, 25, 10, 15, 0);
    private static readonly DateOnly Release = new(2027, 3, 12);

    public static string TextOf(TestLine line)
    {
        if (!line.Has("generate"))
            return line.Text;
        var parts = new TestLine(line.Json.GetProperty("generate"));
        var times = int.Parse(parts.Json.GetProperty("times").GetRawText(), CultureInfo.InvariantCulture);
        return new StringBuilder(parts.Words("prefix"))
            .Insert(parts.Words("prefix").Length, parts.Words("repeat"), times)
            .Append(parts.Words("suffix"))
            .ToString();
    }

    /// <summary>What a reader threw at this line, or null when every one of them answered.</summary>
    public static string? Thrown(TestLine line)
    {
        try
        {
            ReadAll(TextOf(line));
            return null;
        }
#pragma warning disable CA1031 // Whatever is thrown is the finding.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return thrown.ToString();
        }
    }

    private static void ReadAll(string text)
    {
        _ = SafetyReader.Read(text);
        _ = IntentReader.Read(text);
        foreach (var context in Enum.GetValues<WhenContext>())
            _ = WhenReader.Read(text, context, Now, Release);
        foreach (var field in Enum.GetValues<Field>())
            _ = FieldReader.Read(field, text);
        _ = FieldReader.MaskNationalInsurance(text);
    }
}
