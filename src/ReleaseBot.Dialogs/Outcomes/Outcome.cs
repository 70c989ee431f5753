using System.Collections.Immutable;
using ReleaseBot.Dialogs.Counting;
using ReleaseBot.Dialogs.Mentors;

namespace ReleaseBot.Dialogs.Outcomes;

/// <summary>How far it came with one thing that makes a release work.</summary>
public enum Reached
{
    /// <summary>Staff or a mentor saw it.</summary>
    Confirmed,

    /// <summary>The person said so, and nobody else has.</summary>
    Said,

    /// <summary>It did not come to that, or nobody knows.</summary>
    NotKnown,
}

/// <summary>What is counted of a release: outcomes, never forms. Read from the place of somebody who said yes to being counted.</summary>
public static class Outcome
{
    public const string Id = "id", Account = "account", Bed = "bed", Claim = "claim", Appointments = "appointments";

    public static ImmutableArray<string> All { get; } = [Id, Account, Bed, Claim, Appointments];

    /// <summary>They said yes, and did not say that they stayed inside.</summary>
    public static bool IsCounted(Place place) =>
        CountDialog.IsYes(place) && place.Item("after")?.Lines.Any(line => line.Key is "after/lines/did-not-come-out" or "after/lines/not-out-yet") != true;

    public static Reached Of(Place place, string outcome)
    {
        var items = Items(place, outcome);
        return items.IsEmpty || !IsSaid(place, outcome, items) ? Reached.NotKnown
            : items.Any(item => IsConfirmed(place, item)) ? Reached.Confirmed
            : Reached.Said;
    }

    /// <summary>The parts of the plan that tell of it.</summary>
    private static ImmutableArray<PlanItem> Items(Place place, string outcome) => outcome switch
    {
        Id => [.. Some(place.Item("ready-id"))],
        Account => [.. Some(place.Item("ready-bank-card")), .. Some(place.Item("bank"))],
        Bed => [.. Some(place.Item("ready-address")), .. Some(place.Item("after")), .. Some(place.Item("appointments"))],
        Claim => [.. Some(place.Item("ready-jobcentre")), .. place.Items.Where(IsJobcentre)],
        _ => [.. place.Items.Where(item => item.State is "kept" or "missed")],
    };

    private static bool IsSaid(Place place, string outcome, ImmutableArray<PlanItem> items) => outcome switch
    {
        Account => items.Any(item => item.State is "ready" or "own-account" or "opened"),
        Bed => (place.Answer("home-tonight") ?? place.Answer("bed-first-night"))?.Has("yes") == true || items.Any(item => item is { Id: "ready-address", State: "ready" }),
        Claim => items.Any(item => item.State == "ready" || (IsJobcentre(item) && item.State is not ("missed" or "called-off"))),
        Appointments => items.All(item => item.State == "kept"),
        _ => items.Any(item => item.State == "ready"),
    };

    private static bool IsJobcentre(PlanItem item) => item.Kept.Any(given => given.Name == "appointment-kind" && given.Answer.Has("jobcentre"));

    /// <summary>Staff or the mentor saw it themselves, as it stands now.</summary>
    private static bool IsConfirmed(Place place, PlanItem item) =>
        place.Confirmations.Any(seen => seen.IsOf(item))
        || place.Shares.Any(share => share.Item.Id == item.Id && share.Item.ChangedAt == item.ChangedAt && IsMarked(place, share));

    /// <summary>The last word of the mentor on what is shared with them is that they saw it or that it was kept.</summary>
    private static bool IsMarked(Place place, Share share) =>
        place.MentorActs.LastOrDefault(act => act.IsAbout(share.Item.Id, share.WorkerId) && act.At >= share.At)?.Kind is MentorActs.LineSeen or MentorActs.Kept;

    private static IEnumerable<PlanItem> Some(PlanItem? item) => item is null ? [] : [item];
}
