using System.Collections.Immutable;
using ReleaseBot.Dialogs.Tests.Talks;
using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>Parts of the plan that there can be several of: each is written on the way, keeps its own answers, and can be changed by itself.</summary>
public class ItemTests
{
    private static readonly Dialog Visits = Define("kinds", 1,

        Ask("which-visit", How.ListOf(Written, "add", "all-done"),
            On("visit").GoTo("visit-place"),
            On("add").GoTo("visit-place"),
            On("all-done").GoTo("the-end")).Afresh(),

        Ask("visit-place", How.ShortText,
            Anything.GoTo("visit-bring"),
            Otherwise.GoTo("visit-bring")).Afresh(),

        Ask("visit-bring", How.ShortText,
            Anything.Writes(Visit).GoTo("which-visit")).Afresh(),

        Finish("the-end").JustCloses());

    private readonly Shelf shelf = new(ToyWords.Of("which-visit", "visit-place", "visit-bring"), Visits);

    [Fact]
    public void Each_run_writes_an_item_of_its_own_with_its_own_answers()
    {
        var place = Say("add", "Jobcentre", "a pen", "add", "Council", "keys");

        Assert.Equal(["visit-1", "visit-2"], place.Items.Select(item => item.Id));
        Assert.Equal(["Jobcentre, a pen", "Council, keys"], place.Items.Select(item => item.Title.Slots[0].Value));
        Assert.Null(place.Answer("visit-place"));
        Assert.Equal("Council", place.Items[1].Kept.Single(given => given.Name == "visit-place").Answer.Words);
    }

    [Fact]
    public void A_change_keeps_what_was_not_asked_again()
    {
        var place = Say("add", "Jobcentre", "a pen", "add", "Council", "keys", "1", "skip", "a coat");

        Assert.Equal(["Jobcentre, a coat", "Council, keys"], place.Items.Select(item => item.Title.Slots[0].Value));
    }

    [Fact]
    public void A_question_passed_over_takes_nothing_from_the_item_before()
    {
        var place = Say("add", "Jobcentre", "a pen", "add", "skip", "keys");

        Assert.Equal("-, keys", place.Items[1].Title.Slots[0].Value);
    }

    [Fact]
    public void Back_from_the_list_does_not_lead_into_the_item_just_written()
    {
        var place = Say("add", "Jobcentre", "a pen");

        Assert.Equal(("which-visit", 0), (place.Current!.Now.Step, place.Current.Path.Length));
    }

    [Fact]
    public void What_is_shared_holds_nothing_that_stands_behind_the_words()
    {
        var item = Say("add", "Jobcentre", "a pen").Items[0];

        Assert.NotEmpty(item.Kept);
        Assert.Empty(item.AsShown().Kept);
    }

    [Fact]
    public void A_number_is_never_given_twice()
    {
        var place = Say("add", "Jobcentre", "a pen").Evolve(new PlanEvent.ItemDropped("visit-1", TestDay.Default.Now));

        Assert.Equal("visit-2", place.NewItemId("visit"));
    }

    private Place Say(params string[] said)
    {
        var place = Place.Start.Evolve(new PlanEvent.Opened("kinds", 1, Standing.At("which-visit")));
        foreach (var words in said)
        {
            var button = Reply.Show(shelf, place).Buttons.FirstOrDefault(button => button.Id == words || button.Id == "visit:visit-" + words);
            place = Turn.Take(shelf, place, button is null ? new Said.Typed(words) : new Said.Tapped(place.ScreenRevision, [button.Id]), TestDay.Default).Place;
        }

        return place;
    }

    private static ImmutableArray<LiveChoice> Written(Known known) =>
        [.. known.Place.Items.Select(item => new LiveChoice("visit", item.Id, item.Title))];

    private static PlanItem Visit(Known known)
    {
        var words = $"{known.Answer("visit-place")?.Words ?? "-"}, {known.Answer("visit-bring")?.Words ?? "-"}";
        var id = known.Subject ?? known.Place.NewItemId("visit");
        return new(id, "kinds", Line.Of("kinds/lines/title", Slot.Own("words", words)), [], null, known.Day.Now);
    }
}
