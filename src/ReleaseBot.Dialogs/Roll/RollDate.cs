using System.Globalization;

namespace ReleaseBot.Dialogs.Roll;

/// <summary>Reads a date as files write it: year first, or day first as in Britain. Never month first, never two-figure years.</summary>
internal static class RollDate
{
    private static readonly string[] Shapes =
    [
        "yyyy-M-d", "yyyy/M/d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy",
        "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d/MMM/yyyy",
    ];

    public static DateOnly? Of(string text)
    {
        var day = WithoutTime(text.Trim());
        return DateOnly.TryParseExact(day, Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    // 2026-10-01T00:00:00, 2026-10-01 00:00 and 01/10/2026 00:00:00 carry a time that means nothing.
    private static string WithoutTime(string text)
    {
        var time = text.IndexOf(':', StringComparison.Ordinal);
        var end = time < 3 ? -1 : text.LastIndexOfAny([' ', 'T', 't'], time);
        return end < 8 ? text : text[..end];
    }
}
