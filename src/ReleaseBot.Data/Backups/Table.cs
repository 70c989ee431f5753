namespace ReleaseBot.Data;

/// <summary>One table as SQLite knows it: its columns with their types, and the tables its rows point to.</summary>
internal sealed record Table(string Name, IReadOnlyList<Column> Columns, IReadOnlyList<string> PointsTo)
{
    private const string Names = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name";
    private const string ColumnsOf = "select name, lower(type) as type from pragma_table_info(@Table)";
    private const string KeysOf = """select distinct "table" from pragma_foreign_key_list(@Table)""";

    public string Select => $"select {Listed} from {Name}";

    public string Insert => $"insert into {Name} ({Listed}) values ({string.Join(", ", Columns.Select(column => "@" + column.Name))}) returning 1";

    private string Listed => string.Join(", ", Columns.Select(column => column.Name));

    /// <summary>All tables of a SQLite file, each after the ones it points to.</summary>
    public static async Task<IReadOnlyList<Table>> AllAsync(Sql sqlite)
    {
        var tables = new List<Table>();
        foreach (var name in await sqlite.ListAsync<string>(Names))
            tables.Add(new(
                name,
                await sqlite.ListAsync<Column>(ColumnsOf, new { Table = name }),
                await sqlite.ListAsync<string>(KeysOf, new { Table = name })));
        return InOrder(tables);
    }

    private static List<Table> InOrder(List<Table> tables)
    {
        var sorted = new List<Table>();
        while (sorted.Count < tables.Count)
        {
            var next = tables.First(table => !sorted.Contains(table)
                && table.PointsTo.All(other => other == table.Name || sorted.Exists(before => before.Name == other)));
            sorted.Add(next);
        }

        return sorted;
    }
}

/// <summary>A column; its type is text, bigint or blob, as all of ours are.</summary>
internal sealed record Column
{
    public required string Name { get; init; }
    public required string Type { get; init; }
}
