using ReleaseBot.Dialogs.Appointments;
using ReleaseBot.Dialogs.Bank;
using ReleaseBot.Dialogs.Rotl;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Turns;

/// <summary>What a prison settles for itself, as it is heard in the talk.</summary>
public class PrisonSettingsTests
{
    private static readonly PrisonSettings Settings = new()
    {
        SafetyHere = "Dial 7 on the wing phone for the Samaritans.",
        SafetyHereWelsh = "Deialwch 7 ar ffôn yr adain i gael y Samariaid.",
        Bank = "Made-up Bank",
        BankDays = 60,
        RotlDays = 28,
        DepartureLounge = "The blue hut, open from 8",
    };

    private static readonly Day Here = TestDay.Default with { Prison = Settings };

    [Fact]
    public void A_safety_message_begins_with_the_bell_and_ends_with_what_this_prison_says()
    {
        var here = Sit(Here);

        var screen = here.Say("i want to kill myself");

        Assert.StartsWith("Press your cell bell now", screen.Bubbles[0], StringComparison.Ordinal);
        Assert.Equal(Settings.SafetyHere, screen.Bubbles[^1]);
    }

    [Fact]
    public void In_Welsh_it_ends_with_the_Welsh_words()
    {
        var here = Sit(Here, Place.Start with { Language = "cy", Finished = ["welcome"] });

        Assert.Equal(Settings.SafetyHereWelsh, here.Say("dw i eisiau lladd fy hun").Bubbles[^1]);
    }

    [Fact]
    public void Without_words_of_its_own_the_message_is_as_everywhere() =>
        Assert.DoesNotContain(Sit(TestDay.Default).Say("i want to kill myself").Bubbles, bubble => bubble.Contains("Dial 7", StringComparison.Ordinal) || bubble.Contains('{'));

    [Fact]
    public void Who_wants_a_person_reads_it_too() => Assert.Contains(Settings.SafetyHere, Sit(Here).Say("talk to someone").Bubbles);

    [Theory]
    [InlineData("in 27 days", "rotl-day-soon")]
    [InlineData("in 28 days", "rotl-leave")]
    public void An_outing_sooner_than_this_prison_wants_the_form_is_told_and_can_be_kept(string day, string step)
    {
        var atDay = new OpenDialog { Name = "rotl", Version = RotlDialog.Talk.Version, Now = Standing.At("rotl-day") };
        var here = Sit(Here, Place.Start with { Finished = ["welcome"], Open = [atDay] });

        var screen = here.Say(day);

        Assert.Equal(step, here.Place.Current!.Now.Step);
        if (step == "rotl-day-soon")
        {
            Assert.Contains("This prison asks for 28 days", screen.Bubbles[^1], StringComparison.Ordinal);
            here.Tap("keep");
            Assert.Equal("rotl-leave", here.Place.Current!.Now.Step);
        }
    }

    [Fact]
    public void Nobody_looked_says_the_bell_again_with_the_message_still_there_and_never_that_staff_are_coming()
    {
        var here = Sit(Here);
        here.Say("i want to kill myself");

        var turned = Turn.Take(Shelf.Standard, here.Place, new Said.NobodyLooked(), Here);
        var screen = Reply.Show(Shelf.Standard, turned.Place);

        Assert.StartsWith("If you are still not safe, press your cell bell again.", screen.Bubbles[0], StringComparison.Ordinal);
        Assert.StartsWith("Press your cell bell now", screen.Bubbles[1], StringComparison.Ordinal);
        Assert.DoesNotContain(screen.Bubbles, bubble => bubble.Contains("coming", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(here.Place.Showing, turned.Place.Showing);
        Assert.Equal(here.Place.SafetyMessages, turned.Place.SafetyMessages);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("cy")]
    public void The_bell_again_is_said_in_the_language_of_the_safety_message(string language)
    {
        var place = language == "cy" ? Place.Start with { Language = "cy" } : Place.Start with { Also = "ar" };
        place = place with { Showing = Showing.Safety, Danger = "self_harm", SafetyMessages = 1, Finished = ["welcome"] };

        var screen = Reply.Show(Shelf.Standard, Turn.Take(Shelf.Standard, place, new Said.NobodyLooked(), TestDay.Default).Place);

        Assert.Equal(Shelf.Standard.Words.Text(language, "safety/bell-again"), screen.Bubbles[0]);
    }

    [Fact]
    public void The_bank_of_the_prison_is_named_in_place_of_the_list()
    {
        var lines = BankPlan.WhenToApply(new Known(Place.Start, Here.ReleasedIn(100)));

        Assert.Contains(lines, line => line.Key == "bank/lines/bank-here" && line.Slots[0].Value == "Made-up Bank");
        Assert.DoesNotContain(lines, line => line.Key == "bank/lines/one-bank");
        Assert.Contains(lines, line => line.Key == "bank/lines/rule-here");
    }

    [Theory]
    [InlineData(61, true)]
    [InlineData(60, true)]
    [InlineData(59, false)]
    public void The_form_is_too_late_after_the_bank_teams_own_day(int days, bool isNow) =>
        Assert.Equal(isNow, BankTime.Of(new Known(Place.Start, Here.ReleasedIn(days))) == ApplyTime.Now);

    [Fact]
    public void The_help_place_by_the_gate_stands_in_the_release_day() =>
        Assert.Contains(DayPlan.Lines(new Known(Place.Start, Here.ReleasedIn(10))), line => line.Key == "appointments/lines/lounge");

    private static Sitting Sit(Day day, Place? place = null) => new(day, place ?? Place.Start with { Finished = ["welcome"] });
}
