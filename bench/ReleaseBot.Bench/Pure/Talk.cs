using System.Collections.Immutable;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Bench.Pure;

/// <summary>One turn as it was met: where the person was, and what they said there.</summary>
internal sealed record Met(Place Place, Said Said);

/// <summary>Talk to measure on: people who tap through every dialog on the shelf, the same ones each time.</summary>
internal static class Talk
{
    private const int Seed = 6;

    public static Day Day { get; } = new()
    {
        Now = new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero),
        London = new DateTime(2026, 11, 23, 10, 0, 0),
        Status = LegalStatus.Sentenced,
        Release = new(new DateOnly(2027, 2, 1), ReleaseDateKind.Confirmed),
        KeyWorker = new("worker", "Sam Okoro"),
    };

    /// <summary>Turns in the order they were met.</summary>
    public static ImmutableArray<Met> Taps(int count)
    {
        var random = new Random(Seed);
        var place = Turn.Take(Shelf.Standard, Place.Start, new Said.Arrived(), Day).Place;
        var met = ImmutableArray.CreateBuilder<Met>(count);
        while (met.Count < count)
        {
            var buttons = Reply.Show(Shelf.Standard, place).Buttons;
            Said said = buttons.IsEmpty
                ? new Said.Typed("my sister in Leeds")
                : new Said.Tapped(place.ScreenRevision, [buttons[random.Next(buttons.Length)].Id]);
            if (said is Said.Tapped)
            {
                met.Add(new(place, said));
            }

            place = Turn.Take(Shelf.Standard, place, said, Day).Place;
        }

        return met.MoveToImmutable();
    }
}
