using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using ReleaseBot.Data;
using ReleaseBot.KeyWorkers;
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

        return AuthenticateResult.Success(new(Principal(member, session.IdHash), Scheme.Name));
    }

    internal static ClaimsPrincipal Principal(StaffMember member, string sessionHash)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, member.Id),
            new(ClaimTypes.Name, member.Name),
            new(ClaimTypes.Role, member.Role),
            new(EstablishmentId, member.EstablishmentId),
            new(SessionHash, sessionHash),
        ];
        return new(new ClaimsIdentity(claims, Schemes.Staff));
    }

    /// <summary>Whoever wrote for longer than the session lasts finds the words again after signing in.</summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await Context.RequestServices.GetRequiredService<StaffDrafts>().KeepAsync(Context);
        Response.Redirect("/sign-in");
    }

    /// <summary>"May not see" and "not there" are the same answer.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
