using System.Collections.Immutable;
using System.Globalization;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs.Waiting;

/// <summary>What must be kept going while the person waits, and what they take to court in case they are let go there.</summary>
internal static class WaitingPlan
{
    private const string Key = "waiting/lines/";

    private const int LookAgainDays = 7;

    public static PlanItem Item(Known known) =>
        new("waiting", "waiting", Line.Of("waiting/topic/title"), Lines(known), Next(known), known.Day.Now) { On = NextDay(known) };

    public static ImmutableArray<Line> Lines(Known known) =>
    [
        .. WhatComes(known),
        .. Home(known),
        .. Choice(known, "job-outside"),
        .. Choice(known, "care-for"),
        .. Choice(known, "pets-outside"),
        .. Choice(known, "benefits-outside"),
        .. CourtPack(known),
    ];

    /// <summary>Exactly what a key worker will see.</summary>
    public static ImmutableArray<Line> AsShared(Known known) =>
        [Line.Of("waiting/topic/title"), .. Lines(known), .. Ending.NextStep(Item(known))];

    public static ImmutableArray<Line> AskedAboutHome(Known known) => [Line.Of(Key + "asked-home")];

    public static ImmutableArray<Line> AskedAboutCare(Known known) => [Line.Of(Key + "asked-care")];

    public static ImmutableArray<Line> AskedAboutBed(Known known) => [Line.Of(Key + "asked-bed")];

    public static ImmutableArray<Slot> ReleaseDate(Known known) => known.Day.Release is { } release ? [Slot.Date("release", release.On)] : [];

    /// <summary>The next day at court or before the board, as the person gave it.</summary>
    public static DateOnly? NextDay(Known known) =>
        known.Said("next-day-known", "yes") && known.Answer("next-day")?.Words is { } day
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static IEnumerable<Line> WhatComes(Known known) => NextDay(known) is { } day && day >= known.Day.Today
        ? [Line.Of($"{Key}comes-{(KindOf(known) is "court" or "review" ? KindOf(known) : "hearing")}", Slot.Date("day", day))]
        : [Line.Of($"{Key}ask-when-{KindOf(known)}")];

    /// <summary>Court, a board that reviews, or a hearing about bail: what the person said of themselves goes before the roll.</summary>
    private static string KindOf(Known known) => known.Answer("status-is")?.Choices.FirstOrDefault() switch
    {
        "remand" => "court",
        "recall" => "review",
        "immigration" => "bail",
        _ => known.Day.Status switch
        {
            LegalStatus.Recall or LegalStatus.Indeterminate => "review",
            LegalStatus.ImmigrationDetainee => "bail",
            LegalStatus.Sentenced => "date",
            _ => "court",
        },
    };

    private static IEnumerable<Line> Home(Known known) => known.Answer("home-outside")?.Choices.FirstOrDefault() switch
    {
        null => [],
        "rent" or "own" when known.Said("home-paid", "yes") => [Line.Of(Key + "home-paid")],
        "rent" => [Line.Of(Key + "home-rent-not-paid")],
        "own" => [Line.Of(Key + "home-own-not-paid")],
        var where => [Line.Of($"{Key}home-{where}")],
    };

    /// <summary>What to have on the day: a bed, money, keys, medicine, and somebody to ring.</summary>
    private static IEnumerable<Line> CourtPack(Known known) =>
    [
        Line.Of(Key + "pack"),
        .. Choice(known, "bed-if-freed"),
        .. Choice(known, "money-if-freed"),
        .. Choice(known, "keys-if-freed"),
        .. Choice(known, "medicine-if-freed"),
        .. known.Answer("ring-first")?.Words is { } who ? [Line.Of(Key + "ring-first", Slot.Own("who", who))] : Array.Empty<Line>(),
        .. Choice(known, "numbers-on-paper"),
    ];

    private static IEnumerable<Line> Choice(Known known, string step) =>
        known.Answer(step)?.Choices is [var choice, ..] ? [Line.Of($"{Key}{step}-{choice}")] : [];

    /// <summary>The first of what would hurt most if it waited: a bed, somebody who needs care, the home, then the numbers.</summary>
    private static NextStep Next(Known known)
    {
        var what = known.Said("care-for", "worried") ? "care"
            : known.Said("home-paid", "no") || known.Said("home-paid", "not-sure") ? "home"
            : known.Said("bed-if-freed", "no") || known.Said("bed-if-freed", "not-sure") ? "bed"
            : known.Said("benefits-outside", "not-told") ? "benefits"
            : known.Said("numbers-on-paper", "no") ? "numbers"
            : "review";
        var today = known.Day.Today;
        var by = what == "care" ? today : Sooner(known.Day.InDays(LookAgainDays), NextDay(known)?.AddDays(-1), today);
        return new("you", Line.Of($"{Key}step-{what}"), by, Line.Of(Key + "if-not"));
    }

    private static DateOnly Sooner(DateOnly week, DateOnly? beforeTheDay, DateOnly today) =>
        beforeTheDay is { } day && day < week ? (day < today ? today : day) : week;
}
