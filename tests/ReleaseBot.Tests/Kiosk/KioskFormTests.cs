using ReleaseBot.Dialogs;
using ReleaseBot.Kiosks;

namespace ReleaseBot.Tests.Kiosk;

public sealed class KioskFormTests
{
    [Fact]
    public void A_button_brings_back_its_choice_and_the_label_that_was_read()
    {
        Assert.Equal(new Press("first:bank", "A bank | account"), Press.Read(Press.Value("first:bank", "A bank | account")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yes")]
    [InlineData("|Yes")]
    public void What_no_button_sends_is_no_press(string? value) => Assert.Null(Press.Read(value));

    [Fact]
    public void A_label_longer_than_any_of_ours_is_no_press() => Assert.Null(Press.Read("yes|" + new string('a', 300)));

    [Fact]
    public void Ticks_stand_for_choices_that_go_together_only()
    {
        var screen = AScreen("passport", "licence", "neither", "!dont-know") with { TakesSeveral = true, Alone = "neither" };

        Assert.Equal(["passport", "licence"], screen.Buttons.Where(button => Ticks.Takes(screen, button)).Select(button => button.Id));
    }

    [Fact]
    public void After_a_first_pick_the_rest_are_buttons_again()
    {
        var screen = AScreen("licence", "done") with { TakesSeveral = true };

        Assert.DoesNotContain(screen.Buttons, button => Ticks.Takes(screen, button));
    }

    [Fact]
    public void One_answer_is_never_a_tick()
    {
        var screen = AScreen("yes", "no");

        Assert.DoesNotContain(screen.Buttons, button => Ticks.Takes(screen, button));
    }

    private static Screen AScreen(params string[] choices) => new()
    {
        Revision = 1,
        Language = "en",
        Bubbles = ["Which of these do you have?"],
        Buttons = [.. choices.Select(choice => new Button(choice, choice))],
    };
}
