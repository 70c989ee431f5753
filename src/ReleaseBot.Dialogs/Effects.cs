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
            .. Of(arrow, known),
            .. arrow.Record?.Invoke(known) is { } record ? [record] : Array.Empty<PlanEvent>(),
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

    /// <summary>An item keeps the answers that belong to it alone, and those that another topic, which wrote it before, keeps there.</summary>
    public static PlanEvent.ItemWritten Writes(PlanItem item, Dialog dialog, Known known)
    {
        var own = OwnAnswers(dialog);
        var ofOthers = (known.Place.Item(item.Id)?.Kept ?? []).Where(given => !own.Contains(given.Name));
        return new(item with { Kept = [.. ofOthers, .. own.Select(known.Given).OfType<Given>()] }, own);
    }

    /// <summary>The questions whose answers belong to one part of the plan: those asked afresh each time.</summary>
    public static ImmutableArray<string> OwnAnswers(Dialog dialog) =>
        [.. dialog.Steps.OfType<Ask>().Where(ask => ask.IsAfresh).Select(ask => ask.Name)];

    /// <summary>Coming back to a hub without having written anything closes the way that led away from it.</summary>
    public static ImmutableArray<PlanEvent> OfComingTo(Step step, OpenDialog from, ImmutableArray<PlanEvent> effects, Dialog dialog) =>
        step is Ask { IsHub: true } && from.Path.Contains(step.Name) && !effects.Any(happened => happened is PlanEvent.ItemWritten { Forgets.IsEmpty: false })
            ? [new PlanEvent.SetAside(OwnAnswers(dialog))]
            : [];

    private static ImmutableArray<PlanEvent> Of(Arrow arrow, Known known) => (arrow.Effect, known.Subject) switch
    {
        (Effect.Share, _) when Sharer(arrow, known) is { } one && Parts(arrow, known).Select(known.Place.Item).OfType<PlanItem>().ToArray() is { Length: > 0 } items =>
            [.. items.Select(item => new PlanEvent.Shared(new Share(item.AsShown(), one.Id, one.Name, known.Day.Now))), Turn.Tell("share/lines/shared-now", Slot.Own("worker", one.Name))],
        (Effect.TakeBack, _) =>
            [.. SharesTakenBack(arrow, known).Select(share => new PlanEvent.Unshared(share.Item.Id, share.WorkerId, known.Day.Now)), Turn.Tell("share/lines/taken-back-now")],
        (Effect.Drop, { } id) when known.Place.Item(id) is { } item =>
            [new PlanEvent.ItemDropped(id, known.Day.Now), Turn.Tell($"{item.Topic}/lines/dropped-now")],
        _ => [],
    };

    private static StaffName? Sharer(Arrow arrow, Known known) => arrow.For is { } whom ? whom(known) : Situation.KeyWorker(known);

    private static IEnumerable<Share> SharesTakenBack(Arrow arrow, Known known)
    {
        var parts = Parts(arrow, known);
        var from = arrow.For?.Invoke(known);
        return known.Place.Shares.Where(share => parts.Contains(share.Item.Id) && (arrow.For is null || share.WorkerId == from?.Id));
    }

    private static ImmutableArray<string> Parts(Arrow arrow, Known known) => arrow.Sharing?.Invoke(known) ?? [known.Subject ?? ""];
}
