using System.Collections.Immutable;
using ReleaseBot.Dialogs.Goals;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Goals;

/// <summary>Goals that were begun or written before goals had steps.</summary>
public sealed class GoalVersionTests
{
    [Fact]
    public void Whoever_stands_in_the_first_version_finishes_it_and_begins_the_next_one_on_the_new()
    {
        var place = Place.Start with { Finished = ["welcome"], KnownKeyWorker = "kw-1" };
        var sitting = new Sitting(TestDay.Default, place.Evolve(new PlanEvent.Opened("goals", 1, Standing.At("goal-words"))));

        sitting.SayAll("get a flat", "skip", "ring the council", "next monday", "skip", "yes");

        Assert.Null(sitting.Place.Current);
        Assert.Equal("get a flat", GoalPlan.Of(sitting.Place.Items[0]).Words);
        sitting.Say("goals");
        Assert.Equal(2, sitting.Place.Current?.Version);
    }

    [Fact]
    public void A_goal_of_the_first_version_has_its_one_step_and_can_go_on()
    {
        ImmutableArray<Given> kept =
        [
            new("goal-words", Answer.Gave("get a flat"), TestDay.Monday),
            new("goal-first-step", Answer.Gave("ring the council"), TestDay.Monday),
            new("goal-by-when", Answer.Gave("2026-12-01"), TestDay.Monday),
        ];
        var item = new PlanItem("goal-1", "goals", Line.Of("goals/lines/title", Slot.Own("goal", "get a flat")), [], null, TestDay.Monday) { Kept = kept };
        var sitting = new Sitting(TestDay.Default, Place.Start with { Finished = ["welcome"], KnownKeyWorker = "kw-1", Items = [item] });

        sitting.Say("goals");
        sitting.Tap("goal:goal-1");
        sitting.Tap("step:goal-1.1");
        sitting.Tap("did-it");

        var step = Assert.Single(GoalPlan.Of(sitting.Place.Items[0]).Steps);
        Assert.Equal(("ring the council", StepStates.Done, new DateOnly(2026, 12, 1)), (step.Words, step.State, step.By));
    }

    [Fact]
    public void A_list_of_goals_stays_short_and_none_is_lost()
    {
        var items = Enumerable.Range(1, 300).Select(number => new PlanItem("goal-" + number, "goals", Line.Of("goals/lines/title", Slot.Own("goal", "goal " + number)), [], null, TestDay.Monday) { State = GoalStates.Active, Goal = new Goal("goal " + number) });
        var sitting = new Sitting(TestDay.Default, Place.Start with { Finished = ["welcome"], KnownKeyWorker = "kw-1", Items = [.. items] });

        var first = sitting.Say("goals").Buttons.Select(button => button.Id).ToArray();
        sitting.Tap("over");
        var rest = sitting.Screen.Buttons.Select(button => button.Id).ToArray();

        Assert.Equal(20, first.Count(id => id.StartsWith("goal:", StringComparison.Ordinal)));
        Assert.Equal(280, rest.Count(id => id.StartsWith("goal:", StringComparison.Ordinal)));
        Assert.Empty(first.Intersect(rest));
    }

    [Fact]
    public void A_step_passed_over_takes_nothing_from_the_step_before()
    {
        var sitting = Sitting.Welcomed();
        sitting.SayAll("goals", "write one", "get work", "skip", "skip", "skip", "yes", "ask the boss", "someone else", "my uncle", "next monday", "yes", "write a letter", "skip", "skip", "no", "no");

        var steps = GoalPlan.Of(sitting.Place.Items[0]).Steps;

        Assert.Equal([("ask the boss", "other", "my uncle"), ("write a letter", "me", null)], steps.Select(step => (step.Words, step.Who, step.Name)));
        Assert.Null(steps[1].By);
    }
}
