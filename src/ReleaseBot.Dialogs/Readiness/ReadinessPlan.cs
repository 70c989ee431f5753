using System.Collections.Immutable;
using ReleaseBot.Dialogs.Appointments;

namespace ReleaseBot.Dialogs.Readiness;

/// <summary>What the checklist writes: a part of the plan for each line, with how it stands, who said so and what to do, and a summary.</summary>
internal static class ReadinessPlan
{
    private const string Key = "readiness/lines/";

    /// <summary>How long to wait for a word before asking again, far from release and near it.</summary>
    private const int AskAgainDays = 7, AskAgainSoonDays = 1;

    private const int Near = 14;

    /// <summary>The line that is asked now.</summary>
    public static PlanItem NextLine(Known known) => LineItem(known, Checks.Current(known), "ready-state");

    /// <summary>The line that was picked to be changed.</summary>
    public static PlanItem? ChosenLine(Known known) => known.Subject is { } id ? LineItem(known, ReadyLine.Of(id), "change-state") : null;

    public static ImmutableArray<Slot> OfNext(Known known) => Words(Checks.Current(known));

    public static ImmutableArray<Slot> OfChosen(Known known) => known.Subject is { } id ? Words(ReadyLine.Of(id)) : [];

    public static ImmutableArray<Line> HintsOfNext(Known known) => Hints(known, Checks.Current(known));

    public static ImmutableArray<Line> HintsOfChosen(Known known) => known.Subject is { } id ? Hints(known, ReadyLine.Of(id)) : [];

    public static ImmutableArray<LiveChoice> AllSaid(Known known) =>
        [.. Written(known).Select(line => new LiveChoice("line", line.ItemId, known.Place.Item(line.ItemId)!.Title))];

    /// <summary>What check it is, and why now.</summary>
    public static ImmutableArray<Line> WhichCheck(Known known) =>
    [
        Line.Of(Key + "check-" + Checks.Stage(known)),
        .. Checks.Due(known).IsEmpty ? [Line.Of(Key + "all-said")] : Array.Empty<Line>(),
    ];

    public static ImmutableArray<Line> PreReleaseAsk(Known known) => [Line.Of(Key + "pre-release-ask")];

    /// <summary>The summary: what is not ready and what to do about it, what comes first on top; health stays with its own lines.</summary>
    public static PlanItem Item(Known known) =>
        new("readiness", "readiness", Line.Of("readiness/topic/title"), [.. Lines(known).Where(line => !IsOfHealth(line))], Next(known), known.Day.Now);

    public static ImmutableArray<Line> Lines(Known known)
    {
        var open = Open(known);
        return
        [
            .. People(known),
            Line.Of(Key + (Written(known).Any() ? open.IsEmpty ? "all-ready" : "not-all-ready" : "nothing-said")),
            .. open.Select(line => ToDo(line)),
        ];
    }

    /// <summary>The sections that were talked about, and each health line by itself.</summary>
    public static ImmutableArray<LiveChoice> ToShare(Known known) =>
    [
        .. from section in ReadyLine.Sections
           let lines = Written(known).Where(line => line.Section == section).ToArray()
           where lines.Length > 0
           select Choice(known, section, Key + "section-" + section, lines),
        .. Written(known).Where(line => line.IsHealth).Select(line => Choice(known, line.ItemId, Key + "name-" + line.Name, [line])),
    ];

    public static ImmutableArray<string> IdsOfChosen(Known known) => known.Subject switch
    {
        null => [],
        var id when id.StartsWith("ready-", StringComparison.Ordinal) => [id],
        var section => [.. Written(known).Where(line => line.Section == section).Select(line => line.ItemId)],
    };

    /// <summary>Exactly what a key worker will see.</summary>
    public static ImmutableArray<Line> AsShared(Known known) =>
    [
        .. from id in IdsOfChosen(known)
           let item = known.Place.Item(id)
           where item is not null
           from line in (IEnumerable<Line>)[item.Title, .. item.Lines, .. Ending.NextStep(item)]
           select line,
    ];

    private static PlanItem LineItem(Known known, ReadyLine line, string step)
    {
        var state = known.Answer(step)?.Choices.FirstOrDefault() switch
        {
            null or "not-sure" => "not-known",
            var said => said,
        };
        return new(line.ItemId, "readiness", Line.Of(Key + "title", NameOf(line), Slot.Words("state", "readiness/states/" + state)), [Line.Of(Key + "said-me", Slot.Date("day", known.Day.Today))], NextOf(known, line, state), known.Day.Now)
        {
            State = state,
        };
    }

