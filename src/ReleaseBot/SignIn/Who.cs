using System.Security.Claims;

namespace ReleaseBot.SignIn;

/// <summary>Reads from a signed-in principal who it is.</summary>
public static class Who
{
    public static string Id(this ClaimsPrincipal principal) => principal.FindFirstValue(ClaimTypes.NameIdentifier)!;

    /// <summary>The hash of the session's secret.</summary>
    public static string SessionHash(this ClaimsPrincipal principal) => principal.FindFirstValue(PersonSession.SessionHash)!;

    public static string KioskId(this ClaimsPrincipal principal) => principal.FindFirstValue(PersonSession.KioskId)!;

    public static string EstablishmentId(this ClaimsPrincipal principal) => principal.FindFirstValue(StaffSession.EstablishmentId)!;

    public static string StaffName(this ClaimsPrincipal principal) => principal.FindFirstValue(ClaimTypes.Name)!;
}
