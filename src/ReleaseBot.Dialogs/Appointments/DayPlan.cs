using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Appointments;

/// <summary>The release day as one list, from the gate to bed, with what comes after it, what is in the way, and the next step.</summary>
internal static class DayPlan
{
    private const string Key = Appointment.Key;

    /// <summary>How long to wait for a word before asking again.</summary>
    private const int AskAgainDays = 7;

    /// <summary>By this many days before release, times and numbers are on paper.</summary>
    private const int PaperDays = 7;

    public static PlanItem Item(Known known) =>
        new("appointments", "appointments", Line.Of("appointments/topic/title"), List(known, Shown), Next(known), known.Day.Now);

    /// <summary>The whole list, for the person alone.</summary>
    public static ImmutableArray<Line> Lines(Known known) => List(known, Own);

    /// <summary>Exactly what a key worker will see: health and private appointments stand there without what they are.</summary>
    public static ImmutableArray<Line> AsShared(Known known) =>
        [Line.Of("appointments/topic/title"), .. List(known, Shown), .. Ending.NextStep(Item(known))];

    public static bool NeedsHelp(Known known) => !ToMend(known).IsEmpty;

    /// <summary>What staff are told when the person wants help with the day.</summary>
    public static ImmutableArray<Line> ToMend(Known known) => [.. Clashes(known, Shown), .. HasNoProbation(known) ? [Line.Of(Key + "no-probation")] : Array.Empty<Line>()];

    /// <summary>What the licence says that is not clear: which rule, never what it says.</summary>
    public static ImmutableArray<Line> NotClear(Known known) =>
        [.. (known.Answer("licence-not-clear")?.Choices ?? []).Where(rule => rule != "none").Select(rule => Line.Of(Key + "rule-" + rule))];

    public static ImmutableArray<Line> Reconnect(Known known) =>
        [Told.Number(known, "appointments.reconnect-months-after", Key + "reconnect")];

    /// <summary>The appointment just given, and what is in its way.</summary>
    public static ImmutableArray<Line> WithWarnings(Known known)
    {
        var item = Appointment.Item(known);
        var after = known.AfterEffects([new PlanEvent.ItemWritten(item with { Kept = KeptOf(known) }, [])]);
        return
        [
            item.Title,
            .. item.Lines,
            .. Visits.Clashes(Visits.Of(after)).Where(clash => clash.First.Id == item.Id || clash.Then.Id == item.Id).Select(clash => InWay(clash, Own)),
        ];
    }

    private static ImmutableArray<Given> KeptOf(Known known) =>
        [.. ((string[])["appointment-kind", "probation-time", "journey-time"]).Select(known.Given).OfType<Given>()];

    private static ImmutableArray<Line> List(Known known, Func<Visit, Slot> name)
    {
        var visits = Visits.Of(known);
        var release = Situation.ReleaseDay(known);
        var onTheDay = visits.Where(visit => release is not null && visit.On == release).ToArray();
        return
        [
            .. Situation.WaitsForCourt(known) ? FromCourt(known) : FromGate(known, release),
            .. onTheDay.Select(visit => OnTheDay(visit, name)),
            .. ToBed(known),
            .. visits.Except(onTheDay).Select(visit => Later(visit, name)),
            .. Clashes(known, name),
            .. Rest(known),
        ];
    }

    private static IEnumerable<Line> FromGate(Known known, DateOnly? release)
    {
        if (Situation.IsFarOff(known))
        {
            yield return Line.Of(Key + "too-early", Slot.Date("opens", Facts.Window.Named(Situation.PreRelease).OpensOn(known.Day)!.Value));
            yield break;
        }

        yield return release is { } day ? Line.Of(Key + "gate", Slot.Date("release", day)) : Line.Of(Key + "gate-no-date");
        foreach (var line in AtGate(known))
        {
            yield return line;
        }
    }

    /// <summary>From court there is no plan but one's own: what to have in mind on the day.</summary>
    private static IEnumerable<Line> FromCourt(Known known) =>
    [
        known.Answer("court-date")?.Words is { } date ? Line.Of(Key + "court", new Slot("day", "date", date)) : Line.Of(Key + "court-no-date"),
        Line.Of(Key + "court-take"),
        .. AtGate(known),
        Line.Of(Key + "court-money"),
        Line.Of(Key + "court-medicine"),
    ];

    private static IEnumerable<Line> AtGate(Known known)
    {
        if (known.Answer("meets-me")?.Choices is [var who])
        {
            yield return Line.Of(Key + "meets-" + who);
        }

        if (known.Answer("phone-works")?.Choices is [var phone])
        {
            yield return Line.Of(Key + "phone-" + phone);
        }

        if (!Situation.WaitsForCourt(known) && known.Day.Prison.DepartureLounge is { } place)
        {
            yield return Line.Of(Key + "lounge", Slot.Own("place", place));
        }
    }

