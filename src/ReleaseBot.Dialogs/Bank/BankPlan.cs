using System.Collections.Immutable;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Id;

namespace ReleaseBot.Dialogs.Bank;

/// <summary>The plan that the bank talk ends in: how the account stands, when to do what, what may be in the way, and the one next step.</summary>
internal static class BankPlan
{
    public const string Id = "bank";

    private const string Key = "bank/lines/";

    /// <summary>Two weeks before release somebody checks that the card is in the person's property.</summary>
    private const int ReadinessCheckDays = 14;

    /// <summary>How long to wait for a word before asking again.</summary>
    private const int AskAgainDays = 7;

    public static PlanItem Item(Known known) =>
        new(Id, "bank", Line.Of("bank/topic/title"), Lines(known), Next(known), known.Day.Now) { State = State(known) };

    public static ImmutableArray<Line> Lines(Known known) =>
        [Line.Of(Key + "stands", Slot.Words("state", "bank/states/" + State(known))), .. StatusIsWrong(known), .. BankNews.IsTold(known) ? BankNews.Lines(known) : Plan(known)];

    /// <summary>Exactly what a key worker will see.</summary>
    public static ImmutableArray<Line> AsShared(Known known) =>
        [Line.Of("bank/topic/title"), .. Lines(known), .. Ending.NextStep(Item(known))];

    /// <summary>When the prison can send a form for this person, why, and what to do if not.</summary>
    public static ImmutableArray<Line> WhenToApply(Known known) => BankTime.Of(known) switch
    {
        ApplyTime.TooEarly => [Line.Of(Key + "when-later", Slot.Date("opens", BankTime.Opens(known.Day))), .. Rule(known)],
        ApplyTime.Now => [Line.Of(Key + "when-now", Slot.Date("closes", BankTime.Closes(known.Day))), .. Hurry(known.Day), .. Rule(known), Banks(known)],
        ApplyTime.TooLate => [Line.Of(Key + "when-late", Slot.Date("release", known.Day.Release!.On)), .. Rule(known), Line.Of(Key + "when-late-plan")],
        ApplyTime.NotOnRemand => [Line.Of(Key + "when-remand")],
        ApplyTime.NotForImmigration => [Line.Of(Key + "when-immigration")],
        ApplyTime.DateGone => [Line.Of(Key + "when-date-gone")],
        _ => [Line.Of(Key + "when-no-date")],
    };

    /// <summary>What the ID and Banking team is told after a yes, and nothing else.</summary>
    public static ImmutableArray<Line> ForTheTeam(Known known) => known.Said("account-now", "cannot-use")
        ? [.. Troubles(known)]
        : [Line.Of(Key + "need-account"), .. OldAccount(known), .. CardKept(known)];

    /// <summary>Whether some paper that shows who the person is can be reached; what was said in the ID talk goes first.</summary>
    public static bool HasId(Known known) => known.Answer("which-id") is not null
        ? Papers.All.Any(paper => Papers.IsInReach(known, paper))
        : known.Said("have-id", "yes");

    private static string State(Known known) => BankNews.IsTold(known) ? BankNews.State(known)
        : known.Said("account-now", "yes") ? "own-account"
        : known.Said("account-now", "cannot-use") ? "stuck-account"
        : BankTime.Of(known) switch
        {
            ApplyTime.Now => "to-apply",
            ApplyTime.TooEarly => "too-early",
            ApplyTime.TooLate => "after-release",
            _ => "not-open",
        };

    private static ImmutableArray<Line> Plan(Known known) => State(known) switch
    {
        "own-account" => [Line.Of(Key + "check-card"), .. MoneyIn(known), Line.Of(Key + "tell-probation")],
        "stuck-account" => [.. Troubles(known), Line.Of(Key + "no-numbers"), .. MoneyIn(known), Line.Of(Key + "tell-probation")],
        _ => [.. OldAccount(known), .. WhenToApply(known), .. MaySlow(known), .. MoneyIn(known), .. CardKept(known), .. WhatBasicMeans(known)],
    };

    private static IEnumerable<Line> Hurry(Day day) => BankTime.ClosesSoon(day) ? [Line.Of(Key + "when-soon")] : [];

