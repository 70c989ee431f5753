using System.Collections.Immutable;
using ReleaseBot.Dialogs.Appointments;
using ReleaseBot.Dialogs.Readiness;

namespace ReleaseBot.Dialogs.Mentors;

/// <summary>What of a plan a mentor can be shown: the checklist by section, health line by line, the appointments, and how it goes after release.</summary>
internal static class MentorPlan
{
    private const string Key = "mentor/lines/";

    private const int AskAgainDays = 7;

    /// <summary>Parts that stand for several of the plan; every other is named for its own.</summary>
    private const string Visits = "visits";

    public static ImmutableArray<Slot> Mentor(Known known) =>
        known.Day.Mentor is { } mentor ? [Slot.Own("mentor", mentor.Name)] : [Slot.Words("mentor", Key + "no-mentor")];

    /// <summary>From when on and for how long they see it; a mentor sees nobody without a date.</summary>
    public static ImmutableArray<Line> WhenTheySee(Known known) => known switch
    {
        { HasMentor: false } or { Day.AsksAboutDate: true } => [Line.Of(Key + "what-mentors-do")],
        _ when known.Day.Release is { } release => [Line.Of(Key + "what-mentors-do"), Line.Of(Key + "when-they-see", Slot.Date("from", release.On.AddDays(-MentorSpan.DaysBefore)))],
        _ => [Line.Of(Key + "what-mentors-do"), Line.Of(Key + "when-no-date")],
    };

    public static ImmutableArray<Line> Request(Known known) => [Line.Of(Key + "request")];

    public static PlanItem Waits(Known known) => new(
        "mentor",
        "mentor",
        Line.Of("mentor/topic/title"),
        [Line.Of(Key + "asked")],
        new NextStep("you", Line.Of(Key + "step-ask"), known.Day.InDays(AskAgainDays), Line.Of(Key + "if-not")),
        known.Day.Now);

    /// <summary>Each part with how it stands with this mentor. Health and private appointments stand by themselves.</summary>
    public static ImmutableArray<LiveChoice> Parts(Known known) =>
    [
        .. from part in Offered(known)
           let ids = IdsOf(known, part.Subject)
           where !ids.IsEmpty
           let state = StateOf(known, ids)
           select new LiveChoice(state, part.Subject, Line.Of(Key + "label-" + state, [Slot.Words("part", part.Label.Key), .. part.Label.Slots])),
    ];

    /// <summary>The parts of the plan that one choice stands for.</summary>
    public static ImmutableArray<string> IdsOfChosen(Known known) => known.Subject is { } chosen ? IdsOf(known, chosen) : [];

    /// <summary>Exactly what the mentor will see.</summary>
    public static ImmutableArray<Line> AsShared(Known known) =>
    [
        .. from id in IdsOfChosen(known)
           let item = known.Place.Item(id)
           where item is not null
           from line in (IEnumerable<Line>)[item.Title, .. item.Lines, .. Ending.NextStep(item)]
           select line,
    ];

    /// <summary>After the checklist whoever has a mentor is asked what of it they may see.</summary>
    public static string? ToAsk(Known known) => known.HasMentor ? "mentor" : null;

    private static ImmutableArray<string> IdsOf(Known known, string part)
    {
        var place = known.Place;
        IEnumerable<string> ids = part switch
        {
            Visits => Appointments.Visits.Of(known).Where(visit => visit.IsOpen).Select(visit => visit.Id),
            _ when ReadyLine.Sections.Contains(part) => ReadyLine.All.Where(line => line.Section == part).Select(line => line.ItemId),
            _ => [part],
        };
        return [.. ids.Where(id => place.Item(id) is not null)];
    }

    private static IEnumerable<(string Subject, Line Label)> Offered(Known known) =>
    [
        .. ReadyLine.Sections.Select(section => (section, Line.Of("readiness/lines/section-" + section))),
        .. ReadyLine.All.Where(line => line.IsHealth).Select(line => (line.ItemId, Line.Of("readiness/lines/name-" + line.Name))),
        (Visits, Line.Of(Key + "visits")),
        .. Appointments.Visits.Of(known).Where(visit => !visit.IsOpen).Select(visit => (visit.Id, visit.InList)),
        ("appointments", Line.Of(Key + "whole-day")),
        ("after", Line.Of("after/topic/title")),
        ("after-care", Line.Of("after/lines/care-title")),
    ];

    /// <summary>Shared when the mentor sees all of it as it stands now; changed when they see some of it, or words from before.</summary>
    private static string StateOf(Known known, ImmutableArray<string> ids)
    {
        var seen = known.Place.Shares.Where(share => share.WorkerId == known.Day.Mentor?.Id && ids.Contains(share.Item.Id)).ToArray();
        return seen.Length == 0 ? "private"
            : seen.Length == ids.Length && seen.All(share => known.Place.Item(share.Item.Id)!.ChangedAt == share.Item.ChangedAt) ? "shared"
            : "changed";
    }
}
