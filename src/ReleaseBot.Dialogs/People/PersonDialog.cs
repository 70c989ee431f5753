using System.Collections.Immutable;
using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.People;

/// <summary>Asking for a person: who can be reached how, and, if the person agrees, a request to staff to come and talk.</summary>
public static class PersonDialog
{
    public static readonly Dialog Talk = Define("person", version: 1,

        Ask("ok-to-ask-for-talk",
            Yes.AsksStaffTo("talk").GoTo("talk-asked"),
            No.GoTo("talk-not-asked")).Fills(Who).ReadsBack(WhatIsPassedOn).Afresh(),

        Finish("talk-asked").Fills(Who).Writes(Item),
        Finish("talk-not-asked").JustCloses());

    private static ImmutableArray<Slot> Who(Known known) =>
        known.Day.KeyWorker is { } worker ? [Slot.Own("who", worker.Name)] : [Slot.Words("who", "person/lines/staff")];

    private static ImmutableArray<Line> WhatIsPassedOn(Known known) => [Line.Of("person/lines/passed-on", Who(known))];

    private static PlanItem Item(Known known) => new(
        "talk",
        "person",
        Line.Of("person/topic/title"),
        [Line.Of("person/lines/asked", [.. Who(known), Slot.Date("day", known.Day.Today)])],
        new NextStep("you", Line.Of("person/lines/wait", Who(known)), known.Day.InDays(3), Line.Of("person/lines/if-not")),
        known.Day.Now);
}
