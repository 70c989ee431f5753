using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Roll;

/// <summary>The first row of a CSV roll: which column stands where. Columns we do not know are left alone.</summary>
internal sealed class RollCsvHeader
{
    private static readonly RollColumn[] Required = [RollColumn.PrisonerNumber, RollColumn.FirstName, RollColumn.LastName];

    private static readonly RollColumn[] Expected = [RollColumn.LegalStatus, RollColumn.CellLocation, RollColumn.PrisonId];

    private readonly Dictionary<int, RollColumn> _columns = [];

    public RollCsvHeader(int line, string[] names)
    {
        Width = names.Length;
        for (var place = 0; place < names.Length; place++)
            Add(line, place, names[place].Trim());

        ThrowIfIncomplete();
        foreach (var column in Expected.Where(column => !Has(column)))
            Problems.Add(Problem(line, column, $"the file has no column {RollColumns.NameOf(column)}. Every person is read without it."));
    }

    public int Width { get; }

    public List<RollProblem> Problems { get; } = [];

    public Dictionary<RollColumn, string> ByColumn(string[] cells) => _columns
        .ToDictionary(entry => entry.Value, entry => entry.Key < cells.Length ? cells[entry.Key] : "");

    /// <summary>The separator that stands most often in the first line; a file that names its own ("sep=;") is left to do so.</summary>
    public static char? Separator(ReadOnlySpan<byte> utf8)
    {
        var line = utf8.TrimStart("\r\n \t"u8);
        var end = line.IndexOfAny((byte)'\r', (byte)'\n');
        line = end < 0 ? line : line[..end];
        if (line.StartsWith("sep="u8))
            return null;

        var (commas, semicolons, tabs) = (line.Count((byte)','), line.Count((byte)';'), line.Count((byte)'\t'));
        if (tabs > commas && tabs > semicolons)
            return '\t';
        return semicolons > commas ? ';' : ',';
    }

    private void Add(int line, int place, string name)
    {
        if (RollColumns.Find(name) is not { } column)
            return;
        if (_columns.ContainsValue(column))
            Problems.Add(Problem(line, column, $"two columns both mean {RollColumns.NameOf(column)}. The first one is used."));
        else
            _columns[place] = column;
    }

    private bool Has(RollColumn column) =>
        _columns.ContainsValue(column)
        || column == RollColumn.LegalStatus && _columns.ContainsValue(RollColumn.Status)
        || column == RollColumn.PrisonId && _columns.ContainsValue(RollColumn.PrisonName);

    private void ThrowIfIncomplete()
    {
        var missing = Required.Where(column => !Has(column)).Select(RollColumns.NameOf).ToList();
        if (missing.Count > 0)
            throw new RollFileException($"the first row has no column for {string.Join(", ", missing)}. Name the columns as docs/roll-import.md says.");
    }

    private static RollProblem Problem(int line, RollColumn column, string reason) =>
        new(line, RollColumns.NameOf(column), $"Line {line}: {reason}", RowLost: false) { Kind = RollProblemKind.File };
}
