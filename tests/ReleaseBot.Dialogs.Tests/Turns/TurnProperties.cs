using FsCheck;
using FsCheck.Fluent;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>What holds for every walk through the dialogs, over ten thousand random ones.</summary>
public class TurnProperties
{
    /// <summary>Ten thousand in <c>./test</c>, a hundred thousand in <c>./test --all</c>.</summary>
    private static readonly int Walked = Environment.GetEnvironmentVariable("RELEASEBOT_TESTS") == "all" ? 100_000 : 10_000;

    [Fact]
    public void Every_walk_keeps_the_promises()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Walked), Prop.ForAll(Walks.Any, walk =>
        {
            var sitting = new Sitting(Walks.DayOf(walk.Who));
            sitting.Arrive();
            foreach (var step in walk.Steps)
            {
                Step(sitting, Walks.Next(sitting, step));
            }

            Assert.Equal(Sitting.Json(sitting.Place), Sitting.Json(sitting.Folded()));
        }));
    }

    private static void Step(Sitting sitting, Said said)
    {
        var before = sitting.Place;
        var screen = sitting.Take(said);

        Assert.NotEmpty(screen.Bubbles);
        Assert.All(screen.Bubbles, bubble => Assert.DoesNotContain('{', bubble.Replace("{topic} {0}", "", StringComparison.Ordinal)));
        Assert.True(sitting.Place.Current is null || Sitting.Shelf.Holds(sitting.Place.Current), "The open step is on the shelf");
        AssertSharingNeedsYes(before, sitting);
        AssertNothingIsLost(before, sitting);
    }

    /// <summary>Something is shared only by a yes at a step named ok-to-..., with the key worker of the day.</summary>
    private static void AssertSharingNeedsYes(Place before, Sitting sitting)
    {
        foreach (var shared in sitting.Turns[^1].OfType<PlanEvent.Shared>())
        {
            Assert.StartsWith("ok-to-", before.Current!.Now.Step, StringComparison.Ordinal);
            Assert.Contains(sitting.Turns[^1].OfType<PlanEvent.Answered>(), answered => answered.Answer.Has("yes"));
            Assert.Equal(before.Current!.Name == "mentor" ? sitting.Day.Mentor!.Id : sitting.Day.KeyWorker!.Id, shared.Share.WorkerId);
        }

        Assert.All(sitting.Turns[^1].OfType<PlanEvent.StaffAsked>(), _ => Assert.StartsWith("ok-to-", before.Current!.Now.Step, StringComparison.Ordinal));
    }

    /// <summary>A turn that raised danger leaves every answer, open topic and item as it was.</summary>
    private static void AssertNothingIsLost(Place before, Sitting sitting)
    {
        if (sitting.Turns[^1].Any(happened => happened is PlanEvent.SafetyRaised or PlanEvent.SafetyAsked))
        {
            Assert.Equal(before.Answers, sitting.Place.Answers);
            Assert.Equal(before.Items, sitting.Place.Items);
            Assert.Equal(before.Open.Select(open => open.Now.Step), sitting.Place.Open.Select(open => open.Now.Step));
        }
    }
}
