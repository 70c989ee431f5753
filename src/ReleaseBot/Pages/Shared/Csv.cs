using System.Text;

namespace ReleaseBot.Pages.Shared;

/// <summary>Files for spreadsheets. No cell can begin like a formula, so that a spreadsheet shows the words and never runs them.</summary>
public static class Csv
{
    /// <summary>A value as a cell: quoted, and with a sign before it that stops it from being a formula.</summary>
    public static string Cell(string value)
    {
        var isFormula = value.TrimStart() is ['=' or '+' or '-' or '@' or '|' or '%', ..] || value is ['\t' or '\r' or '\n', ..];
        return $"\"{(isFormula ? "'" : "")}{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public static string Of(IEnumerable<IEnumerable<string>> rows) =>
        string.Concat(rows.Select(row => string.Join(',', row.Select(Cell)) + "\r\n"));

    /// <summary>The bytes of a file, with the mark by which a spreadsheet knows UTF-8.</summary>
    public static byte[] Bytes(string text) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
}
