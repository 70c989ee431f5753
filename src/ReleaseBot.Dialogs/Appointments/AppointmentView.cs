namespace ReleaseBot.Dialogs.Appointments;

/// <summary>Reads an appointment from what was shared of it: its title and lines. The answers behind them are not shared.</summary>
internal static class AppointmentView
{
    public static Visit Read(PlanItem shared) => new(
        shared.Id,
        KindOf(shared),
        shared.On,
        shared.At,
        Has(shared, "when-straight-after") ? "straight-after" : Has(shared, "when-by") || Has(shared, "when-by-two") ? "by-two" : null,
        Visits.Minutes(Journeys.FirstOrDefault(journey => Has(shared, "journey-" + journey))),
        null);

    private static readonly string[] Journeys = ["half-hour", "one-hour", "two-hours", "longer"];

    private static string KindOf(PlanItem shared) =>
        shared.Title.Slots.FirstOrDefault(slot => slot is { Name: "kind", Kind: "words" })?.Value is { } key ? key[(key.LastIndexOf('/') + 1)..] : "other";

    private static bool Has(PlanItem shared, string line) => shared.Lines.Any(said => said.Key == Appointment.Key + line);
}
