using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.KeyWorkers;

/// <summary>What a worker sees of a plan, what of it is new to them, and what they can do with it.</summary>
public sealed class SharedPlanTests
{
    private static readonly KeyWorker Sam = new("kw-1", "Sam Okoro");
    private static readonly DateTimeOffset Monday = TestDay.Monday;

    [Fact]
    public void Only_what_is_shared_with_this_worker_is_seen()
    {
        var place = After(new PlanEvent.ItemWritten(Goal("goal-1", "mine alone", 0), []), Shared("goal-2", "for Sam", 1), Shared("goal-3", "for Priya", 1, "kw-2"));

        var plan = SharedPlan.Of(Phrasebook.Standard, place, Sam.Id);

        Assert.Equal("My goal: for Sam", Assert.Single(plan.Parts).Title);
    }

    [Fact]
    public void The_words_are_those_of_the_preview()
    {
        var sitting = Sitting.Welcomed();
        sitting.Tap("!topic:goals");
        sitting.Tap("write-one");
        sitting.SayAll("get a job in a kitchen", "my daughter", "the wait", "I do not know");
        sitting.Tap("right");
        sitting.SayAll("ask about the course", "me", "I do not know", "no", "no");
        sitting.Tap("!topic:share");
        sitting.Tap("ok");
        var preview = sitting.Tap("private:goal-1").Bubbles;
        sitting.Tap("yes");

        var part = Assert.Single(SharedPlan.Of(Sitting.Shelf.Words, sitting.Place, Sam.Id).Parts);

        Assert.Equal<string>(preview[^(part.Lines.Length + 2)..^1], [part.Title, .. part.Lines]);
    }

    [Fact]
    public void A_part_is_new_then_read_then_changed_when_it_is_shared_again()
    {
        var shared = After(Shared("goal-1", "first", 1));
        var read = After([.. Of(shared), Read("goal-1", 2)]);
        var again = After([.. Of(shared), Read("goal-1", 2), Shared("goal-1", "second", 3)]);

        Assert.Equal(Freshness.New, Only(shared).Freshness);
        Assert.Equal(Freshness.Read, Only(read).Freshness);
        Assert.Equal(Freshness.Changed, Only(again).Freshness);
    }

    [Fact]
    public void What_another_worker_read_is_still_new_to_this_one()
    {
        var place = After(Shared("goal-1", "first", 1), new PlanEvent.ReadByStaff(new ReadReceipt("goal-1", "kw-2", "Priya", Monday.AddMinutes(2))));

        Assert.Equal(Freshness.New, Only(place).Freshness);
    }

    [Fact]
    public void What_was_taken_back_leaves_a_mark_without_words()
    {
        var place = After(Shared("goal-1", "first", 1), new PlanEvent.Unshared("goal-1", Sam.Id, Monday.AddMinutes(2)));

        var plan = SharedPlan.Of(Phrasebook.Standard, place, Sam.Id);

        Assert.Empty(plan.Parts);
        Assert.Equal(Monday.AddMinutes(2), Assert.Single(plan.NoLongerShared));
    }

    [Fact]
    public void A_receipt_or_answer_counts_only_for_the_words_that_were_on_the_page()
    {
        var place = After(Shared("goal-1", "first", 1), Shared("goal-1", "second", 3));
        var old = new PartSeen("goal-1", Monday.AddMinutes(1));

        Assert.Equal(Outcome.SharedAnew, KeyWork.Read(place, Sam, old, Monday.AddMinutes(4)).Outcome);
        Assert.Equal(Outcome.SharedAnew, KeyWork.Answer(place, Sam, old, "Well done", Monday.AddMinutes(4)).Outcome);
        Assert.Equal(Outcome.NotShared, KeyWork.Read(place, Sam with { Id = "kw-2" }, old, Monday.AddMinutes(4)).Outcome);
    }

    [Fact]
    public void Doing_the_same_twice_makes_one_event()
    {
        var seen = new PartSeen("goal-1", Monday.AddMinutes(1));
        var place = After(Shared("goal-1", "first", 1));
        place = place.EvolveTurn(KeyWork.Read(place, Sam, seen, Monday.AddMinutes(2)).Events);
        place = place.EvolveTurn(KeyWork.Answer(place, Sam, seen, "Well done", Monday.AddMinutes(2)).Events);

        Assert.Empty(KeyWork.Read(place, Sam, seen, Monday.AddMinutes(3)).Events);
        Assert.Empty(KeyWork.Answer(place, Sam, seen, "Well done", Monday.AddMinutes(3)).Events);
        Assert.Single(KeyWork.Answer(place, Sam, seen, "And one more thing", Monday.AddMinutes(3)).Events);
    }

    [Fact]
    public void A_receipt_of_a_machine_whose_clock_is_behind_still_counts()
    {
        var place = After(Shared("goal-1", "first", 1));

        var read = place.EvolveTurn(KeyWork.Read(place, Sam, new PartSeen("goal-1", Monday.AddMinutes(1)), Monday).Events);

        Assert.Equal(Freshness.Read, Only(read).Freshness);
    }

    [Fact]
    public void What_staff_do_leaves_the_open_screen_and_its_buttons_as_they_are()
    {
        var sitting = Sitting.Welcomed();
        sitting.Tap("!topic:id");
        sitting.Say("banana");
        var place = sitting.Place with { Shares = [Share("goal-1", "first", 1, Sam.Id)] };
        var before = Reply.Show(Sitting.Shelf, place);

        var after = place.EvolveTurn(KeyWork.Answer(place, Sam, new PartSeen("goal-1", Monday.AddMinutes(1)), "Well done", Monday).Events);

        var screen = Reply.Show(Sitting.Shelf, after);
        Assert.Equal<string>(before.Bubbles, screen.Bubbles);
        Assert.Equal<Button>(before.Buttons, screen.Buttons);
        var tapped = Turn.Take(Sitting.Shelf, after, new Said.Tapped(before.Revision, ["yes"]), sitting.Day);
        Assert.Contains(tapped.Events, happened => happened is PlanEvent.Answered { Step: "status-right" });
    }

    private static SharedPart Only(Place place) => Assert.Single(SharedPlan.Of(Phrasebook.Standard, place, Sam.Id).Parts);

    private static Place After(params PlanEvent[] events) => Place.Start.EvolveTurn(events);

    private static IEnumerable<PlanEvent> Of(Place place) => place.Shares.Select(share => new PlanEvent.Shared(share));

    private static PlanEvent.ReadByStaff Read(string item, int minute) => new(new ReadReceipt(item, Sam.Id, Sam.Name, Monday.AddMinutes(minute)));

    private static PlanEvent.Shared Shared(string item, string words, int minute, string worker = "kw-1") => new(Share(item, words, minute, worker));

    private static Share Share(string item, string words, int minute, string worker) => new(Goal(item, words, minute), worker, "Worker " + worker, Monday.AddMinutes(minute));

    private static PlanItem Goal(string id, string words, int minute) =>
        new(id, "goals", Line.Of("goals/lines/title", Slot.Own("goal", words)), [Line.Of("goals/lines/goal-words", Slot.Own("words", words))], null, Monday.AddMinutes(minute));
}
