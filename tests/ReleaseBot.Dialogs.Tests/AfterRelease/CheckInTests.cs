using ReleaseBot.Dialogs.AfterRelease;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.AfterRelease;

public class CheckInTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(3, 7)]
    [InlineData(28, 60)]
    [InlineData(59, 60)]
    [InlineData(60, 90)]
    [InlineData(91, 180)]
    [InlineData(400, 730)]
    public void Check_ins_are_often_at_first_then_at_sixty_and_ninety_days_and_then_seldom(int daysOut, int next)
    {
        var day = TestDay.Default.ReleasedIn(-daysOut);

        Assert.Equal(day.Release!.On.AddDays(next), CheckIn.NextCheckIn(new Known(Place.Start, day)));
    }

    [Fact]
    public void After_two_years_they_end() => Assert.Null(CheckIn.NextCheckIn(new Known(Place.Start, TestDay.Default.ReleasedIn(-731))));

    [Theory]
    [InlineData("this-week", 1)]
    [InlineData("this-month", 3)]
    [InlineData("three-months", 1)]
    [InlineData("longer", 1)]
    public void Without_a_date_they_are_counted_from_what_was_said(string said, int days)
    {
        var day = TestDay.Default with { Release = null };
        var place = Place.Start with { Answers = [new Given("left-when", Answer.Chose(said), day.Now)] };

        Assert.Equal(day.Today.AddDays(days), CheckIn.NextCheckIn(new Known(place, day)));
    }
}
