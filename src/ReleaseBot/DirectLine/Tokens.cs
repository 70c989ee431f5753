using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.DirectLine;

/// <summary>What a token says: whose it is, which sitting it was made for, and which kiosk session it dies with.</summary>
/// <param name="User">The opaque id that stands in activities; it says nothing about the person.</param>
/// <param name="SessionHash">The kiosk session it dies with; absent for tokens made with an establishment secret.</param>
/// <param name="SecretHash">The establishment secret it was made with; it dies with that secret, and when the person is no longer in that prison.</param>
public sealed record TokenHolder(string PersonId, string User, string ConversationId, string? SessionHash, string? KioskId, string? SecretHash, DateTimeOffset Expires)
{
    public Tie Tie => new(PersonId, SessionHash, SecretHash);
}

/// <summary>Why a token was refused.</summary>
public enum TokenFault
{
    False,
    Expired,
}

/// <summary>Makes and reads Direct Line tokens: signed with a key derived from the installation's, for one person.</summary>
public sealed class Tokens(Installation installation, TimeProvider clock)
{
    /// <summary>As long as the longest sitting on a shared kiosk. Clients refresh every 15 minutes by themselves.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(60);

    private const string Issuer = "releasebot";
    private const int MostRemembered = 20_000;

    private readonly SymmetricSecurityKey key = new(installation.KeyFor("direct-line-token"));
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };
    private readonly ConcurrentDictionary<string, TokenHolder> read = new();

    /// <summary>A new token for the same holder; their time starts anew.</summary>
    public string Make(TokenHolder holder)
    {
        var now = clock.GetUtcNow();
        var claims = new Dictionary<string, object> { ["sub"] = holder.PersonId, ["user"] = holder.User, ["conv"] = holder.ConversationId };
        Add(claims, "sid", holder.SessionHash);
        Add(claims, "kiosk", holder.KioskId);
        Add(claims, "sec", holder.SecretHash);

        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            IssuedAt = now.UtcDateTime,
            Expires = now.Add(Life).UtcDateTime,
            Claims = claims,
            SigningCredentials = new(key, SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>Reads a token. A token read before is not checked for its signature again, only for its time.</summary>
    public async Task<(TokenHolder? Holder, TokenFault Fault)> ReadAsync(string token)
    {
        if (!read.TryGetValue(token, out var holder))
        {
            var result = await handler.ValidateTokenAsync(token, Rules());
            if (!result.IsValid)
            {
                return (null, TokenFault.False);
            }

            holder = Holder((JsonWebToken)result.SecurityToken);
            Remember(token, holder);
        }

        return holder.Expires > clock.GetUtcNow() ? (holder, default) : (null, TokenFault.Expired);
    }

    private TokenValidationParameters Rules() => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = Issuer,
        IssuerSigningKey = key,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        RequireExpirationTime = true,
        ValidateLifetime = false,
    };

    private void Remember(string token, TokenHolder holder)
    {
        if (read.Count >= MostRemembered)
        {
            read.Clear();
        }

        read.TryAdd(token, holder);
    }

    private static void Add(Dictionary<string, object> claims, string name, string? value)
    {
        if (value is not null)
        {
            claims[name] = value;
        }
    }

    private static string? Find(JsonWebToken token, string name) => token.TryGetClaim(name, out var claim) ? claim.Value : null;

    private static TokenHolder Holder(JsonWebToken token) => new(
        token.GetClaim("sub").Value,
        token.GetClaim("user").Value,
        token.GetClaim("conv").Value,
        Find(token, "sid"),
        Find(token, "kiosk"),
        Find(token, "sec"),
        token.ValidTo);
}
