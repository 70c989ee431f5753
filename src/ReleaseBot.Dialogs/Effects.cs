using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>What an arrow does besides leading on.</summary>
internal static class Effects
{
    public static ImmutableArray<PlanEvent> Of(Arrow arrow, Known known, OpenDialog open, Dialog dialog)
    {
        var item = arrow.Item?.Invoke(known);
        return
        [
            .. Of(arrow.Effect, known),
            .. item is not null ? [Writes(item, dialog, known) with { StaysOpen = arrow.StaysWithItem }] : Array.Empty<PlanEvent>(),
            .. Moves(arrow, known, item),
            .. arrow.Request is { } request ? [new PlanEvent.StaffAsked(new StaffRequest(request, open.Name, open.Now.Lines))] : Array.Empty<PlanEvent>(),
        ];
    }

    /// <summary>The part just written is moved, or else the one that the talk is about.</summary>
    private static PlanEvent[] Moves(Arrow arrow, Known known, PlanItem? written) =>
        arrow.Move is { } move && (written ?? (known.Subject is { } id ? known.Place.Item(id) : null)) is { } item
            ? [new PlanEvent.ItemMoved(move(known, item))]
            : [];

    /// <summary>An item keeps the answers that belong to it alone: those to questions that are asked afresh each time.</summary>
    public static PlanEvent.ItemWritten Writes(PlanItem item, Dialog dialog, Known known)
    {
        var own = dialog.Steps.OfType<Ask>().Where(ask => ask.IsAfresh).Select(ask => ask.Name).ToImmutableArray();
        return new(item with { Kept = [.. own.Select(known.Given).OfType<Given>()] }, own);
    }

    private static ImmutableArray<PlanEvent> Of(Effect effect, Known known) => (effect, known.Subject) switch
    {
        (Effect.Share, { } id) when known.Place.Item(id) is { } item && known.Day.KeyWorker is { } worker =>
            [new PlanEvent.Shared(new Share(item.AsShown(), worker.Id, worker.Name, known.Day.Now)), Turn.Tell("share/lines/shared-now", Slot.Own("worker", worker.Name))],
        (Effect.TakeBack, { } id) =>
            [.. known.Place.Shares.Where(share => share.Item.Id == id).Select(share => (PlanEvent)new PlanEvent.Unshared(id, share.WorkerId, known.Day.Now)), Turn.Tell("share/lines/taken-back-now")],
        (Effect.Drop, { } id) when known.Place.Item(id) is { } item =>
            [new PlanEvent.ItemDropped(id, known.Day.Now), Turn.Tell($"{item.Topic}/lines/dropped-now")],
        _ => [],
    };
}
