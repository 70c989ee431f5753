using ReleaseBot.Dialogs.Changes;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Roll;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Changes;

public class ChangeWatchTests
{
    private static readonly StaffName Staff = new("staff-1", "Jean Castle");

    public static TheoryData<LegalStatus, int?, LegalStatus, int?, bool> Changes => new()
    {
        { LegalStatus.Sentenced, 60, LegalStatus.Sentenced, 61, true },
        { LegalStatus.Sentenced, 60, LegalStatus.Sentenced, 59, false },
        { LegalStatus.Sentenced, 60, LegalStatus.Sentenced, null, true },
        { LegalStatus.Sentenced, null, LegalStatus.Sentenced, 400, false },
        { LegalStatus.Sentenced, -3, LegalStatus.Sentenced, null, true },
        { LegalStatus.Sentenced, -3, LegalStatus.Sentenced, 5, true },
        { LegalStatus.Sentenced, -200, LegalStatus.Remand, null, false },
        { LegalStatus.Sentenced, 60, LegalStatus.Remand, null, true },
        { LegalStatus.Sentenced, -200, LegalStatus.Recall, null, true },
        { LegalStatus.Sentenced, 60, LegalStatus.Recall, 60, true },
        { LegalStatus.Recall, null, LegalStatus.Recall, 40, false },
        { LegalStatus.Recall, 40, LegalStatus.Recall, 40, false },
        { LegalStatus.Sentenced, 60, LegalStatus.ImmigrationDetainee, null, true },
        { LegalStatus.Remand, null, LegalStatus.Sentenced, 400, false },
        { LegalStatus.Remand, null, LegalStatus.ConvictedUnsentenced, null, false },
        { LegalStatus.Remand, null, LegalStatus.ImmigrationDetainee, null, true },
        { LegalStatus.Sentenced, 60, LegalStatus.Unknown, 60, false },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Only_bad_news_waits_for_staff(LegalStatus before, int? daysBefore, LegalStatus now, int? days, bool waits)
    {
        var sitting = Sitting.Welcomed(Day(before, daysBefore));

        sitting.Day = Day(now, days);
        sitting.Arrive();

        Assert.Equal(waits, Says(sitting, "changes/ask-date"));
        Assert.Equal(waits, DateNews.Of(sitting.Place, sitting.Day) is not null);
        Assert.Equal(waits ? before : now, sitting.Place.Listed!.Status);
        Assert.Equal(Day(waits ? before : now, waits ? daysBefore : days).Release, sitting.Place.Listed.Release);
    }

    [Fact]
    public void A_change_is_told_once_and_what_changed_back_meanwhile_not_at_all()
    {
        var sitting = Sitting.Welcomed(Day(LegalStatus.Sentenced, 60));
        sitting.Day = Day(LegalStatus.Sentenced, 90);
        sitting.Day = Day(LegalStatus.Sentenced, 60);
        sitting.Arrive();
        Assert.DoesNotContain(sitting.Turns[^1], happened => happened is PlanEvent.RollNoticed);

        sitting.Day = Day(LegalStatus.Sentenced, 30);
        sitting.Arrive();
        Assert.True(Says(sitting, "changes/date-moved"));

        sitting.Arrive();
        Assert.False(Says(sitting, "changes/date-moved"));
    }

    [Fact]
    public void While_bad_news_waits_neither_date_is_planned_with_and_each_visit_says_to_ask()
    {
        var sitting = Sitting.Welcomed(Day(LegalStatus.Sentenced, 60));
        sitting.Day = Day(LegalStatus.Sentenced, 300);

        for (var visit = 0; visit < 2; visit++)
        {
            sitting.Arrive();
            Assert.True(Says(sitting, "changes/ask-date"));
        }

        sitting.SayAll("family", "yes");
        Assert.DoesNotContain("no date yet", string.Join(' ', sitting.Turns.SelectMany(turn => turn).OfType<PlanEvent.Told>().SelectMany(told => told.Lines).Select(line => line.Key)), StringComparison.Ordinal);
        var today = ChangeWatchDay(sitting);
        Assert.Null(today.Release);
        Assert.Equal("you have a sentence", sitting.Place.Current is null ? "" : Sitting.Shelf.Words.Text("en", "status/" + Situation.Name(today)));
        Assert.All(Window.All, window => Assert.Equal(WindowState.NoDate, window.On(today)));
    }

    [Fact]
    public void Told_by_staff_the_next_visit_speaks_of_it_and_the_date_counts()
    {
        var sitting = Sitting.Welcomed(Day(LegalStatus.Sentenced, 60));
        sitting.Day = Day(LegalStatus.Sentenced, 300);
        sitting.Arrive();

        Tell(sitting, 300);
        sitting.Arrive();

        Assert.True(Says(sitting, "changes/date-moved"));
        Assert.False(Says(sitting, "changes/ask-date"));
        Assert.Equal(sitting.Day.Release, ChangeWatchDay(sitting).Release);
        Assert.Null(DateNews.Of(sitting.Place, sitting.Day));
        sitting.Arrive();
        Assert.False(Says(sitting, "changes/date-moved"));
        Assert.Equal(Sitting.Json(sitting.Place), Sitting.Json(sitting.Folded()));
    }

    [Fact]
    public void Staff_cannot_mark_as_told_what_the_roll_no_longer_says_and_not_twice()
    {
        var sitting = Sitting.Welcomed(Day(LegalStatus.Sentenced, 60));
        sitting.Day = Day(LegalStatus.Sentenced, 400);

        Assert.Equal(TellOutcome.ChangedSince, DateNews.Tell(sitting.Place, sitting.Day, LegalStatus.Sentenced, TestDay.Default.Today.AddDays(300), Staff).Outcome);
        Tell(sitting, 400);
        Assert.Equal(TellOutcome.NothingToTell, DateNews.Tell(sitting.Place, sitting.Day, LegalStatus.Sentenced, TestDay.Default.Today.AddDays(400), Staff).Outcome);
    }

    [Fact]
    public void A_still_later_date_after_the_telling_waits_again_and_an_earlier_one_does_not()
    {
        var sitting = Sitting.Welcomed(Day(LegalStatus.Sentenced, 60));
        sitting.Day = Day(LegalStatus.Sentenced, 300);
        Tell(sitting, 300);

        sitting.Day = Day(LegalStatus.Sentenced, 500);
        Assert.NotNull(DateNews.Of(sitting.Place, sitting.Day));

        sitting.Day = Day(LegalStatus.Sentenced, 60);
        sitting.Arrive();
        Assert.True(Says(sitting, "changes/date-moved"));
        Assert.Equal(sitting.Day.Release, sitting.Place.Listed!.Release);
    }

    [Fact]
    public void A_status_that_changed_is_asked_about_again()
    {
        var sitting = Sitting.Welcomed(Day(LegalStatus.Remand, null));
        sitting.SayAll("family", "no");
        sitting.Tap("remand");
        Assert.NotNull(sitting.Place.Answer("status-is"));

        sitting.Day = Day(LegalStatus.Sentenced, 100);
        sitting.Arrive();

        Assert.True(Says(sitting, "changes/status"));
        Assert.Null(sitting.Place.Answer("status-is"));
        Assert.Null(sitting.Place.Answer("status-right"));
    }

    [Fact]
    public void A_yes_meant_for_one_key_worker_never_shares_with_another()
    {
        var sitting = Sitting.Welcomed(Day(LegalStatus.Sentenced, 60));
        var item = new PlanItem("bank", "bank", Line.Of("bank/topic/title"), [], null, sitting.Day.Now);
        sitting.Happen([new PlanEvent.ItemWritten(item, [])]);
        sitting.SayAll("share my plan", "ok");
        sitting.Tap("private:bank");
        Assert.Equal("ok-to-share-item", sitting.Place.Current!.Now.Step);

        sitting.Day = sitting.Day with { KeyWorker = new KeyWorker("kw-2", "Robin Marsh") };
        var screen = sitting.Tap("yes");

        Assert.Empty(sitting.Place.Shares);
        Assert.Equal("ok-to-share-item", sitting.Place.Current!.Now.Step);
        Assert.Contains(screen.Bubbles, bubble => bubble.Contains("Robin Marsh", StringComparison.Ordinal));
        sitting.Tap("yes");
        Assert.Equal("kw-2", Assert.Single(sitting.Place.Shares).WorkerId);
    }

    [Fact]
    public void Danger_is_heard_before_any_news()
    {
        var sitting = Sitting.Welcomed(Day(LegalStatus.Sentenced, 60));
        sitting.Day = Day(LegalStatus.Sentenced, 30);

        var screen = sitting.Say("i am going to kill myself");

        Assert.True(screen.IsSafety);
        Assert.False(Says(sitting, "changes/date-moved"));
    }

    [Fact]
    public void Each_part_made_for_the_old_date_is_offered_again_until_it_is_done()
    {
        var sitting = Sitting.Welcomed(Day(LegalStatus.Sentenced, 200));
        foreach (var topic in (string[])["id", "bank", "benefits", "housing", "family", "goals"])
        {
            sitting.Happen([new PlanEvent.ItemWritten(new PlanItem(topic, topic, Line.Of($"{topic}/topic/title"), [], null, sitting.Day.Now), [])]);
        }

        sitting.Day = Day(LegalStatus.Sentenced, 50);
        var screen = sitting.Arrive();

        Assert.Equal((string[])["id", "bank", "benefits", "housing", "family"], sitting.Place.LookAgain);
        Assert.Equal(["!topic:id", "!topic:bank", "!topic:benefits", "!topic:housing", "!carry-on"], screen.Buttons.Select(button => button.Id));
        Assert.True(Says(sitting, "changes/bank-open") && Says(sitting, "changes/id-open") && Says(sitting, "changes/housing-open"));
        Assert.True(Says(sitting, "changes/look-again"));

        sitting.Happen([new PlanEvent.Opened("bank", 1, Standing.At("status-right")), new PlanEvent.Finished("bank", "any", [])]);
        Assert.DoesNotContain("bank", sitting.Place.LookAgain);
        sitting.Arrive();
        Assert.True(Says(sitting, "changes/still-to-look-at"));
        Assert.Equal("id", Menu.Of(Sitting.Shelf, sitting.Place)[0]);
    }

    [Fact]
    public void Every_window_that_can_close_or_open_has_its_words()
    {
        foreach (var (topic, name) in (ReadOnlySpan<(string, string)>)[("id", "id-funding"), ("bank", "bank-form"), ("benefits", "work-coach"), ("housing", "council-referral")])
        {
            Assert.True(Sitting.Shelf.Words.Has("en", $"changes/{topic}-open") && Sitting.Shelf.Words.Has("en", $"changes/{topic}-not-yet"));
            Assert.Equal(Window.Named(name).Closes > 0, Sitting.Shelf.Words.Has("en", $"changes/{topic}-closed"));
        }
    }

    private static void Tell(Sitting sitting, int days)
    {
        var (outcome, events) = DateNews.Tell(sitting.Place, sitting.Day, sitting.Day.Status, TestDay.Default.Today.AddDays(days), Staff);
        Assert.Equal(TellOutcome.Done, outcome);
        sitting.Happen(events);
    }

    private static Day ChangeWatchDay(Sitting sitting) => ChangeWatch.MayKnow(sitting.Place, sitting.Day);

    private static bool Says(Sitting sitting, string key) => sitting.Place.Aside.Any(line => line.Key == key);

    private static Day Day(LegalStatus status, int? days) =>
        (days is { } left ? TestDay.Default.ReleasedIn(left) : TestDay.Default with { Release = null }) with { Status = status };
}
