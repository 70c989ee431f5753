using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>The end of a dialog: its part of the plan, what is shared or asked of staff, the closing words, and the way back to what waited.</summary>
internal static class Ending
{
    public static ImmutableArray<PlanEvent> Decide(Talk talk, OpenDialog open, Finish finish, Known known)
    {
        var item = finish.Item?.Invoke(known);
        var events = ImmutableArray.CreateBuilder<PlanEvent>();
        if (item is not null)
        {
            events.Add(new PlanEvent.ItemWritten(item, item.Id.StartsWith("goal-", StringComparison.Ordinal) && known.Place.Item(item.Id) is null));
        }

        if (finish.IsShared && item is not null && talk.Day.KeyWorker is { } worker)
        {
            events.Add(new PlanEvent.Shared(new Share(item, worker.Id, worker.Name, talk.Day.Now)));
        }

        events.Add(new PlanEvent.Finished(open.Name, finish.Name, [.. talk.Shelf.Of(open).Steps.OfType<Ask>().Where(ask => ask.IsAfresh).Select(ask => ask.Name)]));
        events.Add(new PlanEvent.Told([Line.Of($"{open.Name}/{finish.Name}/say", finish.Slots?.Invoke(known) ?? []), .. NextStep(item)]));
        events.AddRange(Resume(talk.After(events)));
        return events.DrainToImmutable();
    }

    /// <summary>The next step in words: who, what, by when, and what if not.</summary>
    public static ImmutableArray<Line> NextStep(PlanItem? item) => item?.Next is not { } next
        ? []
        :
        [
            next.By is { } by
                ? Line.Of($"plan/next/{next.Owner}-by", [.. next.What.Slots, Slot.Words("what", next.What.Key), Slot.Date("by", by)])
                : Line.Of($"plan/next/{next.Owner}", [.. next.What.Slots, Slot.Words("what", next.What.Key)]),
            next.IfNot,
        ];

    private static IEnumerable<PlanEvent> Resume(Talk talk)
    {
        if (talk.Place.Current is { } waiting)
        {
            yield return Turn.Tell("anytime/back-to", Talk.TopicSlot(waiting.Name));
            yield return talk.CameBack(waiting);
        }
    }
}
