using System.Collections.Immutable;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs;

/// <summary>Which rules fit a person, by short name. What they say of themselves goes before what the roll says.</summary>
internal static class Track
{
    public const string Sentenced = "sentenced";
    public const string Remand = "remand";
    public const string Immigration = "immigration";
    public const string Civil = "civil";

    public static string Of(Known known) => known.Answer("status-is")?.Choices.FirstOrDefault() switch
    {
        "remand" => Remand,
        "immigration" => Immigration,
        "sentenced" or "recall" => Sentenced,
        _ when known.IsRemand => Remand,
        _ => OnTheRoll(known.Day.Status),
    };

    /// <summary>What the roll says, for the question whether it is right.</summary>
    public static ImmutableArray<Slot> Status(Known known) => [Slot.Words("status", "status/" + StatusName(known.Day))];

    private static string OnTheRoll(LegalStatus status) => status switch
    {
        LegalStatus.ImmigrationDetainee => Immigration,
        LegalStatus.CivilPrisoner => Civil,
        _ => Sentenced,
    };

    private static string StatusName(Day day) => day.Status switch
    {
        LegalStatus.Sentenced when day.DaysToRelease is null => "sentenced-no-date",
        LegalStatus.ConvictedUnsentenced => "unsentenced",
        LegalStatus.ImmigrationDetainee => "immigration",
        LegalStatus.CivilPrisoner => "civil",
        var status => status.ToString().ToLowerInvariant(),
    };
}
