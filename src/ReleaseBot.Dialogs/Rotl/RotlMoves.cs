using System.Collections.Immutable;
using System.Globalization;

namespace ReleaseBot.Dialogs.Rotl;

/// <summary>What each step in the life of an application says to the person, and what they can do next.</summary>
internal static class RotlMoves
{
    private const string Key = "rotl/lines/";

    /// <summary>How long to wait for a word before asking. No figure is published; a prison tells its own.</summary>
    private const int AskAfterDays = 14;

    private const int SoonDays = 7;

    /// <summary>The application is handed in, with its fields for the desk.</summary>
    public static Move Submit(Known known, PlanItem item) => Of(item, RotlLife.Submitted, known.Day, RotlForm.Fields(known)) with { Item = item.AsShown() };

    public static Move SubmitUrgent(Known known, PlanItem item)
    {
        var move = Submit(known, item);
        return move with { Next = Step("step-urgent", known.Day.Today) };
    }

    public static Move Withdraw(Known known, PlanItem item) => Of(item, RotlLife.Withdrawn, known.Day, []);

    public static Move Understand(Known known, PlanItem item) => Of(item, RotlLife.Understood, known.Day, []);

    public static Move TellHowItWent(Known known, PlanItem item) => Of(item, RotlLife.BeenOut, known.Day, Words(known, "rotl-went"));

    public static Move Appeal(Known known, PlanItem item) => Of(item, RotlLife.Appealed, known.Day, Words(known, "appeal-words"));

    /// <summary>A step as it stands in the plan and is told; who took it is added by the desk.</summary>
    public static Move Of(PlanItem item, string state, Day day, ImmutableArray<Slot> said)
    {
        ImmutableArray<Slot> slots = [.. said, Slot.Date("today", day.Today)];
        var lines = Lines(state, slots);
        return new(item.Id, item.Topic, state, day.Now)
        {
            Said = said,
            Lines = lines,
            News = state == RotlLife.Booked ? [Line.Of(Key + "news-booked")] : lines,
            Next = Next(state, day, said),
            Ends = RotlLife.IsEnd(state),
            UntilTold = RotlLife.IsBadNews(state) ? Step("step-ask", day.InDays(1)) : null,
        };
    }

    private static ImmutableArray<Line> Lines(string state, ImmutableArray<Slot> slots) => state switch
    {
        RotlLife.Approved => [Line.Of(Key + "is-approved", slots), .. Conditions(slots)],
        RotlLife.Refused or RotlLife.Stopped =>
        [
            Line.Of(Key + "is-" + state, slots),
            Line.Of(Key + "would-change", slots),
            Line.Of(Key + "again-from", slots),
            Line.Of(Key + "how-to-appeal", slots),
        ],
        RotlLife.BeenOut when Word(slots, "outcome").Length == 0 => [Line.Of(Key + "told-how", slots)],
        RotlLife.BeenOut => [Line.Of(Key + "out-" + Word(slots, "outcome"), slots)],
        _ => [Line.Of(Key + "is-" + state, slots)],
    };

    private static IEnumerable<Line> Conditions(ImmutableArray<Slot> slots) =>
        from condition in Word(slots, "conditions").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        select Line.Of(Key + "condition", Slot.Own("words", condition));

    private static NextStep Next(string state, Day day, ImmutableArray<Slot> said) => state switch
    {
        RotlLife.SentBack => Step("step-sent-back", day.InDays(SoonDays)),
        RotlLife.Board => Step("step-board", WorkingDays.NextWorkingDay(Date(said, "day"))),
        RotlLife.Approved => Step("step-approved", day.InDays(1)),
        RotlLife.Understood => Step("step-understood", day.InDays(SoonDays)),
        RotlLife.Booked => Step("step-booked", Date(said, "day")),
        RotlLife.BeenOut => Step("step-been-out", day.InDays(SoonDays)),
        RotlLife.Refused or RotlLife.Stopped => Step("step-refused", Date(said, "again")),
        RotlLife.Ended => Step("step-ended", day.InDays(SoonDays)),
        RotlLife.Withdrawn => Step("step-withdrawn", day.InDays(SoonDays)),
        _ => Step("step-wait", day.InDays(AskAfterDays)),
    };

    public static NextStep Step(string name, DateOnly by) => new("you", Line.Of(Key + name), by, Line.Of(Key + "if-not"));

    private static ImmutableArray<Slot> Words(Known known, string step) =>
        known.Answer(step)?.Words is { } words ? [Slot.Own("words", words)] : [];

    private static string Word(ImmutableArray<Slot> slots, string name) => slots.FirstOrDefault(slot => slot.Name == name)?.Value ?? "";

    private static DateOnly Date(ImmutableArray<Slot> slots, string name) =>
        DateOnly.ParseExact(Word(slots, name), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
