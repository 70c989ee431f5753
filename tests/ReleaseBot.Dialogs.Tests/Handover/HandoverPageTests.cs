using ReleaseBot.Dialogs.Handover;
using ReleaseBot.Dialogs.Sheets;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Handover;

/// <summary>The page is what was read back before the yes, for whom the yes was, and no more lines than there is room for.</summary>
public class HandoverPageTests
{
    private static readonly StaffName Ola = new("com-1", "Ola Brandt");
    private static readonly Day Day = TestDay.Default.ReleasedIn(300) with { Com = Ola };

    [Fact]
    public void What_the_com_reads_is_what_was_read_back_before_the_yes()
    {
        var sitting = AtTheYes("mornings are hard for me");
        var preview = sitting.Screen.Bubbles;
        Assert.Null(Of(sitting.Place, Ola));
        sitting.Say("yes");

        var page = Of(sitting.Place, Ola)!;

        Assert.Equal<string>(preview[1..^1], (string[])["My page for the handover", .. page.Parts.SelectMany(part => part.Lines.Prepend(part.Title)), .. page.Next]);
        Assert.Null(Of(sitting.Place, new("com-2", "Jo Reeve")));
        Assert.Null(Of(sitting.Place, new("kw-1", "Sam Okoro")));
    }

    [Fact]
    public void A_part_that_is_dropped_or_changed_later_changes_nothing_on_the_page()
    {
        var sitting = AtTheYes("mornings are hard for me");
        sitting.Say("yes");
        var before = Of(sitting.Place, Ola)!;

        var after = sitting.Place.Evolve(new PlanEvent.ItemWritten(sitting.Place.Item("handover")! with { Summary = HandoverSummary.Empty, Lines = [] }, []));

        Assert.Equal(before.Parts.SelectMany(part => part.Lines), Of(after, Ola)!.Parts.SelectMany(part => part.Lines));
    }

    [Fact]
    public void The_page_never_has_more_lines_than_room_and_each_has_its_length()
    {
        var sitting = Sitting.Welcomed(Day);
        sitting.Tap("!topic:handover");
        sitting.Tap("ok");
        for (var line = 0; line < HandoverSummary.MostLines; line++)
        {
            sitting.Tap("own-line");
            sitting.Say($"line {line} " + new string('a', HandoverSummary.LongestLine - 8));
        }

        sitting.Tap("own-line");

        Assert.Equal("handover-full", sitting.Place.Current!.Now.Step);
        Assert.Equal(HandoverSummary.MostLines, sitting.Place.Item("handover")!.Summary!.Lines.Length);
    }

    /// <summary>Long words of the plan are cut where the person can still change them, never on the page behind their back, and never inside a character.</summary>
    [Theory]
    [InlineData("I want to learn to lay bricks because my uncle has a firm in our town and he said that he would take me on if I had done the course and could show it")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    public void A_long_line_of_the_plan_is_cut_before_it_is_read_back(string words)
    {
        var goal = new PlanItem("goal-1", "goals", Line.Of("goals/lines/title", Slot.Own("goal", "bricks")), [Line.Of("goals/lines/goal-words", Slot.Own("words", words))], null, Day.Now);
        var sitting = new Sitting(Day, Sitting.Welcomed(Day).Place.Evolve(new PlanEvent.ItemWritten(goal, [])));
        sitting.Tap("!topic:handover");
        sitting.Tap("ok");

        var read = sitting.Tap("out:goal-1").Bubbles[^2];
        sitting.Say("yes");

        Assert.EndsWith(" ...", read, StringComparison.Ordinal);
        Assert.DoesNotContain('\ufffd', read);
        Assert.All(read.EnumerateRunes(), rune => Assert.NotEqual(System.Text.Rune.ReplacementChar, rune));
        Assert.Equal(read, Reply.ItemInWords(Sitting.Shelf.Words, "en", sitting.Place.Item("handover")!)[1]);
    }

    [Fact]
    public void A_later_date_that_staff_have_yet_to_tell_is_not_on_the_paper()
    {
        var sitting = AtTheYes("mornings are hard for me");
        sitting.Say("yes");

        var page = Of(sitting.Place, Ola, Day.ReleasedIn(900))!;

        Assert.Equal(Phrasebook.Standard.Text("en", "handover/lines/ask-who-leads"), Assert.Single(page.Leads));
        Assert.Contains("takes over on", Of(sitting.Place, Ola)!.Leads[0], StringComparison.Ordinal);
    }

    private static HandoverPage? Of(Place place, StaffName staff, Day? day = null) => HandoverPage.Of(Phrasebook.Standard, place, new SheetFor("Ash", staff, "en"), day ?? Day);

    private static Sitting AtTheYes(string words)
    {
        var sitting = Sitting.Welcomed(Day);
        sitting.Tap("!topic:handover");
        sitting.Tap("ok");
        sitting.Tap("own-line");
        sitting.Say(words);
        sitting.Tap("all-done");
        sitting.Tap("all-right");
        Assert.Equal("ok-to-show-com", sitting.Place.Current!.Now.Step);
        return sitting;
    }
}
