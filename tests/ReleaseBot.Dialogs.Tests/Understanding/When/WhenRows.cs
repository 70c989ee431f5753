using System.Globalization;
using ReleaseBot.Dialogs.Understanding;

namespace ReleaseBot.Dialogs.Tests.Understanding.When;

/// <summary>Rows for tests of dates and times: "what was typed | what is read", a question mark after what is read back.</summary>
internal static class WhenRows
{
    /// <summary>A Wednesday in term time; release is on Friday 20 November 2026.</summary>
    public static readonly DateTime Wednesday = new(2026, 10, 14, 11, 0, 0);

    public static readonly DateOnly Release = new(2026, 11, 20);

    public static TheoryData<string, string> Of(string table)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            rows.Add(cells[0], cells[1]);
        }
        return rows;
    }

    public static string Read(string text, WhenContext context = WhenContext.Appointment, string? now = null, DateOnly? release = null) =>
        Shown(WhenReader.Read(text, context, now is null ? Wednesday : DateTime.Parse(now, CultureInfo.InvariantCulture), release ?? Release));

    public static string Shown(WhenReading reading) => reading.Expect switch
    {
        Expect.Ask => "ask",
        Expect.None => "none",
        _ => reading.Value + (reading.IsSpan ? " to " + reading.EndValue : "") + (reading.Ambiguous ? "?" : ""),
    };
}
