using System.Collections.Immutable;
using System.Globalization;

namespace ReleaseBot.Dialogs.Handover;

/// <summary>The summary for the handover as a part of the plan. The talk is about a part of the plan, a line of the summary (<c>handover.3</c>), or somebody who can read it.</summary>
internal static class HandoverPlan
{
    private const string Key = "handover/lines/";

    private const string Own = "own";

    /// <summary>Of one part of the plan no more goes in, so that each part has room.</summary>
    private const int MostOfPart = 6;

    private const int AskAgainDays = 14;

    /// <summary>Parts that say nothing for a handover.</summary>
    private static readonly ImmutableArray<string> Left = [HandoverSummary.ItemId, "key-worker", "print"];

    public static ImmutableArray<Slot> Com(Known known) =>
        known.Day.Com is { } com ? [Slot.Own("com", com.Name)] : [Slot.Words("com", Key + "no-com")];

    public static StaffName? TheCom(Known known) => known.Day.Com;

    /// <summary>Who leads the case now and from when on, or whom to ask.</summary>
    public static ImmutableArray<Line> WhoLeads(Known known) => Leads(Lead(known));

    public static ImmutableArray<Line> Leads(CaseLead lead) => lead switch
    {
        { Lead: Handover.Lead.Pom, ChangesOn: { } on } => [Line.Of(Key + "pom-leads", Slot.Date("day", on)), Line.Of(Key + "may-differ")],
        { Lead: Handover.Lead.Com, ChangesOn: { } on } => [Line.Of(Key + "com-leads", Slot.Date("day", on)), Line.Of(Key + "may-differ")],
        { Lead: Handover.Lead.Com } => [Line.Of(Key + "com-leads-recall"), Line.Of(Key + "may-differ")],
        { Lead: Handover.Lead.Nobody } => [Line.Of(Key + "nobody-leads")],
        _ => [Line.Of(Key + "ask-who-leads")],
    };

    public static bool HasNoHandover(Known known) => Lead(known).Lead == Handover.Lead.Nobody;

    /// <summary>What is in can be taken out again, what is not can be put in; whoever can read it can be kept from it.</summary>
    public static ImmutableArray<LiveChoice> Choices(Known known) =>
    [
        .. Summary(known).Lines.IsEmpty ? [] : (LiveChoice[])[new("lines", null, Line.Of(Key + "label-lines"))],
        .. from item in known.Place.Items
           where !Left.Contains(item.Id) && !LinesOf(item).IsEmpty
           let state = Summary(known).Lines.Any(line => line.From == item.Id) ? "in" : "out"
           select new LiveChoice(state, item.Id, Line.Of(Key + "label-" + state, [.. item.Title.Slots, Slot.Words("item", item.Title.Key)])),
        .. Shares(known).Select(share => new LiveChoice("reader", share.WorkerId, Line.Of(Key + "label-reader", Slot.Own("worker", share.WorkerName)))),
    ];

    public static ImmutableArray<LiveChoice> Lines(Known known) =>
        [.. Summary(known).Lines.Select(line => new LiveChoice("line", IdOf(line), line.Says))];

    public static HandoverSummary Summary(Known known) => Item(known)?.Summary ?? HandoverSummary.Empty;

    /// <summary>The lines of the part that the talk is about, just as they would go in.</summary>
    public static ImmutableArray<Line> ThePart(Known known) => Part(known) is { } item ? LinesOf(item) : [];

    /// <summary>What of it is in, in the words that it has there.</summary>
    public static ImmutableArray<Line> ThePartAsIn(Known known) => [.. Summary(known).Lines.Where(line => line.From == known.Subject).Select(line => line.Says)];

    public static ImmutableArray<Line> TheLine(Known known) => Chosen(known) is { } line ? [line.Says] : [];

    /// <summary>Exactly what is seen by whoever may see it from now on.</summary>
    public static ImmutableArray<Line> AsShown(Known known) => Whole(Item(known));

    /// <summary>Exactly what is seen by the one the talk is about, which may be older.</summary>
    public static ImmutableArray<Line> AsSeen(Known known) => Whole(Shares(known).FirstOrDefault(share => share.WorkerId == known.Subject)?.Item);

    public static ImmutableArray<Line> Request(Known known) => [Line.Of(Key + "request")];

    public static ImmutableArray<Slot> Most(Known known) => [Slot.Number("lines", HandoverSummary.MostLines), Slot.Number("letters", HandoverSummary.LongestLine)];

    public static ImmutableArray<string> TheSummary(Known known) => [HandoverSummary.ItemId];

