using System.Text;

namespace ReleaseBot.Data;

/// <summary>The cell a sealed value belongs to: table, column and row. A value moved to another cell does not open there.</summary>
internal readonly record struct Cell(string Table, string Column, string Row = "")
{
    public Cell(string table, string column, long row) : this(table, column, row.ToString(System.Globalization.CultureInfo.InvariantCulture))
    {
    }

    public byte[] For(string personId) => Encoding.UTF8.GetBytes($"{Table}\n{Column}\n{personId}\n{Row}");
}
