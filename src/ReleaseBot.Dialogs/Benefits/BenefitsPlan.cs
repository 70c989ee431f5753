using System.Collections.Immutable;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Id;

namespace ReleaseBot.Dialogs.Benefits;

/// <summary>The plan that the benefits talk ends in: when to claim, what to get ready, whom to tell now, and the one next step.</summary>
internal static class BenefitsPlan
{
    private const string Key = "benefits/lines/";

    /// <summary>Release is so close that everything is for today.</summary>
    private const int CloseDays = 14;

    /// <summary>How long to wait for a word before asking again.</summary>
    private const int AskAgainDays = 7;

    /// <summary>What cannot wait is done within this week.</summary>
    private const int UrgentDays = 3;

    private static readonly ImmutableArray<string> PaidBefore = ["uc", "pip", "esa", "state-pension"];

    public static PlanItem Item(Known known) =>
        new("benefits", "benefits", Line.Of("benefits/topic/title"), Lines(known), Next(known), known.Day.Now);

    public static ImmutableArray<Line> Lines(Known known) =>
        [.. Status(known), .. WhenToClaim(known), .. Coach(known), .. Now(known), .. BenefitsHome.Lines(known), .. Parts(known), .. Ready(known), .. BenefitsMoney.Lines(known)];

    /// <summary>Exactly what a key worker will see.</summary>
    public static ImmutableArray<Line> AsShared(Known known) =>
        [Line.Of("benefits/topic/title"), .. Lines(known), .. Ending.NextStep(Item(known))];

    /// <summary>What the work coach is told after a yes, and nothing else.</summary>
    public static ImmutableArray<Line> ForTheWorkCoach(Known known) =>
        [Line.Of(Key + (BenefitsHome.IsUrgent(known) ? "coach-rent" : "coach-meet")), .. Gaps(known)];

    private static IEnumerable<Line> Status(Known known) => known.Said("status-right", "no") ? [Line.Of(Key + "status-wrong")] : [];

    private static IEnumerable<Line> WhenToClaim(Known known)
    {
        yield return Line.Of(Key + (known.Said("age-group", "pension-age") ? "claim-pension" : "claim-not-inside"));
        yield return Track.Of(known) switch
        {
            Track.Remand => Line.Of(Key + "claim-if-court"),
            Track.Immigration => Line.Of(Key + "claim-immigration"),
            _ when known.HasDate => Line.Of(Key + "claim-from", Slot.Date("release", known.Day.Release!.On)),
            _ when known.Day.Release is not null => Line.Of(Key + "claim-date-gone"),
            _ => Line.Of(Key + "claim-no-date"),
        };
    }

    private static IEnumerable<Line> Coach(Known known)
    {
        var met = known.Answer("work-coach")?.Choices.FirstOrDefault();
        yield return Line.Of(Key + (met is "yes" or "none-here" ? "coach-" + met : "coach-no"));
        if (met != "yes" && Situation.WindowOf(known, "work-coach") == WindowState.NotYet)
        {
            yield return ToldFact.Line(known, "benefits", "coach-when", "benefits.work-coach-weeks", Slot.Date("opens", Window.Named("work-coach").OpensOn(known.Day)!.Value));
        }
    }

    /// <summary>What is still paid or was paid before, and who must hear that the person is inside.</summary>
    private static IEnumerable<Line> Now(Known known)
    {
        var paid = known.Answer("benefits-before")?.Choices ?? [];
        if (known.WasAsked("told-benefits-office"))
        {
            yield return Line.Of(Key + (known.Said("told-benefits-office", "yes") ? "office-told" : "office-tell"));
        }

        foreach (var benefit in PaidBefore.Where(paid.Contains).Where(benefit => benefit != "state-pension" || !known.Said("age-group", "pension-age")))
        {
            yield return benefit == "pip" ? ToldFact.Line(known, "benefits", "had-pip", "benefits.pip-days") : Line.Of($"{Key}had-{benefit}");
        }

        if (paid.Contains("esa") && Track.Of(known) == Track.Remand)
        {
            yield return Line.Of(Key + "esa-remand");
        }
    }

