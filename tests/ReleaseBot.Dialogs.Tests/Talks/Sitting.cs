using System.Collections.Immutable;
using System.Text.Json;

namespace ReleaseBot.Dialogs.Tests.Talks;

/// <summary>A person at the kiosk, in memory: takes turns and keeps what happened, so that a test can look at it.</summary>
internal sealed class Sitting(Day day, Place? place = null)
{
    public static readonly Shelf Shelf = Shelf.Standard;

    private readonly List<PlanEvent> events = [];

    public Day Day { get; set; } = day;

    public Place Place { get; private set; } = place ?? Place.Start;

    /// <summary>Everything that happened, turn by turn.</summary>
    public List<ImmutableArray<PlanEvent>> Turns { get; } = [];

    public IReadOnlyList<PlanEvent> Events => events;

    public Screen Screen => Reply.Show(Shelf, Place);

    /// <summary>Somebody who has been here before and stands at the menu.</summary>
    public static Sitting Welcomed(Day? day = null)
    {
        var sitting = new Sitting(day ?? TestDay.Default);
        sitting.Take(new Said.Arrived());
        while (sitting.Place.Current is not null)
        {
            sitting.Tap(sitting.Screen.Buttons[0].Id);
        }

        return sitting;
    }

    public Screen Take(Said said)
    {
        var turned = Turn.Take(Shelf, Place, said, Day);
        events.AddRange(turned.Events);
        Turns.Add(turned.Events);
        Place = turned.Place;
        return Screen;
    }

    /// <summary>Staff do something between two turns.</summary>
    public void Happen(ImmutableArray<PlanEvent> happened)
    {
        events.AddRange(happened);
        Turns.Add(happened);
        Place = Place.EvolveTurn(happened);
    }

    public Screen Say(string text) => Take(new Said.Typed(text));

    public Screen Tap(params ImmutableArray<string> buttons) => Take(new Said.Tapped(Place.ScreenRevision, buttons));

    public Screen Arrive() => Take(new Said.Arrived());

    /// <summary>Says each in turn and gives the last screen.</summary>
    public Screen SayAll(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            Say(text);
        }

        return Screen;
    }

    /// <summary>The place as the events alone give it.</summary>
    public Place Folded() => Turns.Aggregate(Place.Start, (folded, turn) => folded.EvolveTurn(turn));

    public static string Json(Place place) => JsonSerializer.Serialize(place);
}
