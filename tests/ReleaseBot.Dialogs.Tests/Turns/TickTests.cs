using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Turns;

public class TickTests
{
    private static Sitting AtWhichId()
    {
        var sitting = Sitting.Welcomed();
        sitting.SayAll("my id", "yes");
        return sitting;
    }

    [Fact]
    public void The_screen_names_the_choice_that_goes_with_no_other()
    {
        var sitting = AtWhichId();

        Assert.Equal((true, "none"), (sitting.Screen.TakesSeveral, sitting.Screen.Alone));
        sitting.Tap("none");
        Assert.Equal((false, null), (sitting.Screen.TakesSeveral, sitting.Screen.Alone));
    }

    [Fact]
    public void One_tick_and_done_is_the_whole_answer()
    {
        var sitting = AtWhichId();

        sitting.Take(new Said.Tapped(sitting.Screen.Revision, ["passport"]) { IsTicked = true });

        Assert.Equal("where-is-passport", sitting.Place.Current!.Now.Step);
    }

    [Fact]
    public void Ticks_add_to_what_was_picked_before()
    {
        var sitting = AtWhichId();
        sitting.Tap("passport");

        sitting.Take(new Said.Tapped(sitting.Screen.Revision, ["driving-licence"]) { IsTicked = true });

        Assert.Equal(["passport", "driving-licence"], sitting.Place.Answer("which-id")!.Choices.ToArray());
    }

    [Fact]
    public void No_tick_at_all_is_no_answer()
    {
        var sitting = AtWhichId();

        sitting.Take(new Said.Tapped(sitting.Screen.Revision, []) { IsTicked = true });

        Assert.Equal("which-id", sitting.Place.Current!.Now.Step);
        Assert.Null(sitting.Place.Answer("which-id"));
    }

    [Fact]
    public void Ticks_of_a_screen_that_has_gone_are_no_answer()
    {
        var sitting = AtWhichId();
        var old = sitting.Screen.Revision;
        sitting.Say("why");

        sitting.Take(new Said.Tapped(old, ["passport"]) { IsTicked = true });

        Assert.Null(sitting.Place.Answer("which-id"));
    }
}
