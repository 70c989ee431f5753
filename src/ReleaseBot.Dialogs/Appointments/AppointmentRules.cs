using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Appointments;

/// <summary>The conditions of the talk about appointments: what is checked kindly and what is passed over.</summary>
internal static class AppointmentRules
{
    /// <summary>No office is likely to be open before or after these; a time outside is asked about once more.</summary>
    private static readonly TimeOnly Early = new(8, 0), Late = new(18, 0);

    public static bool IsFull(Known known) => Visits.Of(known).Length >= Visits.Most;

    public static bool IsProbation(Known known) => Appointment.Kind(known) == "probation";

    public static bool IsTag(Known known) => Appointment.Kind(known) == "tag";

    /// <summary>Of an appointment about health neither the place nor a name is kept.</summary>
    public static bool IsHealth(Known known) => Appointment.Kind(known) is "gp" or "prescriber" or "mental-health";

    /// <summary>Only the day and the time are kept.</summary>
    public static bool IsPrivate(Known known) => Appointment.Kind(known) == "private";

    /// <summary>The person asked to change one part, so the other parts are left alone.</summary>
    public static bool ChangesOnePart(Known known) => known.WasAsked("what-to-change");

    public static bool IsBeforeRelease(Known known) =>
        Situation.ReleaseDay(known) is { } release && Appointment.On(known) is { } day && day < release && Appointment.Kind(known) != "court";

    /// <summary>Tags are fitted, and people come home, on any day of the week.</summary>
    public static bool OfficeIsShut(Known known) =>
        IsOffice(known) && Appointment.On(known) is { } day && !WorkingDays.IsWorkingDay(day);

    public static bool IsOddTime(Known known) => IsOffice(known) && Appointment.At(known) is { } time && (time < Early || time > Late);

    /// <summary>RECONNECT is there in England.</summary>
    public static bool HasReconnect(Known known) => known.Day.Facts["appointments.reconnect-months-after"].Nation is not { } only || only == known.Day.Nation;

    /// <summary>On a Friday, a day before a bank holiday, a weekend or a holiday, release may be moved to an earlier day.</summary>
    public static bool MayComeEarlier(Known known) => Earlier(known) is not null;

    public static ImmutableArray<Line> WhyEarlier(Known known) => Earlier(known) is { } why
        ?
        [
            Line.Of(Appointment.Key + "release-" + why, Slot.Date("release", known.Day.Release!.On)),
            Told.Number(known, "appointments.early-release-days", Appointment.Key + "earlier"),
        ]
        : [];

    public static ImmutableArray<Line> WhyShut(Known known) => Appointment.On(known) is { } day
        ? [Line.Of(Appointment.Key + (BankHolidays.IsBankHoliday(day) ? "shut-holiday" : "shut-weekend"), Slot.Date("day", day))]
        : [];

    /// <summary>Both stand in the sentence also when the person comes back to it after what they said of their status has changed.</summary>
    public static ImmutableArray<Slot> DayAndRelease(Known known)
    {
        var day = Appointment.On(known) ?? known.Day.Today;
        return [Slot.Date("day", day), Slot.Date("release", Situation.ReleaseDay(known) ?? known.Day.Release?.On ?? day)];
    }

    public static ImmutableArray<Slot> ChosenTime(Known known) =>
        Appointment.At(known) is { } time ? [Appointment.TimeSlot(time)] : [];

    private static bool IsOffice(Known known) => Appointment.Kind(known) is not ("tag" or "home-check-in" or "work" or "other" or "private" or "children");

    private static string? Earlier(Known known) => Situation.ReleaseDay(known) switch
    {
        { } day when BankHolidays.IsBankHoliday(day) => "holiday",
        { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } => "weekend",
        { DayOfWeek: DayOfWeek.Friday } => "friday",
        { } day when BankHolidays.IsBankHoliday(day.AddDays(1)) => "before-holiday",
        _ => null,
    };
}
