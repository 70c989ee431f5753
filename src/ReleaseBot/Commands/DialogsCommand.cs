using System.CommandLine;
using ReleaseBot.Dialogs;
using ReleaseBot.Dialogs.Shapes;

namespace ReleaseBot.Commands;

/// <summary><c>dialogs explore</c> walks every dialog; <c>dialogs graph</c> draws one or all of them.</summary>
internal static class DialogsCommand
{
    public static Command Make() => new("dialogs", "The dialogs: their shape and their charts.") { Explore(), Graph() };

    private static Command Explore()
    {
        var explore = new Command("explore", "Walks every dialog and finds dead ends and steps that are never reached.");
        explore.SetAction(_ =>
        {
            var walked = Walker.Walk(Shelf.Standard);
            foreach (var one in walked)
            {
                Console.WriteLine($"{one.Dialog.Name} v{one.Dialog.Version}: {one.Steps} steps, {one.Arrows} arrows, {one.Paths} paths, {one.DeadEnds.Length} dead ends, {one.Unreachable.Length} unreachable");
                foreach (var fault in one.DeadEnds.Concat(one.Unreachable).Concat(one.Faults))
                {
                    Console.Error.WriteLine($"  {one.Dialog.Name}: {fault}");
                }
            }

            return walked.All(one => one.IsSound) ? 0 : 1;
        });
        return explore;
    }

    private static Command Graph()
    {
        var name = new Argument<string?>("name") { Description = "One dialog; all without it.", Arity = ArgumentArity.ZeroOrOne };
        var graph = new Command("graph", "Draws dialogs as Mermaid charts.") { name };
        graph.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(name);
            var dialogs = Shelf.Standard.Dialogs.Where(dialog => wanted is null || dialog.Name == wanted).ToArray();
            if (dialogs.Length == 0)
            {
                Console.Error.WriteLine($"There is no dialog {wanted}. There are: {string.Join(", ", Shelf.Standard.Dialogs.Select(dialog => dialog.Name))}.");
                return 2;
            }

            foreach (var dialog in dialogs)
            {
                Console.WriteLine($"%% {dialog.Name} v{dialog.Version}");
                Console.Write(Chart.Draw(dialog));
            }

            return 0;
        });
        return graph;
    }
}
