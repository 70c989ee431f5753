using System.Collections.Immutable;
using ReleaseBot.Dialogs.Roll;
using static ReleaseBot.Dialogs.Rotl.RotlTimes;

namespace ReleaseBot.Dialogs.Rotl;

/// <summary>The application as it is written from the answers: in the person's own voice, and as fields for the desk.</summary>
internal static class RotlForm
{
    private const string Key = "rotl/lines/";

    private const int SoonDays = 7;

    public static PlanItem Draft(Known known) =>
        new(known.Subject ?? known.Place.NewItemId("rotl"), "rotl", Title(known), Lines(known), RotlMoves.Step("step-hand-in", known.Day.InDays(SoonDays)), known.Day.Now)
        {
            State = RotlItems.IsSentBack(known) ? RotlLife.SentBack : RotlLife.Draft,
        };

    public static PlanItem Urgent(Known known) =>
        new(known.Place.NewItemId("rotl"), "rotl", Title(known), Lines(known), RotlMoves.Step("step-urgent", known.Day.Today), known.Day.Now) { State = RotlLife.Draft };

    /// <summary>Not open yet: what to do if something happens, and whom to ask when things change.</summary>
    public static PlanItem Later(Known known) =>
        new("rotl", "rotl", Line.Of(Key + "later-title"), RotlRules.WhyNotOpen(known), RotlMoves.Step("step-later", known.Day.InDays(SoonDays)), known.Day.Now);

    /// <summary>The person would rather tell staff themselves.</summary>
    public static PlanItem TellWingStaff(Known known) =>
        new("rotl", "rotl", Title(known), Lines(known), RotlMoves.Step("step-tell-staff", known.Day.Today), known.Day.Now);

    /// <summary>Exactly what staff will read.</summary>
    public static ImmutableArray<Line> Preview(Known known) => [Title(known), .. Lines(known)];

    public static ImmutableArray<Line> UrgentPreview(Known known) => Preview(known);

    /// <summary>What kind of leave this is called, before the person says more.</summary>
    public static ImmutableArray<Line> KindOfLeave(Known known) =>
        Leave(known) is { } leave ? [Line.Of(Key + "called", Slot.Words("leave", $"rotl/leave/{leave}"))] : [];

    /// <summary>What is asked for, by its short name; nothing until the person has said.</summary>
    public static string? Kind(Known known) => Choice(known, "rotl-purpose") switch
    {
        null when Choice(known, "emergency-what") is { } what => what == "other" ? "urgent-other" : what,
        "work" => Choice(known, "rotl-work-kind"),
        "family" => Choice(known, "rotl-family-kind") is "family" && !IsSameDay(known) ? "family-night" : Choice(known, "rotl-family-kind"),
        "home" => Choice(known, "rotl-home-kind"),
        "appointment" => Choice(known, "rotl-appointment-kind") is "other" ? "appointment" : Choice(known, "rotl-appointment-kind"),
        "other" => "other",
        _ => null,
    };

    /// <summary>The fields of the application under short names: codes, days, times, place and people, for booking without keying again.</summary>
    public static ImmutableArray<Slot> Fields(Known known)
    {
        var codes = RotlCodes.Of(Kind(known) ?? "other", Sector(known)).ForType(Type(known));
        return
        [
            Slot.Own("type", codes.Type),
            Slot.Own("sub-type", codes.SubType),
            Slot.Own("category", codes.Category),
            Slot.Own("reason-code", codes.Reason),
            .. Day("day", Date(known, "rotl-day") ?? Date(known, "emergency-day")),
            .. Clock(known, "leave"),
            .. IsSameDay(known) ? [] : Day("back-day", Date(known, "rotl-back-day")),
            .. Clock(known, "back"),
            .. Chosen(known, "rotl-repeat", "repeat"),
            .. Chosen(known, "rotl-travel", "travel"),
            .. Given(known, "rotl-place", "place"),
            .. Given(known, "rotl-address", "address"),
            .. known.Said("rotl-may-ring", "yes") ? (Slot[])[.. Given(known, "rotl-who", "who"), .. Given(known, "rotl-phone", "phone")] : [],
            .. Choice(known, "emergency-what") is { } urgent && known.Answer("rotl-purpose") is null ? [Slot.Own("urgent", urgent)] : Array.Empty<Slot>(),
        ];
    }

    private static Line Title(Known known) => Line.Of(Key + "title", Slot.Words("kind", $"rotl/kinds/{Kind(known) ?? "not-said"}"));

    private static ImmutableArray<Line> Lines(Known known) => known.Answer("rotl-purpose") is null && known.Answer("emergency-what") is not null
        ? [.. UrgentLines(known)]
        : [.. What(known), .. Where(known), .. When(known), .. Travel(known), .. Safe(known)];

    private static IEnumerable<Line> UrgentLines(Known known) =>
    [
        Line.Of(Key + "ask-" + Kind(known)),
        .. Own(known, "emergency-who"),
        .. Date(known, "emergency-day") is { } day ? [Line.Of(Key + "emergency-day", Slot.Date("day", day))] : Array.Empty<Line>(),
        Line.Of(Key + (Type(known) == RotlCodes.Escort ? "urgent-escort" : "urgent-either")),
    ];

