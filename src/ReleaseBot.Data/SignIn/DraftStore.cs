namespace ReleaseBot.Data;

/// <summary>What a person had begun to type when the kiosk locked; one a person, sealed.</summary>
public sealed class DraftStore(Database database)
{
    private const string KeyOf = "select wrapped from person_key where person_id = @PersonId";

    private const string Put = """
        insert into draft (person_id, body, at) values (@PersonId, @Body, @At)
        on conflict (person_id) do update set body = excluded.body, at = excluded.at
        """;

    private const string Get = """
        select d.body, k.wrapped from draft d join person_key k on k.person_id = d.person_id where d.person_id = @PersonId
        """;

    private const string Drop = "delete from draft where person_id = @PersonId";
    private static readonly Cell BodyCell = new("draft", "body");

    /// <summary>Keeps a draft in place of the one before; false when there is no such person.</summary>
    public async Task<bool> PutAsync(string personId, string words, CancellationToken cancellation = default)
    {
        var wrapped = await database.ReadAsync(sql => sql.FirstAsync<byte[]>(KeyOf, new { PersonId = personId }), cancellation);
        if (wrapped is null)
            return false;
        var body = database.Sealer.Unwrap(personId, wrapped).Close(words, BodyCell);
        var values = new { PersonId = personId, Body = body, At = database.Now() };
        return await database.WriteAsync(sql => sql.ExecuteAsync(Put, values), cancellation) == 1;
    }

    public async Task<string?> FindAsync(string personId, CancellationToken cancellation = default)
    {
        var row = await database.ReadAsync(sql => sql.FirstAsync<Row>(Get, new { PersonId = personId }), cancellation);
        return row is null ? null : database.Sealer.Unwrap(personId, row.Wrapped).OpenText(row.Body, BodyCell);
    }

    public Task<int> DropAsync(string personId, CancellationToken cancellation = default) =>
        database.WriteAsync(sql => sql.ExecuteAsync(Drop, new { PersonId = personId }), cancellation);

    private sealed class Row
    {
        public required byte[] Body { get; init; }
        public required byte[] Wrapped { get; init; }
    }
}
