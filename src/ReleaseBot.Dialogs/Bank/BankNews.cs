using System.Collections.Immutable;
using ReleaseBot.Dialogs.Facts;

namespace ReleaseBot.Dialogs.Bank;

/// <summary>
/// The bank form as it goes on: sent, account opened, declined, or returned because it was incomplete, inaccurate or not for this person.
/// The person reports what came, and the plan says what each means next.
/// </summary>
internal static class BankNews
{
    private const string Key = "bank/lines/";

    /// <summary>A word from the bank is asked after again after two weeks; how long it takes is not published.</summary>
    private const int WaitDays = 14;

    private static readonly ImmutableArray<string> Living =
        ["to-apply", "sent", "opened", "declined", "returned", "returned-incomplete", "returned-inaccurate", "returned-ineligible"];

    /// <summary>Whether a form is on its way, so that the next visit asks for news.</summary>
    public static bool HasApplied(Known known) => StateBefore(known) is { } state && Living.Contains(state);

    /// <summary>Whether the person reports on a form in this talk.</summary>
    public static bool IsTold(Known known) => known.WasAsked("application-news") && !known.Said("application-news", "plan-again");

    public static ImmutableArray<Slot> Before(Known known) => [Slot.Words("state", "bank/states/" + (StateBefore(known) ?? "to-apply"))];

    /// <summary>What can have happened since the last visit, by how the form stood then.</summary>
    public static ImmutableArray<LiveChoice> CanHappen(Known known)
    {
        ImmutableArray<string> news = StateBefore(known) switch
        {
            "to-apply" => ["sent", "opened", "declined", "returned", "nothing-yet", "plan-again"],
            "opened" => ["card-here", "nothing-yet", "plan-again"],
            "declined" => ["opened", "nothing-yet", "plan-again"],
            "sent" => ["opened", "declined", "returned", "nothing-yet", "plan-again"],
            _ => ["sent-again", "opened", "declined", "nothing-yet", "plan-again"],
        };
        return [.. news.Select(one => new LiveChoice(one, BankPlan.Id, Line.Of(Key + "news-" + one)))];
    }

    /// <summary>The state the news leads to. No news leaves it as it was.</summary>
    public static string State(Known known) => known.Answer("application-news")?.Choices.FirstOrDefault() switch
    {
        "sent" or "sent-again" => "sent",
        "opened" => "opened",
        "declined" => "declined",
        "card-here" => "card-here",
        "returned" => known.Answer("why-returned")?.Choices is [var why] && why != "not-sure" ? "returned-" + why : "returned",
        _ => StateBefore(known) ?? "to-apply",
    };

    public static ImmutableArray<Line> Lines(Known known) => State(known) switch
    {
        "opened" => [Line.Of(Key + "opened-next"), Line.Of(Key + "opened-day"), .. CardWish(known), Line.Of(Key + "tell-probation")],
        "card-here" => [Line.Of(Key + "opened-day"), Line.Of(Key + "tell-probation")],
        "declined" => [Line.Of(Key + "declined-next"), ToldFact.Line(known, "bank", "big-banks", "bank.basic-account-banks"), Line.Of(Key + "credit-union"), .. NoAccountForBenefits(known)],
        "returned-ineligible" => [Line.Of(Key + "ineligible-next"), ToldFact.Line(known, "bank", "big-banks", "bank.basic-account-banks"), .. NoAccountForBenefits(known)],
        "returned-incomplete" or "returned-inaccurate" or "returned" => [.. ToPutRight(known), Line.Of(Key + "returned-next"), .. IfItIsLate(known)],
        _ => [Line.Of(Key + "sent-next"), .. IfItIsLate(known)],
    };

    /// <summary>What the ID and Banking team is told after a yes.</summary>
    public static ImmutableArray<Line> ForTheTeam(Known known) =>
    [
        Line.Of(Key + "stands", Slot.Words("state", "bank/states/" + State(known))),
        .. State(known) switch
        {
            "declined" or "returned-ineligible" => [Line.Of(Key + "want-reason")],
            "returned-incomplete" or "returned-inaccurate" or "returned" when known.Said("application-news", "returned") => ToPutRight(known),
            _ => (IEnumerable<Line>)[Line.Of(Key + "want-news")],
        },
    ];

    public static NextStep Next(Known known) => State(known) switch
    {
        "opened" => BankPlan.Step(known.Day, "ask-card", BankPlan.SoonDay(known.Day)),
        "card-here" => BankPlan.Step(known.Day, "check-card", BankPlan.CheckDay(known.Day)),
        "declined" => BankPlan.Step(known.Day, known.Said("declined-in-writing", "yes") ? "read-reason" : "ask-reason", BankPlan.SoonDay(known.Day)),
        "returned-ineligible" => BankPlan.Step(known.Day, "ask-reason", BankPlan.SoonDay(known.Day)),
        "returned-incomplete" or "returned-inaccurate" or "returned" => BankPlan.Step(known.Day, "put-right", BankPlan.SoonDay(known.Day)),
        "to-apply" => BankPlan.Step(known.Day, "app-now", BankPlan.SoonDay(known.Day)),
        _ => BankPlan.Step(known.Day, "ask-news", known.Day.InDays(WaitDays)),
    };

    private static string? StateBefore(Known known) => known.Place.Item(BankPlan.Id)?.State;

    private static IEnumerable<Line> ToPutRight(Known known) => known.Answer("what-to-put-right")?.Choices is { IsEmpty: false } wrong
        ? wrong.Select(one => Line.Of($"{Key}put-right-{one}"))
        : [Line.Of(Key + "put-right-not-sure")];

    /// <summary>What was said when the form was planned still holds.</summary>
    private static IEnumerable<Line> CardWish(Known known) =>
        known.Place.Answer("card-kept")?.Choices is [var kept] ? [Line.Of($"{Key}card-{kept}")] : [];

    private static IEnumerable<Line> NoAccountForBenefits(Known known) =>
        known.Place.Answer("money-in-first")?.Choices is ["benefits" or "both"] ? [Line.Of(Key + "tell-jobcentre")] : [];

    private static IEnumerable<Line> IfItIsLate(Known known) =>
        known.Window("bank-form") == WindowState.Closed ? [Line.Of(Key + "when-late-plan")] : [];
}
