using System.Collections.Immutable;
using ReleaseBot.Dialogs.Facts;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs;

/// <summary>Why a person is here and what that opens: what they said of it goes before what the roll says. Shared by every topic that begins with it.</summary>
internal static class Situation
{
    /// <summary>The roll's word for why the person is here, to be read back.</summary>
    public static ImmutableArray<Slot> RollStatus(Known known) => [Slot.Words("status", "status/" + StatusName(known.Day))];

    public static ImmutableArray<Slot> Worker(Known known) =>
        known.Day.KeyWorker is { } worker ? [Slot.Own("worker", worker.Name)] : [Slot.Words("worker", "share/lines/no-worker")];

    public static bool HasKeyWorker(Known known) => known.HasKeyWorker;

    /// <summary>Sentenced, recall, remand, indeterminate, immigration or civil.</summary>
    public static string TrackOf(Known known) => known.Answer("status-is")?.Choices.FirstOrDefault() switch
    {
        { } said and not "not-sure" => said,
        _ => known.Day.Status switch
        {
            LegalStatus.Remand or LegalStatus.ConvictedUnsentenced => "remand",
            LegalStatus.Recall => "recall",
            LegalStatus.Indeterminate => "indeterminate",
            LegalStatus.ImmigrationDetainee => "immigration",
            LegalStatus.CivilPrisoner => "civil",
            _ => "sentenced",
        },
    };

    /// <summary>Probation will be there after release, as far as the reason for being here tells.</summary>
    public static bool WillHaveProbation(Known known) => TrackOf(known) is "sentenced" or "recall" or "indeterminate";

    public static bool MayBeLetOutByCourt(Known known) => TrackOf(known) == "remand";

    /// <summary>The roll's date is in the past and the person is still here.</summary>
    public static bool IsDateGoneBy(Day day) => day.Release is { } release && release.On < day.Today;

    /// <summary>How a window stands for whoever counts days to a release date; nobody else has one.</summary>
    public static WindowState WindowOf(Known known, string name) =>
        TrackOf(known) is "sentenced" or "recall" ? known.Window(name) : WindowState.NoDate;

    private static string StatusName(Day day) => day.Status switch
    {
        LegalStatus.Sentenced when day.DaysToRelease is null => "sentenced-no-date",
        LegalStatus.ConvictedUnsentenced => "unsentenced",
        LegalStatus.ImmigrationDetainee => "immigration",
        LegalStatus.CivilPrisoner => "civil",
        var status => status.ToString().ToLowerInvariant(),
    };
}