    private static Line OnTheDay(Visit visit, Func<Visit, Slot> name) => visit switch
    {
        { Probation: "straight-after" } => Line.Of(Key + "day-first", name(visit)),
        { At: { } time } => Line.Of(Key + "day-at", name(visit), Appointment.TimeSlot(time)),
        _ => Line.Of(Key + "day-no-time", name(visit)),
    };

    private static Line Later(Visit visit, Func<Visit, Slot> name) => (visit.On, visit.At) switch
    {
        ({ } day, { } time) => Line.Of(Key + (visit.Probation == "by-two" ? "later-by" : "later-at"), name(visit), Slot.Date("day", day), Appointment.TimeSlot(time)),
        ({ } day, null) => Line.Of(Key + "later-day", name(visit), Slot.Date("day", day)),
        _ => Line.Of(Key + (visit.Probation == "straight-after" ? "day-first" : "no-day"), name(visit)),
    };

    private static IEnumerable<Line> ToBed(Known known) =>
        known.Answer("bed-first-night")?.Choices is [var bed] ? [Line.Of(Key + "bed-" + bed)] : [];

    private static IEnumerable<Line> Clashes(Known known, Func<Visit, Slot> name) => Visits.Clashes(Visits.Of(known)).Select(clash => InWay(clash, name));

    private static Line InWay(Clash clash, Func<Visit, Slot> name) => Line.Of(
        Key + clash.Why,
        name(clash.First) with { Name = "first" },
        name(clash.Then) with { Name = "then" },
        Slot.Date("day", clash.First.On!.Value));

    private static IEnumerable<Line> Rest(Known known)
    {
        if (HasNoProbation(known))
        {
            yield return Line.Of(Key + "no-probation");
        }

        if (known.Said("licence-explained", "no") || known.Said("licence-explained", "not-sure"))
        {
            yield return Told.Number(known, "appointments.licence-deadline-days", Key + "licence-comes");
        }

        foreach (var rule in NotClear(known))
        {
            yield return Line.Of(Key + "ask-rule", Slot.Words("rule", rule.Key));
        }

        if (known.Said("gp-near-home", "no") || known.Said("gp-near-home", "not-sure"))
        {
            yield return Line.Of(Key + "gp-find");
        }

        if (known.Said("date-on-paper", "moving") || known.Said("date-on-paper", "no") || known.Said("date-on-paper", "not-sure"))
        {
            yield return Line.Of(Key + "ask-date");
        }
    }

    /// <summary>Close to release, under probation, and no word yet of when to meet.</summary>
    private static bool HasNoProbation(Known known) =>
        Situation.HasProbation(known) && Situation.ReleaseDay(known) is not null && !Situation.IsFarOff(known)
        && Visits.Of(known).All(visit => visit.Kind != "probation");

    private static NextStep Next(Known known)
    {
        var today = known.Day.Today;
        var release = Situation.ReleaseDay(known);
        return (release, Situation.IsFarOff(known)) switch
        {
            _ when Situation.WaitsForCourt(known) => Step(known.Day, "write-court-paper", known.Day.InDays(1)),
            (_, true) => Step(known.Day, "come-back", Facts.Window.Named(Situation.PreRelease).OpensOn(known.Day)!.Value),
            _ when !Clashes(known, Own).IsEmpty() => Step(known.Day, "mend-clash", Soon(today, release)),
            _ when HasNoProbation(known) => Step(known.Day, "ask-probation-time", Soon(today, release)),
            ({ } day, _) => Step(known.Day, "on-paper", day.AddDays(-PaperDays) is var paper && paper > today ? paper : today),
            _ => Step(known.Day, "ask-omu", known.Day.InDays(AskAgainDays)),
        };
    }

    /// <summary>Tomorrow, or today when release is no further away.</summary>
    private static DateOnly Soon(DateOnly today, DateOnly? release) => release is { } day && day <= today.AddDays(1) ? today : today.AddDays(1);

    private static bool IsEmpty(this IEnumerable<Line> lines) => !lines.Any();

    private static NextStep Step(Day day, string name, DateOnly by) =>
        new("you", Line.Of(Key + "next-" + name), by, Line.Of(Key + "if-not-day", Slot.Date("again", day.AgainAfter(by, AskAgainDays))));

    private static Slot Own(Visit visit) => visit.KindSlot;

    private static Slot Shown(Visit visit) => visit.IsOpen ? visit.KindSlot : Slot.Words("kind", Key + "kept-private");
}
