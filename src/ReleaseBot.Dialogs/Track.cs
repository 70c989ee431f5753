using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Dialogs;

/// <summary>Which rules fit a person, by short name; more than one status may follow the same rules.</summary>
internal static class Track
{
    public const string Sentenced = "sentenced";
    public const string Remand = "remand";
    public const string Immigration = "immigration";
    public const string Civil = "civil";

    public static string Of(Known known) => Situation.Of(known) switch
    {
        LegalStatus.Remand or LegalStatus.ConvictedUnsentenced => Remand,
        LegalStatus.ImmigrationDetainee => Immigration,
        LegalStatus.CivilPrisoner => Civil,
        _ => Sentenced,
    };
}
