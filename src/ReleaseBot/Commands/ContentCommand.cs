using System.CommandLine;
using System.Globalization;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Content;
using ReleaseBot.Dialogs.Facts;

namespace ReleaseBot.Commands;

/// <summary><c>content check</c>: words and figures that are missing, too hard to read, or out of date.</summary>
internal static class ContentCommand
{
    private const int BadData = 1;

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static Command Make() => new("content", "The words and the facts.") { Check() };

    private static Command Check()
    {
        var on = new Option<DateOnly?>("--on")
        {
            Description = "The day to check for, as yyyy-MM-dd; today without it.",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens.Single().Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return day;
                }

                result.AddError($"'{result.Tokens.Single().Value}' is not a day like 2026-11-21.");
                return null;
            },
        };
        var check = new Command("check", "Finds texts that are missing, unfilled, unlike in two languages or too hard to read, and facts that are out of date.") { on };
        check.SetAction(parsed => Report(parsed.GetValue(on) ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), London).DateTime)));
        return check;
    }

    /// <summary>A line a finding, faults first; faults alone make the check fail.</summary>
    private static int Report(DateOnly on)
    {
        var found = ContentCheck.Run(Shelf.Standard, FactTable.InForce, on);
        foreach (var one in found.OrderByDescending(one => one.IsFault))
        {
            Console.WriteLine($"{(one.IsFault ? "fault" : "note")}  {one.Where}: {one.What}");
        }

        var faults = found.Count(one => one.IsFault);
        Console.WriteLine($"{faults} faults, {found.Count - faults} notes on {on:yyyy-MM-dd}.");
        return faults == 0 ? 0 : BadData;
    }
}