    private static IEnumerable<Line> StatusIsWrong(Known known) => known.Said("status-right", "no") ? [Line.Of(Key + "status-wrong")] : [];

    private static IEnumerable<Line> Rule(Known known) =>
    [
        ToldFact.Line(known, "bank", "rule", "bank.window-latest-weeks", Slot.Number("months", known.Day.Facts["bank.window-earliest-months"].Number)),
        .. known.Day.Prison.BankDays is { } days ? [Line.Of(Key + "rule-here", Slot.Number("days", days))] : Array.Empty<Line>(),
    ];

    private static Line Banks(Known known) => known.Day.Prison.Bank is { } bank ? Line.Of(Key + "bank-here", Slot.Own("bank", bank)) : ToldFact.Line(known, "bank", "one-bank", "bank.partner-banks");

    private static IEnumerable<Line> Troubles(Known known) =>
        (known.Answer("account-trouble")?.Choices ?? ["not-sure"]).Select(trouble => Line.Of($"{Key}trouble-{trouble}"));

    private static IEnumerable<Line> OldAccount(Known known) =>
        known.Said("account-now", "not-sure") ? [Line.Of(Key + "old-account")] : [];

    private static IEnumerable<Line> MaySlow(Known known)
    {
        if (!HasId(known))
        {
            yield return Line.Of(Key + "no-id");
        }

        foreach (var slow in known.Answer("bank-may-slow")?.Choices.Where(slow => slow != "none") ?? [])
        {
            yield return Line.Of($"{Key}slow-{slow}");
        }
    }

    private static IEnumerable<Line> MoneyIn(Known known) =>
        known.Answer("money-in-first")?.Choices is [var money] && money != "not-sure" ? [Line.Of($"{Key}money-{money}")] : [];

    private static IEnumerable<Line> CardKept(Known known)
    {
        if (known.Answer("card-kept")?.Choices is [var kept])
        {
            yield return Line.Of($"{Key}card-{kept}");
        }

        if (known.Answer("card-news-to")?.Choices is [var who] && who != "not-sure")
        {
            yield return Line.Of($"{Key}card-tell-{who}");
        }
    }

    private static IEnumerable<Line> WhatBasicMeans(Known known) =>
    [
        Line.Of(Key + "basic"),
        ToldFact.Line(known, "bank", "big-banks", "bank.basic-account-banks"),
        Line.Of(Key + "tell-probation"),
    ];

    private static NextStep Next(Known known) => BankNews.IsTold(known) ? BankNews.Next(known) : (State(known), BankTime.Of(known)) switch
    {
        ("own-account", _) => Step(known.Day, "check-card", CheckDay(known.Day)),
        ("stuck-account", _) => Step(known.Day, "app-stuck", SoonDay(known.Day)),
        (_, ApplyTime.Now) => Step(known.Day, "app-now", BankTime.ClosesSoon(known.Day) ? known.Day.Today : known.Day.InDays(1)),
        (_, ApplyTime.TooEarly) => Step(known.Day, "app-when-open", BankTime.Opens(known.Day)),
        (_, ApplyTime.TooLate) when HasId(known) => Step(known.Day, "bank-outside", known.Day.Release!.On.AddDays(AskAgainDays)),
        (_, ApplyTime.TooLate) => Step(known.Day, "id-first", known.Day.Today),
        (_, ApplyTime.DateGone) => Step(known.Day, "ask-date", known.Day.InDays(1)),
        _ => Step(known.Day, "ask-what-is-possible", known.Day.InDays(AskAgainDays)),
    };

    /// <summary>The day to check that card and PIN are there: two weeks before, or tomorrow when that has gone by.</summary>
    internal static DateOnly CheckDay(Day day) =>
        day.DaysToRelease is > ReadinessCheckDays ? day.Release!.On.AddDays(-ReadinessCheckDays) : day.InDays(1);

    /// <summary>Tomorrow, or today when release is close.</summary>
    internal static DateOnly SoonDay(Day day) => day.DaysToRelease is <= ReadinessCheckDays ? day.Today : day.InDays(1);

    internal static NextStep Step(Day day, string name, DateOnly by) =>
        new("you", Line.Of(Key + "step-" + name), by, Line.Of(Key + "if-not", Slot.Date("again", day.AgainAfter(by, AskAgainDays))));
}
