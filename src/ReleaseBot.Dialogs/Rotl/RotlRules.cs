using System.Collections.Immutable;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs.Rotl;

/// <summary>What the rules say to this person, with the month of each rule. Whether somebody gets leave is for staff to say, never for this program.</summary>
internal static class RotlRules
{
    private const string Key = "rotl/lines/";

    /// <summary>So close to release, checks may not be done in time.</summary>
    private const int CloseDays = 28;

    /// <summary>Not open to them, by what they said and else by the roll.</summary>
    public static bool IsNotOpen(Known known) => Track.Of(known) != Track.Sentenced;

    public static ImmutableArray<Line> WhyNotOpen(Known known) =>
        [Line.Of(Key + "not-open-" + (IsNotOpen(known) ? Track.Of(known) : Track.Remand)), .. Told(known, "rotl.not-open", "not-open-rule"), Line.Of(Key + "not-open-emergency")];

    /// <summary>Nobody has a right to it, what is looked at, and how close release is.</summary>
    public static ImmutableArray<Line> Lines(Known known) =>
    [
        Line.Of(Key + "rule-staff-decide"),
        Line.Of(Key + "rule-looked-at"),
        .. Told(known, "rotl.kept-of-100", "rule-kept"),
        .. WasRecalled(known) ? [Line.Of(Key + "rule-recall")] : Array.Empty<Line>(),
        .. Timing(known),
    ];

    public static ImmutableArray<Line> ForPrison(Known known) => (Choice(known, "prison-kind"), Choice(known, "prison-category")) switch
    {
        (_, "a") => Told(known, "rotl.not-category-a", "rule-category-a"),
        (_, "b") => Told(known, "rotl.not-category-b", "rule-category-b"),
        ("open", _) or (_, "d") => Told(known, "rotl.open-prison", "rule-open"),
        ("women", _) => Told(known, "rotl.open-prison", "rule-women"),
        _ => [Line.Of(Key + "rule-ask-when")],
    };

    public static ImmutableArray<Line> ForSentence(Known known) =>
        Choice(known, "sentence-kind") is "life-or-ipp" or "extended" ? Told(known, "rotl.restricted", "rule-restricted") : [];

    public static ImmutableArray<Line> ForChild(Known known) => Told(known, "rotl.carer-child-age", "rule-child");

    public static ImmutableArray<Line> ForNights(Known known) => Told(known, "rotl.overnight-nights", "rule-nights");

    /// <summary>What a licence asks of whoever is let out, before the application is handed in.</summary>
    public static ImmutableArray<Line> Conditions(Known known) =>
        [Line.Of(Key + "licence-keep"), Line.Of(Key + "licence-sign"), .. Told(known, "rotl.after-failure", "licence-broken"), Line.Of(Key + "licence-late")];

    private static bool WasRecalled(Known known) => known.Said("status-is", "recall") || known.Day.Status == LegalStatus.Recall;

    private static IEnumerable<Line> Timing(Known known) => known.Day switch
    {
        { DaysToRelease: { } days } when days <= CloseDays => [Line.Of(Key + "rule-close", Slot.Date("release", known.Day.Release!.On))],
        { Release: not null, DaysToRelease: null } => [Line.Of(Key + "rule-date-gone")],
        { Release: null } => [Line.Of(Key + "rule-no-date")],
        _ => [Line.Of(Key + "rule-time", Slot.Date("release", known.Day.Release!.On))],
    };

    /// <summary>A rule with its month; one that may have changed says so, and one that is in doubt is a question to the OMU.</summary>
    private static ImmutableArray<Line> Told(Known known, string fact, string line) => known.Day.Facts[fact] switch
    {
        var rule when !rule.MayBeTold(known.Day.Today) => [Line.Of(Key + "rule-ask")],
        var rule when rule.MayHaveChanged(known.Day.Today) => [Line.Of(Key + line, Slots(rule)), Line.Of(Key + "rule-may-have-changed")],
        var rule => [Line.Of(Key + line, Slots(rule))],
    };

    private static ImmutableArray<Slot> Slots(Fact fact) =>
        [Slot.Own("value", fact.Value), Slot.Month(fact.AsOf)];

    private static string? Choice(Known known, string step) => known.Answer(step)?.Choices.FirstOrDefault();
}
