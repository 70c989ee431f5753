using System.Collections.Immutable;

namespace ReleaseBot.Dialogs;

/// <summary>
/// The plan that a short talk ends in: a line for each answer that has something to say, when to begin for this person's date,
/// and one next step for what presses most.
/// </summary>
/// <param name="Says">The answers that have a line of their own, <c>topic/lines/step-answer</c>, in the order they are told.</param>
/// <param name="Presses">The answers that decide the next step, the most pressing first; it stands under <c>topic/lines/do-answer</c>.</param>
/// <param name="More">What else this topic says, from facts and from other topics.</param>
internal sealed record ShortPlan(
    string Topic,
    ImmutableArray<Telling> Says,
    ImmutableArray<Telling> Presses,
    Func<Known, IEnumerable<Line>> More)
{
    private const int AskAgainDays = 7;

    /// <summary>With so few days left nothing waits for a week.</summary>
    private const int CloseDays = 14;

    public PlanItem Item(Known known) =>
        new(Topic, Topic, Line.Of($"{Topic}/topic/title"), Lines(known), Next(known), known.Day.Now);

    public ImmutableArray<Line> Lines(Known known) =>
        [.. Told(known, Says).Select(said => Line.Of($"{Topic}/lines/{said.Step}-{said.Answer}")), .. More(known), When(known)];

    /// <summary>Exactly what a key worker will see.</summary>
    public ImmutableArray<Line> AsShared(Known known) =>
        [Line.Of($"{Topic}/topic/title"), .. Lines(known), .. Ending.NextStep(Item(known))];

    /// <summary>What staff are asked, in the words they read.</summary>
    public ImmutableArray<Line> Request(Known known) => [Line.Of($"{Topic}/lines/request")];

    private static IEnumerable<(string Step, string Answer)> Told(Known known, ImmutableArray<Telling> tellings) =>
        from telling in tellings
        from answer in telling.Answers
        where known.Said(telling.Step, answer) && !telling.UnlessSaid.Any(other => known.Said(telling.Step, other))
        select (telling.Step, answer);

    private NextStep Next(Known known)
    {
        var by = known.Day.InDays(IsClose(known) ? 1 : AskAgainDays);
        var pressing = Told(known, Presses).Select(said => said.Answer).FirstOrDefault("start");
        return new("you", Line.Of($"{Topic}/lines/do-{pressing}"), by, Line.Of("plan/when/if-not", Slot.Date("again", known.Day.AgainAfter(by, AskAgainDays))));
    }

    private static bool IsClose(Known known) => known.Day.DaysToRelease is <= CloseDays || Situation.DateHasGoneBy(known);

    private static Line When(Known known) => known.Day.DaysToRelease switch
    {
        _ when Situation.WaitsForCourt(known) => Line.Of("plan/when/court"),
        _ when Situation.DateHasGoneBy(known) => Line.Of("plan/when/date-gone"),
        null => Line.Of("plan/when/no-date"),
        <= CloseDays => Line.Of("plan/when/close", Slot.Date("release", known.Day.Release!.On)),
        _ => Line.Of("plan/when/in-time", Slot.Date("release", known.Day.Release!.On)),
    };
}

/// <summary>Answers to one question.</summary>
internal sealed record Telling(string Step, params ImmutableArray<string> Answers)
{
    /// <summary>Answers beside which these cannot be meant: a plan never says one thing and its contrary.</summary>
    public ImmutableArray<string> UnlessSaid { get; init; } = [];
}
