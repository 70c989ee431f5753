using Microsoft.Data.Sqlite;
using Npgsql;

namespace ReleaseBot.Data;

/// <summary>What both engines mean when they refuse a row.</summary>
internal static class Refusals
{
    /// <summary>True when the row is there already, or points to one that is not.</summary>
    public static bool IsByKey(Exception fault) => fault switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE
            or SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY
            or SQLitePCL.raw.SQLITE_CONSTRAINT_FOREIGNKEY,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation,
        _ => false,
    };
}
