using System.Collections.Immutable;
using ReleaseBot.Dialogs.Counting;
using ReleaseBot.Dialogs.Mentors;
using ReleaseBot.Dialogs.Outcomes;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Outcomes;

/// <summary>What is counted of a release, and of whom.</summary>
public class OutcomeReportTests
{
    private static readonly DateTimeOffset Now = TestDay.Default.Now;

    [Theory]
    [InlineData(Outcome.Id, "ready-id", "ready", Reached.Said)]
    [InlineData(Outcome.Id, "ready-id", "waiting", Reached.NotKnown)]
    [InlineData(Outcome.Account, "bank", "opened", Reached.Said)]
    [InlineData(Outcome.Account, "bank", "sent", Reached.NotKnown)]
    [InlineData(Outcome.Account, "ready-bank-card", "ready", Reached.Said)]
    [InlineData(Outcome.Bed, "ready-address", "ready", Reached.Said)]
    [InlineData(Outcome.Claim, "ready-jobcentre", "ready", Reached.Said)]
    [InlineData(Outcome.Appointments, "appointment-1", "kept", Reached.Said)]
    [InlineData(Outcome.Appointments, "appointment-1", "missed", Reached.NotKnown)]
    public void An_outcome_is_read_from_how_a_part_of_the_plan_stands(string outcome, string item, string state, Reached reached) =>
        Assert.Equal(reached, Outcome.Of(Place.Start with { Items = [Item(item, state)] }, outcome));

    [Fact]
    public void Nothing_is_reached_where_nothing_is_known() => Assert.All(Outcome.All, outcome => Assert.Equal(Reached.NotKnown, Outcome.Of(Place.Start, outcome)));

    [Fact]
    public void One_missed_appointment_means_that_they_were_not_all_kept() =>
        Assert.Equal(Reached.NotKnown, Outcome.Of(Place.Start with { Items = [Item("appointment-1", "kept"), Item("appointment-2", "missed")] }, Outcome.Appointments));

    [Fact]
    public void What_staff_saw_themselves_is_confirmed_until_it_changes()
    {
        var item = Item("ready-id", "ready");
        var seen = new Confirmation("ready-id", "ready", "I saw the card", new("w", "Sam"), "KeyWorker", item.ChangedAt, Now);
        var place = Place.Start with { Items = [item], Confirmations = [seen] };

        Assert.Equal(Reached.Confirmed, Outcome.Of(place, Outcome.Id));
        Assert.Equal(Reached.Said, Outcome.Of(place with { Items = [item with { ChangedAt = Now.AddDays(1) }] }, Outcome.Id));
        Assert.Equal(Reached.NotKnown, Outcome.Of(place with { Items = [item with { State = "not-ready" }] }, Outcome.Id));
    }

    [Theory]
    [InlineData(MentorActs.LineSeen, Reached.Confirmed)]
    [InlineData(MentorActs.LineNotReady, Reached.Said)]
    public void What_the_mentor_saw_last_of_the_words_as_they_stand_is_confirmed(string last, Reached reached)
    {
        var item = Item("ready-id", "ready");
        MentorAct Mark(string kind, int minutes) => new(kind, "ready-id", new("m", "Mo"), new(2027, 1, 1), Now.AddMinutes(minutes)) { News = Line.Of("mentor/lines/did-" + kind) };
        var place = Place.Start with { Items = [item], Shares = [new(item, "m", "Mo", Now)], MentorActs = [Mark(MentorActs.LineSeen, 1), Mark(last, 2)] };

        Assert.Equal(reached, Outcome.Of(place, Outcome.Id));
        Assert.Equal(Reached.Said, Outcome.Of(place with { Items = [item with { ChangedAt = Now.AddMinutes(1) }] }, Outcome.Id));
        Assert.Equal(Reached.Said, Outcome.Of(place with { Shares = [new(item, "another", "Jo", Now)] }, Outcome.Id));
    }

    [Fact]
    public void An_appointment_that_the_mentor_marked_as_kept_is_confirmed()
    {
        var item = Item("appointment-1", "kept");
        var act = new MentorAct(MentorActs.Kept, item.Id, new("m", "Mo"), new(2027, 1, 1), Now.AddMinutes(1)) { News = Line.Of("mentor/lines/did-kept") };

        Assert.Equal(Reached.Confirmed, Outcome.Of(Place.Start with { Items = [item], Shares = [new(item, "m", "Mo", Now)], MentorActs = [act] }, Outcome.Appointments));
    }

