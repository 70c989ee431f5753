using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>People type badly, short and beside the point. What was meant is taken; what was not meant is asked about.</summary>
public class BadTypingTests
{
    [Theory]
    [InlineData("asdf")]
    [InlineData("qwerty")]
    [InlineData("sdfsdf sdf")]
    [InlineData("banana")]
    [InlineData("12345")]
    [InlineData("   ")]
    [InlineData("?!")]
    public void Letters_without_sense_are_not_understood_and_it_is_said_what_can_be_done(string typed)
    {
        var sitting = Sitting.Welcomed();

        var screen = sitting.Say(typed);

        Assert.StartsWith("I did not get that.", screen.Bubbles[0], StringComparison.Ordinal);
        Assert.Contains(screen.Buttons, button => button.Id == "!topic:id");
    }

    [Theory]
    [InlineData("asdf")]
    [InlineData("id")]
    public void A_question_is_put_in_other_words_when_what_was_typed_is_no_answer(string typed)
    {
        var sitting = Sitting.Welcomed();
        sitting.SayAll("id", "yes");

        sitting.Say(typed);

        Assert.Equal("which-id", sitting.Place.Current?.Now.Step);
        Assert.Equal(1, sitting.Place.Misses);
    }

    [Fact]
    public void What_is_not_done_here_is_still_said_so() =>
        Assert.StartsWith("I cannot help with that.", Sitting.Welcomed().Say("who won the football").Bubbles[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("benifits", "benefits")]
    [InlineData("i need somewhere to sleep", "housing")]
    [InlineData("accomodation", "housing")]
    public void A_plain_wish_on_the_menu_opens_its_topic(string typed, string topic)
    {
        var sitting = Sitting.Welcomed();

        sitting.Say(typed);

        Assert.Equal(topic, sitting.Place.Current?.Name);
    }

    [Theory]
    [InlineData("funeral")]
    [InlineData("my dad is dying i need to go")]
    [InlineData("my nan has passed away")]
    public void A_loss_is_led_to_the_way_that_goes_to_staff_today(string typed)
    {
        var sitting = Sitting.Welcomed();

        var screen = sitting.Say(typed);

        Assert.StartsWith("I am sorry.", screen.Bubbles[0], StringComparison.Ordinal);
        Assert.Equal(["!topic:rotl", "!topic:family", "!topic:person", "!carry-on"], screen.Buttons.Select(button => button.Id));
    }

    [Theory]
    [InlineData("yes", "share")]
    [InlineData("no", "id")]
    public void One_offer_is_taken_by_a_yes_and_left_by_a_no(string typed, string topic)
    {
        var place = Sitting.Welcomed().Place;
        place = place.EvolveTurn(Turn.Decide(Sitting.Shelf, place, new Heard.Topic("id"), TestDay.Default));
        place = place.EvolveTurn(Turn.Decide(Sitting.Shelf, place, new Heard.Perhaps(["share"]), TestDay.Default));

        var after = Turn.Take(Sitting.Shelf, place, new Said.Typed(typed), TestDay.Default).Place;

        Assert.Equal(topic, after.Current?.Name);
    }

    [Fact]
    public void The_word_on_the_emergency_button_is_that_button_and_no_alarm()
    {
        var sitting = Sitting.Welcomed();

        sitting.SayAll("rotl", "emergency");

        Assert.Equal("emergency-what", sitting.Place.Current?.Now.Step);
        Assert.DoesNotContain(sitting.Events, happened => happened is PlanEvent.SafetyRaised);
    }

    [Fact]
    public void The_same_word_anywhere_else_is_an_alarm()
    {
        var sitting = Sitting.Welcomed();

        sitting.Say("emergency");

        Assert.Contains(sitting.Events, happened => happened is PlanEvent.SafetyRaised);
    }

    [Fact]
    public void Two_papers_joined_in_a_hurry_are_both_taken()
    {
        var sitting = Sitting.Welcomed();

        sitting.SayAll("id", "yes", "birth cert n a driving lisence");

        Assert.Equal("birth-certificate driving-licence", string.Join(' ', sitting.Place.Current!.Picked));
    }

    [Fact]
    public void A_letter_in_the_middle_is_no_answer()
    {
        var sitting = Sitting.Welcomed();
        sitting.Say("id");

        sitting.Say("work n bank");

        Assert.Null(sitting.Place.Answer("status-right"));
    }

    [Theory]
    [InlineData("yep", "both")]
    [InlineData("nah", "none")]
    public void A_yes_or_no_in_other_words_is_the_answer_that_yes_or_no_is(string typed, string expected) => Assert.Equal(expected, Chosen("readiness", "knows-pom-com", typed));

    [Theory]
    [InlineData("appointment-on", "appointments", "10am")]
    [InlineData("rotl-day", "rotl", "4pm")]
    public void A_time_where_a_day_is_asked_for_is_asked_about_and_leads_nowhere_else(string step, string topic, string typed)
    {
        var after = Turn.Take(Sitting.Shelf, At(topic, step), new Said.Typed(typed), TestDay.Default).Place;

        Assert.Empty(after.Offers);
        Assert.Equal(1, after.Misses);
    }

    [Theory]
    [InlineData("half hour", "half-hour")]
    [InlineData("an hour", "one-hour")]
    [InlineData("hour and a half", "two-hours")]
    public void The_way_takes_as_long_as_was_said(string typed, string expected) => Assert.Equal(expected, Chosen("appointments", "journey-time", typed));

    [Theory]
    [InlineData("job center", "jobcentre")]
    [InlineData("job", "work")]
    public void An_appointment_is_of_the_kind_that_was_said(string typed, string expected) => Assert.Equal(expected, Chosen("appointments", "appointment-kind", typed));

    [Theory]
    [InlineData("waiting", "next-day-gone")]
    [InlineData("waiting", "there-is-a-date")]
    [InlineData("cover", "cover-not-found")]
    [InlineData("goals", "drop-goal")]
    [InlineData("share", "take-back")]
    [InlineData("appointments", "office-is-shut")]
    [InlineData("housing", "before-you-end")]
    public void Where_the_person_picks_what_to_do_not_knowing_is_no_button(string topic, string step) =>
        Assert.DoesNotContain(Reply.Show(Sitting.Shelf, At(topic, step)).Buttons, button => button.Id == "!dont-know");

    [Fact]
    public void Where_something_is_only_told_there_is_nothing_to_skip()
    {
        var told = At("appointments", "list-is-full");

        var more = Turn.Take(Sitting.Shelf, told, new Said.Typed("more"), TestDay.Default).Place;

        Assert.Equal(["ok"], Reply.Show(Sitting.Shelf, told).Buttons.Select(button => button.Id));
        Assert.DoesNotContain(Reply.Show(Sitting.Shelf, more).Buttons, button => button.Id is "!skip" or "!why");
    }

    [Fact]
    public void Whoever_is_out_is_not_told_that_there_is_no_date()
    {
        var sitting = Sitting.Welcomed(TestDay.Default.ReleasedIn(-5));

        Assert.Contains(sitting.Say("benefits").Bubbles, bubble => bubble.EndsWith("you have a sentence. Is that right?", StringComparison.Ordinal));
    }

    [Fact]
    public void On_the_morning_the_list_comes_first()
    {
        var sitting = Sitting.Welcomed(TestDay.Default.ReleasedIn(0));

        sitting.SayAll("my release day", "yes");

        Assert.Equal("check-today", sitting.Place.Current?.Now.Step);
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("\u200b")]
    public void Nothing_typed_is_no_goal(string typed)
    {
        var sitting = Sitting.Welcomed();
        sitting.SayAll("goals", "write one");

        sitting.Say(typed);

        Assert.Equal("goal-words", sitting.Place.Current?.Now.Step);
        Assert.Null(sitting.Place.Answer("goal-words"));
    }

    [Theory]
    [InlineData("yes no")]
    [InlineData("yes and no")]
    public void A_yes_and_a_no_at_once_are_asked_about(string typed)
    {
        var sitting = Sitting.Welcomed();
        sitting.Say("id");

        sitting.Say(typed);

        Assert.Equal("status-right", sitting.Place.Current?.Now.Step);
        Assert.Null(sitting.Place.Answer("status-right"));
    }

    private static string? Chosen(string topic, string step, string typed) =>
        Turn.Take(Sitting.Shelf, At(topic, step), new Said.Typed(typed), TestDay.Default).Events.OfType<PlanEvent.Answered>().FirstOrDefault()?.Answer.Choices.FirstOrDefault();

    private static Place At(string topic, string step) => Sitting.Welcomed().Place with
    {
        Open = [new OpenDialog { Name = topic, Version = Sitting.Shelf[topic].Version, Now = Standing.At(step) }],
    };
}
