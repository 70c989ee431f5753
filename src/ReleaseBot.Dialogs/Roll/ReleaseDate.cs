namespace ReleaseBot.Dialogs.Roll;

/// <summary>Which of the prison's dates a release date is. The order is the order in which they are believed.</summary>
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

/// <summary>The release date a person is shown, and which of the prison's dates it is. We never work one out.</summary>
public sealed record ReleaseDate(DateOnly On, ReleaseDateKind Kind);
