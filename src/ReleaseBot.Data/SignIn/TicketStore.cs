namespace ReleaseBot.Data;

/// <summary>What a used stream ticket opens: a sitting, after a number of its log.</summary>
public sealed record StreamTicket(string ConversationId, long AfterNumber);

/// <summary>One-use tickets that open a WebSocket stream, so that no token stands in an address.</summary>
public sealed class TicketStore(Database database)
{
    private const string Insert = """
        insert into stream_ticket (ticket_hash, conversation_id, after_number, expires_at)
        values (@TicketHash, @ConversationId, @AfterNumber, @ExpiresAt)
        """;

    private const string Use = """
        delete from stream_ticket where ticket_hash = @TicketHash and expires_at > @At returning conversation_id, after_number
        """;

    private const string Forget = "delete from stream_ticket where expires_at <= @At";

    public Task AddAsync(string ticketHash, StreamTicket ticket, DateTimeOffset expiresAt, CancellationToken cancellation = default)
    {
        var values = new { TicketHash = ticketHash, ticket.ConversationId, ticket.AfterNumber, ExpiresAt = Times.Text(expiresAt) };
        return database.WriteAsync(sql => sql.ExecuteAsync(Insert, values), cancellation);
    }

    /// <summary>Uses a ticket up; none when it was used before, has run out or never was.</summary>
    public async Task<StreamTicket?> UseAsync(string ticketHash, CancellationToken cancellation = default)
    {
        var values = new { TicketHash = ticketHash, At = database.Now() };
        var row = await database.WriteAsync(sql => sql.FirstAsync<Row>(Use, values), cancellation);
        return row is null ? null : new(row.ConversationId, row.AfterNumber);
    }

    /// <summary>Clears away tickets that ran out unused.</summary>
    public Task<int> ForgetAsync(CancellationToken cancellation = default) =>
        database.WriteAsync(sql => sql.ExecuteAsync(Forget, new { At = database.Now() }), cancellation);

    private sealed class Row
    {
        public required string ConversationId { get; init; }
        public long AfterNumber { get; init; }
    }
}
