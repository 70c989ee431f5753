namespace ReleaseBot.Dialogs.Roll;

/// <summary>What a roll file says: the people that can be taken, and everything that is wrong with the rest.</summary>
public sealed record RollReading(IReadOnlyList<RollRow> Rows, IReadOnlyList<RollProblem> Problems);

/// <summary>A person that can be taken, and where they stand in the file.</summary>
public sealed record RollRow(int Line, RollPerson Person);

/// <summary>
/// Something an administrator should know about a row. <c>Line</c> is the line of a CSV file, counted from 1,
/// or the place in <c>content[]</c> of a JSON file, counted from 1; 0 is the file as a whole.
/// </summary>
public sealed record RollProblem(int Line, string Field, string Reason, bool RowLost)
{
    public RollProblemKind Kind { get; init; }
}

/// <summary>What sort of thing is wrong, so that the report can count it.</summary>
public enum RollProblemKind
{
    File,
    BrokenRow,
    Missing,
    Unreadable,
    TooLong,
    HiddenCharacters,
    UnknownStatus,
    UnknownValue,
    PastDate,
    FarDate,
    ContradictingDates,
    DuplicateNumber,
    MergedNumber,
    MissingCell,
    Under18,
    NotInPrison,
}
