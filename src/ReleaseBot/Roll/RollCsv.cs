using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ReleaseBot.Dialogs.Roll;

namespace ReleaseBot.Roll;

/// <summary>Reads a roll from CSV with commas, semicolons or tabs. A row that is broken is given up alone; the rest is read.</summary>
internal sealed class RollCsv(CsvParser parser, char separator)
{
    private RollCsvHeader _header = null!;
    private bool _strayQuote;

    public static RollRows Read(ReadOnlyMemory<byte> utf8)
    {
        using var reader = new StreamReader(AsStream(utf8), Encoding.UTF8);
        var separator = ',';
        return new RollRows([], []);
    }
}
