using System.Collections.Immutable;
using ReleaseBot.Dialogs.Shapes;
using ReleaseBot.Dialogs.Tests.Talks;
using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>Things that are handed to staff and have a life of their own, in a dialog made up for the purpose.</summary>
public class MoveTests
{
    private static readonly StaffName Staff = new("staff-1", "Jo Sample");

    private static readonly Dialog Talk = Define("kinds", 1,

        Ask("which-visit", How.ListOf(Written, "add", "all-done"),
            On("one").GoTo("one-words"),
            On("add").BeginsAnew().GoTo("one-words"),
            On("all-done").GoTo("the-end")).Afresh(),

        Ask("one-words", How.ShortText,
            Anything.GoTo("one-colour")).Afresh(),

        Ask("one-colour", How.ListOf(Colours),
            Anything.GoTo("one-right")).Afresh(),

        Ask("one-right",
            Yes.GoTo("ok-to-hand-in"),
            No.WritesAndStays(Item).GoTo("one-words")).Afresh(),

        Ask("ok-to-hand-in",
            Yes.Writes(Item).Moves(HandIn).GoTo("which-visit"),
            No.GoTo("which-visit")).Afresh(),

        Finish("the-end").JustCloses());

    private readonly Shelf shelf = new(ToyWords.Of("which-visit", "one-words", "one-colour", "one-right", "ok-to-hand-in"), Talk);

    [Fact]
    public void What_is_handed_in_is_kept_as_it_was_read_back()
    {
        var place = Say(Start, "add", "a letter", "red", "yes", "yes");

        var move = Assert.Single(place.Moves);
        Assert.Equal(("letter-1", "in", "a letter, red"), (move.ItemId, move.State, move.Item!.Title.Slots[0].Value));
        Assert.Equal("in", place.Item("letter-1")!.State);
        Assert.Null(move.By);
    }

    [Fact]
    public void A_list_choice_without_a_subject_leaves_what_the_talk_is_about()
    {
        var place = Say(Start, "add", "a letter", "red", "yes", "yes", "one:letter-1", "skip", "blue", "yes", "yes");

        Assert.Equal(["a letter, blue"], place.Items.Select(item => item.Title.Slots[0].Value));
    }

    [Fact]
    public void Something_new_takes_nothing_from_the_item_looked_at_before()
    {
        var place = Say(Start, "add", "a letter", "red", "yes", "yes", "one:letter-1", "skip", "blue", "yes", "no", "add", "skip", "green", "yes", "yes");

        Assert.Equal(["a letter, red", "-, green"], place.Items.Select(item => item.Title.Slots[0].Value));
    }

    [Fact]
    public void Changing_a_part_keeps_what_is_passed_over()
    {
        var place = Say(Start, "add", "a letter", "red", "no", "skip", "blue", "yes", "yes");

        Assert.Equal(["a letter, blue"], place.Items.Select(item => item.Title.Slots[0].Value));
    }

    [Fact]
    public void What_staff_do_leaves_the_screen_as_it_stands()
    {
        var place = Say(Start, "add", "a letter", "red", "yes", "yes");

        var after = place.EvolveTurn([new PlanEvent.ItemMoved(Step(place, "seen"))]);

        Assert.Equal((place.ScreenRevision, "seen"), (after.ScreenRevision, after.Item("letter-1")!.State));
        Assert.Equal(Reply.Show(shelf, place).Bubbles.AsEnumerable(), Reply.Show(shelf, after).Bubbles);
    }

    [Fact]
    public void Bad_news_waits_until_staff_have_told_it()
    {
        var place = Say(Start, "add", "a letter", "red", "yes", "yes");
        var no = Step(place, "no") with { UntilTold = new NextStep("you", Line.Of("kinds/lines/title", Slot.Own("words", "ask")), null, Line.Of("kinds/lines/title", Slot.Own("words", "-"))) };
        var held = place.EvolveTurn([new PlanEvent.ItemMoved(no)]);
        var told = held.EvolveTurn([new PlanEvent.MoveTold("letter-1", no.At, Staff, no.At.AddHours(1))]);

        Assert.Equal((Move.AskStaff, no.UntilTold), (held.Item("letter-1")!.State, held.Item("letter-1")!.Next));
        Assert.False(held.LastMove("letter-1")!.IsNews);
        Assert.Equal("no", told.Item("letter-1")!.State);
        Assert.True(told.LastMove("letter-1")!.IsNews);
        Assert.False(told.Evolve(new PlanEvent.NewsTold(no.At.AddDays(1))).LastMove("letter-1")!.IsNews);
        Assert.True(held.Evolve(new PlanEvent.NewsTold(no.At.AddDays(1))).LastMove("letter-1")!.IsHeld);
    }

    [Fact]
    public void News_that_waits_is_not_marked_as_shown_by_a_visit_before_it_is_told()
    {
        var place = Say(Start, "add", "a letter", "red", "yes", "yes");
        var no = Step(place, "no") with { UntilTold = new NextStep("you", Line.Of("kinds/lines/title"), null, Line.Of("kinds/lines/title")) };

        var visited = place.EvolveTurn([new PlanEvent.ItemMoved(no)]).Evolve(new PlanEvent.NewsTold(no.At.AddDays(1)));

        Assert.Null(visited.LastMove("letter-1")!.ShownAt);
    }

    [Fact]
    public void The_walker_refuses_to_hand_in_without_a_yes_to_a_step_named_for_it()
    {
        var loose = Define("kinds", 1, Ask("begin", Yes.Moves(HandIn).GoTo("the-end"), No.GoTo("the-end")), Finish("the-end").JustCloses());

        Assert.Contains(Walker.Walk(loose, ToyWords.Of("begin")).Faults, fault => fault.StartsWith("begin: tells staff without a yes", StringComparison.Ordinal));
        Assert.DoesNotContain(Walker.Walk(Talk, shelf.Words).Faults, fault => fault.Contains("tells staff", StringComparison.Ordinal));
    }

    private static Place Start => Place.Start.Evolve(new PlanEvent.Opened("kinds", 1, Standing.At("which-visit")));

    private Place Say(Place place, params string[] said)
    {
        foreach (var words in said)
        {
            var isButton = Reply.Show(shelf, place).Buttons.Any(button => button.Id == words);
            place = Turn.Take(shelf, place, isButton ? new Said.Tapped(place.ScreenRevision, [words]) : new Said.Typed(words), TestDay.Default).Place;
        }

        return place;
    }

    private static Move Step(Place place, string state) =>
        new("letter-1", "kinds", state, place.LastMove("letter-1")!.At.AddHours(1)) { By = Staff, Lines = [Line.Of("kinds/lines/title", Slot.Own("words", state))] };

    private static Move HandIn(Known known, PlanItem item) => new(item.Id, item.Topic, "in", known.Day.Now) { Item = item.AsShown() };

    private static ImmutableArray<LiveChoice> Written(Known known) => [.. known.Place.Items.Select(item => new LiveChoice("one", item.Id, item.Title))];

    private static ImmutableArray<LiveChoice> Colours(Known known) =>
        [.. ((string[])["red", "blue", "green"]).Select(colour => new LiveChoice(colour, null, Line.Of("kinds/lines/title", Slot.Own("words", colour))))];

    private static PlanItem Item(Known known)
    {
        var words = $"{known.Answer("one-words")?.Words ?? "-"}, {known.Answer("one-colour")?.Choices[0] ?? "-"}";
        return new(known.Subject ?? known.Place.NewItemId("letter"), "kinds", Line.Of("kinds/lines/title", Slot.Own("words", words)), [], null, known.Day.Now);
    }
}
