using System.Collections.Immutable;
using System.Globalization;

namespace ReleaseBot.Dialogs.Covers;

/// <summary>Who stands in for the key worker now, and what they are shown. The talk is about a worker, or a worker and a part: <c>kw-2</c>, <c>kw-2/goal-1</c>.</summary>
internal static class CoverPlan
{
    /// <summary>A longer absence is another key worker.</summary>
    public const int MostDays = 60;

    private const string Key = "cover/lines/";
    private const int ShortestName = 2;

    /// <summary>Covers of today, for the key worker of today.</summary>
    public static IEnumerable<Cover> Now(Place place, Day day) => place.Covers.Where(cover => cover.Counts(day.KeyWorker?.Id, day.Today));

    public static ImmutableArray<LiveChoice> Named(Known known) =>
        [.. Now(known.Place, known.Day).Select(cover => new LiveChoice("cover", cover.Worker.Id, Line.Of(Key + "label", Slot.Own("cover", cover.Worker.Name), Slot.Date("until", cover.Until))))];

    /// <summary>Key workers of this prison whose name has every word that was typed.</summary>
    public static ImmutableArray<LiveChoice> Fitting(Known known)
    {
        var typed = (known.AnswerNow("cover-name")?.Words ?? "").Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return typed.Any(word => word.Length >= ShortestName)
            ? [.. known.Day.Staff.Where(worker => worker.Id != known.Day.KeyWorker?.Id && typed.All(word => Has(worker.Name, word))).Select(Choice)]
            : [];
    }

    public static ImmutableArray<Slot> ChosenCover(Known known) => [Slot.Own("cover", TheCover(known)?.Name ?? ""), .. Situation.Worker(known)];

    public static DateOnly? LastDay(Known known) =>
        known.AnswerNow("cover-until")?.Words is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public static ImmutableArray<Line> CoverAsTold(Known known) => TheCover(known) is { } cover && LastDay(known) is { } last
        ? [Line.Of(Key + "stands-in", [Slot.Own("cover", cover.Name), Slot.Date("until", last), .. Situation.Worker(known)]), Line.Of(Key + "sees-what-i-share", Slot.Own("cover", cover.Name))]
        : [];

    public static ImmutableArray<Line> CoverAsItStands(Known known) => TheOne(known) is { } cover
        ? [Line.Of(Key + "stands-in", [Slot.Own("cover", cover.Worker.Name), Slot.Date("until", cover.Until), .. Situation.Worker(known)]), Line.Of(Key + "parts-shared", Slot.Number("count", known.Place.Shares.Count(share => share.WorkerId == cover.Worker.Id)))]
        : [];

    public static PlanEvent.ByThePerson? NameCover(Known known) => TheCover(known) is { } cover && known.Day.KeyWorker is { } worker && LastDay(known) is { } last
        ? new PlanEvent.CoverNamed(new(cover, worker.Id, last, known.Day.Now))
        : null;

    public static PlanEvent.ByThePerson? EndCover(Known known) => TheOne(known) is { } cover ? new PlanEvent.CoverEnded(cover.Worker.Id, known.Day.Now) : null;

    /// <summary>The parts of the plan, with how each stands to this cover.</summary>
    public static ImmutableArray<LiveChoice> Parts(Known known) => TheOne(known) is not { } cover ? [] :
    [
        .. from item in known.Place.Items
           where item.Id != "key-worker"
           let state = StateOf(known, item, cover)
           select new LiveChoice(state, $"{cover.Worker.Id}/{item.Id}", Line.Of($"share/lines/label-{state}", [.. item.Title.Slots, Slot.Words("item", item.Title.Key)])),
    ];

    public static ImmutableArray<string> ThePart(Known known) => PartOf(known) is { } item ? [item.Id] : [];

    /// <summary>The worker the talk is about: named already, or just picked from the list.</summary>
    public static StaffName? TheCover(Known known) => TheOne(known)?.Worker
        ?? (known.Day.Staff.FirstOrDefault(worker => worker.Id == WorkerId(known)) is { } named ? new(named.Id, named.Name) : null);

    public static ImmutableArray<Line> WhatTheySee(Known known) => PartOf(known) is { } item ? [item.Title, .. item.Lines, .. Ending.NextStep(item)] : [];

    private static Cover? TheOne(Known known) => Now(known.Place, known.Day).FirstOrDefault(cover => cover.Worker.Id == WorkerId(known));

    private static PlanItem? PartOf(Known known) => known.Subject?.Split('/') is [_, var item] ? known.Place.Item(item) : null;

    private static string? WorkerId(Known known) => known.Subject?.Split('/')[0];

    private static string StateOf(Known known, PlanItem item, Cover cover) =>
        known.Place.Shares.FirstOrDefault(share => share.Item.Id == item.Id && share.WorkerId == cover.Worker.Id) switch
        {
            null => "private",
            { Item: var seen } when seen.ChangedAt != item.ChangedAt => "changed",
            _ => "shared",
        };

    private static LiveChoice Choice(KeyWorker worker) => new("worker", worker.Id, Line.Of(Key + "label-worker", Slot.Own("cover", worker.Name)));

    private static bool Has(string name, string word) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(name, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
