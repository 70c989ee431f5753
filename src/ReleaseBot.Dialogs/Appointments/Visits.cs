using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Appointments;

/// <summary>An appointment in the plan, as far as a day is planned with it.</summary>
/// <param name="Probation">How a probation appointment is set: <c>straight-after</c>, <c>by-two</c> ...; absent for others.</param>
/// <param name="Journey">Minutes on the way, at most; absent when not known.</param>
internal sealed record Visit(string Id, string Kind, DateOnly? On, TimeOnly? At, string? Probation, int? Journey, string? Place)
{
    /// <summary>A rule with a last hour is no fixed time that could clash with another.</summary>
    public bool IsFixed => On is not null && At is not null && Probation != "by-two";

    public bool IsHealth => Kind is "gp" or "prescriber" or "mental-health";

    /// <summary>What it is may stand in a list that is shared.</summary>
    public bool IsOpen => !IsHealth && Kind != "private";

    /// <summary>As it stands in the list of appointments.</summary>
    public Line InList => (On, At) switch
    {
        ({ } day, { } time) => Line.Of(Appointment.Key + "label-day-time", KindSlot, Slot.Date("day", day), Appointment.TimeSlot(time)),
        ({ } day, null) => Line.Of(Appointment.Key + "label-day", KindSlot, Slot.Date("day", day)),
        _ => Line.Of(Appointment.Key + "label", KindSlot),
    };

    public Slot KindSlot => Slot.Words("kind", "appointments/appointment-kind/answers/" + Kind);
}

/// <summary>Two appointments that cannot both be kept as they stand.</summary>
/// <param name="Why"><c>same-time</c> or <c>too-close</c>, a key of the words.</param>
internal sealed record Clash(Visit First, Visit Then, string Why);

/// <summary>All appointments of a plan.</summary>
internal static class Visits
{
    /// <summary>More than anybody keeps; beyond it the list would help no one.</summary>
    public const int Most = 40;

    public static ImmutableArray<Visit> Of(Known known) =>
        [.. InOrder(known.Place.Items.Where(item => item.Topic == "appointments" && item.Id != "appointments").Select(Read))];

    /// <summary>By day and time, what is straight from the gate first.</summary>
    public static IEnumerable<Visit> InOrder(IEnumerable<Visit> visits) => visits
        .OrderBy(visit => visit.On ?? DateOnly.MaxValue)
        .ThenBy(visit => visit.Probation == "straight-after" ? TimeOnly.MinValue : visit.At ?? TimeOnly.MaxValue);

    /// <summary>What stands in each other's way: the same time, or less time between than the way takes.</summary>
    public static ImmutableArray<Clash> Clashes(IEnumerable<Visit> visits)
    {
        var timed = visits.Where(visit => visit.IsFixed).OrderBy(visit => visit.On).ThenBy(visit => visit.At).ToArray();
        return [.. timed.Zip(timed.Skip(1), Between).OfType<Clash>()];
    }

    private static Clash? Between(Visit first, Visit then)
    {
        if (first.On != then.On)
        {
            return null;
        }

        var minutes = (then.At!.Value - first.At!.Value).TotalMinutes;
        return minutes == 0 ? new(first, then, "same-time") : minutes < then.Journey ? new(first, then, "too-close") : null;
    }

    private static Visit Read(PlanItem item) => new(
        item.Id,
        Choice(item, "appointment-kind") ?? "other",
        item.On,
        item.At,
        Choice(item, "appointment-kind") == "probation" ? Choice(item, "probation-time") : null,
        Minutes(Choice(item, "journey-time")),
        Kept(item, "appointment-where")?.Words);

    /// <summary>The most that a way of this length takes: it is better to be early.</summary>
    internal static int? Minutes(string? journey) => journey switch
    {
        "half-hour" => 30,
        "one-hour" => 60,
        "two-hours" => 120,
        "longer" => 180,
        _ => null,
    };

    private static string? Choice(PlanItem item, string name) => Kept(item, name)?.Choices.FirstOrDefault();

    private static Answer? Kept(PlanItem item, string name) => item.Kept.FirstOrDefault(given => given.Name == name)?.Answer;
}