    private static IEnumerable<Line> What(Known known) =>
    [
        .. Kind(known) is { } kind ? [Line.Of(Key + "ask-for", Slot.Words("leave", $"rotl/leave/{Leave(known)}"), Slot.Words("kind", $"rotl/kinds/{kind}"))] : Array.Empty<Line>(),
        .. Sector(known) is { } sector && Kind(known) is "paid" or "unpaid" ? [Line.Of(Key + "sector", Slot.Words("sector", $"rotl/rotl-work-sector/answers/{Sector(known)}"))] : Array.Empty<Line>(),
        .. Kind(known) == "other" ? Own(known, "rotl-other-words") : [],
        .. Own(known, "rotl-aim"),
        .. Goal(known) is { } goal ? [Line.Of(Key + "goal", [.. goal.Title.Slots, Slot.Words("title", goal.Title.Key)])] : Array.Empty<Line>(),
        .. Stream(known) is { } stream ? [Line.Of(Key + "sentence-" + stream)] : Array.Empty<Line>(),
        .. Choice(known, "rotl-before") is { } before ? [Line.Of(Key + "before-" + before)] : Array.Empty<Line>(),
    ];

    private static IEnumerable<Line> Where(Known known) =>
    [
        .. Own(known, "rotl-place"),
        .. Own(known, "rotl-address"),
        .. known.Answer("rotl-who") is null ? [] : (Line[])[.. Own(known, "rotl-who"), .. Said(known, "rotl-knows"), .. Own(known, "rotl-phone"), .. Said(known, "rotl-agrees"), .. Said(known, "rotl-may-ring")],
        .. Said(known, "rotl-children"),
        .. Said(known, "rotl-keep-away"),
    ];

    private static IEnumerable<Line> When(Known known) =>
    [
        .. Date(known, "rotl-day") is { } day ? [Line.Of(Key + "day", Slot.Date("day", day))] : Array.Empty<Line>(),
        .. Own(known, "rotl-leave", "time"),
        .. !IsSameDay(known) && Date(known, "rotl-back-day") is { } back ? [Line.Of(Key + "back-day", Slot.Date("day", back))] : Array.Empty<Line>(),
        .. Own(known, "rotl-back", "time"),
        .. Said(known, "rotl-repeat"),
    ];

    private static IEnumerable<Line> Travel(Known known) =>
        [.. Said(known, "rotl-travel"), .. Said(known, "rotl-travel-time"), .. Own(known, "rotl-start-back", "time")];

    private static IEnumerable<Line> Safe(Known known) =>
        [.. Own(known, "rotl-risk"), .. Own(known, "rotl-support"), .. Own(known, "rotl-if-wrong")];

    /// <summary>The kind of leave under its short name, as in the words and the codes.</summary>
    private static string? Leave(Known known) => Kind(known) is { } kind ? RotlCodes.Of(kind, null).SubType.ToLowerInvariant() : null;

    private static string? Sector(Known known) => Choice(known, "rotl-work-sector");

    private static PlanItem? Goal(Known known) => Choice(known, "rotl-goal") is { } id ? known.Place.Item(id) : null;

    /// <summary>Standard or restricted by the kind of sentence the person named; staff confirm. Who cannot have a licence can have an escort.</summary>
    private static string Type(Known known) =>
        RotlRules.IsNotOpen(known) ? RotlCodes.Escort
        : Stream(known) is not null ? RotlCodes.Restricted
        : Choice(known, "sentence-kind") == "other" ? RotlCodes.Standard
        : "";

    private static string? Stream(Known known) => Choice(known, "sentence-kind") switch
    {
        "life-or-ipp" => "life-or-ipp",
        "extended" => "extended",
        _ when known.Day.Status == LegalStatus.Indeterminate => "life-or-ipp",
        _ => null,
    };

    /// <summary>What was chosen at a step; what belongs to the person and not to one application counts from any earlier talk.</summary>
    private static string? Choice(Known known, string step) =>
        (known.Answer(step) ?? (step is "sentence-kind" or "rotl-before" ? known.Place.Answer(step) : null))?.Choices.FirstOrDefault();

    private static IEnumerable<Line> Said(Known known, string step) => Choice(known, step) is { } choice ? [Line.Of($"{Key}{step}-{choice}")] : [];

    private static IEnumerable<Line> Own(Known known, string step, string kind = "own") =>
        known.Answer(step)?.Words is { } words ? [Line.Of(Key + step, new Slot("words", kind, words))] : [];

    private static IEnumerable<Slot> Chosen(Known known, string step, string name) => Choice(known, step) is { } choice ? [Slot.Own(name, choice)] : [];

    private static IEnumerable<Slot> Given(Known known, string step, string name) => known.Answer(step)?.Words is { } words ? [Slot.Own(name, words)] : [];
}
