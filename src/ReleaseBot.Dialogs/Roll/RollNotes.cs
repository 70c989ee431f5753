namespace ReleaseBot.Dialogs.Roll;

/// <summary>Collects what is wrong with one row while it is read.</summary>
internal sealed class RollNotes(RollRecord record)
{
    public List<RollProblem> Problems { get; } = [];

    public bool RowLost => Problems.Exists(problem => problem.RowLost);

    public void Note(RollColumn column, RollProblemKind kind, string reason) => Add(column, kind, reason, rowLost: false);

    public void Lose(RollColumn column, RollProblemKind kind, string reason) => Add(column, kind, reason, rowLost: true);

    private void Add(RollColumn column, RollProblemKind kind, string reason, bool rowLost) =>
        Problems.Add(new RollProblem(record.Line, RollColumns.NameOf(column), $"{record.At}: {reason}", rowLost) { Kind = kind });
}
