using System.Collections.Immutable;
using ReleaseBot.Dialogs.KeyWorkers;
using ReleaseBot.Dialogs.Mentors;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Mentors;

/// <summary>What a mentor sees, from when to when, and what their marks change.</summary>
public class MentorTests
{
    private static readonly StaffName Mo = new("mentor-1", "Mo Farrell");
    private static readonly Day Default = TestDay.Default.ReleasedIn(3) with { Mentor = Mo };

    [Theory]
    [InlineData(-15, false)]
    [InlineData(-14, true)]
    [InlineData(0, true)]
    [InlineData(730, true)]
    [InlineData(732, false)]
    public void A_mentor_sees_a_person_from_two_weeks_before_to_two_years_after(int days, bool sees)
    {
        var release = new DateOnly(2026, 10, 25);

        Assert.Equal(sees, View(Shared(), release, release.AddDays(days)) is not null);
    }

    [Fact]
    public void With_nothing_shared_with_them_or_no_date_they_see_nobody()
    {
        Assert.Null(View(Place.Start, Default.Release!.On, Default.Today));
        Assert.Null(View(Shared(), null, Default.Today));
        Assert.Null(MentorView.Of(Phrasebook.Standard, Shared(), "another", Default.Release!.On, Default.Today));
    }

    [Fact]
    public void Whoever_left_before_the_date_on_the_roll_came_out_that_day() =>
        Assert.Equal([new(2026, 5, 1), new(2026, 6, 1), new(2026, 6, 1), new(2026, 5, 1)], new[]
        {
            MentorSpan.Out(new(2026, 6, 1), new(2026, 5, 1)), MentorSpan.Out(new(2026, 6, 1), new(2026, 6, 2)),
            MentorSpan.Out(new(2026, 6, 1), null), MentorSpan.Out(null, new(2026, 5, 1)),
        });

    [Fact]
    public void What_nobody_said_is_not_known_and_health_that_is_not_shared_does_not_stand_there()
    {
        var view = View(Shared(("ready-bag", "ready"), ("ready-id", "not-known")))!;

        Assert.Equal(Stands.SaidReady, Of(view, "bag").Stands);
        Assert.All(view.Lines.Where(line => line.Name != "bag"), line => Assert.Equal(Stands.NotKnown, line.Stands));
        Assert.DoesNotContain(view.Lines, line => line.IsHealth);
        Assert.Equal(18, view.Lines.Length);
        Assert.Equal(19, View(Shared(("ready-medicines", "ready")))!.Lines.Length);
    }

    [Theory]
    [InlineData("ready-address", "not-ready", true)]
    [InlineData("ready-address", "waiting", false)]
    [InlineData("ready-clothes", "not-ready", false)]
    [InlineData("ready-medicines", "not-ready", true)]
    public void A_line_that_comes_first_and_is_not_ready_marks_the_day(string item, string state, bool red) =>
        Assert.Equal(red, View(Shared((item, state)))!.IsRed);

    [Fact]
    public void What_the_mentor_saw_counts_only_for_the_words_that_were_shared_then()
    {
        var place = Shared(("ready-bag", "not-ready"));
        var seen = Mark(place, MentorActs.LineSeen, new PartSeen("ready-bag", place.Shares[0].At));
        var again = seen.Evolve(new PlanEvent.Shared(seen.Shares[0] with { At = Default.Now.AddHours(1) }));

        Assert.Equal(Stands.SeenReady, Of(View(seen)!, "bag").Stands);
        Assert.Equal(Stands.NotReady, Of(View(again)!, "bag").Stands);
        Assert.Equal(Outcome.SharedAnew, Act(again, MentorActs.LineSeen, new PartSeen("ready-bag", place.Shares[0].At)).Outcome);
        Assert.Equal(Outcome.NotShared, Act(place, MentorActs.LineSeen, new PartSeen("ready-id", place.Shares[0].At)).Outcome);
    }

    [Fact]
    public void What_staff_confirmed_stands_on_lines_that_are_shared_with_the_mentor_and_on_no_other()
    {
        Confirmation Seen(PlanItem item) => new(item.Id, item.State, "In the property room, next to his letters", new("kw-1", "Sam Okoro"), "KeyWorker", item.ChangedAt, Default.Now);
        var place = Shared(("ready-bag", "ready"), ("ready-id", "not-ready"));
        var hidden = place.Shares[0].Item with { Id = "ready-phone" };
        var confirmed = place with { Confirmations = [.. place.Shares.Select(share => Seen(share.Item)), Seen(hidden)], Items = place.Items.Add(hidden) };
        var view = View(confirmed)!;

        Assert.Equal((Stands.ConfirmedReady, "Sam Okoro"), (Of(view, "bag").Stands, Of(view, "bag").ConfirmedBy!.Value.Name));
        Assert.Equal(Stands.NotReady, Of(view, "id").Stands);
        Assert.Equal((Stands.NotKnown, null), (Of(view, "phone").Stands, Of(view, "phone").ConfirmedBy));
        Assert.DoesNotContain("property room", System.Text.Json.JsonSerializer.Serialize(view), StringComparison.Ordinal);
        var again = confirmed.Evolve(new PlanEvent.Shared(place.Shares[0] with { At = Default.Now.AddHours(1), Item = place.Shares[0].Item with { ChangedAt = Default.Now.AddHours(1) } }));
        Assert.Equal(Stands.SaidReady, Of(View(again)!, "bag").Stands);
        Assert.Equal(Stands.NotReady, Of(View(Mark(confirmed, MentorActs.LineNotReady, new PartSeen("ready-bag", place.Shares[0].At)))!, "bag").Stands);
    }

