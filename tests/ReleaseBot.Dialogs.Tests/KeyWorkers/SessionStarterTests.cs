using ReleaseBot.Dialogs.Goals;
using ReleaseBot.Dialogs.KeyWorkers;

namespace ReleaseBot.Dialogs.Tests.KeyWorkers;

public sealed class SessionStarterTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void With_nothing_shared_the_three_questions_fit_anybody() =>
        Assert.Equal(["went-well", "on-your-mind", "next-time"], SessionStarter.Of(new([], []), Today).Select(prompt => prompt.Kind));

    [Fact]
    public void What_is_stuck_comes_first_and_no_part_is_asked_about_twice()
    {
        var plan = new SharedPlan(
        [
            Part("a") with { NextBy = Today.AddDays(-1) },
            Part("b", Freshness.New),
            Part("c", Freshness.New) with { Goal = new Goal("work") { Steps = [new(1, "ring", "me", null, StepStates.NotYet)] } },
            Part("d") with { Topic = "readiness", State = "not-ready" },
        ], []);

        var prompts = SessionStarter.Of(plan, Today);

        Assert.Equal([("stuck", "c"), ("overdue", "a"), ("not-ready", "d")], prompts.Select(prompt => (prompt.Kind, prompt.PartId)));
    }

    [Theory]
    [InlineData(-1, "overdue")]
    [InlineData(0, "went-well")]
    public void A_next_step_is_overdue_the_day_after(int days, string kind) =>
        Assert.Equal(kind, SessionStarter.Of(new([Part("a") with { NextBy = Today.AddDays(days) }], []), Today)[0].Kind);

    private static SharedPart Part(string id, Freshness freshness = Freshness.Read) => new(id, id, [], default, freshness, null, []);
}
