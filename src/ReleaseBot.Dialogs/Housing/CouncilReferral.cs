using System.Collections.Immutable;
using ReleaseBot.Dialogs.Facts;

namespace ReleaseBot.Dialogs.Housing;

/// <summary>
/// Asking a council for help with housing, and what came of it. It is a part of the plan by itself, with a state of its own.
/// The council and the day stand in it as they were agreed; a later change of mind in the talk does not touch them.
/// </summary>
internal static class CouncilReferral
{
    public const string Id = "council-referral";

    private const string Key = "housing/lines/";

    /// <summary>What can have come of it, in the order it usually comes. The names are also the states.</summary>
    private static readonly ImmutableArray<string> Outcomes =
        ["no-word", "wants-to-talk", "will-help", "will-house", "no-link", "own-doing", "refused", "closed"];

    public static bool IsUnderWay(Known known) =>
        known.Place.Item(Id)?.State is "asked" or "no-word" or "wants-to-talk" or "will-help" or "will-house";

    public static ImmutableArray<LiveChoice> News(Known known) =>
        [.. Outcomes.Add("withdraw").Select(outcome => new LiveChoice(outcome, Id, Line.Of(Key + "news-" + outcome)))];

    /// <summary>The council of the referral under way, or else the one just named.</summary>
    public static ImmutableArray<Slot> Council(Known known) =>
        (known.Answer("council-name")?.Words, known.Place.Item(Id)) switch
        {
            ({ } named, _) => [Slot.Own("council", named)],
            (_, { } item) => item.Title.Slots,
            _ => [Slot.Words("council", Key + "no-council")],
        };

    public static ImmutableArray<Line> HowItWorks(Known known) =>
    [
        Line.Of(Key + (Homes.WillLiveInWales(known) ? "how-wales" : "how-england")),
        Timing.Line(known),
        Line.Of(Key + "how-links"),
    ];

    /// <summary>What the council is told, before the person says yes to that council.</summary>
    public static ImmutableArray<Line> WhatTheyAreTold(Known known) => [.. About(known)];

    /// <summary>All that staff send and to whom; this is what they are asked to do, word for word.</summary>
    public static ImmutableArray<Line> WhatStaffSend(Known known) =>
        [Line.Of(Key + "send-to", Council(known)), .. About(known), Line.Of(Key + "send-contact")];

    public static ImmutableArray<Line> SafetyRequest(Known known) => [Line.Of(Key + "safety-request")];

    public static ImmutableArray<Line> StopLines(Known known) => [Line.Of(Key + "send-to", Council(known)), Line.Of(Key + "stop-request")];

    public static PlanItem Asked(Known known)
    {
        var start = Timing.StartsOn(known) is { } opens && opens > known.Day.Today ? opens : known.Day.Today;
        return new(
            Id,
            "housing",
            Line.Of(Key + "referral-title", Council(known)),
            [
                Line.Of(Key + "referral-asked", [.. Council(known), Slot.Date("day", known.Day.Today)]),
                State("asked"),
                Line.Of(Key + "referral-council-decides"),
                .. Lapses(known),
            ],
            Steps.By(known.Day, "check-referral", known.Day.InTime(start.AddDays(HousingPlan.AskAgainDays)), Council(known)),
            known.Day.Now)
        {
            State = "asked",
        };
    }

    /// <summary>The same referral with the news of it, and what to do about that. Without news it stays as it was.</summary>
    public static PlanItem? Updated(Known known)
    {
        var item = known.Place.Item(Id);
        return item is null || known.Answer("referral-news")?.Choices is not [var news] ? item : item with
        {
            Lines = [item.Lines[0], State(news), .. Advice(known, news)],
            State = news,
            Next = Steps.By(known.Day, "after-" + (IsNo(news) ? "no" : news), known.Day.InDays(DaysFor(news))),
            ChangedAt = known.Day.Now,
        };
    }

    public static ImmutableArray<Line> NewsAsShared(Known known) =>
        Updated(known) is { } item ? [item.Title, .. item.Lines, .. Ending.NextStep(item)] : [];

    private static IEnumerable<Line> About(Known known)
    {
        yield return Line.Of(Key + (Homes.HasAddress(known) ? "told-may-lose" : "told-nowhere"));
        foreach (var link in Chosen(known, "council-links").Where(link => link != "none"))
        {
            yield return Line.Of(Key + "told-link-" + link);
        }

        foreach (var need in Chosen(known, "council-should-know").Where(need => need != "none"))
        {
            yield return Line.Of(Key + "told-" + need);
        }
    }

    private static ImmutableArray<string> Chosen(Known known, string step) => known.Answer(step)?.Choices ?? [];

    /// <summary>A no is never the end: whom to ask for reasons and for another look.</summary>
    private static IEnumerable<Line> Advice(Known known, string news) => news switch
    {
        "no-link" => [Line.Of(Key + "advice-no-link"), Line.Of(Key + "challenge")],
        "own-doing" => [Line.Of(Key + "advice-own-doing"), Line.Of(Key + "challenge")],
        "refused" => [Line.Of(Key + "challenge"), Line.Of(Key + "advice-refused")],
        "withdraw" => [],
        "no-word" => [Line.Of(Key + "advice-no-word"), .. Lapses(known)],
        _ => [Line.Of(Key + "advice-" + news)],
    };

    private static Line State(string state) => Line.Of(Key + "referral-state", Slot.Words("state", "housing/states/" + state));

    private static IEnumerable<Line> Lapses(Known known) =>
        known.Day.Facts.Telling("housing.referral-lapses-weeks", known.Day.Today) is { } fact
            ? [fact.MayHaveChanged(known.Day.Today) ? Line.Of(Key + "referral-lapses-ask") : Line.Of(Key + "referral-lapses", Slot.Number("weeks", fact.Number), Timing.Month(fact))]
            : [];

    private static bool IsNo(string news) => news is "no-link" or "own-doing" or "refused";

    private static int DaysFor(string news) => news switch
    {
        "wants-to-talk" or "closed" => 1,
        _ when IsNo(news) => 2,
        _ => HousingPlan.AskAgainDays,
    };
}
