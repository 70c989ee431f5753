using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.AboutYou;

/// <summary>What the person said matters, in their own voice, and the one thing they do about it first.</summary>
internal static class AboutPlan
{
    private const string Key = "about/lines/";

    private const int FirstStepDays = 7;

    /// <summary>The plan is looked at again after four weeks, or two weeks before release when that is sooner.</summary>
    private const int ReviewDays = 28;

    private const int ReviewBeforeReleaseDays = 14;

    /// <summary>In the order they are asked: money and work are what most people name (Christmann and Wong 2016).</summary>
    private static readonly ImmutableArray<string> Needs =
        ["money", "work", "housing", "recovery", "family", "id", "bank", "benefits", "health", "feelings"];

    public static PlanItem Item(Known known) =>
        new("about", "about", Line.Of("about/topic/title"), Lines(known), Next(known), known.Day.Now);

    public static ImmutableArray<Line> Lines(Known known) =>
        [.. Needed(known), .. Later(known), .. First(known), .. Several(known, "in-place"), .. Several(known, "who-to-involve"), .. OwnWords(known, "one-thing"), .. OwnWords(known, "what-may-stop-me"), Review(known)];

    /// <summary>Exactly what a key worker will see.</summary>
    public static ImmutableArray<Line> AsShared(Known known) =>
        [Line.Of("about/topic/title"), .. Lines(known), .. Ending.NextStep(Item(known))];

    public static ImmutableArray<string> NeededNow(Known known) => [.. Needs.Where(need => known.Said("need-" + need, "now"))];

    public static ImmutableArray<Line> Needed(Known known) => NeededNow(known) switch
    {
        [] => [Line.Of(Key + "no-need")],
        var needs => [.. needs.Select(need => Line.Of($"{Key}now-{need}"))],
    };

    /// <summary>The topic that helps with what worries most. Hard feelings are for a person, not for a form.</summary>
    public static string? Worry(Known known) => Worst(known) switch
    {
        "feelings" => "person",
        var need => need,
    };

    public static ImmutableArray<Slot> Who(Known known) =>
        known.Day.KeyWorker is { } worker ? [Slot.Own("worker", worker.Name)] : [Slot.Words("worker", "person/lines/staff")];

    /// <summary>What was picked as the worst worry, as long as help with it is still wanted.</summary>
    private static string? Worst(Known known) =>
        NeededNow(known).FirstOrDefault(need => known.Said("worries-most", need));

    private static IEnumerable<Line> Later(Known known) =>
        Needs.Where(need => known.Said("need-" + need, "later")).Select(need => Line.Of($"{Key}later-{need}"));

    private static IEnumerable<Line> First(Known known) =>
        Worst(known) is { } need ? [Line.Of(Key + "first", Slot.Words("need", $"{Key}worry-{need}"))] : [];

    private static IEnumerable<Line> Several(Known known, string step) =>
        (known.Answer(step)?.Choices ?? []).Select(choice => Line.Of($"{Key}{step}-{choice}"));

    private static IEnumerable<Line> OwnWords(Known known, string step) =>
        known.Answer(step)?.Words is { } words ? [Line.Of(Key + step, Slot.Own("words", words))] : [];

    private static Line Review(Known known) => Line.Of(Key + "review", Slot.Date("review", ReviewOn(known.Day)));

    private static DateOnly ReviewOn(Day day)
    {
        var review = day.Today.AddDays(ReviewDays);
        return day.DaysToRelease is { } days && days < ReviewDays + ReviewBeforeReleaseDays
            ? day.Today.AddDays(Math.Max(1, days - ReviewBeforeReleaseDays))
            : review;
    }

    private static NextStep Next(Known known)
    {
        var by = known.Day.InDays(FirstStepDays);
        var what = known.Answer("one-thing")?.Words is { } words ? Line.Of(Key + "step-own", Slot.Own("step", words))
            : Worst(known) is { } need ? Line.Of(Key + "step-plan", Slot.Words("need", $"{Key}worry-{need}"))
            : Line.Of(Key + "step-pick");
        return new("you", what, by, Line.Of(Key + "if-not"));
    }
}
