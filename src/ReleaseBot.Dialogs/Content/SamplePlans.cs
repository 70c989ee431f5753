using System.Collections.Immutable;
using System.Globalization;
using ReleaseBot.Dialogs.Appointments;

namespace ReleaseBot.Dialogs.Content;

/// <summary>A plan in which things come together that chance seldom brings together: appointments that clash, that are too close, that have no day.</summary>
internal static class SamplePlans
{
    public static Place Full(Place start, Day day)
    {
        var place = Appointments(day).Aggregate(start, (place, answers) => Write(place, answers, day));
        return place.Evolve(new PlanEvent.ItemWritten(place.Items[^1] with { State = "missed" }, []));
    }

    private static Place Write(Place place, ImmutableArray<Given> answers, Day day)
    {
        var known = new Known(place with { Answers = answers }, day);
        return place.Evolve(Effects.Writes(Appointment.Item(known), AppointmentsDialog.Talk, known) with { Forgets = [] });
    }

    private static IEnumerable<ImmutableArray<Given>> Appointments(Day day)
    {
        var on = day.DaysToRelease is null ? day.Today.AddDays(3) : day.Release!.On;
        yield return Of(Chose("appointment-kind", "probation"), Chose("probation-time", "by-two"));
        yield return Of(Chose("appointment-kind", "probation"), Chose("probation-time", "straight-after"));
        yield return Of(Chose("appointment-kind", "jobcentre"), On(on), Gave("appointment-at", "10:00"), Gave("appointment-where", "Sample Street, Sampleton"));
        yield return Of(Chose("appointment-kind", "council"), On(on), Gave("appointment-at", "10:00"), Gave("appointment-who", "Morgan, 07700 900123"));
        yield return Of(Chose("appointment-kind", "gp"), On(on), Gave("appointment-at", "11:30"), Chose("journey-time", "longer"));
        yield return Of(Chose("appointment-kind", "home-check-in"), On(on));
        yield return Of(Chose("appointment-kind", "private"), On(on.AddDays(20)));
        yield return Of(Chose("appointment-kind", "court"), On(day.Today.AddDays(1)));
        yield return Of(Chose("appointment-kind", "children"));
        yield return Of(Chose("appointment-kind", "tag"), Chose("home-for-tag", "no"));

        ImmutableArray<Given> Of(params ReadOnlySpan<(string Name, Answer Answer)> answers) =>
            [.. answers.ToArray().Select(answer => new Given(answer.Name, answer.Answer, day.Now))];
    }

    private static (string Name, Answer Answer) On(DateOnly day) => Gave("appointment-on", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static (string Name, Answer Answer) Chose(string name, string choice) => (name, Answer.Chose(choice));

    private static (string Name, Answer Answer) Gave(string name, string words) => (name, Answer.Gave(words));
}
