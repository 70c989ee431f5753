using System.Collections.Immutable;
using ReleaseBot.Dialogs.Facts;

namespace ReleaseBot.Dialogs.Id;

/// <summary>The plan that the ID talk ends in: papers held, papers to get, who pays when, what each opens, and the one next step.</summary>
internal static class IdPlan
{
    private const string Key = "id/lines/";

    /// <summary>Two weeks before release somebody checks that the papers are in the person's property.</summary>
    private const int ReadinessCheckDays = 14;

    /// <summary>How long to wait for a word before asking again.</summary>
    private const int AskAgainDays = 7;

    /// <summary>Each paper with the rule that says when it is to be applied for, the most useful first.</summary>
    private static readonly ImmutableArray<(string Name, Guard By)> Needed =
    [
        ("birth-certificate", NeedsBirthCertificate),
        ("adoption-certificate", known => NeedsPaperFor(known, "adoption", "adoption-certificate")),
        ("marriage-certificate", known => NeedsPaperFor(known, "marriage", "marriage-certificate")),
        ("divorce-paper", known => NeedsPaperFor(known, "divorce", "divorce-paper")),
        ("deed-poll", known => NeedsPaperFor(known, "deed-poll", "deed-poll")),
        ("ni-letter", NeedsNiLetter),
        ("citizencard", known => known.Said("photo-id", "citizencard")),
        ("driving-licence", known => known.Said("photo-id", "driving-licence")),
    ];

    public static PlanItem Item(Known known) =>
        new("id", "id", Line.Of("id/topic/title"), Lines(known), Next(known), known.Day.Now);

    /// <summary>Everything the plan says, in the person's own voice.</summary>
    public static ImmutableArray<Line> Lines(Known known) =>
        [.. Held(known), .. Missing(known), .. ToGet(known), .. NameAndStatus(known), .. Opens(known), .. WhoPays(known)];

    /// <summary>Exactly what a key worker will see.</summary>
    public static ImmutableArray<Line> AsShared(Known known) =>
        [Line.Of("id/topic/title"), .. Lines(known), .. Ending.NextStep(Item(known))];

    /// <summary>The papers to apply for, by short name, the most useful first.</summary>
    public static ImmutableArray<string> PapersToGet(Known known) =>
        [.. Needed.Where(paper => paper.By(known)).Select(paper => paper.Name)];

    public static bool NeedsNoPaper(Known known)
    {
        foreach (var paper in Needed)
        {
            if (paper.By(known))
            {
                return false;
            }
        }

        return true;
    }

    public static ImmutableArray<Line> ToGet(Known known) => PapersToGet(known) switch
    {
        [] => [Line.Of(Key + "nothing-to-get")],
        var papers => [.. papers.Select(paper => Line.Of($"{Key}get-{paper}", Fee(known, paper)))],
    };

    /// <summary>When the prison's help opens and closes for this person's date. Whoever has no date is told whom to ask.</summary>
    public static ImmutableArray<Line> WhoPays(Known known)
    {
        var window = Window.Named("id-funding");
        return Track.Of(known) switch
        {
            "remand" => [Line.Of(Key + "pays-remand")],
            "immigration" => [Line.Of(Key + "pays-immigration")],
            _ => known.Window("id-funding") switch
            {
                WindowState.NotYet => [Line.Of(Key + "pays-later", Slot.Date("opens", window.OpensOn(known.Day)!.Value)), AsOf(known)],
                WindowState.Open when known.Window("id-priority") == WindowState.Open => [Line.Of(Key + "pays-now-fast", Slot.Date("release", known.Day.Release!.On)), AsOf(known)],
                WindowState.Open => [Line.Of(Key + "pays-now", Slot.Date("release", known.Day.Release!.On)), AsOf(known)],
                _ => [Line.Of(Key + "pays-no-date")],
            },
        };
    }

    private static Line AsOf(Known known)
    {
        var fact = known.Day.Facts["id.funding-weeks"];
        var key = !fact.MayBeTold(known.Day.Today) ? "ask-who-pays" : fact.MayHaveChanged(known.Day.Today) ? "as-of-old" : "as-of";
        return Line.Of(Key + key, Slot.Number("weeks", fact.Number), Slot.Month(fact.AsOf));
    }

    private static ImmutableArray<Slot> Fee(Known known, string paper)
    {
        var key = (paper, known.Window("id-priority")) switch
        {
            ("birth-certificate", WindowState.Open) => "id.birth-certificate-priority-fee",
            ("birth-certificate", _) => "id.birth-certificate-fee",
            ("driving-licence", _) => "id.provisional-licence-post-fee",
            _ => null,
        };
        return key is not null && known.Day.Facts.Telling(key, known.Day.Today) is { } fact
            ? [Slot.Words("cost", fact.MayHaveChanged(known.Day.Today) ? Key + "cost-old" : Key + "cost"), new Slot("fee", "money", fact.Value), Slot.Month(fact.AsOf)]
            : [Slot.Words("cost", Key + "cost-ask")];
    }

