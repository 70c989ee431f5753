using ReleaseBot.Data;

namespace ReleaseBot.DirectLine;

/// <summary>Finds out who calls, from the Authorization header alone.</summary>
internal sealed class Caller(Tokens tokens, Database database, EstablishmentStore establishments, PersonStore people)
{
    /// <summary>The holder of the token, or the error to answer with. A token of a kiosk session that is locked or over opens nothing, nor does one of a secret that was replaced or of a person who is no longer there.</summary>
    public async Task<(TokenHolder? Holder, IResult? Fault)> HolderAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (holder, fault) = await SignedAsync(request);
        return holder is null || await holder.Tie.HoldsAsync(database, cancellation) ? (holder, fault) : (null, Errors.Forbidden());
    }

    /// <summary>The holder of a token that is ours and not too old. Whether its tie holds is left to the statement that reads or writes for them.</summary>
    public async Task<(TokenHolder? Holder, IResult? Fault)> SignedAsync(HttpRequest request)
    {
        if (Bearer(request) is not { } token)
        {
            return (null, Errors.NoCredential());
        }

        var (holder, fault) = await tokens.ReadAsync(token);
        return holder is null
            ? (null, fault == TokenFault.Expired ? Errors.Expired() : Errors.Forbidden())
            : (holder, null);
    }

    /// <summary>The prison whose secret was sent, or the error to answer with.</summary>
    public async Task<(Establishment? Establishment, string SecretHash, IResult? Fault)> EstablishmentAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (Bearer(request) is not { } secret)
        {
            return (null, "", Errors.NoCredential());
        }

        var hash = Setup.Ids.Hash(secret);
        var found = await establishments.FindBySecretAsync(hash, cancellation);
        return found is null ? (null, hash, Errors.Forbidden()) : (found, hash, null);
    }

    /// <summary>Whether a token may be made anew: its person is still here.</summary>
    public async Task<bool> MayRefreshAsync(TokenHolder holder, CancellationToken cancellation) =>
        await people.FindAsync(holder.PersonId, cancellation) is { LeftAt: null };

    private static string? Bearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && header[7..].Trim() is { Length: > 0 } token ? token : null;
    }
}
