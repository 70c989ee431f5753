using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Turns;

/// <summary>A turn of nobody, taken while the program starts, so that the first real one finds everything it needs ready.</summary>
internal static class FirstTurn
{
    public static void Rehearse(DateTimeOffset now)
    {
        var from = Place.Start;
        var day = new Day { Now = now, London = now.UtcDateTime, Status = LegalStatus.Sentenced };
        foreach (var said in new Said[] { new Said.Arrived(), new Said.Typed("hello") })
        {
            var turned = Turn.Take(Shelf.Standard, from, said, day);
            _ = ShownActivities.Of(Reply.Show(Shelf.Standard, turned.Place), isAnswer: true).Count();
            from = turned.Place;
        }
    }
}
