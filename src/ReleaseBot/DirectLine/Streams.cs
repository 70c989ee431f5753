using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using ReleaseBot.Data;
using ReleaseBot.Serving;
using ReleaseBot.Setup;

namespace ReleaseBot.DirectLine;

/// <summary>Tickets for sockets, and how many sockets are open on each sitting.</summary>
internal sealed class Streams(TicketStore tickets, TimeProvider clock, Metrics metrics, IOptions<DirectLineOptions> options)
{
    private static readonly TimeSpan TicketLife = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, int> open = new();
    private readonly Metrics metrics = metrics;

    /// <summary>A one-use ticket. What it hangs on stands in it and is sealed in by the hash.</summary>
    public async Task<string> TicketAsync(string conversationId, long after, Tie tie, CancellationToken cancellation)
    {
        var ticket = $"{Ids.Secret()}.{tie.PersonId}.{tie.SessionHash}.{tie.SecretHash}";
        await tickets.AddAsync(Ids.Hash(ticket), new StreamTicket(conversationId, after), clock.GetUtcNow() + TicketLife, cancellation);
        return ticket;
    }

    public Task<StreamTicket?> UseAsync(string ticket, CancellationToken cancellation) => tickets.UseAsync(Ids.Hash(ticket), cancellation);

    /// <summary>What a ticket hangs on. It counts only once the ticket is found to be one of ours.</summary>
    public static Tie? TieOf(string ticket) => ticket.Split('.') is [_, var person, var session, var secret]
        ? new(person, session.Length > 0 ? session : null, secret.Length > 0 ? secret : null)
        : null;

    /// <summary>Takes one of the places a sitting has for sockets; nothing when all are taken.</summary>
    public IDisposable? Enter(string conversationId)
    {
        if (open.AddOrUpdate(conversationId, 1, (_, count) => count + 1) <= options.Value.SocketsPerConversation)
        {
            metrics.StreamOpened();
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
        public void Dispose()
        {
            streams.Leave(conversationId);
            streams.metrics.StreamClosed();
        }
    }
}
