using System.Globalization;

namespace ReleaseBot.Data;

/// <summary>What was taken into a backup or out of one.</summary>
public sealed record Counted(long Rows, long People, long Turns);

/// <summary>
/// Copies everything into one SQLite file while the data are in use: one snapshot, sealed values as stored,
/// the people's wrapped keys in a second file, and never the installation key.
/// </summary>
public sealed class Backup(Database database)
{
    internal const string KeyTable = "person_key";
    internal const string NoteTableName = "backup";

    private const string NoteTable = $"create table {NoteTableName} (name text primary key, value text not null)";
    private const string Note = $"insert into {NoteTableName} (name, value) values (@Name, @Value)";
    private const string Keys = "select person_id, wrapped from person_key order by person_id";

    /// <summary>Nothing stands under the name of the backup until it is whole and on disk.</summary>
    public async Task<Counted> RunAsync(string file, IProgress<Copied>? progress = null, CancellationToken cancellation = default)
    {
        var (path, keysPath) = (Path.GetFullPath(file), KeysFile.Beside(Path.GetFullPath(file)));
        if (File.Exists(path) || File.Exists(keysPath))
            throw new DataRefusedException($"{(File.Exists(path) ? path : keysPath)} is there already. Name another file; a backup is never written over.");

        var part = path + ".part";
        DropPart(part);
        using (Disk.Create(part))
        {
        }

        await new AuditLog(database).AppendAsync(new() { Who = "command", Role = "Command", What = "backup", Purpose = "administration" }, cancellation);
        var counted = await database.SnapshotAsync(sql => CopyAsync(sql, part, keysPath + ".part", progress, cancellation), cancellation);
        Close(part);
        File.Move(keysPath + ".part", keysPath);
        File.Move(part, path);
        return counted;
    }

    private async Task<Counted> CopyAsync(Sql from, string part, string keysPart, IProgress<Copied>? progress, CancellationToken cancellation)
    {
        await using var to = new SqliteEngine(part, new());
        var migrator = new Migrator(to, Migration.All, database.Clock);
        var steps = await migrator.StepsAsync(from);
        await to.WriteAsync(sql => migrator.MakeAsync(sql, steps), cancellation);
        var tables = await to.ReadAsync(Table.AllAsync, cancellation);
        var rows = new Dictionary<string, long>();
        foreach (var table in tables.Where(table => table.Name is not (KeyTable or Migrator.Table)))
            rows[table.Name] = await new TableCopy(to, progress).RunAsync(from, table, cancellation);

        var keys = await from.ListAsync<PersonKeyRow>(Keys);
        await KeysFile.WriteAsync(keysPart, keys);
        await to.WriteAsync(sql => NoteAsync(sql, rows), cancellation);
        return new(rows.Values.Sum() + keys.Count, keys.Count, rows["turn"]);
    }

    private async Task<bool> NoteAsync(Sql sql, Dictionary<string, long> rows)
    {
        await sql.ExecuteAsync(NoteTable);
        await sql.ExecuteAsync(Note, new { Name = "made-at", Value = database.Now() });
        foreach (var (table, count) in rows)
            await sql.ExecuteAsync(Note, new { Name = "rows " + table, Value = count.ToString(CultureInfo.InvariantCulture) });
        return true;
    }

    /// <summary>One file without a log beside it, so that it can be carried about and read from anywhere.</summary>
    private static void Close(string part)
    {
        using (var sql = SqliteSql.Open(part, readOnly: false))
            sql.Do("pragma journal_mode = delete");
        Disk.Flush(part);
    }

    private static void DropPart(string part)
    {
        foreach (var end in new[] { "", "-wal", "-shm", "-journal" })
            File.Delete(part + end);
    }
}
