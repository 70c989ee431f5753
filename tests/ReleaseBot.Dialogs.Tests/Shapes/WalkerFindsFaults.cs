using ReleaseBot.Dialogs.Shapes;
using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.Tests.Shapes;

/// <summary>The walker is only worth something when it finds what is wrong. Each dialog here is wrong in one way.</summary>
public class WalkerFindsFaults
{
    [Fact]
    public void An_arrow_that_lands_nowhere_is_a_dead_end() =>
        Assert.Contains(Walk(Ask("a", Yes.GoTo("nowhere"), No.GoTo("end"))).DeadEnds, fault => fault.Contains("nowhere", StringComparison.Ordinal));

    [Fact]
    public void A_ring_without_a_way_out_is_a_dead_end() =>
        Assert.Contains(Walk(Ask("a", Yes.GoTo("b"), No.GoTo("end")), Ask("b", Yes.GoTo("c")), Ask("c", Yes.GoTo("b"))).DeadEnds, fault => fault.StartsWith("b:", StringComparison.Ordinal));

    [Fact]
    public void An_answer_whose_only_arrow_has_a_condition_is_a_dead_end() =>
        Assert.Contains(Walk(Ask("a", Yes.When(Never).GoTo("end"), No.GoTo("end"))).DeadEnds, fault => fault.Contains("the answer yes", StringComparison.Ordinal));

    [Fact]
    public void A_step_nobody_comes_to_is_unreachable() =>
        Assert.Equal("b", Assert.Single(Walk(Ask("a", Yes.GoTo("end")), Ask("b", Yes.GoTo("end"))).Unreachable));

    [Fact]
    public void An_end_without_a_next_step_is_a_fault() =>
        Assert.Contains(Walk(Define("x", 1, Ask("a", Yes.GoTo("stop")), Finish("stop"))).Faults, fault => fault.Contains("without a next step", StringComparison.Ordinal));

    [Fact]
    public void Sharing_without_a_step_named_ok_to_is_a_fault() =>
        Assert.Contains(Walk(Ask("a", Yes.Shares().GoTo("end"))).Faults, fault => fault.Contains("ok-to-", StringComparison.Ordinal));

    [Fact]
    public void Asking_staff_on_a_no_is_a_fault() =>
        Assert.Contains(Walk(Ask("ok-to-a", No.AsksStaffTo("come").GoTo("end"))).Faults, fault => fault.Contains("ok-to-", StringComparison.Ordinal));

    [Fact]
    public void Missing_words_are_a_fault() =>
        Assert.Contains(Walk(Ask("a", Yes.GoTo("end"))).Faults, fault => fault == "en: no words for x/a/say");

    private static Walked Walk(params Step[] steps) => Walk(Define("x", 1, [.. steps, Finish("end").JustCloses()]));

    private static Walked Walk(Dialog dialog) => Walker.Walk(dialog, Phrasebook.Standard);

    private static bool Never(Known known) => false;
}
