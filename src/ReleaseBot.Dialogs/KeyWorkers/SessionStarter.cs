using System.Collections.Immutable;
using ReleaseBot.Dialogs.Goals;

namespace ReleaseBot.Dialogs.KeyWorkers;

/// <summary>Something to ask in a meeting, by kind, with what it is about: a part's title, the person's words, a day.</summary>
/// <param name="PartId">The part it comes from; absent for questions that fit anybody.</param>
public sealed record Prompt(string Kind, string? PartId = null, string About = "", string? Words = null, DateOnly? Day = null);

/// <summary>Three questions for the next meeting, drawn from what is shared and from nothing else: what is stuck first, then what is new, then what fits anybody.</summary>
public static class SessionStarter
{
    private const int Most = 3;

    public static ImmutableArray<Prompt> Of(SharedPlan plan, DateOnly today)
    {
        var chosen = ImmutableArray.CreateBuilder<Prompt>();
        foreach (var prompt in plan.Parts.SelectMany(part => OfPart(part, today)).OrderBy(prompt => Array.IndexOf(Kinds, prompt.Kind)))
        {
            if (chosen.Count < Most && chosen.All(other => other.PartId != prompt.PartId))
            {
                chosen.Add(prompt);
            }
        }

        chosen.AddRange(((string[])["went-well", "on-your-mind", "next-time"]).Take(Most - chosen.Count).Select(kind => new Prompt(kind)));
        return chosen.ToImmutable();
    }

    /// <summary>What presses comes first.</summary>
    private static readonly string[] Kinds = ["stuck", "not-agreed", "overdue", "done", "not-ready", "new", "no-step", "declined"];

    private static IEnumerable<Prompt> OfPart(SharedPart part, DateOnly today)
    {
        if (part.Goal is { } goal)
        {
            foreach (var prompt in OfGoal(part, goal))
            {
                yield return prompt;
            }
        }

        if (part.NextBy is { } by && by < today)
        {
            yield return new("overdue", part.Id, part.Title, Day: by);
        }

        if (part is { CanBeConfirmed: true, State: "not-ready" or "not-known" })
        {
            yield return new("not-ready", part.Id, part.Title);
        }

        if (part.Freshness != Freshness.Read)
        {
            yield return new("new", part.Id, part.Title);
        }
    }

    private static IEnumerable<Prompt> OfGoal(SharedPart part, Goal goal)
    {
        if (goal.Steps.FirstOrDefault(step => step.State == StepStates.NotYet) is { } stuck)
        {
            yield return new("stuck", part.Id, stuck.Words, stuck.InTheWay);
        }

        if (part.SaidByPerson is { Outcome: AgreementOutcomes.DoNotAgree or AgreementOutcomes.UpdatedDoNotAgree } no)
        {
            yield return new("not-agreed", part.Id, goal.Words, no.Words);
        }

        if (goal.Steps.LastOrDefault(step => step.State == StepStates.Done) is { } done)
        {
            yield return new("done", part.Id, done.Words);
        }

        if (part.State == GoalStates.Active && !goal.Steps.Any(step => step.IsOpen))
        {
            yield return new("no-step", part.Id, goal.Words);
        }

        if (part.Edits.LastOrDefault() is { Answer.Outcome: EditOutcomes.Declined } edit)
        {
            yield return new("declined", part.Id, goal.Words, edit.Answer.Words);
        }
    }
}
