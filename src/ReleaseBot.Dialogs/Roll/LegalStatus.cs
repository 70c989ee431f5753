namespace ReleaseBot.Dialogs.Roll;

/// <summary>Why a person is in prison; it decides what a missing release date means for them.</summary>
public enum LegalStatus
{
    Sentenced,
    Remand,
    ConvictedUnsentenced,
    Recall,
    Indeterminate,
    ImmigrationDetainee,
    CivilPrisoner,
    Unknown,
}
