using System.Data.Common;

namespace ReleaseBot.Data;

/// <summary>One row of what a statement found, read by the place of its columns, with absent for null.</summary>
internal abstract class StoredRow
{
    public abstract bool IsNull(int column);

    public abstract string Text(int column);

    public abstract long Number(int column);

    public abstract byte[] Blob(int column);

    public string? TextOrNone(int column) => IsNull(column) ? null : Text(column);

    public byte[]? BlobOrNone(int column) => IsNull(column) ? null : Blob(column);
}

/// <summary>A row as a database driver gives it.</summary>
internal sealed class DriverRow(DbDataReader reader) : StoredRow
{
    public override bool IsNull(int column) => reader.IsDBNull(column);

    public override string Text(int column) => reader.GetString(column);

    public override long Number(int column) => reader.GetInt64(column);

    public override byte[] Blob(int column) => reader.GetFieldValue<byte[]>(column);
}
