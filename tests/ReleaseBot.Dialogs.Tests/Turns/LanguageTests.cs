using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>A language is chosen at the door, by its name, or from the list; one that has only some of the words says so in itself.</summary>
public class LanguageTests
{
    private readonly Sitting sitting = Sitting.Welcomed();

    [Fact]
    public void Picked_at_the_door_it_is_the_language_of_the_welcome()
    {
        var fresh = new Sitting(TestDay.Default);

        var screen = fresh.Take(new Said.Arrived("cy"));

        Assert.Equal("cy", screen.Language);
        Assert.StartsWith("Helo.", screen.Bubbles[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sitting_begun_without_picking_keeps_the_persons_own()
    {
        sitting.Say("cymraeg");

        Assert.Equal("cy", sitting.Arrive().Language);
    }

    [Fact]
    public void The_list_names_each_language_in_itself()
    {
        sitting.Say("another language");

        Assert.Equal(["English", "Cymraeg", "العربية", "Carry on"], sitting.Screen.Buttons.Select(button => button.Label));
    }

    [Fact]
    public void One_that_is_not_there_changes_nothing()
    {
        var place = sitting.Place;

        var screen = sitting.Tap("!language:xx");

        Assert.Equal((place.Language, place.Also), (sitting.Place.Language, sitting.Place.Also));
        Assert.Contains(screen.Bubbles, bubble => bubble.Contains("That button was from before", StringComparison.Ordinal));
    }

    [Fact]
    public void A_partial_one_says_so_in_itself_and_offers_the_whole_ones()
    {
        var fresh = new Sitting(TestDay.Default);

        var screen = fresh.Take(new Said.Arrived("ar"));

        Assert.Equal("ar", screen.Language);
        Assert.Equal(["English", "Cymraeg"], screen.Buttons.Select(button => button.Label));
        Assert.DoesNotContain(screen.Bubbles, bubble => bubble.Any(char.IsAsciiLetterLower));
    }

    [Fact]
    public void After_it_the_welcome_comes_in_the_one_picked_and_the_own_is_kept()
    {
        var fresh = new Sitting(TestDay.Default);
        fresh.Take(new Said.Arrived("ar"));

        var screen = fresh.Tap("!language:cy");

        Assert.Equal(("cy", "ar"), (fresh.Place.Language, fresh.Place.Also));
        Assert.Contains(screen.Bubbles, bubble => bubble.StartsWith("Helo.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Showing.Safety)]
    [InlineData(Showing.SafeOrNot)]
    [InlineData(Showing.PartLanguage)]
    public void A_screen_that_names_a_topic_is_shown_in_a_language_that_has_its_name(Showing showing)
    {
        sitting.Tap("!language:ar");
        sitting.Tap("!language:en");
        var place = sitting.Place with { Showing = showing, Danger = "self_harm", Aside = [Line.Of("anytime/too-many-open", Slot.Words("topic", "work/topic/title"))] };

        var screen = Reply.Show(Shelf.Standard, place);

        Assert.Equal("en", screen.Language);
    }

    [Fact]
    public void Danger_is_met_in_the_persons_own_language()
    {
        sitting.Tap("!language:ar");
        sitting.Tap("!language:en");

        var screen = sitting.Say("im going to kill myself");

        Assert.Equal(("ar", "تابع"), (screen.Language, screen.Buttons[0].Label));
        Assert.Equal("en", sitting.Tap(screen.Buttons[0].Id).Language);
    }

    [Theory]
    [InlineData("أنا بأمان")]
    [InlineData("i am safe")]
    public void The_gentle_question_is_asked_and_answered_in_it_too(string answer)
    {
        var asked = new Sitting(TestDay.Default, sitting.Place with { Also = "ar", Aside = [], Showing = Showing.SafeOrNot, Danger = "self_harm" });

        Assert.Equal("ar", asked.Screen.Language);
        Assert.Equal("en", asked.Say(answer).Language);
    }

    [Fact]
    public void Words_that_work_anywhere_are_heard_in_the_persons_own_language()
    {
        sitting.Tap("!language:ar");
        sitting.Tap("!language:en");
        sitting.Say("id");

        sitting.Say("القائمة");

        Assert.Equal(Showing.Menu, sitting.Place.Showing);
    }

    [Fact]
    public void A_languages_name_typed_as_own_words_stays_an_answer()
    {
        sitting.SayAll("goals", "write a goal", "welsh");

        Assert.Equal("welsh", sitting.Place.Answer("goal-words")?.Words);
        Assert.Equal("en", sitting.Place.Language);
    }

    [Fact]
    public void Whole_languages_have_every_word_and_the_partial_one_all_of_its_files()
    {
        Assert.Equal(["en", "cy"], Shelf.Standard.Words.Languages.Select(language => language.Code));
        Assert.All(Shelf.Standard.Words.AllOf("ar").Keys, key => Assert.Contains(key.Split('/')[0], Shelf.Standard.Words.Language("ar").Covers!.Value));
    }
}
