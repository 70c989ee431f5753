namespace ReleaseBot.Data;

/// <summary>The keys of page forms and page cookies, sealed; every process reads the same ones.</summary>
public sealed class PageKeyStore(Database database)
{
    private const string Put = "insert into page_key (name, body) values (@Name, @Body) on conflict (name) do nothing";
    private const string All = "select name, body from page_key order by name";

    public Task<int> AddAsync(string name, string text, CancellationToken cancellation = default) =>
        database.WriteAsync(sql => sql.ExecuteAsync(Put, new { Name = name, Body = database.Sealer.Close(text, CellOf(name)) }), cancellation);

    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellation = default)
    {
        var rows = await database.ReadAsync(sql => sql.ListAsync<Row>(All), cancellation);
        return [.. rows.Select(row => database.Sealer.OpenText(row.Body, CellOf(row.Name)))];
    }

    private static Cell CellOf(string name) => new("page_key", "body", name);

    private sealed class Row
    {
        public required string Name { get; init; }
        public required byte[] Body { get; init; }
    }
}