    private static IEnumerable<Line> Held(Known known) =>
        from paper in Papers.All
        where Papers.WhereIs(known, paper) is not null
        select Line.Of($"{Key}held-{Papers.WhereIs(known, paper)}", Slot.Words("paper", $"{Key}paper-{paper}"));

    private static IEnumerable<Line> Missing(Known known) =>
        known.Answer("who-had-it-last")?.Choices is [var who] ? [Line.Of($"{Key}missing-{who}")] : [];

    private static IEnumerable<Line> NameAndStatus(Known known)
    {
        if (known.Said("status-right", "no"))
        {
            yield return Line.Of(Key + "status-wrong");
        }

        if (known.Said("born-where", "elsewhere-in-uk") && NeedsBirthCertificate(known))
        {
            yield return Line.Of(Key + "other-register");
        }

        if (known.Said("british", "no") || known.Said("british", "not-sure"))
        {
            yield return Line.Of(known.Said("evisa-reach", "yes") ? Key + "evisa-ready" : Key + "evisa-help");
        }

        if (known.Said("photo-id", "citizencard"))
        {
            yield return Line.Of(Key + (known.Said("who-knows-you", "nobody") ? "card-nobody" : "card-somebody"));
        }

        if (known.Said("driving-ban", "yes") || known.Said("driving-ban", "not-sure"))
        {
            yield return Line.Of(Key + "ban-ask");
        }

        if (known.Said("photo-id", "driving-licence") && !known.Said("addresses-known", "yes"))
        {
            yield return Line.Of(Key + "addresses-write", Slot.Number("years", known.Day.Facts["id.provisional-licence-address-years"].Number));
        }
    }

    /// <summary>What each need takes, the first one first.</summary>
    private static IEnumerable<Line> Opens(Known known)
    {
        var needs = known.Answer("need-id-for")?.Choices ?? [];
        var first = FirstNeed(known);
        var ordered = needs.OrderBy(need => need == first ? 0 : 1);
        var foreign = known.Said("british", "no");
        return ordered.Select(need => Line.Of(Key + "opens-" + (need == "work" && foreign ? "work-evisa" : need == "renting" && known.Day.Nation == Nation.Wales ? "renting-wales" : need)));
    }

    private static string? FirstNeed(Known known) => known.Answer("need-id-first") is null ? null : known.Subject;

    private static bool NeedsBirthCertificate(Known known) =>
        !Papers.IsInReach(known, "birth-certificate")
        && !Papers.IsInReach(known, "passport")
        && !Papers.IsInReach(known, "adoption-certificate")
        && !known.Said("born-where", "abroad");

    private static bool NeedsPaperFor(Known known, string change, string paper) =>
        known.Said("name-changed-by", change) && !Papers.IsInReach(known, paper);

    /// <summary>Work asks for an official paper with the number on it, unless there is a passport or a share code.</summary>
    private static bool NeedsNiLetter(Known known) =>
        !known.Said("ni-letter", "yes") && !known.Said("british", "no")
        && (!known.Said("ni-number", "yes") || (known.Said("need-id-for", "work") && !Papers.IsInReach(known, "passport")));

    private static NextStep Next(Known known)
    {
        var today = known.Day.Today;
        var papers = PapersToGet(known);
        var window = Window.Named("id-funding");
        if (papers.IsEmpty)
        {
            var check = known.Day.DaysToRelease is > ReadinessCheckDays ? known.Day.Release!.On.AddDays(-ReadinessCheckDays) : known.Day.InDays(1);
            return Step(known.Day, "check-property", check);
        }

        var paper = Slot.Words("paper", $"{Key}paper-{papers[0]}");
        return Track.Of(known) switch
        {
            "remand" or "immigration" => Step(known.Day, "ask-what-is-possible", known.Day.InDays(AskAgainDays), paper),
            _ => known.Window("id-funding") switch
            {
                WindowState.NotYet => Step(known.Day, "apply-when-open", window.OpensOn(known.Day)!.Value, paper),
                WindowState.Open when known.Window("id-priority") == WindowState.Open => Step(known.Day, "apply-fast", today, paper),
                WindowState.Open => Step(known.Day, "apply-now", known.Day.InDays(1), paper),
                _ => Step(known.Day, "ask-what-is-possible", known.Day.InDays(AskAgainDays), paper),
            },
        };
    }

    private static NextStep Step(Day day, string name, DateOnly by, params ImmutableArray<Slot> slots) =>
        new("you", Line.Of(Key + "step-" + name, slots), by, Line.Of(Key + "if-not", Slot.Date("again", day.AgainAfter(by, AskAgainDays))));
}
