using System.Collections.Immutable;
using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.MyPlan;

/// <summary>
/// The plan read back to whom it belongs, part by part: what it says, with whom it is shared and since when, who has read it and answered,
/// and staff asked to print what is shared.
/// </summary>
public static class PlanDialog
{
    private const int MostOpenings = 10;

    public static readonly Dialog Talk = Define("plan", version: 1,

        Ask("plan-parts", How.ListOf(Parts, "who-read", "print", "all-done"),
            On("part").GoTo("plan-part"),
            On("who-read").GoTo("who-has-read"),
            On("print").When(IsShared).GoTo("ok-to-ask-print"),
            On("print").GoTo("nothing-to-print"),
            On("all-done").GoTo("plan-closed")).Fills(Count).Afresh().Hub(),

        Ask("plan-part",
            On("ok").GoTo("plan-parts")).ReadsBack(Part).Afresh(),

        Ask("who-has-read",
            On("ok").GoTo("plan-parts")).ReadsBack(Readers).Afresh(),

        Ask("nothing-to-print",
            On("ok").GoTo("plan-parts")).Afresh(),

        Ask("ok-to-ask-print",
            Yes.AsksStaffTo("print-my-plan").GoTo("print-asked"),
            No.GoTo("plan-parts")).Fills(Situation.Worker).ReadsBack(Printed).Afresh(),

        Finish("print-asked").Fills(Situation.Worker).Writes(Print),
        Finish("plan-closed").JustCloses()).TellingWhoOpened();

    private static ImmutableArray<Slot> Count(Known known) =>
        known.Place.Items.IsEmpty ? [Slot.Words("parts", "plan/lines/none-yet")] : [Slot.Words("parts", "plan/lines/so-many"), Slot.Number("count", known.Place.Items.Length)];

    private static ImmutableArray<LiveChoice> Parts(Known known) =>
        [.. known.Place.Items.Select(item => new LiveChoice("part", item.Id, item.Title))];

    /// <summary>Only what the key worker may see can be printed by them.</summary>
    private static ImmutableArray<Share> Shared(Known known) =>
        [.. known.Place.Shares.Where(share => share.WorkerId == known.Day.KeyWorker?.Id)];

    private static bool IsShared(Known known) => !Shared(known).IsEmpty;

    private static ImmutableArray<Line> Printed(Known known) => [.. Shared(known).Select(share => share.Item.Title)];

    private static ImmutableArray<Line> Part(Known known) => known.Subject is { } id && known.Place.Item(id) is { } item
        ?
        [
            item.Title,
            .. item.Lines,
            .. Ending.NextStep(item),
            .. known.Place.LookAgain.Contains(item.Topic) ? (Line[])[Line.Of("plan/lines/look-again")] : [],
            .. SharedWith(known.Place, item),
            .. Reading(known.Place, item),
        ]
        : [];

    private static IEnumerable<Line> SharedWith(Place place, PlanItem item)
    {
        Share[] shares = [.. place.Shares.Where(share => share.Item.Id == item.Id)];
        return shares.Length == 0
            ? [Line.Of("plan/lines/only-me")]
            : shares.Select(share => Line.Of(
                share.Item.ChangedAt == item.ChangedAt ? "plan/lines/shared-with" : "plan/lines/shared-before-change",
                Slot.Own("worker", share.WorkerName),
                Slot.Moment("day", share.At)));
    }

    private static IEnumerable<Line> Reading(Place place, PlanItem item) =>
    [
        .. place.Receipts.Where(receipt => receipt.ItemId == item.Id).Select(receipt => Line.Of("plan/lines/read-by", Slot.Own("worker", receipt.WorkerName), Slot.Moment("day", receipt.At))),
        .. place.Replies.Where(reply => reply.ItemId == item.Id).Select(reply => Line.Of("plan/lines/answered-by", Slot.Own("worker", reply.WorkerName), Slot.Moment("day", reply.At), Slot.Own("words", reply.Words))),
    ];

    /// <summary>Who marked which part as read, the latest first; what was dropped from the plan keeps no name.</summary>
    private static ImmutableArray<Line> Readers(Known known)
    {
        ImmutableArray<Line> read = [.. known.Place.Receipts.Reverse().Select(receipt => Line.Of(
            "plan/lines/part-read-by",
            [.. Title(known.Place, receipt.ItemId), Slot.Own("worker", receipt.WorkerName), Slot.Moment("day", receipt.At)]))];
        return [.. read.IsEmpty ? [Line.Of("plan/lines/nobody-read")] : read, .. Openers(known)];
    }

    /// <summary>Who opened the page, the latest first, each once a day.</summary>
    private static IEnumerable<Line> Openers(Known known) => known.Day.Openings.Reverse()
        .DistinctBy(opening => (opening.Name, opening.At.Date))
        .Take(MostOpenings)
        .Select(opening => Line.Of("plan/lines/opened-by", Slot.Own("worker", opening.Name), Slot.Moment("day", opening.At)))
        .DefaultIfEmpty(Line.Of("plan/lines/nobody-opened"));

    private static ImmutableArray<Slot> Title(Place place, string itemId) =>
        place.Item(itemId) is { Title: var title } ? [.. title.Slots, Slot.Words("item", title.Key)] : [Slot.Words("item", "plan/an-item")];

    private static PlanItem Print(Known known) => new(
        "print",
        "plan",
        Line.Of("plan/lines/print-title"),
        [Line.Of("plan/lines/print-asked-on", [.. Situation.Worker(known), Slot.Date("day", known.Day.Today)])],
        new NextStep("you", Line.Of("plan/lines/print-step", Situation.Worker(known)), known.Day.InDays(7), Line.Of("plan/lines/print-if-not")),
        known.Day.Now);
}
