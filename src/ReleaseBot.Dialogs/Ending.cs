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
            events.Add(Effects.Writes(item, talk.Shelf.Of(open), known) with { Forgets = [] });
        }

        if (finish.IsShared && item is not null && talk.Day.KeyWorker is { } worker)
        {
            events.Add(new PlanEvent.Shared(new Share(item.AsShown(), worker.Id, worker.Name, talk.Day.Now)));
        }

        events.Add(new PlanEvent.Finished(open.Name, finish.Name, [.. talk.Shelf.Of(open).Steps.OfType<Ask>().Where(ask => ask.IsAfresh).Select(ask => ask.Name)]));
        events.Add(new PlanEvent.Told([Line.Of($"{open.Name}/{finish.Name}/say", finish.Slots?.Invoke(known) ?? []), .. NextStep(item)]));
        events.AddRange(Resume(talk.After(events), finish.Leads?.Invoke(known)));
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

    private static ImmutableArray<PlanEvent> Resume(Talk talk, string? next) => talk.Place.Current switch
    {
        { } waiting => [Turn.Tell("anytime/back-to", Talk.TopicSlot(waiting.Name)), talk.CameBack(waiting)],
        null when next is not null && talk.Shelf.Has(next) => talk.Open(next),
        null => [],
    };
}
