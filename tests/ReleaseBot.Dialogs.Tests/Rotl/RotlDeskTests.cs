using ReleaseBot.Dialogs.Content;
using ReleaseBot.Dialogs.Rotl;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Rotl;

/// <summary>What the desk may do, what it must say, and what it sees.</summary>
public class RotlDeskTests
{
    private static readonly StaffName Staff = new("omu-1", "Jean Castle");

    private readonly Day day = TestDay.Default with { Now = TestDay.Default.Now.AddHours(3) };

    [Theory]
    [InlineData("reason", "", "missing")]
    [InlineData("again", "", "missing")]
    [InlineData("again", "3/4/27", "not-a-day")]
    [InlineData("again", "2026-01-01", "gone-by")]
    [InlineData("change", "", "missing")]
    [InlineData("appeal", "", "missing")]
    public void A_no_without_all_that_the_person_needs_is_not_taken(string name, string value, string fault)
    {
        var worked = Act(In(RotlLife.Submitted), RotlLife.Refused, (name, value));

        Assert.Equal((RotlOutcome.Incomplete, new RotlFault(name, fault)), (worked.Outcome, Assert.Single(worked.Faults)));
        Assert.Empty(worked.Events);
    }

    [Theory]
    [InlineData("back", "08:00", "before-leaving")]
    [InlineData("back", "half 8", "not-a-time")]
    [InlineData("back-day", "2026-12-01", "before-leaving")]
    [InlineData("day", "2026-11-01", "gone-by")]
    public void An_outing_that_cannot_be_is_not_booked(string name, string value, string fault)
    {
        var worked = Act(In(RotlLife.Understood), RotlLife.Booked, (name, value));

        Assert.Contains(new RotlFault(name, fault), worked.Faults);
        Assert.Empty(worked.Events);
    }

    [Fact]
    public void Words_that_are_too_long_are_not_taken() =>
        Assert.Equal("too-long", Assert.Single(Act(In(RotlLife.Submitted), RotlLife.SentBack, ("words", new string('x', RotlDesk.LongestWords + 1))).Faults).What);

    [Fact]
    public void A_step_that_the_table_does_not_have_is_not_there() =>
        Assert.Equal(RotlOutcome.NotThere, Act(In(RotlLife.Submitted), RotlLife.Booked).Outcome);

    [Fact]
    public void Staff_cannot_take_a_step_of_the_person() =>
        Assert.Equal(RotlOutcome.NotThere, Act(In(RotlLife.Approved), RotlLife.Understood).Outcome);

    [Fact]
    public void Whoever_comes_second_looks_again_first()
    {
        var place = In(RotlLife.Submitted);
        var act = new RotlAct("rotl-1", RotlLife.Checks, place.LastMove("rotl-1")!.At, []);
        var after = place.EvolveTurn(RotlDesk.Act(place, Staff, act, day).Events);

        var second = RotlDesk.Act(after, new("omu-2", "Lee Second"), act with { State = RotlLife.Refused, Said = RotlSample.Everything(day) }, day);

        Assert.Equal((RotlOutcome.MovedOn, 0), (second.Outcome, second.Events.Length));
    }

    [Fact]
    public void The_same_form_sent_twice_is_one_step()
    {
        var place = In(RotlLife.Submitted);
        var act = new RotlAct("rotl-1", RotlLife.Refused, place.LastMove("rotl-1")!.At, RotlSample.Everything(day));
        var after = place.EvolveTurn(RotlDesk.Act(place, Staff, act, day).Events);

        var second = RotlDesk.Act(after, Staff, act, day);

        Assert.Equal((RotlOutcome.Done, 0), (second.Outcome, second.Events.Length));
    }

    [Fact]
    public void A_no_is_not_to_be_read_anywhere_by_the_person_until_staff_have_told_it()
    {
        var place = In(RotlLife.Submitted);
        var refused = place.EvolveTurn(Act(place, RotlLife.Refused).Events);
        var item = refused.Item("rotl-1")!;

        Assert.Equal(Move.AskStaff, item.State);
        Assert.Equal(place.Item("rotl-1")!.Lines, item.Lines);

        var told = refused.EvolveTurn(RotlDesk.Tell(refused, Staff, "rotl-1", refused.LastMove("rotl-1")!.At, day.Now).Events).Item("rotl-1")!;

        Assert.Equal(RotlLife.Refused, told.State);
        Assert.Contains(told.Lines, line => line.Slots.Any(slot => slot.Value == "All checks are fine."));
        Assert.Equal(day.Today.AddDays(30), told.Next!.By);
    }

