using System.Collections.Immutable;
using ReleaseBot.Dialogs.Roll;
using static ReleaseBot.Dialogs.Housing.Homes;

namespace ReleaseBot.Dialogs.Housing;

/// <summary>The plan that the housing talk ends in: the first night, the home, plan B, probation housing, money, the council, and the one next step.</summary>
internal static class HousingPlan
{
    /// <summary>How long to wait for a word before asking again.</summary>
    public const int AskAgainDays = 7;

    private const string Key = "housing/lines/";

    /// <summary>Two weeks before release the bed and the time to be there should be known.</summary>
    private const int ReadinessCheckDays = 14;

    /// <summary>A home that may be lost does not wait a week.</summary>
    private const int HomeAtRiskDays = 3;

    public static PlanItem Item(Known known) =>
        new("housing", "housing", Line.Of("housing/topic/title"), Lines(known), Next(known), known.Day.Now);

    /// <summary>Everything the plan says, in the person's own voice.</summary>
    public static ImmutableArray<Line> Lines(Known known) =>
    [
        Line.Of(Key + "first-" + FirstNight(known)),
        .. AboutMe(known),
        .. HomeLines.Of(known),
        .. AddressLines.Of(known),
        .. ProbationHousingNeeds(known),
        .. Answered(known, "money-for-home", "money-"),
        .. TheCouncil(known),
    ];

    /// <summary>Exactly what a key worker will see.</summary>
    public static ImmutableArray<Line> AsShared(Known known) =>
        [Line.Of("housing/topic/title"), .. Lines(known), .. Ending.NextStep(Item(known))];

    /// <summary>The three kinds, explained before the person is asked about them.</summary>
    public static ImmutableArray<Line> ProbationHousing(Known known) =>
        [Line.Of(Key + "what-cas1"), Line.Of(Key + "what-cas2"), Cas3(known)];

    public static ImmutableArray<Line> NoBedRequest(Known known) => [Line.Of(Key + "no-bed-request")];

    public static ImmutableArray<Line> Cas3Request(Known known) => [Line.Of(Key + "cas3-request"), Cas3(known)];

    private static Line Cas3(Known known) => known.Day.Facts.Telling("housing.cas3-nights", known.Day.Today) is { } fact
        ? Line.Of(Key + (fact.MayHaveChanged(known.Day.Today) ? "what-cas3-old" : "what-cas3"), Slot.Number("nights", fact.Number), Timing.Month(fact))
        : Line.Of(Key + "what-cas3-ask");

    private static IEnumerable<Line> AboutMe(Known known)
    {
        if (known.Said("status-right", "no"))
        {
            yield return Line.Of("id/lines/status-wrong");
        }

        if (known.Said("nation-out", "elsewhere"))
        {
            yield return Line.Of(Key + "nation-elsewhere");
        }

        if (Situation.Of(known) == LegalStatus.ImmigrationDetainee || known.Said("british", "no"))
        {
            yield return Line.Of(Key + "adviser");
        }

        if (known.Said("british", "not-sure") || (known.Said("british", "no") && !WillLiveInWales(known)))
        {
            yield return Line.Of(Key + "right-to-rent");
        }
    }

    private static IEnumerable<Line> ProbationHousingNeeds(Known known) =>
    [
        .. known.Answer("probation-housing")?.Choices is [("cas1" or "cas2" or "cas3") and var kind] ? [Line.Of(Key + "mine-" + kind)] : Array.Empty<Line>(),
        .. known.Said("ok-to-ask-about-cas3", "yes") ? [Line.Of(Key + "asked-cas3")] : Array.Empty<Line>(),
        .. (known.Answer("probation-housing-needs")?.Choices ?? []).Where(need => need != "none").Select(need => Line.Of(Key + "need-" + need)),
    ];

    /// <summary>What was asked of a council, or how the person can ask by themselves; and what to do on the day with no bed.</summary>
    private static IEnumerable<Line> TheCouncil(Known known)
    {
        if (CouncilReferral.IsUnderWay(known))
        {
            yield return Line.Of(Key + "council-asked", CouncilReferral.Council(known));
        }
        else if (!HasAddress(known) && !known.Said("nation-out", "elsewhere"))
        {
            yield return Line.Of(Key + (known.Said("ok-to-refer", "yes") ? "council-not-sent" : "council-by-myself"));
            yield return Timing.Line(known);
        }

        if (Situation.WaitsForCourt(known))
        {
            yield return Line.Of(Key + "court-day");
        }

        if (!HasAddress(known))
        {
            yield return Line.Of(Key + "no-bed-that-day");
        }
    }

    private static IEnumerable<Line> Answered(Known known, string step, string prefix) =>
        known.Answer(step)?.Choices is [var choice] ? [Line.Of(Key + prefix + choice)] : [];

    /// <summary>The most pressing thing first: no bed and days to go, a home that may be lost, then the rest.</summary>
    private static NextStep Next(Known known)
    {
        var today = known.Day.Today;
        return (HasAddress(known), Timing.StartsOn(known)) switch
        {
            (false, _) when Timing.IsClose(known) => Steps.By(known.Day, "tell-staff-today", today),
            _ when RentIsAtRisk(known) => Steps.By(known.Day, "save-home", known.Day.InDays(HomeAtRiskDays)),
            _ when ThinksOfEndingIt(known) => Steps.By(known.Day, "advice-first", known.Day.InDays(AskAgainDays)),
            _ when CouncilReferral.IsUnderWay(known) => Steps.By(known.Day, "check-referral", known.Day.InTime(Later(today, Timing.StartsOn(known)).AddDays(AskAgainDays)), CouncilReferral.Council(known)),
            (false, { } opens) when opens > today => Steps.By(known.Day, "ask-when-open", opens),
            (false, _) when known.Said("nation-out", "elsewhere") => Steps.By(known.Day, "ask-team-elsewhere", known.Day.InDays(HomeAtRiskDays)),
            (false, _) => Steps.By(known.Day, "ask-council", known.Day.InDays(HomeAtRiskDays)),
            _ when LandlordMustBeTold(known) => Steps.By(known.Day, "write-to-landlord", known.Day.InDays(AskAgainDays)),
            _ when AddressLines.ProbationMustBeTold(known) => Steps.By(known.Day, "tell-probation", known.Day.InDays(AskAgainDays)),
            _ => Steps.By(known.Day, "check-address", CheckDay(known)),
        };
    }

    public static DateOnly CheckDay(Known known) => known.Day.DaysToRelease switch
    {
        null => known.Day.InDays(AskAgainDays),
        > ReadinessCheckDays => known.Day.Release!.On.AddDays(-ReadinessCheckDays),
        _ => known.Day.InDays(1),
    };

    private static DateOnly Later(DateOnly today, DateOnly? other) => other is { } day && day > today ? day : today;
}

/// <summary>The one next step, with the day to ask again when nothing came of it.</summary>
internal static class Steps
{
    public static NextStep By(Day day, string name, DateOnly by, params ImmutableArray<Slot> slots) =>
        new("you", Line.Of("housing/lines/step-" + name, slots), by, Line.Of("housing/lines/if-not", Slot.Date("again", day.AgainAfter(by, HousingPlan.AskAgainDays))));
}
