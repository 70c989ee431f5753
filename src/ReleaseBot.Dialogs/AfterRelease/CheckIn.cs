using System.Collections.Immutable;
using ReleaseBot.Dialogs.Appointments;

namespace ReleaseBot.Dialogs.AfterRelease;

/// <summary>What a check-in after release leaves in the plan: how it goes, what comes first, and when to check in again.</summary>
internal static class CheckIn
{
    private const string Key = "after/lines/";

    /// <summary>Days after release on which to check in: often in the first month, at days 60 and 90, then more seldom, two years at most.</summary>
    internal static readonly ImmutableArray<int> CheckInDays = [3, 7, 14, 21, 28, 60, 90, 180, 365, 730];

    /// <summary>How long to wait for a word before asking again.</summary>
    private const int AskAgainDays = 3;

    public static PlanItem Item(Known known) =>
        new("after", "after", Line.Of("after/topic/title"), Lines(known), Next(known), known.Day.Now);

    public static ImmutableArray<Line> AsShared(Known known) =>
        [Line.Of("after/topic/title"), .. Lines(known), .. Ending.NextStep(Item(known))];

    public static ImmutableArray<Line> Lines(Known known) =>
    [
        .. Chosen(known, "home-tonight"),
        .. Chosen(known, "food-and-money"),
        .. Missed(known).Select(visit => Line.Of(Key + "missed", visit.IsOpen ? visit.KindSlot : Slot.Words("kind", Appointment.Key + "kept-private"))),
        .. Chosen(known, "someone-there"),
        .. known.Answer("went-well")?.Words is { } words ? [Line.Of(Key + "went-well", Slot.Own("words", words))] : Array.Empty<Line>(),
        .. known.Said("hardest", "health") ? [] : Chosen(known, "hardest"),
    ];

    /// <summary>Care is about health, so it is a part of its own that can be shared, or not, by itself.</summary>
    public static PlanItem Care(Known known)
    {
        var said = known.Answer("care-i-need")?.Choices.FirstOrDefault() ?? "not-sure";
        return new("after-care", "after", Line.Of(Key + "care-title"), [Line.Of(Key + "care-i-need-" + said)], said is "yes" or "not-needed" ? null : Step("no-care", known.Day.Today), known.Day.Now);
    }

    /// <summary>The appointment with what became of it; its own lines stay.</summary>
    public static PlanItem? AsItWent(Known known) => known.Subject is { } id && known.Place.Item(id) is { } item
        ? item with { State = Outcome(known), Next = NextOf(known), ChangedAt = known.Day.Now }
        : null;

    public static ImmutableArray<Line> AfterAMiss(Known known) =>
        [Line.Of(Key + (known.Said("rang-them", "yes") ? "miss-rang" : "miss-ring")), Line.Of(Key + "miss-why"), Line.Of(Key + "miss-tell")];

    /// <summary>The topic that the person is led to, when something is hard.</summary>
    public static string? WhereItIsHard(Known known) => known.Answer("hardest")?.Choices.FirstOrDefault() switch
    {
        "home" => "housing",
        "money" => "benefits",
        "health" => "health",
        "people" => "family",
        _ => null,
    };

    public static PlanItem StillInside(Known known) => Ends(known, "not-out-yet", known.Day.Release is { } release && release.On > known.Day.Today ? release.On : known.Day.Today.AddDays(AskAgainDays));

    public static PlanItem DidNotComeOut(Known known) => Ends(known, "did-not-come-out", known.Day.Today);

    public static PlanItem MovedOn(Known known) => Ends(known, "moved-on", known.Day.Today.AddDays(AskAgainDays));

    public static PlanItem BackInside(Known known) => Ends(known, "back-inside", known.Day.Today.AddDays(1));

    /// <summary>The day of the next check-in; absent when two years are over.</summary>
    public static DateOnly? NextCheckIn(Known known)
    {
        var days = DaysOut(known);
        return CheckInDays.Where(day => day > days).Select(day => (DateOnly?)known.Day.Today.AddDays(day - days)).FirstOrDefault();
    }

    /// <summary>Counted from the roll's date once it has gone by; else from what the person said, about in the middle of it.</summary>
    private static int DaysOut(Known known) => (Situation.DateHasGoneBy(known), known.Answer("left-when")?.Choices.FirstOrDefault()) switch
    {
        (true, _) => known.Day.Today.DayNumber - known.Day.Release!.On.DayNumber,
        (_, "this-month") => 18,
        (_, "three-months") => 59,
        (_, "longer") => 179,
        _ => 2,
    };

    private static IEnumerable<Line> Chosen(Known known, string step) =>
        known.Answer(step)?.Choices is [var said] ? [Line.Of($"{Key}{step}-{said}")] : [];

    private static IEnumerable<Visit> Missed(Known known) => Visits.Of(known).Where(visit => known.Place.Item(visit.Id) is { State: "missed" });

    private static string Outcome(Known known) => known.Answer("how-it-went")?.Choices.FirstOrDefault() ?? "planned";

    private static NextStep? NextOf(Known known) => Outcome(known) switch
    {
        "missed" when !known.Said("rang-them", "yes") => Step("ring-them", known.Day.Today),
        "missed" => Step("new-time", known.Day.Today.AddDays(AskAgainDays)),
        "moved" => Step("write-new-time", known.Day.Today.AddDays(1)),
        _ => null,
    };

    /// <summary>What cannot wait comes first: a bed, food, a missed appointment; then the next check-in.</summary>
    private static NextStep Next(Known known)
    {
        var today = known.Day.Today;
        return known switch
        {
            _ when NotYes(known, "home-tonight") => Step("no-bed", today),
            _ when NotYes(known, "food-and-money") => Step("no-food", today),
            _ when Missed(known).Any(visit => known.Place.Item(visit.Id)!.Next?.By <= today) => Step("ring-them", today),
            _ when NextCheckIn(known) is { } day => Step("check-in", day),
            _ => Step("two-years", today.AddDays(1)),
        };
    }

    private static bool NotYes(Known known, string step) => known.Answer(step) is { } answer && !answer.Has("yes");

    private static NextStep Step(string name, DateOnly by) => new("you", Line.Of(Key + "step-" + name), by, Line.Of(Key + "if-not"));

    private static PlanItem Ends(Known known, string name, DateOnly by) => new(
        "after",
        "after",
        Line.Of("after/topic/title"),
        [Line.Of(Key + name)],
        new NextStep("you", Line.Of(Key + "step-" + name), by, Line.Of(Key + "if-not-inside")),
        known.Day.Now);
}
