using System.Collections.Immutable;

namespace ReleaseBot.Dialogs.Shapes;

/// <summary>Everything that must hold before the program opens, found all at once.</summary>
public static class StartCheck
{
    public static ImmutableArray<string> Faults(Shelf shelf) =>
    [
        .. Walker.Walk(shelf).SelectMany(walked => walked.DeadEnds.Concat(walked.Unreachable.Select(step => $"{step}: never reached")).Concat(walked.Faults)
            .Select(fault => $"{walked.Dialog.Name} v{walked.Dialog.Version}: {fault}")),
        .. WordsCheck.Differences(shelf.Words),
    ];
}
