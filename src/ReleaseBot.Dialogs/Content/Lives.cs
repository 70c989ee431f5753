using System.Collections.Immutable;
using ReleaseBot.Dialogs.Mentors;
using ReleaseBot.Dialogs.Rotl;

namespace ReleaseBot.Dialogs.Content;

/// <summary>People with an application in every state that it can come to, so that what staff do is rehearsed too.</summary>
internal static class Lives
{
    private static readonly StaffName Staff = new("sample-omu", "Jo Sample");

    /// <summary>A place for every state of an application, come to by steps that may follow one another; none where the shelf has no such dialog.</summary>
    public static IEnumerable<Place> OfRotl(Shelf shelf, Day day) => shelf.Has("rotl") ? OfRotl(day) : [];

    /// <summary>Somebody whose mentor has marked each thing that can be marked, somebody whose mentor is another now or is gone, and somebody who shares with their COM.</summary>
    public static IEnumerable<Place> OfMentor(Shelf shelf, Place plan, Day day) => shelf.Has("mentor") ? OfMentor(plan, day) : [];

    private static IEnumerable<Place> OfMentor(Place plan, Day day)
    {
        var mentor = day.Mentor ?? Staff;
        var known = plan with { KnownMentor = mentor.Id };
        yield return known with { KnownMentor = "another" };
        var com = day.Com ?? Staff;
        yield return plan.Evolve(new PlanEvent.Shared(new Share(plan.Items[0].AsShown(), com.Id, com.Name, day.Now))) with { KnownMentor = mentor.Id, KnownCom = com.Id };
        yield return known.Evolve(new PlanEvent.Shared(new Share(plan.Items[0].AsShown(), mentor.Id, mentor.Name, day.Now)));
        foreach (var kind in MentorActs.All)
        {
            yield return known.Evolve(new PlanEvent.MarkedByMentor(
                new MentorAct(kind, plan.Items[0].Id, mentor, day.Today, day.Now) { News = MentorWork.News(mentor, kind, plan.Items[0], day.Today) }));
        }
    }

    private static IEnumerable<Place> OfRotl(Day day)
    {
        var places = new Dictionary<string, Place> { [RotlLife.Draft] = WithDraft(day) };
        var waiting = new Queue<string>(places.Keys);
        while (waiting.TryDequeue(out var state))
        {
            foreach (var way in RotlLife.Ways.Where(way => way.From == state && !places.ContainsKey(way.To)))
            {
                places[way.To] = Moved(places[state], way, "on-time", day);
                waiting.Enqueue(way.To);
            }
        }

        var held = places.Values.Where(place => place.Moves.Any(move => move.IsHeld));
        var outings = from outcome in (string[])["late", "not-out", "broken"] select Moved(places[RotlLife.Booked], RotlLife.Find(RotlLife.Booked, RotlLife.BeenOut, Mover.Staff)!, outcome, day);
        return [.. places.Values.Where(place => place.Moves.Length > 0), .. held.Select(place => Told(place, day)), .. outings];
    }

    private static Place WithDraft(Day day)
    {
        var goal = new PlanItem("goal-1", "goals", Line.Of("goals/lines/title", Slot.Own("goal", "Work in a kitchen")), [], null, day.Now);
        var place = Place.Start with
        {
            Finished = ["welcome"],
            Answers =
            [
                new("rotl-purpose", Answer.Chose("work"), day.Now),
                new("rotl-work-kind", Answer.Chose("paid"), day.Now),
                new("rotl-work-sector", Answer.Chose("kitchen"), day.Now),
                new("rotl-place", Answer.Gave("the Sample Cafe"), day.Now),
                new("rotl-goal", Answer.Chose(goal.Id), day.Now),
            ],
        };
        return place.Evolve(new PlanEvent.ItemWritten(RotlForm.Draft(new Known(place with { Items = [goal] }, day)), []));
    }

    private static Place Moved(Place place, Way way, string outcome, Day day)
    {
        var move = RotlMoves.Of(place.Items[0], way.To, day with { Now = day.Now.AddMinutes(place.Moves.Length) }, [.. way.Needs.Select(need => Sample(need, outcome, day))]);
        var isHandedIn = way.To == RotlLife.Submitted;
        return place.Evolve(new PlanEvent.ItemMoved(way.By == Mover.Staff ? move with { By = Staff } : isHandedIn ? move with { Item = place.Items[0].AsShown() } : move));
    }

    private static Place Told(Place place, Day day) => place.Evolve(new PlanEvent.MoveTold(place.Items[0].Id, place.LastMove(place.Items[0].Id)!.At, Staff, day.Now));

    private static Slot Sample(Need need, string outcome, Day day) => need.Kind switch
    {
        NeedKind.Day => Slot.Date(need.Name, day.Today.AddDays(21)),
        NeedKind.Time => new Slot(need.Name, "time", need == Need.Leave ? "09:00" : "16:00"),
        NeedKind.Outcome => Slot.Own(need.Name, outcome),
        _ => Slot.Own(need.Name, "Talk to your key worker about it first."),
    };
}
