using ReleaseBot.Dialogs.Goals;

namespace ReleaseBot.Dialogs.KeyWorkers;

/// <summary>What workers did since the person was here last, beside reading and writing back: suggestions, agreement, what they saw, what was noted.</summary>
internal static class NewsOfWorkers
{
    public static IEnumerable<Line> Of(Place place) =>
    [
        .. place.SessionNotes.Where(note => note.ShownAt is null).Select(note => Line.Of("anytime/was-noted", Slot.Own("worker", note.By.Name), Slot.Own("words", note.Words))),
        .. place.Confirmations.Where(seen => seen.ShownAt is null && place.Item(seen.ItemId) is not null).Select(seen => Confirmed(place.Item(seen.ItemId)!, seen)),
        .. place.Agreements.Where(said => said.ShownAt is null && place.Item(said.ItemId) is not null).SelectMany(said => Agreed(place.Item(said.ItemId)!, said)),
        .. place.Edits.Where(edit => edit.ShownAt is null && edit.Answer is null && place.Item(edit.ItemId) is not null)
            .Select(edit => Line.Of("anytime/was-suggested", Slot.Own("worker", edit.By.Name), Slot.Own("words", edit.Before))),
    ];

    private static Line Confirmed(PlanItem item, Confirmation seen) =>
        Line.Of("anytime/was-confirmed", [Slot.Own("worker", seen.By.Name), Slot.Own("words", seen.Saw), .. item.Title.Slots, Slot.Words("item", item.Title.Key)]);

    private static IEnumerable<Line> Agreed(PlanItem item, Agreement said) => said.By is { } worker
        ? [Line.Of("anytime/was-agreed", Slot.Own("goal", GoalPlan.Of(item).Words)), GoalsByTwo.InWords(said, worker.Name)]
        : [];
}
