using System.Collections.Immutable;
using ReleaseBot.Dialogs.Content;
using ReleaseBot.Dialogs.Rotl;
using ReleaseBot.Dialogs.Tests.Talks;

namespace ReleaseBot.Dialogs.Tests.Rotl;

/// <summary>The life of an application as a table: what follows what, and that nothing is stuck.</summary>
public class RotlLifeTests
{
    [Fact]
    public void Every_state_is_come_to_from_a_draft()
    {
        var reached = new HashSet<string> { RotlLife.Draft };
        while (RotlLife.Ways.Any(way => reached.Contains(way.From) && reached.Add(way.To)))
        {
        }

        Assert.Equal(RotlLife.States.Order(), reached.Order());
    }

    [Fact]
    public void Every_state_has_a_way_on_but_the_last_ones() =>
        Assert.Equal(
            [RotlLife.Ended, RotlLife.Withdrawn],
            RotlLife.States.Where(state => RotlLife.From(state, Mover.Person).IsEmpty && RotlLife.From(state, Mover.Staff).IsEmpty).Order());

    [Fact]
    public void The_person_can_take_it_back_at_any_time_between_handing_it_in_and_the_end()
    {
        var open = RotlLife.States.Except([RotlLife.Draft]).Where(state => !RotlLife.IsEnd(state));

        Assert.All(open, state => Assert.NotNull(RotlLife.Find(state, RotlLife.Withdrawn, Mover.Person)));
    }

    [Theory]
    [InlineData(RotlLife.Refused)]
    [InlineData(RotlLife.Stopped)]
    public void A_no_needs_a_reason_what_would_change_it_when_to_ask_again_and_how_to_appeal(string no)
    {
        var ways = RotlLife.Ways.Where(way => way.To == no).ToArray();

        Assert.NotEmpty(ways);
        Assert.All(ways, way => Assert.Equal(["reason", "change", "again", "appeal"], way.Needs.Select(need => need.Name)));
        Assert.All(ways, way => Assert.Equal(Mover.Staff, way.By));
        Assert.NotNull(RotlLife.Find(no, RotlLife.Appealed, Mover.Person));
    }

    [Fact]
    public void Nobody_books_a_day_before_the_person_said_that_the_rules_are_clear() =>
        Assert.Equal([RotlLife.Understood, RotlLife.Booked, RotlLife.BeenOut], RotlLife.Ways.Where(way => way.To == RotlLife.Booked).Select(way => way.From));

    [Fact]
    public void Every_state_has_words_in_every_language()
    {
        var words = Phrasebook.Standard;

        Assert.All(RotlLife.States.Append(Move.AskStaff), state => Assert.All(words.Languages, language => Assert.True(words.Has(language.Code, $"rotl/states/{state}"), state)));
    }

    /// <summary>From every state the person opens the application, looks, and finds buttons for exactly the steps that are theirs.</summary>
    [Fact]
    public void In_every_state_the_talk_offers_the_steps_of_the_person_and_no_others()
    {
        foreach (var place in Lives.OfRotl(Sitting.Shelf, TestDay.Default))
        {
            var item = place.Items[0];
            var sitting = new Sitting(TestDay.Default, place);
            sitting.Arrive();
            sitting.Tap("!topic:rotl");

            var buttons = sitting.Tap("rotl:" + item.Id).Buttons.Select(button => button.Id).ToArray();

            Assert.True(buttons.Contains("withdraw") == (RotlLife.Find(item.State!, RotlLife.Withdrawn, Mover.Person) is not null), item.State);
            Assert.True(buttons.Contains("ask-again") == (RotlLife.Find(item.State!, RotlLife.Appealed, Mover.Person) is not null), item.State);
            Assert.True(buttons.Contains("conditions") == (RotlLife.Find(item.State!, RotlLife.Understood, Mover.Person) is not null), item.State);
            Assert.True(buttons.Contains("tell") == (RotlLife.Find(item.State!, RotlLife.BeenOut, Mover.Person) is not null), item.State);
        }
    }