    public static PlanItem? WithPart(Known known)
    {
        if (Part(known) is not { } part)
        {
            return null;
        }

        var (summary, title) = (Summary(known), Cut(part.Title, HandoverSummary.LongestTitle));
        return Write(known, new([.. summary.Lines, .. LinesOf(part).Select((line, index) => new HandoverLine(summary.NextNumber + index, part.Id, title, line))]));
    }

    public static PlanItem? WithoutPart(Known known) => Write(known, new([.. Summary(known).Lines.Where(line => line.From != known.Subject)]));

    public static PlanItem? WithOwnLine(Known known) => Words(known, "handover-own") is { } words
        ? Write(known, new(Summary(known).Lines.Add(new(Summary(known).NextNumber, Own, Line.Of(Key + "own-title"), InOwnWords(words)))))
        : null;

    public static PlanItem? WithOtherWords(Known known) => Chosen(known) is { } line && Words(known, "handover-words") is { } words
        ? Write(known, new(Summary(known).Lines.Replace(line, line with { Says = InOwnWords(words) })))
        : null;

    public static PlanItem? WithoutLine(Known known) => Chosen(known) is { } line ? Write(known, new(Summary(known).Lines.Remove(line))) : null;

    public static bool IsTooLong(Known known) => (Words(known, known.WasAsked("handover-words") ? "handover-words" : "handover-own")?.Length ?? 0) > HandoverSummary.LongestLine;

    public static bool HasRoomFor(Known known, int lines) => Summary(known).Lines.Length + lines <= HandoverSummary.MostLines;

    public static bool IsAboutLine(Known known) => Chosen(known) is not null;

    /// <summary>Whoever can read it, and the talk is about them.</summary>
    public static StaffName? TheReader(Known known) =>
        Shares(known).FirstOrDefault(share => share.WorkerId == known.Subject) is { } share ? new(share.WorkerId, share.WorkerName) : null;

    public static ImmutableArray<Slot> Reader(Known known) => [Slot.Own("worker", TheReader(known)?.Name ?? "")];

    /// <summary>Whether this member of staff can read it as it stands now.</summary>
    public static bool IsSeenBy(Known known, string? workerId) => Shares(known).Any(share => share.WorkerId == workerId && share.Item.ChangedAt == Item(known)!.ChangedAt);

    private static ImmutableArray<Line> Whole(PlanItem? item) => item is null ? [] : [item.Title, .. item.Lines, .. Ending.NextStep(item)];

    private static PlanItem Write(Known known, HandoverSummary summary) => new(
        HandoverSummary.ItemId,
        "handover",
        Line.Of(Key + "title"),
        [.. summary.Parts.SelectMany(part => part.Lines.Prepend(part.Title))],
        new NextStep("you", Line.Of(Key + "step"), known.Day.InDays(AskAgainDays), Line.Of(Key + "if-not")),
        known.Day.Now)
    { Summary = summary };

    private static CaseLead Lead(Known known) => CaseLead.Of(known.Day with { Status = Situation.Of(known) });

    private static IEnumerable<Share> Shares(Known known) => known.Place.Shares.Where(share => share.Item.Id == HandoverSummary.ItemId);

    private static PlanItem? Item(Known known) => known.Place.Item(HandoverSummary.ItemId);

    private static PlanItem? Part(Known known) => known.Subject is { } id ? known.Place.Item(id) : null;

    private static HandoverLine? Chosen(Known known) => Summary(known).Lines.FirstOrDefault(line => IdOf(line) == known.Subject);

    private static string IdOf(HandoverLine line) => string.Create(CultureInfo.InvariantCulture, $"{HandoverSummary.ItemId}.{line.Number}");

    /// <summary>What a part says, and its next step, each cut to a line of the page; the person reads it so before it goes in.</summary>
    private static ImmutableArray<Line> LinesOf(PlanItem item) =>
        [.. item.Lines.Take(MostOfPart - 1).Concat(Ending.NextStep(item).Take(1)).Select(line => Cut(line, HandoverSummary.LongestLine))];

    private static Line Cut(Line line, int most)
    {
        var own = line.Slots.Where(slot => slot.Kind == "own").ToArray();
        return own.Sum(slot => slot.Value.Length) <= most ? line
            : line with { Slots = [.. line.Slots.Select(slot => slot.Kind == "own" ? slot with { Value = Start(slot.Value, most / own.Length) } : slot)] };
    }

    /// <summary>The first words that fit, and that there were more.</summary>
    private static string Start(string text, int most) =>
        text.Length <= most ? text : text[..(text.LastIndexOf(' ', most - 4) is var space and > 0 ? space : BeforePair(text, most - 4))] + " ...";

    /// <summary>A letter of two halves is not cut between them.</summary>
    private static int BeforePair(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static Line InOwnWords(string words) => Line.Of(Key + "own-words", Slot.Own("words", words));

    private static string? Words(Known known, string step) => known.AnswerNow(step)?.Words;
}
