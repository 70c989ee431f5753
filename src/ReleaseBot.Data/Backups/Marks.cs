using System.Text;

namespace ReleaseBot.Data;

/// <summary>Marks on data that must not be opened: not filled whole yet, or moved away.</summary>
internal static class Marks
{
    public const string Unfinished = "unfinished";
    public const string Moved = "moved";

    private const string Put = "insert into installation (name, value) values (@Name, @Value)";
    private const string Find = "select value from installation where name = @Name";
    private const string Drop = "delete from installation where name = @Name";

    public static Task<int> SetAsync(Sql sql, string name, string text) =>
        sql.ExecuteAsync(Put, new { Name = name, Value = Encoding.UTF8.GetBytes(text) });

    public static Task<int> DropAsync(Sql sql, string name) => sql.ExecuteAsync(Drop, new { Name = name });

    public static async Task<bool> RefuseAsync(Sql sql, DatabaseOptions options)
    {
        if (!options.IsBeingFilled && await sql.FirstAsync<byte[]>(Find, new { Name = Unfinished }) is not null)
            throw new DataRefusedException(
                $"A restore or move into {options.Where} did not finish, so not everything is there. " +
                "Delete what is there and do it again from the start; the backup or the old data were not touched.");
        if (await sql.FirstAsync<byte[]>(Find, new { Name = Moved }) is { } moved)
            throw new DataRefusedException(
                $"The data in {options.Where} were moved to PostgreSQL at {Encoding.UTF8.GetString(moved)} and are no longer kept up. " +
                "Use --postgres with the connection they were moved to.");
        return false;
    }
}
