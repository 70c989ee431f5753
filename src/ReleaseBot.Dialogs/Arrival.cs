using System.Collections.Immutable;
using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.KeyWorkers;

namespace ReleaseBot.Dialogs;

/// <summary>The beginning of a sitting: who this is on the first visit, and on later ones what is new and the same question as before.</summary>
internal static class Arrival
{
    public static ImmutableArray<PlanEvent> Decide(Talk talk)
    {
        var place = talk.Place;
        if (!place.Finished.Contains("welcome") && place.Open.IsEmpty)
        {
            return [new PlanEvent.KeyWorkerNoticed(talk.Day.KeyWorker?.Id), .. ChangeWatch.Notice(talk), .. talk.Open("welcome")];
        }

        ImmutableArray<PlanEvent> noticed = [.. Noticed(talk), .. MentorNoticed(talk), .. ComNoticed(talk), .. ChangeWatch.Notice(talk)];
        return
        [
            new PlanEvent.Told([Line.Of("anytime/welcome-back"), .. News(talk), .. NewsOfWorkers.Of(place), .. NewsOfMoves(place), .. place.MentorActs.Where(act => act.IsNews).Select(act => act.News)]),
            .. noticed,
            .. ChangeWatch.Waits(talk, noticed),
            new PlanEvent.NewsTold(talk.Day.Now),
            .. Standing(talk, ChangeWatch.Offers(talk.After(noticed), noticed)),
        ];
    }

    /// <summary>After a safety message the next visit opens with the menu, and says nothing of it on a screen others may see.</summary>
    private static ImmutableArray<PlanEvent> Standing(Talk talk, ImmutableArray<string> offers) => talk.Place switch
    {
        { Showing: Showing.Safety or Showing.SafeOrNot } => [new PlanEvent.SafetyCleared(), new PlanEvent.Shown(Showing.Menu)],
        _ when !offers.IsEmpty => [new PlanEvent.Shown(Showing.Question), new PlanEvent.Offered(offers)],
        { Current: { } open } => [Turn.Tell("anytime/we-were-at", Talk.TopicSlot(open.Name)), talk.CameBack(open)],
        _ => [new PlanEvent.Shown(Showing.Question)],
    };

    public static IEnumerable<PlanEvent> Noticed(Talk talk)
    {
        var worker = talk.Day.KeyWorker;
        if (worker?.Id == talk.Place.KnownKeyWorker)
        {
            yield break;
        }

        yield return new PlanEvent.KeyWorkerNoticed(worker?.Id);
        yield return worker is null
            ? Turn.Tell("anytime/key-worker-gone")
            : Turn.Tell("anytime/key-worker-new", Slot.Own("worker", worker.Name));
    }

    private static IEnumerable<PlanEvent> MentorNoticed(Talk talk)
    {
        var mentor = talk.Day.Mentor;
        if (mentor?.Id == talk.Place.KnownMentor)
        {
            yield break;
        }

        yield return new PlanEvent.MentorNoticed(mentor?.Id);
        yield return mentor is null
            ? Turn.Tell("mentor/lines/mentor-gone")
            : Turn.Tell("mentor/lines/mentor-new", Slot.Own("mentor", mentor.Name));
    }

    private static IEnumerable<PlanEvent> ComNoticed(Talk talk)
    {
        var com = talk.Day.Com;
        if (com?.Id == talk.Place.KnownCom)
        {
            yield break;
        }

        yield return new PlanEvent.ComNoticed(com?.Id);
        yield return com is null
            ? Turn.Tell("handover/lines/com-gone")
            : Turn.Tell("handover/lines/com-new", Slot.Own("com", com.Name));
    }

    private static IEnumerable<Line> News(Talk talk)
    {
        var place = talk.Place;
        foreach (var receipt in place.Receipts.Where(receipt => place.NewsShownAt is null || receipt.At > place.NewsShownAt).TakeLast(3))
        {
            yield return Line.Of("anytime/was-read", Slot.Own("worker", receipt.WorkerName), Title(place, receipt.ItemId), Slot.Moment("day", receipt.At));
        }

        foreach (var reply in place.Replies.Where(reply => reply.ShownAt is null))
        {
            yield return Line.Of("anytime/was-answered", Slot.Own("worker", reply.WorkerName), Title(place, reply.ItemId), Slot.Own("words", reply.Words));
        }
    }

    /// <summary>What staff did with something the person handed in. Bad news waits until staff have told it; till then the person is told whom to ask.</summary>
    private static IEnumerable<Line> NewsOfMoves(Place place)
    {
        foreach (var move in place.Moves.Where(move => move.IsNews))
        {
            yield return Line.Of("anytime/was-moved", Title(place, move.ItemId));
            foreach (var line in move.News)
            {
                yield return line;
            }
        }

        foreach (var move in place.Moves.Where(move => move.IsHeld && place.LastMove(move.ItemId) == move))
        {
            yield return Line.Of("anytime/ask-about", Title(place, move.ItemId));
        }
    }

    private static Slot Title(Place place, string itemId) =>
        Slot.Words("item", place.Item(itemId) is { Topic: var topic } ? $"{topic}/topic/item" : "plan/an-item");
}
