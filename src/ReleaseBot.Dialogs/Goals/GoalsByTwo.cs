using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Goals;

/// <summary>What the person says to their key worker about a goal: an answer to other words, and whether they agree.</summary>
internal static class GoalsByTwo
{
    private const string Key = "goals/lines/";

    /// <summary>Suggestions of the key worker of today that wait for the person's answer and still have their goal.</summary>
    public static IEnumerable<Edit> Suggestions(Known known)
    {
        var (place, worker) = (known.Place, known.Day.KeyWorker?.Id);
        return place.Edits.Where(edit => edit.Answer is null && edit.By.Id == worker && place.Item(edit.ItemId) is not null);
    }

    public static Edit? Edit(Known known) => known.Subject is { } id ? known.Place.Edits.FirstOrDefault(edit => edit.Id == id) : null;

    /// <summary>What stands and what is suggested, side by side.</summary>
    public static ImmutableArray<Line> BothVersions(Known known) => Edit(known) is not { } edit
        ? []
        :
        [
            Line.Of(Key + (edit.Step is null ? "edit-now" : "edit-now-step"), Slot.Own("words", WordsNow(known, edit))),
            Line.Of(Key + "edit-suggested", Slot.Own("worker", edit.By.Name), Slot.Own("words", edit.Words)),
            .. edit.Why.Length > 0 ? [Line.Of(Key + "edit-why", Slot.Own("words", edit.Why))] : Array.Empty<Line>(),
        ];

    public static ImmutableArray<Slot> Suggester(Known known) => Edit(known) is { } edit ? [Slot.Own("worker", edit.By.Name)] : Situation.Worker(known);

    /// <summary>Exactly what the worker will read of the answer.</summary>
    public static ImmutableArray<Line> EditAnswerAsTold(Known known) => OutcomeOf(known) switch
    {
        EditOutcomes.Accepted => [Line.Of(Key + "edit-accepted")],
        EditOutcomes.Changed => [Line.Of(Key + "edit-changed", Slot.Own("words", known.AnswerNow("edit-own-words")?.Words ?? ""))],
        _ when known.AnswerNow("edit-why-not")?.Words is { } words => [Line.Of(Key + "edit-declined-why", Slot.Own("words", words))],
        _ => [Line.Of(Key + "edit-declined")],
    };

    public static PlanEvent.ByThePerson? AnswerEdit(Known known) => Edit(known) is { } edit
        ? new PlanEvent.EditAnswered(edit.Id, new EditAnswer(OutcomeOf(known), OwnWords(known), known.Day.Now))
        : null;

    /// <summary>The goal with the words that were taken or changed.</summary>
    public static PlanItem? WithEdit(Known known)
    {
        var words = OutcomeOf(known) == EditOutcomes.Changed ? known.AnswerNow("edit-own-words")?.Words : Edit(known)?.Words;
        return Edit(known) is { } edit && words is not null && known.Place.Item(edit.ItemId) is { } item ? GoalPlan.InOtherWords(item, edit.Step, words, known) : null;
    }

    public static bool IsDeclined(Known known) => OutcomeOf(known) == EditOutcomes.Declined;

    /// <summary>The goal as the key worker has it; absent when it is not shared with them.</summary>
    public static Share? ShareOf(Known known) => GoalPlan.Subject(known) is { } item
        ? known.Place.Shares.FirstOrDefault(share => share.Item.Id == item.Id && share.WorkerId == known.Day.KeyWorker?.Id)
        : null;

    /// <summary>The goal was changed since the key worker was shown it.</summary>
    public static bool ShowsOldWords(Known known) => ShareOf(known) is { } share && GoalPlan.Subject(known) is { } item && share.Item.ChangedAt != item.ChangedAt;

    /// <summary>What the key worker said about the goal, and what the person said before.</summary>
    public static ImmutableArray<Line> SaidSoFar(Known known) => ShareOf(known) is not { } share
        ? []
        :
        [
            .. ((IEnumerable<Agreement?>)[Last(known.Place, share, byWorker: true), Last(known.Place, share, byWorker: false)]).OfType<Agreement>().Select(said => InWords(said, share.WorkerName)),
        ];

    public static Agreement? Last(Place place, Share share, bool byWorker) =>
        place.Agreements.LastOrDefault(said => said.ItemId == share.Item.Id && said.WorkerId == share.WorkerId && said.By is not null == byWorker);

    public static ImmutableArray<Line> AgreementAsTold(Known known) => ShareOf(known) is { } share ? [share.Item.Title, InWords(NewAgreement(known, share), share.WorkerName)] : [];

    public static PlanEvent.ByThePerson? Agree(Known known) => ShareOf(known) is { } share ? new PlanEvent.PersonAgreed(NewAgreement(known, share)) : null;

    /// <summary>Who said what, in one line.</summary>
    internal static Line InWords(Agreement said, string worker) => Line.Of(
        Key + (said.By is null ? "i-" : "they-") + (said.Words is { Length: > 0 } ? said.Outcome + "-words" : said.Outcome),
        Slot.Own("worker", worker),
        Slot.Own("words", said.Words ?? ""));

    private static Agreement NewAgreement(Known known, Share share) => new(
        share.Item.Id,
        share.WorkerId,
        AgreementOutcomes.After(Last(known.Place, share, byWorker: false), OutcomeSaid(known)),
        OutcomeSaid(known) == AgreementOutcomes.DoNotAgree ? known.AnswerNow("agree-why")?.Words : null,
        share.Item.ChangedAt,
        known.Day.Now)
    {
        ShownAt = known.Day.Now,
    };

    private static string OutcomeSaid(Known known) => known.AnswerNow("goal-agree")?.Choices.FirstOrDefault() switch
    {
        "agree" => AgreementOutcomes.Agreed,
        "do-not-agree" => AgreementOutcomes.DoNotAgree,
        _ => AgreementOutcomes.CouldNotAnswer,
    };

    private static string OutcomeOf(Known known) => known.AnswerNow("edit-look")?.Choices.FirstOrDefault() switch
    {
        "accept" => EditOutcomes.Accepted,
        "change" when known.AnswerNow("edit-own-words")?.Words is not null => EditOutcomes.Changed,
        _ => EditOutcomes.Declined,
    };

    private static string? OwnWords(Known known) => OutcomeOf(known) switch
    {
        EditOutcomes.Changed => known.AnswerNow("edit-own-words")?.Words,
        EditOutcomes.Declined => known.AnswerNow("edit-why-not")?.Words,
        _ => null,
    };

    private static string WordsNow(Known known, Edit edit) => known.Place.Item(edit.ItemId) is { } item
        ? edit.Step is { } step ? GoalPlan.Of(item).Step(step)?.Words ?? edit.Before : GoalPlan.Of(item).Words
        : edit.Before;
}
