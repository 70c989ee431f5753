using System.Collections.Frozen;

namespace ReleaseBot.Dialogs;

/// <summary>How many questions lie between each step and an end.</summary>
internal static class Distances
{
    public static FrozenDictionary<string, (int Least, int? Most)> Of(Dialog dialog)
    {
        var most = new Dictionary<string, int?>();
        return dialog.Steps.OfType<Ask>().ToFrozenDictionary(
            ask => ask.Name,
            ask => (Least(dialog, ask.Name), Most(dialog, ask.Name, most, [])));
    }

    private static int Least(Dialog dialog, string from)
    {
        var waiting = new Queue<(string Step, int Count)>([(from, 1)]);
        var seen = new HashSet<string> { from };
        while (waiting.TryDequeue(out var next))
        {
            foreach (var to in ((Ask)dialog[next.Step]).Arrows.Select(arrow => arrow.To).Where(seen.Add))
            {
                if (dialog[to] is Finish)
                {
                    return next.Count;
                }

                waiting.Enqueue((to, next.Count + 1));
            }
        }

        return 0;
    }

    private static int? Most(Dialog dialog, string step, Dictionary<string, int?> known, HashSet<string> onTheWay)
    {
        if (dialog[step] is Finish)
        {
            return 0;
        }

        if (known.TryGetValue(step, out var found))
        {
            return found;
        }

        if (!onTheWay.Add(step))
        {
            return null;
        }

        int? most = 0;
        foreach (var arrow in ((Ask)dialog[step]).Arrows)
        {
            most = Most(dialog, arrow.To, known, onTheWay) is { } further && most is { } sofar ? Math.Max(sofar, further + 1) : null;
        }

        onTheWay.Remove(step);
        return known[step] = most;
    }
}