    [Fact]
    public void Only_who_said_yes_and_came_out_is_counted()
    {
        var yes = Counted(Place.Start);

        Assert.True(Outcome.IsCounted(yes));
        Assert.False(Outcome.IsCounted(Place.Start));
        Assert.False(Outcome.IsCounted(yes with { Items = [Item("after", null) with { Lines = [Line.Of("after/lines/did-not-come-out")] }] }));
    }

    [Fact]
    public void Of_four_people_nothing_is_said()
    {
        var report = OutcomeReport.Of([.. Enumerable.Repeat(Person("ready"), 4)]);

        Assert.Equal((null, true, true), (report.Counted, report.Outcomes.IsEmpty, report.Questions.IsEmpty));
    }

    [Fact]
    public void Numbers_that_are_large_enough_are_shown_and_the_rest_hides_what_would_give_it_away()
    {
        var report = OutcomeReport.Of([.. Enumerable.Repeat(Person("ready"), 12), .. Enumerable.Repeat(Person("not-ready"), 8)]);
        var id = report.Outcomes.Single(row => row.Outcome == Outcome.Id);

        Assert.Equal(20, report.Counted);
        Assert.Equal((null, 12, null), (id.Confirmed, id.Said, id.NotKnown));
    }

    [Fact]
    public void Where_people_stop_and_ask_what_it_means_is_counted_from_their_own_turns()
    {
        var turns = new List<IReadOnlyList<PlanEvent>>();
        foreach (var said in new Said[] { new Said.Typed("bank"), new Said.Typed("what does that mean?"), new Said.Typed("yes"), new Said.Typed("what does that mean?") })
        {
            turns.Add(Turn.Take(Shelf.Standard, turns.Aggregate(Place.Start with { Finished = ["welcome"] }, (place, events) => place.EvolveTurn(events)), said, TestDay.Default).Events);
        }

        var walked = Walked.Of(turns);

        Assert.Equal([new Question("bank", "account-now")], walked.StoppedAt);
        Assert.Equal(1, walked.AskedMeaning[new("bank", "account-now")]);
        Assert.Contains(new Question("bank", "status-right"), walked.Met);
        Assert.DoesNotContain(new Question("bank", "money-in-first"), walked.Met);
    }

    [Fact]
    public void The_time_to_a_reply_runs_from_the_first_share_to_the_first_look()
    {
        var share = new Share(Item("goal-1", null), "w", "Sam", Now);
        IReadOnlyList<PlanEvent>[] turns =
        [
            [new PlanEvent.Shared(share)],
            [new PlanEvent.Shared(share with { At = Now.AddDays(1) })],
            [new PlanEvent.ReadByStaff(new("goal-1", "w", "Sam", Now.AddDays(3)))],
            [new PlanEvent.AnsweredByStaff(new("goal-1", "w", "Sam", "ok", Now.AddDays(9), null))],
            [new PlanEvent.ReadByStaff(new("never-shared", "w", "Sam", Now.AddDays(3)))],
        ];

        Assert.Equal([TimeSpan.FromDays(3)], Walked.Of(turns).Replies.AsEnumerable());
    }

    [Fact]
    public void Refusals_are_counted_by_the_sort_of_their_reason()
    {
        var people = Enumerable.Range(0, 30).Select(number => Refused(number switch { < 9 => "risk", < 20 => "papers", < 26 => null, _ => "a sort that there is not" })).ToArray();

        var rows = OutcomeReport.Of(people).Refusals;

        Assert.Equal([new("other", 10), new("papers", 11), new("risk", 9)], rows.AsEnumerable());
    }

    private static CountedPerson Refused(string? kind)
    {
        var move = new Move("rotl-1", "rotl", Dialogs.Rotl.RotlLife.Refused, Now) { Said = kind is null ? [] : [Slot.Own(Dialogs.Rotl.RotlReasons.Name, kind)] };
        return new(Counted(Place.Start with { Moves = [move] }), Walked.Of([]));
    }

    private static CountedPerson Person(string id) => new(Counted(Place.Start with { Items = [Item("ready-id", id)] }), Walked.Of([]));

    private static Place Counted(Place place) => place with { Answers = [new Given(CountDialog.Consent, Answer.Chose("yes"), Now)] };

    private static PlanItem Item(string id, string? state) => new(id, "readiness", Line.Of("readiness/topic/title"), [], null, Now) { State = state };
}
