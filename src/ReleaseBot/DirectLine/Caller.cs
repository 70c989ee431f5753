using ReleaseBot.Data;

namespace ReleaseBot.DirectLine;

/// <summary>Finds out who calls, from the Authorization header alone.</summary>
internal sealed class Caller(Tokens tokens, SessionStore sessions, EstablishmentStore establishments)
{
    /// <summary>The holder of the token, or the error to answer with. A token of a kiosk session that is locked or over opens nothing.</summary>
    public async Task<(TokenHolder? Holder, IResult? Fault)> HolderAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (Bearer(request) is not { } token)
        {
            return (null, Errors.NoCredential());
        }

        var (holder, fault) = await tokens.ReadAsync(token);
        return holder is null
            ? (null, fault == TokenFault.Expired ? Errors.Expired() : Errors.Forbidden())
            : await IsAliveAsync(holder.SessionHash, cancellation) ? (holder, null) : (null, Errors.Forbidden());
    }

    /// <summary>Whether the kiosk session a token or stream hangs on is there and not locked.</summary>
    public async Task<bool> IsAliveAsync(string? sessionHash, CancellationToken cancellation) =>
        sessionHash is null || await sessions.FindAsync(sessionHash, cancellation) is { LockedAt: null };

    /// <summary>The prison whose secret was sent, or the error to answer with.</summary>
    public async Task<(Establishment? Establishment, IResult? Fault)> EstablishmentAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (Bearer(request) is not { } secret)
        {
            return (null, Errors.NoCredential());
        }

        var found = await establishments.FindBySecretAsync(Setup.Ids.Hash(secret), cancellation);
        return found is null ? (null, Errors.Forbidden()) : (found, null);
    }

    private static string? Bearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && header[7..].Trim() is { Length: > 0 } token ? token : null;
    }
}