    [Fact]
    public void Only_what_has_a_number_in_it_is_there_to_ring()
    {
        PlanItem Visit(string id, string who) => new(
            id, "appointments", Dialogs.Line.Of("appointments/lines/title", Slot.Words("kind", "appointments/appointment-kind/answers/council")), [Dialogs.Line.Of("appointments/lines/who", Slot.Own("who", who))], null, Default.Now);
        var place = new[] { Visit("appointment-1", "Kim, 01632 960 001"), Visit("appointment-2", "the lady in room 12") }.Aggregate(
            Place.Start, (before, item) => before.Evolve(new PlanEvent.Shared(new Share(item, Mo.Id, Mo.Name, Default.Now))));

        Assert.Equal("Kim, 01632 960 001", Assert.Single(View(place)!.Numbers).Words);
    }

    [Theory]
    [InlineData(MentorActs.Met, 0, true)]
    [InlineData(MentorActs.Met, -1, false)]
    [InlineData(MentorActs.DidNotComeOut, 0, true)]
    [InlineData(MentorActs.ReleasedEarly, -1, true)]
    [InlineData(MentorActs.ReleasedEarly, 1, false)]
    [InlineData(MentorActs.ReleasedElsewhere, -3, true)]
    [InlineData(MentorActs.SpokeWell, 0, false)]
    [InlineData(MentorActs.SpokeWell, 1, true)]
    [InlineData("anything else", 1, false)]
    public void Each_mark_has_its_time(string kind, int days, bool taken)
    {
        var today = Default.Release!.On.AddDays(days);

        var worked = MentorWork.Act(Shared(), Mo, kind, null, new(Default.Release.On, today, Default.Now));

        Assert.Equal(taken, !worked.Events.IsEmpty);
    }

