namespace ReleaseBot.Dialogs.Roll;

/// <summary>Why a person is held, as the roll has it. It decides which branch of a dialog fits, never what somebody deserves.</summary>
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

/// <summary>Which of the dates on the roll a release date was taken from, best first.</summary>
public enum ReleaseDateKind
{
    Confirmed,
    ActualParole,
    HdcActual,
    PostRecall,
    Conditional,
    Automatic,
    NonParole,
    MostLikely,
}

/// <summary>A release date as the roll gives it. ReleaseBot never works one out.</summary>
public sealed record ReleaseDate(DateOnly On, ReleaseDateKind Kind);
