using System.Collections.Immutable;
using System.Globalization;

namespace ReleaseBot.Dialogs.Appointments;

/// <summary>One appointment as the answers give it: when it is, what the plan says of it, and its next step.</summary>
internal static class Appointment
{
    public const string Key = "appointments/lines/";

    /// <summary>How long before an appointment its papers are put together.</summary>
    private const int GetReadyDays = 2;

    /// <summary>How long to wait for a word before asking again.</summary>
    private const int AskAgainDays = 7;

    /// <summary>What an appointment can be, the ones most people have first.</summary>
    public static readonly ImmutableArray<string> Kinds =
    [
        "probation", "jobcentre", "council", "home-check-in", "gp", "prescriber", "mental-health", "tag", "court", "children", "work", "other", "private",
    ];

    public static readonly ImmutableArray<string> Things = ["photo-id", "letters", "licence", "bank-card", "phone"];

    public static string? Kind(Known known) => known.Answer("appointment-kind")?.Choices.FirstOrDefault();

    public static PlanItem Item(Known known) =>
        new(known.Subject ?? known.Place.NewItemId("appointment"), "appointments", Title(known), [.. Lines(known)], Next(known), known.Day.Now)
        {
            State = On(known) is null && !IsSettled(known) ? "no-day" : "planned",
            On = On(known),
            At = At(known),
        };

    public static Line Title(Known known) => Line.Of(Key + "title", KindSlot(known));

    /// <summary>What staff are told when something about it is not clear: what kind it is, and no more.</summary>
    public static ImmutableArray<Line> JustTheKind(Known known) => [Title(known)];

    /// <summary>The London day; for probation it can follow from the release day.</summary>
    public static DateOnly? On(Known known) => ProbationTime(known) switch
    {
        "straight-after" => Situation.ReleaseDay(known),
        "by-two" => Situation.ReleaseDay(known) is { } day ? WorkingDays.NextWorkingDay(day) : null,
        "none" or "not-sure" => null,
        _ => known.Answer("appointment-on")?.Words is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
    };

    public static TimeOnly? At(Known known) => ProbationTime(known) switch
    {
        "by-two" => TimeOf(known.Day.Facts["appointments.probation-next-day-by"].Value),
        "straight-after" or "none" or "not-sure" => null,
        _ => known.Answer("appointment-at")?.Words is { } time ? TimeOf(time) : null,
    };

    /// <summary>How the probation appointment is set; absent for every other kind.</summary>
    public static string? ProbationTime(Known known) => Kind(known) == "probation" ? known.Answer("probation-time")?.Choices.FirstOrDefault() : null;

    public static ImmutableArray<Slot> ByTwo(Known known) => [new Slot("time", "time", known.Day.Facts["appointments.probation-next-day-by"].Value)];

    public static IEnumerable<Line> Lines(Known known) =>
        [When(known), .. Where(known), .. Journey(known), .. Bring(known), .. Tag(known), .. Clear(known), .. Late(known)];

    /// <summary>None is right, or there is a rule in place of a day.</summary>
    private static bool IsSettled(Known known) => ProbationTime(known) is "straight-after" or "by-two" || (ProbationTime(known) == "none" && known.Said("none-is-right", "yes"));

    private static Line When(Known known) => (ProbationTime(known), On(known), At(known)) switch
    {
        ("straight-after", _, _) => Line.Of(Key + "when-straight-after"),
        ("by-two", { } day, { } time) => Line.Of(Key + "when-by", Slot.Date("day", day), TimeSlot(time)),
        ("by-two", null, { } time) => Line.Of(Key + "when-by-two", TimeSlot(time)),
        ("none", _, _) => Line.Of(Key + (known.Said("none-is-right", "yes") ? "when-none" : "when-none-ask")),
        (_, { } day, { } time) => Line.Of(Key + "when-day-and-time", Slot.Date("day", day), TimeSlot(time)),
        (_, { } day, null) => Line.Of(Key + "when-day", Slot.Date("day", day)),
        _ => Line.Of(Key + "when-not-known"),
    };

    private static IEnumerable<Line> Where(Known known)
    {
        if (known.Answer("appointment-where")?.Words is { } place)
        {
            yield return Line.Of(Key + "where", Slot.Own("where", place));
        }

        if (known.Answer("appointment-who")?.Words is { } who)
        {
            yield return Line.Of(Key + "who", Slot.Own("who", who));
        }

        if (known.Answer("address-on-paper") is { } paper)
        {
            yield return Line.Of(Key + (paper.Has("yes") ? "address-have" : "address-ask"));
        }
    }

    private static IEnumerable<Line> Journey(Known known)
    {
        if (known.Answer("how-get-there")?.Choices is [var way])
        {
            yield return Line.Of(Key + "way-" + way);
        }

        if (known.Answer("journey-time")?.Choices is [var time])
        {
            yield return Line.Of(Key + "journey-" + time);
        }
    }

    private static IEnumerable<Line> Bring(Known known) =>
        from thing in known.Answer("what-to-bring")?.Choices ?? []
        where thing != "nothing"
        select Line.Of(Key + "bring-" + thing);

    private static IEnumerable<Line> Tag(Known known) => (Kind(known), known.Answer("home-for-tag")) switch
    {
        ("tag", { } home) => [Line.Of(Key + (home.Has("yes") ? "tag-home" : "tag-not-home")), TagPhone(known)],
        ("tag", null) => [TagPhone(known)],
        _ => [],
    };

    private static Line TagPhone(Known known) => Told.Fact(known, "appointments.tag-phone", Key + "tag-phone", Slot.Own);

    private static IEnumerable<Line> Clear(Known known) =>
        known.Said("appointment-clear", "no") || known.Said("appointment-clear", "not-sure") ? [Line.Of(Key + "not-clear")] : [];

    private static IEnumerable<Line> Late(Known known) => Kind(known) == "probation" && ProbationTime(known) != "none" ? [Line.Of(Key + "late")] : [];

    private static NextStep Next(Known known)
    {
        var today = known.Day.Today;
        var kind = KindSlot(known);
        return (ProbationTime(known), On(known)) switch
        {
            ("none", _) when known.Said("none-is-right", "yes") => Step("keep-numbers", ByRelease(known, today), kind),
            ("none" or "not-sure", _) => Step("ask-probation", known.Day.InDays(AskAgainDays), kind),
            (_, null) when IsSettled(known) => Step("get-place-on-paper", known.Day.InDays(AskAgainDays), kind),
            (_, null) => Step("ask-day", known.Day.InDays(AskAgainDays), kind),
            (_, { } day) when day.AddDays(-GetReadyDays) > today => Step("get-ready", day.AddDays(-GetReadyDays), kind),
            (_, { } day) => Step("go", day > today ? day : today, kind),
        };
    }

    private static DateOnly ByRelease(Known known, DateOnly today) =>
        Situation.ReleaseDay(known)?.AddDays(-GetReadyDays) is { } day && day > today ? day : known.Day.InDays(1);

    private static NextStep Step(string name, DateOnly by, Slot kind) =>
        new("you", Line.Of(Key + "step-" + name, kind), by, Line.Of(Key + (name is "get-ready" or "go" ? "if-cannot-come" : "if-not")));

    private static Slot KindSlot(Known known) => Slot.Words("kind", "appointments/appointment-kind/answers/" + (Kind(known) ?? "other"));

    private static TimeOnly TimeOf(string time) => TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture);

    internal static Slot TimeSlot(TimeOnly time) => new("time", "time", time.ToString("HH:mm", CultureInfo.InvariantCulture));
}
