using System.Text.Json;
using ReleaseBot.Dialogs;

namespace ReleaseBot.Data.Tests;

/// <summary>However a place came about, what is written of it is the place.</summary>
public class WrittenPlaceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_start_is_written_whole() => Same(Place.Start, WrittenPlace.Of(Place.Start, null));

    [Fact]
    public void Each_change_after_another_is_written_whole()
    {
        Func<Place, Place>[] changes =
        [
            place => place with { Answers = [Gave("a"), Gave("b"), Gave("c")] },
            place => place with { Items = [Item("id"), Item("goal-1")] },
            place => place with { Language = "cy", Showing = Showing.Menu },
            place => place with { Answers = place.Answers.RemoveAt(1).Add(Gave("b")) },
            place => place with { Answers = place.Answers.RemoveAt(0), Items = place.Items.Replace(place.Items[0], Item("id")) },
            place => place with { Answers = place.Answers.Insert(0, Gave("d")).Add(Gave("e")) },
            place => place with { Answers = [.. place.Answers.AsEnumerable().Reverse()] },
            place => place with { Items = place.Items.RemoveAt(1) },
            place => place with { Answers = [], Items = [] },
            place => place with { Answers = [Gave("f")] },
        ];
        var (place, written) = (Place.Start, (WrittenPlace?)null);
        foreach (var change in changes)
        {
            place = change(place);

            written = WrittenPlace.Of(place, written);

            Same(place, written);
            written = written.Lists();
        }
    }

    private static void Same(Place place, WrittenPlace written)
    {
        var read = JsonSerializer.Deserialize(written.Json.Span, StoredJson.Default.Place)!;

        Assert.Equal(JsonSerializer.Serialize(place, StoredJson.Default.Place), JsonSerializer.Serialize(read, StoredJson.Default.Place));
    }

    private static Given Gave(string name) => new(name, Answer.Gave($"own \"words\" of {name}"), Noon);

    private static PlanItem Item(string id) =>
        new(id, "goals", Line.Of("goals/lines/title", Slot.Own("goal", $"{{{id}}}")), [Line.Of("goals/lines/if-not")], null, Noon) { Kept = [Gave("kept")] };
}
