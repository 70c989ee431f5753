using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ReleaseBot.Data;

/// <summary>A backup that was found whole and ours: the file open for reading, and the keys that go with it.</summary>
internal sealed class BackupFile(SqliteSql sql, IReadOnlyDictionary<string, byte[]> keys) : IDisposable
{
    private const string Notes = "select name, value from backup where name like 'rows %'";
    private const string Living = "select person_id from person where erased_at is null";

    public Sql Sql => sql;

    public IReadOnlyDictionary<string, byte[]> Keys => keys;

    /// <summary>Opens and checks a backup without changing anything. <paramref name="keysFile"/> may be newer than the backup.</summary>
    public static async Task<BackupFile> OpenAsync(string file, string? keysFile, Sealer sealer, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            throw new DataRefusedException($"There is no backup {file}.");
        SqliteSql? sql = null;
        try
        {
            sql = SqliteSql.Open(file, readOnly: true);
            await CheckAsync(sql, file);
            await Database.CheckKeyAsync(sql, sealer);
            return new(sql, await KeysAsync(sql, file, keysFile, cancellation));
        }
        catch (SqliteException fault)
        {
            sql?.Dispose();
            throw new DataRefusedException($"{file} is damaged or is no ReleaseBot backup ({fault.Message}). Use another one.", fault);
        }
        catch
        {
            sql?.Dispose();
            throw;
        }
    }

    public void Dispose() => sql.Dispose();

    private static async Task CheckAsync(Sql sql, string file)
    {
        if (!await sql.HasTableAsync(Backup.NoteTableName))
            throw new DataRefusedException($"{file} is no ReleaseBot backup. Name a file that was written by 'backup FILE'.");
        if (await sql.FirstAsync<string>("pragma integrity_check(1)") is var state and not "ok")
            throw new DataRefusedException($"{file} is damaged ({state}). Use another backup.");
        foreach (var note in await sql.ListAsync<BackupNote>(Notes))
        {
            var (table, rows) = (note.Name["rows ".Length..], long.Parse(note.Value, CultureInfo.InvariantCulture));
            if (await sql.FirstAsync<long>("select count(*) from " + table) is var found && found != rows)
                throw new DataRefusedException($"{file} is damaged: {table} should hold {rows} rows and holds {found}. Use another backup.");
        }
    }

    private static async Task<Dictionary<string, byte[]>> KeysAsync(Sql sql, string file, string? keysFile, CancellationToken cancellation)
    {
        var keys = await KeysFile.ReadAsync(keysFile ?? KeysFile.Beside(file), cancellation);
        var living = await sql.ListAsync<string>(Living);
        var missing = living.Count(person => !keys.ContainsKey(person));
        if (missing > 0 && (keysFile is null || missing == living.Count))
            throw new DataRefusedException($"{keysFile ?? KeysFile.Beside(file)} lacks the keys of {missing} of {living.Count} people in {file}. It is not the file that was written with this backup.");
        return living.Where(keys.ContainsKey).ToDictionary(person => person, person => keys[person]);
    }
}

/// <summary>A line that the backup keeps about itself.</summary>
internal sealed record BackupNote
{
    public required string Name { get; init; }
    public required string Value { get; init; }
}