    [Fact]
    public void The_same_mark_twice_is_one_and_another_puts_it_right()
    {
        var day = new MentorDay(Default.Today, Default.Today, Default.Now);
        var met = Shared().EvolveTurn(MentorWork.Act(Shared(), Mo, MentorActs.Met, null, day).Events);

        Assert.Empty(MentorWork.Act(met, Mo, MentorActs.Met, null, day).Events);
        var not = met.EvolveTurn(MentorWork.Act(met, Mo, MentorActs.NotMet, null, day).Events);
        Assert.Equal(MentorActs.NotMet, View(not, Default.Today, Default.Today)!.Course.Day!.Kind);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 7)]
    [InlineData(28, 60)]
    [InlineData(61, 90)]
    [InlineData(90, 180)]
    [InlineData(400, 730)]
    public void Check_ins_are_often_at_first_and_seldom_later(int lastOn, int next)
    {
        var release = Default.Today;
        var place = lastOn == 0 ? Shared() : Marked(Shared(), MentorActs.SpokeWell, release.AddDays(lastOn));

        Assert.Equal(release.AddDays(next), View(place, release, release.AddDays(Math.Max(1, lastOn)))!.Course.NextCheckIn);
    }

    [Fact]
    public void Somebody_who_was_not_reached_is_tried_the_next_day_and_whoever_is_over_is_gone()
    {
        var release = Default.Today;
        var on = release.AddDays(7);

        Assert.Equal(on.AddDays(1), View(Marked(Shared(), MentorActs.NotReached, on), release, on)!.Course.NextCheckIn);
        Assert.Null(View(Marked(Shared(), MentorActs.CheckInsOver, on), release, on));
    }

    [Fact]
    public void Who_did_not_come_out_has_no_check_in_and_stands_there_again_for_the_new_date()
    {
        var release = Default.Today;
        var place = Marked(Shared(), MentorActs.DidNotComeOut, release);

        Assert.Null(View(place, release, release.AddDays(4))!.Course.NextCheckIn);
        Assert.Null(View(place, release.AddDays(30), release.AddDays(4)));
        Assert.Null(View(place, release.AddDays(10), release.AddDays(4))!.Course.Day);
    }

    [Fact]
    public void Whoever_came_out_early_is_counted_from_that_day() =>
        Assert.Equal(Default.Today, View(Marked(Shared(), MentorActs.ReleasedEarly, Default.Today), Default.Today.AddDays(5), Default.Today)!.Out);

    [Fact]
    public void A_mark_leaves_the_screen_as_it_stands_and_is_told_on_the_next_visit_once()
    {
        var sitting = Sitting.Welcomed(Default);
        sitting.Happen([new PlanEvent.Shared(new Share(Line("ready-bag", "ready"), Mo.Id, Mo.Name, Default.Now))]);
        var before = sitting.Place.ScreenRevision;

        sitting.Happen(Act(sitting.Place, MentorActs.ReleasedElsewhere, null).Events);

        Assert.Equal(before, sitting.Place.ScreenRevision);
        Assert.Contains(sitting.Arrive().Bubbles, bubble => bubble.StartsWith("Mo Farrell wrote down", StringComparison.Ordinal));
        Assert.DoesNotContain(sitting.Arrive().Bubbles, bubble => bubble.StartsWith("Mo Farrell wrote down", StringComparison.Ordinal));
        Assert.Equal(Sitting.Json(sitting.Place), Sitting.Json(sitting.Folded()));
    }

    [Fact]
    public void Health_is_shared_line_by_line_and_a_section_with_all_that_is_in_it()
    {
        var sitting = Sitting.Welcomed(Default);
        sitting.Happen([.. new[] { "bag", "id", "medicines", "naloxone" }.Select(line => new PlanEvent.ItemWritten(Line("ready-" + line, "ready"), []))]);
        sitting.Tap("!topic:mentor");
        sitting.Tap("ok");

        Assert.Equal(["private:carry", "private:ready-medicines", "private:ready-naloxone", "all-done"], sitting.Screen.Buttons.Select(button => button.Id));
        sitting.Tap("private:carry");
        sitting.Tap("yes");
        sitting.Tap("private:ready-naloxone");
        sitting.Tap("no");

        Assert.Equal(["ready-bag", "ready-id"], sitting.Place.Shares.Select(share => share.Item.Id));
        Assert.All(sitting.Place.Shares, share => Assert.Equal(Mo.Id, share.WorkerId));
        sitting.Tap("shared:carry");
        sitting.Tap("yes");
        Assert.Empty(sitting.Place.Shares);
    }

    [Fact]
    public void What_the_key_worker_sees_stays_when_it_is_taken_back_from_the_mentor()
    {
        var sitting = Sitting.Welcomed(Default);
        var item = Line("ready-bag", "ready");
        sitting.Happen([new PlanEvent.ItemWritten(item, []), new PlanEvent.Shared(new Share(item, "kw-1", "Sam Okoro", Default.Now)), new PlanEvent.Shared(new Share(item, Mo.Id, Mo.Name, Default.Now))]);
        sitting.Tap("!topic:mentor");
        sitting.Tap("ok");
        sitting.Tap("shared:carry");
        sitting.Tap("yes");

        Assert.Equal("kw-1", Assert.Single(sitting.Place.Shares).WorkerId);
    }

    [Fact]
    public void A_new_mentor_sees_nothing_and_the_person_is_told()
    {
        var sitting = Sitting.Welcomed(Default);
        sitting.Arrive();
        sitting.Happen([new PlanEvent.Shared(new Share(Line("ready-bag", "ready"), Mo.Id, Mo.Name, Default.Now))]);
        sitting.Day = Default with { Mentor = new StaffName("mentor-2", "Kai Reed") };

        Assert.Contains("Your mentor is now Kai Reed. They see nothing until you share it. Tap My mentor for that.", sitting.Arrive().Bubbles);
        Assert.Null(MentorView.Of(Phrasebook.Standard, sitting.Place, "mentor-2", Default.Release!.On, Default.Today));
        sitting.Day = Default with { Mentor = null };
        Assert.Contains(sitting.Arrive().Bubbles, bubble => bubble.StartsWith("Our list shows no mentor", StringComparison.Ordinal));
    }

    private static MentorLine Of(MentorView view, string name) => view.Lines.Single(line => line.Name == name);

    private static Worked Act(Place place, string kind, PartSeen? seen) => MentorWork.Act(place, Mo, kind, seen, new(Default.Release!.On, Default.Today, Default.Now));

    private static Place Mark(Place place, string kind, PartSeen seen) => place.EvolveTurn(Act(place, kind, seen).Events);

    private static Place Marked(Place place, string kind, DateOnly on) => place.Evolve(
        new PlanEvent.MarkedByMentor(new MentorAct(kind, null, Mo, on, Default.Now) { News = Dialogs.Line.Of("mentor/lines/did-" + kind) }));

    private static MentorView? View(Place place) => View(place, Default.Release!.On, Default.Today);

    private static MentorView? View(Place place, DateOnly? release, DateOnly today) => MentorView.Of(Phrasebook.Standard, place, Mo.Id, release, today);

    private static Place Shared(params (string Id, string State)[] lines) =>
        (lines.Length == 0 ? [("ready-bag", "ready")] : lines).Aggregate(
            Place.Start, (place, line) => place.Evolve(new PlanEvent.Shared(new Share(Line(line.Id, line.State), Mo.Id, Mo.Name, Default.Now))));

    private static PlanItem Line(string id, string state) => new(
        id,
        "readiness",
        Dialogs.Line.Of("readiness/lines/title", Slot.Words("line", "readiness/lines/name-" + id[6..]), Slot.Words("state", "readiness/states/" + state)),
        [Dialogs.Line.Of("readiness/lines/said-me", Slot.Date("day", Default.Today))],
        null,
        Default.Now)
    { State = state };
}
