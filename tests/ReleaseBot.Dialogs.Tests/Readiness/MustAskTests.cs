using ReleaseBot.Dialogs.Readiness;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Readiness;

public class MustAskTests
{
    private const int Questions = 8;

    private static readonly MustAsk[] Map =
    [
        new(1, "the key worker, and when they last talked", ["key-worker-talk"]),
        new(2, "whether POM and COM are known, and met together", ["knows-pom-com", "met-together"]),
        new(3, "sentenced, remand or recalled", ["status-right", "status-is"]),
        new(4, "how long until release", [], "It comes from the prison's roll and is never asked of the person or worked out; check-today tells which check it makes."),
        new(5, "whether there was a pre-release talk, and an app when there was none", ["pre-release-talk", "ok-to-ask-pre-release"]),
        new(6, "which of the seven areas worries most", [], "Asked in the talk about what matters, which begins there; here only what is not ready is put in order."),
        new(7, "what the key worker may know, section by section", ["which-to-share", "ok-to-share-section"]),
        new(8, "the checklist at two weeks, two days and on the morning", ["check-today", "ready-state", "look-over", "change-state", "what-to-do"]),
    ];

    [Fact]
    public void Every_question_that_must_be_asked_has_a_step_or_a_reason() => MustAsk.AssertComplete(ReadinessDialog.Talk, Questions, Map);

    [Fact]
    public void Every_step_that_asks_serves_a_question_that_must_be_asked() =>
        Assert.Equal(["look-now"], MustAsk.Others(ReadinessDialog.Talk, Map));

    [Fact]
    public void The_checklist_has_its_twenty_one_lines() => Assert.Equal(21, ReadyLine.All.Select(line => line.Name).Distinct().Count());

    [Fact]
    public void What_can_spoil_the_day_comes_first() =>
        Assert.Equal(["bag", "id", "money", "medicines", "address", "licence", "probation"], ReadyLine.All.Where(line => line.ComesFirst).Select(line => line.Name));
}
