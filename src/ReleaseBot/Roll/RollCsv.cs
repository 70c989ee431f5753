using System.Text;
using CsvHelper;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Roll;

/// <summary>Reads a roll from CSV with commas, semicolons or tabs. A row that is broken is given up alone; the rest is read.</summary>
internal sealed class RollCsv(char? separator)
{
    public static RollRows Read(ReadOnlyMemory<byte> utf8)
    {
        var lines = new RollCsv(RollCsvHeader.Separator(utf8.Span)).Rows(utf8, firstLine: 1, lineByLine: false);
        using var rows = lines.GetEnumerator();
        if (!rows.MoveNext())
            throw new RollFileException("it has no rows.");

        var header = new RollCsvHeader(rows.Current.Line, rows.Current.Cells);
        List<RollRecord> records = [];
        while (rows.MoveNext())
        {
            records.Add(Record(rows.Current, header));
            RollRows.ThrowIfTooMany(records.Count);
        }

        return new RollRows(records, header.Problems);
    }

    // A quote mark that is never closed takes the next rows into its value: then the lines are read again, one by one.
    private IEnumerable<Row> Rows(ReadOnlyMemory<byte> utf8, int firstLine, bool lineByLine)
    {
        var malformed = new HashSet<long>();
        using var reader = CsvReader.Create(utf8, Options(malformed, lineByLine));
        while (Next(reader))
        {
            var row = RowOf(reader, firstLine, malformed);
            if (!lineByLine && RunsIntoOthers(row, reader))
            {
                foreach (var line in Rows(reader.RawRecord.ToArray(), row.Line, lineByLine: true))
                    yield return line;
            }
            else if (!Array.TrueForAll(row.Cells, string.IsNullOrWhiteSpace))
            {
                yield return row;
            }
        }
    }

    private CsvReaderOptions Options(HashSet<long> malformed, bool lineByLine) => new()
    {
        Separator = separator,
        HasHeader = false,
        TrackLineNumbers = true,
        AllowLineBreaksInQuotes = !lineByLine,
        OnMalformedRecord = record => malformed.Add(record.LineNumber),
    };

    private static bool Next(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException why)
        {
            throw new RollFileException($"it stops being CSV at line {why.LineNumber}.", why);
        }
    }

    private static Row RowOf(CsvReader reader, int firstLine, HashSet<long> malformed) => new(
        (int)reader.LineNumber + firstLine - 1,
        [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)],
        malformed.Contains(reader.LineNumber));

    // A line break inside a value is fine, but a line in it that holds a prison number among others is another person's row.
    private static bool RunsIntoOthers(Row row, CsvReader reader)
    {
        if (!reader.RawRecord.ContainsAny((byte)'\r', (byte)'\n'))
            return false;
        return row.StrayQuote || row.Cells
            .SelectMany(cell => cell.Split(['\r', '\n']).Skip(1))
            .Select(line => line.Split(reader.Separator))
            .Any(pieces => pieces.Length > 1 && Array.Exists(pieces, piece => PrisonNumber.TryParse(piece, out _)));
    }

    private static RollRecord Record(Row row, RollCsvHeader header) =>
        new(row.Line, $"Line {row.Line}", header.ByColumn(row.Cells)) { Broken = WhyBroken(row, header) };

    private static string? WhyBroken(Row row, RollCsvHeader header)
    {
        if (row.StrayQuote)
            return "a quote mark is out of place or never closed, so the row cannot be read safely.";
        if (row.Cells.Skip(header.Width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            return $"the row has more values than the {header.Width} columns. A value with a separator in it needs quote marks around it.";
        return null;
    }

    private sealed record Row(int Line, string[] Cells, bool StrayQuote);
}
