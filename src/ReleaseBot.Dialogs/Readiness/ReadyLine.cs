using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Readiness;

/// <summary>One thing to have ready for the release day.</summary>
/// <param name="Section">What it is shared with; health lines are in none and shared one by one.</param>
/// <param name="ComesFirst">Without it the day itself can go wrong.</param>
/// <param name="TakesWeeks">Worth a look from the first check on.</param>
/// <param name="OfTheMorning">Part of the short check on the morning itself.</param>
/// <param name="Appointment">The kind of appointment that tells more of it.</param>
internal sealed record ReadyLine(
    string Name,
    string? Section,
    bool ComesFirst = false,
    bool TakesWeeks = false,
    bool OfTheMorning = false,
    bool NeedsNoDate = false,
    string? Appointment = null)
{
    public static readonly ImmutableArray<string> Sections = ["carry", "money", "place", "probation", "people"];

    /// <summary>All lines there are, in the order of the checklist.</summary>
    public static readonly ImmutableArray<ReadyLine> All =
    [
        new("clothes", "carry", TakesWeeks: true, OfTheMorning: true, NeedsNoDate: true),
        new("bag", "carry", ComesFirst: true, OfTheMorning: true, NeedsNoDate: true),
        new("phone", "carry", TakesWeeks: true, OfTheMorning: true, NeedsNoDate: true),
        new("id", "carry", ComesFirst: true, TakesWeeks: true, OfTheMorning: true, NeedsNoDate: true),
        new("bank-card", "money", TakesWeeks: true, NeedsNoDate: true),
        new("money", "money", ComesFirst: true, OfTheMorning: true),
        new("warrant", "money", OfTheMorning: true),
        new("medicines", null, ComesFirst: true, OfTheMorning: true, NeedsNoDate: true),
        new("naloxone", null),
        new("address", "place", ComesFirst: true, TakesWeeks: true, OfTheMorning: true, NeedsNoDate: true, Appointment: "home-check-in"),
        new("licence", "probation", ComesFirst: true, OfTheMorning: true),
        new("tag", "place", OfTheMorning: true, Appointment: "tag"),
        new("probation", "probation", ComesFirst: true, OfTheMorning: true, Appointment: "probation"),
        new("jobcentre", "money", Appointment: "jobcentre"),
        new("council", "place", TakesWeeks: true, Appointment: "council"),
        new("gp", null, TakesWeeks: true, Appointment: "gp"),
        new("numbers", "carry", OfTheMorning: true, NeedsNoDate: true),
        new("gate", "people", OfTheMorning: true, NeedsNoDate: true),
        new("food", "money", NeedsNoDate: true),
        new("family", "people", TakesWeeks: true, NeedsNoDate: true),
        new("first-goal", "people", TakesWeeks: true),
    ];

    public string ItemId => "ready-" + Name;

    public bool IsHealth => Section is null;

    /// <summary>Only people under probation have a licence, a tag and an officer to see.</summary>
    public bool IsOfProbation => Name is "licence" or "tag" or "probation";

    public static ReadyLine Of(string itemId) => All.First(line => line.ItemId == itemId);
}
