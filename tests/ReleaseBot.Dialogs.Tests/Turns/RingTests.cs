using System.Collections.Immutable;
using ReleaseBot.Dialogs.Tests.Talks;
using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>Coming back to a hub without writing anything leaves nothing behind; one yes can share several parts that were read back together.</summary>
public class RingTests
{
    private static readonly Dialog Visits = Define("kinds", 1,

        Ask("which-visit", How.ListOf(Written, "add", "all-done"),
            On("visit").GoTo("look"),
            On("add").GoTo("visit-place"),
            On("all-done").GoTo("ok-to-share")).Afresh().Hub(),

        Ask("look", How.ReadBack("keep", "drop"),
            On("keep").GoTo("which-visit"),
            On("drop").Drops().GoTo("which-visit")).Afresh(),

        Ask("visit-place", How.ShortText,
            Anything.GoTo("visit-right")).Afresh(),

        Ask("visit-right", How.ReadBack("right", "not-now"),
            On("right").Writes(Visit).GoTo("which-visit"),
            On("not-now").GoTo("which-visit")).Afresh(),

        Ask("ok-to-share",
            Yes.Shares(known => [.. known.Place.Items.Select(item => item.Id)]).GoTo("the-end"),
            No.GoTo("the-end")).Afresh(),

        Finish("the-end").JustCloses());

    private readonly Shelf shelf = new(ToyWords.Of("which-visit", "look", "visit-place", "visit-right", "ok-to-share"), Visits);

    [Fact]
    public void A_new_part_after_a_look_at_another_does_not_take_its_place()
    {
        var place = Say("add", "Jobcentre", "right", "visit:visit-1", "keep", "add", "Council", "right");

        Assert.Equal(["Jobcentre", "Council"], Titles(place));
    }

    [Fact]
    public void Going_back_from_a_look_leaves_its_part_too()
    {
        var place = Say("add", "Jobcentre", "right", "visit:visit-1", "back", "add", "Council", "right");

        Assert.Equal(["Jobcentre", "Council"], Titles(place));
    }

    [Fact]
    public void A_number_is_not_given_again_after_its_part_was_dropped()
    {
        var place = Say("add", "Jobcentre", "right", "visit:visit-1", "drop", "add", "Council", "right");

        Assert.Equal(["visit-2"], place.Items.Select(item => item.Id));
    }

    [Fact]
    public void What_was_set_aside_is_not_known_to_the_next_one()
    {
        var place = Say("add", "Jobcentre", "not-now", "add", "skip", "right");

        Assert.Equal(["-"], Titles(place));
        Assert.Equal(("which-visit", 0), (place.Current!.Now.Step, place.Current.Path.Length));
    }

    [Fact]
    public void Of_a_dropped_part_the_topic_says_so_in_its_own_words()
    {
        var place = Say("add", "Jobcentre", "right", "visit:visit-1", "drop");

        Assert.Contains(place.Aside, line => line.Key == "kinds/lines/dropped-now");
    }

    [Theory]
    [InlineData("yes", 2)]
    [InlineData("no", 0)]
    public void One_yes_shares_what_was_read_back_together(string said, int shared)
    {
        var place = Say("add", "Jobcentre", "right", "add", "Council", "right", "all-done", said);

        Assert.Equal(shared, place.Shares.Length);
        Assert.All(place.Shares, share => Assert.Empty(share.Item.Kept));
    }

    /// <summary>A part of the plan that a second topic writes on keeps what the first one knew of it.</summary>
    [Fact]
    public void Another_topic_that_writes_a_part_takes_nothing_from_it()
    {
        var other = Define("other", 1, Ask("went", Yes.GoTo("the-end"), No.GoTo("the-end")).Afresh(), Finish("the-end").JustCloses());
        var place = Say("add", "Jobcentre", "right");
        var answered = place with { Answers = [new Given("went", Answer.Chose("yes"), TestDay.Default.Now)] };

        var written = Effects.Writes(answered.Items[0] with { State = "went" }, other, new Known(answered, TestDay.Default));

        Assert.Equal(["visit-place", "visit-right", "went"], written.Item.Kept.Select(given => given.Name).Where(name => name != "which-visit"));
    }

    private static IEnumerable<string> Titles(Place place) => place.Items.Select(item => item.Title.Slots[0].Value);

    private Place Say(params string[] said)
    {
        var place = Place.Start.Evolve(new PlanEvent.Opened("kinds", 1, Standing.At("which-visit")));
        foreach (var words in said)
        {
            var button = Reply.Show(shelf, place).Buttons.FirstOrDefault(button => button.Id == words);
            place = Turn.Take(shelf, place, button is null ? new Said.Typed(words) : new Said.Tapped(place.ScreenRevision, [button.Id]), TestDay.Default).Place;
        }

        return place;
    }

    private static ImmutableArray<LiveChoice> Written(Known known) =>
        [.. known.Place.Items.Select(item => new LiveChoice("visit", item.Id, item.Title))];

    private static PlanItem Visit(Known known) => new(
        known.Subject ?? known.Place.NewItemId("visit"),
        "kinds",
        Line.Of("kinds/lines/title", Slot.Own("words", known.Answer("visit-place")?.Words ?? "-")),
        [],
        null,
        known.Day.Now);
}
