using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.DirectLine;

/// <summary>Tickets for sockets, and how many sockets are open on each sitting.</summary>
internal sealed class Streams(TicketStore tickets, TimeProvider clock, IOptions<DirectLineOptions> options)
{
    private static readonly TimeSpan TicketLife = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, int> open = new();

    /// <summary>A one-use ticket. The session it hangs on stands in it and is sealed in by the hash.</summary>
    public async Task<string> TicketAsync(string conversationId, long after, string? sessionHash, CancellationToken cancellation)
    {
        var ticket = $"{Ids.Secret()}.{sessionHash}";
        await tickets.AddAsync(Ids.Hash(ticket), new StreamTicket(conversationId, after), clock.GetUtcNow() + TicketLife, cancellation);
        return ticket;
    }

    public Task<StreamTicket?> UseAsync(string ticket, CancellationToken cancellation) => tickets.UseAsync(Ids.Hash(ticket), cancellation);

    public static string? SessionOf(string ticket) => ticket.Split('.') is [_, { Length: > 0 } session] ? session : null;

    /// <summary>Takes one of the places a sitting has for sockets; nothing when all are taken.</summary>
    public IDisposable? Enter(string conversationId)
    {
        if (open.AddOrUpdate(conversationId, 1, (_, count) => count + 1) <= options.Value.SocketsPerConversation)
        {
            return new Place(this, conversationId);
        }

        Leave(conversationId);
        return null;
    }

    private void Leave(string conversationId)
    {
        if (open.AddOrUpdate(conversationId, 0, (_, count) => count - 1) <= 0)
        {
            open.TryRemove(new(conversationId, 0));
        }
    }

    private sealed class Place(Streams streams, string conversationId) : IDisposable
    {
        public void Dispose() => streams.Leave(conversationId);
    }
}
