using System.Collections.Immutable;
using System.Globalization;

namespace ReleaseBot.Dialogs.Shapes;

/// <summary>What walking a dialog found. Any dead end, unreachable step or other fault keeps the program from opening.</summary>
public sealed record Walked(
    Dialog Dialog,
    int Steps,
    int Arrows,
    ImmutableArray<string> DeadEnds,
    ImmutableArray<string> Unreachable,
    ImmutableArray<string> Faults)
{
    /// <summary>How many ways lead from the first question to an end. Counting them takes a while, so it is done only for whoever asks.</summary>
    public string Paths => Walker.Paths(Dialog);

    public bool IsSound => DeadEnds.IsEmpty && Unreachable.IsEmpty && Faults.IsEmpty;
}

/// <summary>
/// Proves the shape of a dialog: every arrow lands, every answer has an arrow with no condition, every step is reached and reaches an end,
/// every end owes a next step or only closes, nothing is shared or asked of staff without a yes to a step named <c>ok-to-...</c>,
/// and every word is there in every language.
/// </summary>
public static class Walker
{
    private const int MostPaths = 1_000_000;

    public static ImmutableArray<Walked> Walk(Shelf shelf) => [.. shelf.Dialogs.Select(dialog => Walk(dialog, shelf.Words))];

    public static Walked Walk(Dialog dialog, Phrasebook words)
    {
        var asks = dialog.Steps.OfType<Ask>().ToImmutableArray();
        var lost = asks.SelectMany(ask => ask.Arrows.Where(arrow => !dialog.Has(arrow.To)).Select(arrow => $"{ask.Name}: arrow to {arrow.To}, which is no step")).ToImmutableArray();
        if (!lost.IsEmpty)
        {
            return new(dialog, dialog.Steps.Length, Arrows(asks), lost, [], []);
        }

        var reached = Reached(dialog);
        return new(
            dialog,
            dialog.Steps.Length,
            Arrows(asks),
            [.. asks.SelectMany(Open), .. asks.Where(ask => !ReachesEnd(dialog, ask)).Select(ask => $"{ask.Name}: no way to an end")],
            [.. dialog.Steps.Select(step => step.Name).Where(step => !reached.Contains(step))],
            [.. Ends(dialog), .. Consent(dialog, asks), .. WordsCheck.Missing(dialog, words)]);
    }

    private static int Arrows(IEnumerable<Ask> asks) => asks.Sum(ask => ask.Arrows.Length);

    /// <summary>Answers that no arrow takes whatever the day says.</summary>
    private static IEnumerable<string> Open(Ask ask)
    {
        var always = ask.Arrows.Where(arrow => arrow.Guard is null).ToArray();
        if (always.All(arrow => arrow.IsForPassingOver))
        {
            yield return $"{ask.Name}: every arrow has a condition";
        }

        foreach (var choice in ask.How.Choices.Where(choice => !always.Any(arrow => arrow.Fits(Answer.Chose(choice)))))
        {
            yield return $"{ask.Name}: the answer {choice} has no arrow without a condition";
        }
    }

    private static HashSet<string> Reached(Dialog dialog)
    {
        var waiting = new Queue<string>([dialog.Steps[0].Name]);
        var reached = new HashSet<string> { dialog.Steps[0].Name };
        while (waiting.TryDequeue(out var step))
        {
            foreach (var to in Next(dialog, step).Where(reached.Add))
            {
                waiting.Enqueue(to);
            }
        }

        return reached;
    }

    private static bool ReachesEnd(Dialog dialog, Ask ask) => dialog.StepsLeft(ask.Name).Least > 0;

    private static IEnumerable<string> Next(Dialog dialog, string step) =>
        dialog[step] is Ask ask ? ask.Arrows.Select(arrow => arrow.To) : [];

    private static IEnumerable<string> Ends(Dialog dialog) =>
        from finish in dialog.Steps.OfType<Finish>()
        where finish.Item is null && !finish.IsPassing
        select $"{finish.Name}: an end without a next step";

    private static IEnumerable<string> Consent(Dialog dialog, ImmutableArray<Ask> asks)
    {
        foreach (var (ask, arrow) in asks.SelectMany(ask => ask.Arrows.Select(arrow => (ask, arrow))))
        {
            var tells = arrow.Effect == Effect.Share || arrow.Request is not null || arrow.Move is not null || arrow.Record is not null || dialog[arrow.To] is Finish { IsShared: true };
            if (tells && !(ask.IsConsent && arrow.Answers is ["yes"]))
            {
                yield return $"{ask.Name}: tells staff without a yes to a step named ok-to-...";
            }
        }
    }

    internal static string Paths(Dialog dialog)
    {
        var count = Count(dialog, dialog.Steps[0].Name, [], new Dictionary<string, long>());
        return count > MostPaths ? "over 1,000,000" : count.ToString("N0", CultureInfo.InvariantCulture);
    }

    /// <summary>Ways to an end that pass no step twice. Where no ring is in reach, a step's count is the same from wherever it is come to.</summary>
    private static long Count(Dialog dialog, string step, HashSet<string> onTheWay, Dictionary<string, long> known)
    {
        if (dialog[step] is not Ask ask)
        {
            return 1;
        }

        var hasNoRing = dialog.StepsLeft(step).Most is not null;
        if (hasNoRing && known.TryGetValue(step, out var found))
        {
            return found;
        }

        if (!onTheWay.Add(step))
        {
            return 0;
        }

        long count = 0;
        foreach (var arrow in ask.Arrows)
        {
            count = Math.Min(MostPaths + 1, count + (Math.Max(1, arrow.Answers.Length) * Count(dialog, arrow.To, onTheWay, known)));
            if (count > MostPaths)
            {
                break;
            }
        }

        onTheWay.Remove(step);
        if (hasNoRing)
        {
            known[step] = count;
        }

        return count;
    }
}