    private static IEnumerable<Line> Parts(Known known)
    {
        if (known.Said("care-leaver", "yes"))
        {
            yield return Line.Of(Key + "care-leaver");
        }

        if (known.Said("savings-or-income", "yes") || known.Said("savings-or-income", "not-sure"))
        {
            yield return Line.Of(Key + "savings");
        }

        if (known.Said("health-part", "yes"))
        {
            yield return Line.Of(Key + "health");
        }

        if (known.Said("public-funds", "yes") || known.Said("public-funds", "not-sure"))
        {
            yield return Line.Of(Key + "public-funds");
        }
    }

    private static ImmutableArray<Line> Ready(Known known) => [.. Gaps(known), .. Outside(known)];

    /// <summary>What a claim needs that is not there yet.</summary>
    private static IEnumerable<Line> Gaps(Known known)
    {
        if (!HasId(known))
        {
            yield return Line.Of(Key + "need-id");
        }

        if (!known.Said("account-now", "yes"))
        {
            yield return Line.Of(Key + "need-bank");
        }

        if (!known.Said("phone-or-email", "email"))
        {
            yield return Line.Of(Key + "need-email");
        }

        if (!known.Said("phone-or-email", "phone"))
        {
            yield return Line.Of(Key + "need-phone");
        }
    }

    private static IEnumerable<Line> Outside(Known known)
    {
        if (known.Answer("release-area")?.Words is { } area)
        {
            yield return Line.Of(Key + "area", Slot.Own("area", area));
        }
        else if (known.WasAsked("release-area"))
        {
            yield return Line.Of(Key + "area-not-known");
        }

        if (known.Said("job-on-day-one", "yes"))
        {
            yield return Line.Of(Key + "job");
        }
    }

    private static bool HasId(Known known) => known.Answer("which-id") is not null
        ? Papers.All.Any(paper => Papers.IsInReach(known, paper))
        : known.Said("have-id", "yes");

    private static NextStep Next(Known known)
    {
        var today = known.Day.Today;
        if (BenefitsHome.IsUrgent(known))
        {
            return Step(known.Day, "rent", known.Day.InDays(UrgentDays));
        }

        if (known.WasAsked("told-benefits-office") && !known.Said("told-benefits-office", "yes"))
        {
            return Step(known.Day, "tell-office", SoonDay(known.Day));
        }

        return Track.Of(known) switch
        {
            Track.Immigration => Step(known.Day, "ask-solicitor", known.Day.InDays(AskAgainDays)),
            Track.Remand => Step(known.Day, "ask-what-is-kept", known.Day.InDays(AskAgainDays)),
            _ when known.Day.Release is not null && !known.HasDate => Step(known.Day, "ask-date", today.AddDays(1)),
            _ when known.Said("work-coach", "yes") && known.HasDate => Step(known.Day, "claim", known.Day.Release!.On),
            _ when Situation.WindowOf(known, "work-coach") == WindowState.NotYet => Step(known.Day, "coach-app-later", Window.Named("work-coach").OpensOn(known.Day)!.Value),
            _ => Step(known.Day, known.Said("work-coach", "none-here") ? "no-coach" : "coach-app", SoonDay(known.Day)),
        };
    }

    /// <summary>Tomorrow, or today when release is close.</summary>
    private static DateOnly SoonDay(Day day) => day.DaysToRelease is <= CloseDays ? day.Today : day.Today.AddDays(1);

    private static NextStep Step(Day day, string name, DateOnly by) =>
        new("you", Line.Of(Key + "step-" + name), by, Line.Of(Key + "if-not", Slot.Date("again", day.AgainAfter(by, AskAgainDays))));
}