    [Fact]
    public void Before_it_is_told_the_desk_can_do_nothing_else_with_it()
    {
        var refused = In(RotlLife.Submitted);
        refused = refused.EvolveTurn(Act(refused, RotlLife.Refused).Events);

        Assert.Empty(RotlCase.Find(Phrasebook.Standard, refused, "rotl-1")!.Ways);
        Assert.Equal(RotlOutcome.NotThere, Act(refused, RotlLife.Checks).Outcome);
        Assert.True(refused.LastMove("rotl-1")!.IsOpen);
    }

    [Fact]
    public void The_desk_reads_what_was_handed_in_and_no_later_change()
    {
        var place = In(RotlLife.Submitted);
        var changed = place.Evolve(new PlanEvent.ItemWritten(place.Items[0] with { Lines = [Line.Of("rotl/lines/rotl-place", Slot.Own("words", "a secret place"))] }, []))
            .Evolve(new PlanEvent.ItemWritten(place.Items[0] with { Id = "rotl-2", State = RotlLife.Draft }, []));

        Assert.Equal(["I want to go to: the Sample Cafe"], Read(changed).Lines.Where(line => line.StartsWith("I want to go", StringComparison.Ordinal)));
        Assert.Single(RotlCase.Of(Phrasebook.Standard, changed));
    }

    [Fact]
    public void What_was_taken_back_leaves_no_word_on_the_desk()
    {
        var one = Read(In(RotlLife.Withdrawn));

        Assert.True(one.IsWithdrawn);
        Assert.Empty(one.Lines);
        Assert.Empty(one.Fields);
        Assert.All(one.Steps, step => Assert.Empty(step.Said));
        Assert.DoesNotContain("work", one.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paid", "shop", "RDR PW R10")]
    [InlineData("unpaid", "farm", "RDR UW R24")]
    [InlineData("training", null, "RDR ET ET")]
    [InlineData("apprenticeship", null, "RDR PAP PAP")]
    [InlineData("family", null, "RDR R3 R3")]
    [InlineData("family-night", null, "ROR  RO")]
    [InlineData("stay", null, "ROR  RO")]
    [InlineData("see", null, "RDR FB FB")]
    [InlineData("child", null, "CRL  3")]
    [InlineData("wedding", null, "SPL  C4")]
    [InlineData("hospital-day", null, "SPL  C5")]
    [InlineData("hospital-stay", null, "SPL  C6")]
    [InlineData("court", null, "SPL  LTX")]
    [InlineData("appointment", null, "RDR YOTR YOTR")]
    [InlineData("other", null, "RDR YOTR YOTR")]
    [InlineData("died", null, "SPL  C3")]
    [InlineData("dying", null, "SPL  C7")]
    [InlineData("in-hospital", null, "SPL  4")]
    public void Each_purpose_has_the_codes_under_which_staff_book_it(string kind, string? sector, string codes)
    {
        var found = RotlCodes.Of(kind, sector);

        Assert.Equal(codes, $"{found.SubType} {found.Category} {found.Reason}");
    }

    private static RotlCase Read(Place place) => RotlCase.Find(Phrasebook.Standard, place, "rotl-1")!;

    private static Place In(string state) => Lives.OfRotl(Sitting.Shelf, TestDay.Default).First(place => place.LastMove("rotl-1")!.State == state);

    private RotlWorked Act(Place place, string state, params (string Name, string Value)[] other) => RotlDesk.Act(
        place,
        Staff,
        new("rotl-1", state, place.LastMove("rotl-1")!.At, [.. RotlSample.Everything(day).Select(slot => other.FirstOrDefault(said => said.Name == slot.Name) is (_, { } value) ? slot with { Value = value } : slot)]),
        day);
}
