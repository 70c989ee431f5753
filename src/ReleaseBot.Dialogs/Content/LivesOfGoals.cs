using System.Collections.Immutable;
using System.Globalization;
using ReleaseBot.Dialogs.Goals;

namespace ReleaseBot.Dialogs.Content;

/// <summary>People whose goals are shared, with all that a key worker and they can say to them, so that these words are rehearsed too.</summary>
internal static class LivesOfGoals
{
    private const string GoalId = "goal-1";

    /// <summary>Places, each with what is picked from the list of goals there; none where the shelf has no such dialog.</summary>
    public static IEnumerable<(Place Place, string? Subject)> Of(Shelf shelf, Day day) => shelf.Has("goals") && day.KeyWorker is { } worker ? Of(day, worker) : [];

    private static IEnumerable<(Place Place, string? Subject)> Of(Day day, KeyWorker worker)
    {
        var shared = Shared(day, worker);
        foreach (var (outcome, words) in Said())
        {
            yield return (shared.Evolve(ByWorker(shared, worker, outcome, words)).Evolve(ByPerson(shared, worker, outcome, words)), GoalId);
        }

        foreach (var step in (int?[])[null, 1])
        {
            var edit = new Edit("edit-1", GoalId, step, "find a job", "Find a job in a kitchen", "It is easier with a plan.", new(worker.Id, worker.Name), day.Now);
            var place = shared.Evolve(new PlanEvent.EditProposed(edit));
            yield return (place, edit.Id);
            yield return (place, edit.Id);
        }

        yield return (Noted(shared, worker, day), GoalId);
        yield return (InFirstVersion(day), null);
    }

    /// <summary>Somebody who began to write a goal before goals had steps.</summary>
    private static Place InFirstVersion(Day day)
    {
        var open = new OpenDialog { Name = "goals", Version = 1, Now = Standing.At("goal-in-the-way"), Path = ["new-goal", "goal-words", "goal-matters", "goal-first-step", "goal-by-when"] };
        return Place.Start with
        {
            Finished = ["welcome"],
            Open = [open],
            Answers =
            [
                new("goal-words", Answer.Gave("find a job"), day.Now),
                new("goal-first-step", Answer.Gave("ask at the kitchen"), day.Now),
                new("goal-by-when", Answer.Gave(day.Today.AddDays(9).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), day.Now),
            ],
        };
    }

    /// <summary>A goal with a step in every state, one of them for somebody else, as it is shared.</summary>
    private static Place Shared(Day day, KeyWorker worker)
    {
        ImmutableArray<GoalStep> steps =
        [
            .. StepStates.All.Select((state, at) => new GoalStep(at + 1, "ask at the kitchen", at == 0 ? "pom" : "me", at == 1 ? day.Today.AddDays(9) : null, state)
            {
                InTheWay = state == StepStates.NotYet ? "the list is long" : null,
            }),
        ];
        var place = Place.Start with { Finished = ["welcome"], KnownKeyWorker = worker.Id };
        var known = new Known(place with { Answers = [new("goal-words", Answer.Gave("find a job"), day.Now)] }, day);
        var fresh = place.Evolve(new PlanEvent.ItemWritten(GoalPlan.New(known)!, []));
        var withSteps = fresh.Items[0] with { Goal = GoalPlan.Of(fresh.Items[0]) with { Steps = steps, InTheWay = "the wait", LookAgain = day.Today.AddDays(20) } };
        var item = GoalPlan.InOtherWords(withSteps, null, "find a job", known)!;
        return fresh.Evolve(new PlanEvent.ItemWritten(item, [])).Evolve(new PlanEvent.Shared(new Share(item.AsShown(), worker.Id, worker.Name, day.Now)));
    }

    private static IEnumerable<(string Outcome, string? Words)> Said() =>
        from outcome in (string[])[AgreementOutcomes.Agreed, AgreementOutcomes.DoNotAgree, AgreementOutcomes.CouldNotAnswer, AgreementOutcomes.UpdatedAgreed, AgreementOutcomes.UpdatedDoNotAgree]
        from words in (string?[])[null, "It is a lot at once."]
        select (outcome, words);

    /// <summary>Whoever does not agree says why; only the person may leave it open.</summary>
    private static PlanEvent.StaffAgreed ByWorker(Place place, KeyWorker worker, string outcome, string? words) => new(
        new(GoalId, worker.Id, outcome, outcome.EndsWith(AgreementOutcomes.DoNotAgree, StringComparison.Ordinal) ? "It is a lot at once." : words, place.Items[0].ChangedAt, place.Items[0].ChangedAt)
        {
            By = new(worker.Id, worker.Name),
        });

    private static PlanEvent.PersonAgreed ByPerson(Place place, KeyWorker worker, string outcome, string? words) => new(
        new(GoalId, worker.Id, outcome, outcome.EndsWith(AgreementOutcomes.DoNotAgree, StringComparison.Ordinal) ? words : null, place.Items[0].ChangedAt, place.Items[0].ChangedAt)
        {
            ShownAt = place.Items[0].ChangedAt,
        });

    private static Place Noted(Place place, KeyWorker worker, Day day) => place
        .Evolve(new PlanEvent.ItemConfirmed(new(GoalId, "active", "a letter from the kitchen", new(worker.Id, worker.Name), "KeyWorker", place.Items[0].ChangedAt, day.Now)))
        .Evolve(new PlanEvent.SessionNoted(new(new(worker.Id, worker.Name), "We look at it again next week.", day.Now)));
}
