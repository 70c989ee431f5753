using ReleaseBot.Dialogs.Hearing;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>A short word that works anywhere is understood with one slip in it, wherever no answer is meant.</summary>
public class MistypedWordTests
{
    private static readonly AnytimeWords English = Sitting.Shelf.WordsFor("en");

    [Theory]
    [InlineData("bak", Anytime.Back)]
    [InlineData("bck", Anytime.Back)]
    [InlineData("abck", Anytime.Back)]
    [InlineData("skp", Anytime.Skip)]
    [InlineData("sikp", Anytime.Skip)]
    [InlineData("nxet", Anytime.Skip)]
    [InlineData("menue", Anytime.Menu)]
    [InlineData("mneu", Anytime.Menu)]
    [InlineData("hlp", Anytime.Menu)]
    [InlineData("stpo", Anytime.Stop)]
    [InlineData("stp", Anytime.Stop)]
    [InlineData("agian", Anytime.Repeat)]
    [InlineData("wyh", Anytime.Why)]
    [InlineData("moer", Anytime.More)]
    public void One_slip_is_put_right(string typed, Anytime meaning) => Assert.Equal(meaning, English.FindMistyped(typed));

    [Theory]
    [InlineData("bank")]
    [InlineData("shop")]
    [InlineData("ship")]
    [InlineData("step")]
    [InlineData("move")]
    [InlineData("home")]
    [InlineData("held")]
    [InlineData("text")]
    [InlineData("buy")]
    [InlineData("who")]
    [InlineData("they")]
    [InlineData("rack")]
    [InlineData("ba")]
    [InlineData("bk")]
    [InlineData("")]
    [InlineData("bak home")]
    public void A_word_that_people_use_or_too_little_to_go_by_is_left(string typed) => Assert.Null(English.FindMistyped(typed));

    [Fact]
    public void Every_short_word_is_found_with_two_neighbours_changed_places_or_means_something_of_its_own()
    {
        foreach (var word in new[] { "back", "skip", "menu", "stop", "help", "next" })
        {
            for (var at = 0; at < word.Length - 1; at++)
            {
                var typed = word[..at] + word[at + 1] + word[at] + word[(at + 2)..];

                Assert.Equal(English.Find(word, exactly: true), English.FindMistyped(typed));
            }
        }
    }

    [Fact]
    public void At_a_question_with_buttons_it_works_as_if_spelt_well()
    {
        var sitting = Sitting.Welcomed();
        sitting.SayAll("menu", "housing");
        var first = sitting.Place.Current!.Now.Step;

        sitting.Say("skp");
        Assert.NotEqual(first, sitting.Place.Current!.Now.Step);
        sitting.Say("bak");
        Assert.Equal(first, sitting.Place.Current!.Now.Step);
        sitting.Say("menue");
        Assert.Equal(Showing.Menu, sitting.Place.Showing);
        sitting.Say("bck");
        Assert.Equal((Showing.Question, first), (sitting.Place.Showing, sitting.Place.Current!.Now.Step));
        sitting.Say("stpo");
        Assert.Equal(Showing.Stopped, sitting.Place.Showing);
    }

    [Fact]
    public void In_Welsh_the_Welsh_words_and_the_English_ones_are_both_put_right()
    {
        var sitting = Sitting.Welcomed();
        sitting.SayAll("cymraeg", "menu", "tai");

        sitting.Say("stpo");
        Assert.Equal(Showing.Stopped, sitting.Place.Showing);
        Assert.Equal(Anytime.Back, Sitting.Shelf.WordsFor("cy").FindMistyped("noll"));
    }

    [Fact]
    public void Where_any_words_are_an_answer_it_is_the_answer()
    {
        var sitting = Sitting.Welcomed();
        sitting.SayAll("menu", "goals", "write one");
        var step = sitting.Place.Current!.Now.Step;
        Assert.True(sitting.Place.OpenAsk(Sitting.Shelf)!.How.TakesAnyWords, step);

        sitting.Say("bak");

        Assert.Contains(sitting.Events, happened => happened is PlanEvent.Answered { Step: var name } && name == step);
    }

    [Fact]
    public void On_a_safety_screen_nothing_is_guessed()
    {
        var sitting = Sitting.Welcomed();
        sitting.Say("i am going to kill myself");

        var screen = sitting.Say("stpo");

        Assert.True(screen.IsSafety);
    }
}
