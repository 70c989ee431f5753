using System.Data.Common;

namespace ReleaseBot.Data;

/// <summary>Reads a column by its place, with absent for null.</summary>
internal static class ReaderExtensions
{
    public static string? TextOrNone(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? NumberOrNone(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static byte[] Blob(this DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static byte[]? BlobOrNone(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Blob(column);
}
