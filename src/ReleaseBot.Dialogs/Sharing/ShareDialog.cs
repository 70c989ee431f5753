using System.Collections.Immutable;
using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.Sharing;

/// <summary>
/// The person chooses, item by item, what their key worker may see, after seeing exactly what that will be; and takes it back as they like.
/// </summary>
public static class ShareDialog
{
    public static readonly Dialog Talk = Define("share", version: 1,

        Ask("share-with",
            On("ok").When(HasNoKeyWorker).GoTo("nobody-to-share-with"),
            On("ok").When(HasNothingYet).GoTo("nothing-to-share"),
            On("ok").GoTo("which-item")).Fills(Situation.Worker),

        Ask("which-item", How.ListOf(Items, "all-done"),
            On("private", "changed").GoTo("ok-to-share-item"),
            On("shared").GoTo("take-back"),
            On("all-done").GoTo("sharing-closed")).Fills(Situation.Worker).Afresh(),

        Ask("ok-to-share-item",
            Yes.Shares().GoTo("which-item"),
            No.GoTo("which-item")).Fills(Situation.Worker).ReadsBack(WhatTheySee).Afresh(),

        Ask("take-back",
            Yes.TakesBack().GoTo("which-item"),
            No.GoTo("which-item")).ToDo().Fills(Situation.Worker).ReadsBack(WhatTheySee).Afresh(),

        Finish("sharing-closed").JustCloses(),
        Finish("nothing-to-share").JustCloses(),
        Finish("nobody-to-share-with").Writes(AskWho));

    private static bool HasNoKeyWorker(Known known) => !known.HasKeyWorker;

    private static bool HasNothingYet(Known known) => known.Place.Items.All(item => item.Id == "key-worker");

    private static ImmutableArray<LiveChoice> Items(Known known) =>
        [.. known.Place.Items.Where(item => item.Id != "key-worker").Select(item => new LiveChoice(StateOf(known, item), item.Id, Label(known, item)))];

    private static Line Label(Known known, PlanItem item) =>
        Line.Of($"share/lines/label-{StateOf(known, item)}", [.. item.Title.Slots, Slot.Words("item", item.Title.Key)]);

    /// <summary>What was shared stands as it was; a change made since is not seen until the person shares it again.</summary>
    private static string StateOf(Known known, PlanItem item) =>
        known.Place.Shares.FirstOrDefault(share => share.Item.Id == item.Id && share.WorkerId == known.Day.KeyWorker?.Id) switch
        {
            null => "private",
            { Item: var seen } when seen.ChangedAt != item.ChangedAt => "changed",
            _ => "shared",
        };

    private static ImmutableArray<Line> WhatTheySee(Known known) =>
        known.Subject is { } id && known.Place.Item(id) is { } item ? [item.Title, .. item.Lines, .. Ending.NextStep(item)] : [];

    private static PlanItem AskWho(Known known) => new(
        "key-worker",
        "share",
        Line.Of("share/lines/who-title"),
        [Line.Of("share/lines/who-line")],
        new NextStep("you", Line.Of("share/lines/who-step"), known.Day.InDays(7), Line.Of("share/lines/who-if-not")),
        known.Day.Now);
}
