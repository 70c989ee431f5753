using ReleaseBot.Dialogs.Tests.Talks;
using static ReleaseBot.Dialogs.Dialog;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>The menu begins with what the person worries about, and an end can lead straight into the next topic.</summary>
public class MenuTests
{
    [Fact]
    public void The_biggest_worry_comes_first_then_what_is_needed_now_and_last_what_was_put_off()
    {
        var place = Answered(("need-id", "later"), ("need-goals", "now"), ("worries-most", "share"));

        var topics = Topics(place);

        Assert.Equal(["share", "goals"], topics.Take(2));
        Assert.Equal("id", topics[^1]);
    }

    [Fact]
    public void No_topic_is_ever_left_out()
    {
        var place = Answered(("need-id", "no"), ("worries-most", "share"));

        Assert.Equal(Shelf.Standard.Topics.Order(), Topics(place).Order());
    }

    [Fact]
    public void What_is_done_does_not_stay_on_top()
    {
        var place = Answered(("need-goals", "now")) with { Finished = ["welcome", "goals"] };

        Assert.NotEqual("goals", Topics(place)[0]);
    }

    [Theory]
    [InlineData(false, "id")]
    [InlineData(true, "goals")]
    public void An_end_leads_into_the_topic_it_names_unless_something_waits(bool somethingWaits, string expected)
    {
        var begin = Define("kinds", 1, Ask("begin", Yes.GoTo("the-end"), No.GoTo("the-end")), Finish("the-end").JustCloses().ThenOpens(_ => "id"));
        var shelf = new Shelf(ToyWords.Of("begin"), [begin, .. Shelf.Standard.Dialogs]);
        var start = somethingWaits ? Place.Start.Evolve(new PlanEvent.Opened("goals", 1, Standing.At("new-goal"))) : Place.Start;

        var after = Turn.Take(shelf, start.Evolve(new PlanEvent.Opened("kinds", 1, Standing.At("begin"))), new Said.Typed("yes"), TestDay.Default).Place;

        Assert.Equal(expected, after.Current!.Name);
    }

    private static Place Answered(params (string Name, string Choice)[] answers) => Place.Start with
    {
        Finished = ["welcome"],
        Answers = [.. answers.Select(answer => new Given(answer.Name, Answer.Chose(answer.Choice), TestDay.Default.Now))],
    };

    private static string[] Topics(Place place) =>
        [.. Reply.Show(Shelf.Standard, place).Buttons.Where(button => button.Id.StartsWith("!topic:", StringComparison.Ordinal)).Select(button => button.Id["!topic:".Length..])];
}
