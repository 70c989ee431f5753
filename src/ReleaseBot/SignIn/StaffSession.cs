using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using ReleaseBot.Data;
using ReleaseBot.Setup;

namespace ReleaseBot.SignIn;

/// <summary>A member of staff. Account and role are read anew for each request, so that a disabled account is out at once.</summary>
public sealed class StaffSession(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionStore sessions, StaffStore staff)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SessionHash = "session";
    public const string EstablishmentId = "establishment";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[Cookies.Staff] is not { Length: > 0 } secret
            || await sessions.FindAsync(Ids.Hash(secret), Context.RequestAborted) is not { Kind: SessionKind.Staff, StaffId: { } staffId, LockedAt: null } session
            || await staff.FindAsync(staffId, Context.RequestAborted) is not { DisabledAt: null } member)
        {
            return AuthenticateResult.NoResult();
        }

        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, member.Id),
            new(ClaimTypes.Name, member.Name),
            new(ClaimTypes.Role, member.Role),
            new(EstablishmentId, member.EstablishmentId),
            new(SessionHash, session.IdHash),
        ];
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(claims, Schemes.Staff)), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect("/sign-in");
        return Task.CompletedTask;
    }

    /// <summary>"May not see" and "not there" are the same answer.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
