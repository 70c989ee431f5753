using System.Globalization;
using ReleaseBot.Dialogs.KeyWorkers;

namespace ReleaseBot.Pages.KeyWorker;

/// <summary>What a form about one part carries.</summary>
internal static class PartForm
{
    /// <summary>The part, and which sharing of it was on the page.</summary>
    public static PartSeen Seen(string? item, string? shared) =>
        new(item ?? "", DateTimeOffset.TryParseExact(shared, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : default);

    /// <summary>Why an act could not be done, in the words of the page.</summary>
    public static string Fault(Outcome outcome) => outcome switch
    {
        Outcome.SharedAnew => "This part was shared again while your page was open. Read it as it is now first",
        Outcome.StillWaits => "Your last suggestion has not been answered yet. Wait for the answer first",
        Outcome.SameWords => "These are the words that stand there already",
        _ => "That part is no longer shared with you. Nothing was sent",
    };
}
