using System.Collections.Immutable;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs;

/// <summary>
/// Why a person is here, as it was last put: what they said themselves (<c>status-is</c>) goes before what the roll says.
/// Topics whose track depends on it ask here, so that all of them agree.
/// </summary>
internal static class Situation
{
    /// <summary>The window in which release is prepared; before it most things are too early.</summary>
    public const string PreRelease = "pre-release";

    public static LegalStatus Of(Known known) => known.Answer("status-is")?.Choices.FirstOrDefault() switch
    {
        "sentenced" => LegalStatus.Sentenced,
        "remand" => LegalStatus.Remand,
        "recall" => LegalStatus.Recall,
        "immigration" => LegalStatus.ImmigrationDetainee,
        _ => known.Day.Status,
    };

    /// <summary>A court may free them on any court day.</summary>
    public static bool WaitsForCourt(Known known) => Of(known) is LegalStatus.Remand or LegalStatus.ConvictedUnsentenced;

    /// <summary>They will be supervised by probation after release, or we do not know better.</summary>
    public static bool HasProbation(Known known) => Of(known) is LegalStatus.Sentenced or LegalStatus.Recall or LegalStatus.Indeterminate or LegalStatus.Unknown;

    /// <summary>The release date, while it counts for this person and has not gone by.</summary>
    public static DateOnly? ReleaseDay(Known known) =>
        known.Day.DaysToRelease is not null && !WaitsForCourt(known) ? known.Day.Release!.On : null;

    /// <summary>The roll's date is over. Whether they are out, only they can say.</summary>
    public static bool DateHasGoneBy(Known known) => known.Day.Release is { } release && release.On < known.Day.Today;

    /// <summary>Release is further away than the pre-release work.</summary>
    public static bool IsFarOff(Known known) =>
        ReleaseDay(known) is { } day && day.DayNumber - known.Day.Today.DayNumber > Window.Named(PreRelease).Opens;

    /// <summary>How a window stands for whoever counts days to a release date; nobody else has one.</summary>
    public static WindowState WindowOf(Known known, string name) =>
        Of(known) is LegalStatus.Sentenced or LegalStatus.Recall ? known.Window(name) : WindowState.NoDate;

    /// <summary>What the roll says of them, to be read back.</summary>
    public static ImmutableArray<Slot> AsListed(Known known) => [Slot.Words("status", "status/" + Name(known.Day))];

    /// <summary>The key worker by name, or the words for having none.</summary>
    public static ImmutableArray<Slot> Worker(Known known) =>
        known.Day.KeyWorker is { } worker ? [Slot.Own("worker", worker.Name)] : [Slot.Words("worker", "share/lines/no-worker")];

    public static StaffName? KeyWorker(Known known) => known.Day.KeyWorker is { } worker ? new(worker.Id, worker.Name) : null;

    public static bool HasKeyWorker(Known known) => known.HasKeyWorker;

    public static string Name(Day day) => day.Status switch
    {
        LegalStatus.Sentenced when day.Release is null && !day.AsksAboutDate => "sentenced-no-date",
        LegalStatus.ConvictedUnsentenced => "unsentenced",
        LegalStatus.ImmigrationDetainee => "immigration",
        LegalStatus.CivilPrisoner => "civil",
        var status => status.ToString().ToLowerInvariant(),
    };
}