    /// <summary>Nothing more to do for what is ready or not needed.</summary>
    private static NextStep? NextOf(Known known, ReadyLine line, string state) => state is "ready" or "not-needed"
        ? null
        : new("you", Line.Of(Key + (state == "waiting" ? "do-wait" : "do-" + line.Name), NameOf(line)), By(known), Line.Of(Key + "if-not"));

    private static DateOnly By(Known known)
    {
        var today = known.Day.Today;
        var left = Situation.ReleaseDay(known) is { } release ? release.DayNumber - today.DayNumber : Near;
        return known.Day.InDays(left > Near ? AskAgainDays : Math.Min(left, AskAgainSoonDays));
    }

    /// <summary>The talk with staff behind it: who was met, and what was asked for.</summary>
    private static IEnumerable<Line> People(Known known)
    {
        if (known.Said("key-worker-talk", "longer") || known.Said("key-worker-talk", "never"))
        {
            yield return Line.Of(Key + "ask-key-worker");
        }

        if (known.Said("knows-pom-com", "one") || known.Said("knows-pom-com", "none") || known.Said("knows-pom-com", "not-sure"))
        {
            yield return Line.Of(Key + "ask-pom-com");
        }
        else if (known.Said("met-together", "no") || known.Said("met-together", "not-sure"))
        {
            yield return Line.Of(Key + "ask-meeting");
        }

        if (known.Said("pre-release-talk", "no") || known.Said("pre-release-talk", "not-sure"))
        {
            yield return Line.Of(Key + "send-app");
        }
    }

    private static NextStep Next(Known known)
    {
        var today = known.Day.Today;
        var check = Checks.NextCheck(known);
        return (Open(known), Checks.Stage(known)) switch
        {
            (_, "gone-by") => Step("ask-omu", today),
            ([var first, ..], not "too-early") when !first.IsHealth => Step("do-first", By(known), NameOf(first)),
            ([_, ..], not "too-early") => Step("do-health", By(known)),
            (_, "morning") => Step("go", today),
            _ when check is { } day => Step("check-again", day),
            _ => Step("look-again", today.AddDays(AskAgainDays)),
        };
    }

    private static NextStep Step(string name, DateOnly by, params ImmutableArray<Slot> slots) =>
        new("you", Line.Of(Key + "next-" + name, slots), by, Line.Of(Key + "if-not"));

    /// <summary>What is not ready, waiting or not known, and what comes first on top.</summary>
    private static ImmutableArray<ReadyLine> Open(Known known) =>
    [
        .. Written(known).Where(line => known.Place.Item(line.ItemId)!.State is "not-ready" or "waiting" or "not-known").OrderBy(line => line.ComesFirst ? 0 : 1),
    ];

    private static IEnumerable<ReadyLine> Written(Known known) => Checks.Lines(known).Where(line => known.Place.Item(line.ItemId) is not null);

    private static Line ToDo(ReadyLine line) => Line.Of(Key + (line.IsHealth ? "to-do-health" : "to-do"), NameOf(line), Slot.Words("do", Key + "do-" + line.Name));

    private static bool IsOfHealth(Line line) => line.Key == Key + "to-do-health";

    private static LiveChoice Choice(Known known, string subject, string key, IEnumerable<ReadyLine> lines) => new(
        "section",
        subject,
        Line.Of(Key + (lines.All(line => IsShared(known, line)) ? "label-shared" : "label"), Slot.Words("line", key)));

    private static bool IsShared(Known known, ReadyLine line) =>
        known.Place.Item(line.ItemId) is { } item
        && known.Place.Shares.Any(share => share.Item.Id == item.Id && share.WorkerId == known.Day.KeyWorker?.Id && share.Item.ChangedAt == item.ChangedAt);

    /// <summary>What other topics know of it, so that nothing has to be looked up twice.</summary>
    private static ImmutableArray<Line> Hints(Known known, ReadyLine line) =>
    [
        .. Visits.Of(known).Where(visit => visit.Kind == line.Appointment).Select(visit => visit.InList),
        .. line.Name == "gate" && known.Answer("meets-me")?.Choices is [var who] ? [Line.Of(Appointment.Key + "meets-" + who)] : Array.Empty<Line>(),
    ];

    private static ImmutableArray<Slot> Words(ReadyLine line) =>
        [NameOf(line), Slot.Words("ask", Key + "ask-" + line.Name), Slot.Words("why", Key + "why-" + line.Name)];

    private static Slot NameOf(ReadyLine line) => Slot.Words("line", Key + "name-" + line.Name);
}