    /// <summary>Whatever is tapped, in whatever order the desk acts: steps follow the table, events fold to the place, nothing leaves without a yes.</summary>
    [Fact]
    public void Whatever_person_and_desk_do_the_steps_follow_the_table()
    {
        var states = new HashSet<string>();
        for (var seed = 0; seed < 120; seed++)
        {
            var random = new Random(seed);
            var sitting = Sitting.Welcomed();
            sitting.Tap("!topic:rotl");
            Tap(sitting, "emergency", ["died", "dying", "in-hospital", "other"], random);
            for (var step = 0; step < 60; step++)
            {
                states.UnionWith(Step(sitting, random));
            }

            Assert.Equal(Sitting.Json(sitting.Place), Sitting.Json(sitting.Folded()));
        }

        Assert.Equal(RotlLife.States.Except([RotlLife.Draft]).Order(), states.Order());
    }

    private static void Tap(Sitting sitting, string first, string[] then, Random random)
    {
        sitting.Tap(first);
        sitting.Tap(then[random.Next(then.Length)]);
        sitting.Say("my brother");
        if (sitting.Place.Current?.Now.Step == "emergency-day")
        {
            sitting.Say("skip");
        }

        sitting.Tap("yes");
    }

    private static IEnumerable<string> Step(Sitting sitting, Random random)
    {
        var before = sitting.Place;
        if (random.Next(4) == 0 && before.Moves.LastOrDefault() is { } last)
        {
            sitting.Happen(ByDesk(sitting, last, random));
        }
        else
        {
            var buttons = sitting.Screen.Buttons.Where(button => button.Id == "!topic:rotl" || (button.Id[0] != '!' && button.Id is not ("apply" or "emergency" or "all-done" or "apply-new"))).ToArray();
            sitting.Take(sitting.Screen.ExpectsWords || buttons.Length == 0 ? new Said.Typed("tomorrow") : new Said.Tapped(sitting.Place.ScreenRevision, [buttons[random.Next(buttons.Length)].Id]));
        }

        foreach (var move in sitting.Turns[^1].OfType<PlanEvent.ItemMoved>().Select(moved => moved.Move))
        {
            var from = before.LastMove(move.ItemId)?.State ?? RotlLife.Draft;
            Assert.NotNull(RotlLife.Find(from, move.State, move.By is null ? Mover.Person : Mover.Staff));
            Assert.True(move.By is not null || before.Current!.Now.Step.StartsWith("ok-to-", StringComparison.Ordinal));
            yield return move.State;
        }
    }

    private static ImmutableArray<PlanEvent> ByDesk(Sitting sitting, Move last, Random random)
    {
        var staff = new StaffName("omu-1", "Jean Castle");
        if (last.IsHeld)
        {
            return RotlDesk.Tell(sitting.Place, staff, last.ItemId, last.At, sitting.Day.Now).Events;
        }

        var ways = RotlLife.From(last.State, Mover.Staff);
        var states = random.Next(5) == 0 || ways.IsEmpty ? RotlLife.States : [.. ways.Select(way => way.To)];
        return RotlDesk.Act(sitting.Place, staff, new(last.ItemId, states[random.Next(states.Length)], last.At, RotlSample.Everything(sitting.Day)), sitting.Day).Events;
    }
}

/// <summary>Something sensible under every name that a step of staff can need.</summary>
internal static class RotlSample
{
    public static ImmutableArray<Slot> Everything(Day day) =>
    [
        Slot.Own("reason", "All checks are fine."),
        Slot.Own("conditions", "Stay at the address.\nRing us at noon."),
        Slot.Own("change", "An address that we can check."),
        Slot.Date("again", day.Today.AddDays(30)),
        Slot.Own("appeal", "Ask for a complaint form."),
        Slot.Own("words", "We need the address."),
        Slot.Date("day", day.Today.AddDays(14)),
        new("leave", "time", "09:00"),
        Slot.Date("back-day", day.Today.AddDays(14)),
        new("back", "time", "17:00"),
        Slot.Own("outcome", "on-time"),
    ];
}
