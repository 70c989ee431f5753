using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.SignIn;

/// <summary>
/// A person at a kiosk. The sitting counts only in the browser of the kiosk it was begun on; a locked one is known but may open nothing.
/// </summary>
public sealed class PersonSession(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionStore sessions, KioskStore kiosks)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SessionHash = "session";
    public const string KioskId = "kiosk";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[Cookies.Person] is not { Length: > 0 } secret || Request.Cookies[Cookies.Kiosk] is not { Length: > 0 } kioskSecret)
        {
            return AuthenticateResult.NoResult();
        }

        var session = await sessions.FindAsync(Ids.Hash(secret), Context.RequestAborted);
        var kiosk = await kiosks.FindBySecretAsync(Ids.Hash(kioskSecret), Context.RequestAborted);
        if (session is not { Kind: SessionKind.Person, PersonId: { } personId } || kiosk is null || session.KioskId != kiosk.Id)
        {
            return AuthenticateResult.NoResult();
        }

        List<Claim> claims = [new(ClaimTypes.NameIdentifier, personId), new(SessionHash, session.IdHash), new(KioskId, kiosk.Id)];
        if (session.LockedAt is null)
        {
            claims.Add(new(ClaimTypes.Role, Schemes.Person));
        }

        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(claims, Schemes.Person)), Scheme.Name));
    }

    /// <summary>Whoever is not signed in, or locked, is sent to the sign-in page, which says nothing of them.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect("/kiosk");
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => HandleChallengeAsync(properties);
}
