using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>What an arrow does besides leading on.</summary>
internal static class Effects
{
    public static ImmutableArray<PlanEvent> Of(Arrow arrow, Known known, OpenDialog open) => arrow.Request is { } request
        ? [new PlanEvent.StaffAsked(new StaffRequest(request, open.Name, open.Now.Lines))]
        : Of(arrow.Effect, known);

    private static ImmutableArray<PlanEvent> Of(Effect effect, Known known) => (effect, known.Subject) switch
    {
        (Effect.Share, { } id) when known.Place.Item(id) is { } item && known.Day.KeyWorker is { } worker =>
            [new PlanEvent.Shared(new Share(item, worker.Id, worker.Name, known.Day.Now)), Turn.Tell("share/lines/shared-now", Slot.Own("worker", worker.Name))],
        (Effect.TakeBack, { } id) =>
            [.. known.Place.Shares.Where(share => share.Item.Id == id).Select(share => (PlanEvent)new PlanEvent.Unshared(id, share.WorkerId, known.Day.Now)), Turn.Tell("share/lines/taken-back-now")],
        (Effect.Drop, { } id) => [new PlanEvent.ItemDropped(id, known.Day.Now), Turn.Tell("goals/lines/dropped-now")],
        _ => [],
    };
}
